// @ts-nocheck
// The finder of cases and of sources: facets and a field narrow the list; counts follow; the choice lives in the address.
(function () {
  "use strict";
  var SIGN = /../g; // an entry names its values by the numbers of the choices in the form: two digits each, base 36

  function fold(text) { return text.toLowerCase().replace(/ё/g, "е"); }

  // What to look for: endings differ, so the beginning of a long word is enough.
  function beginnings(text) {
    return fold(text).split(/\s+/).filter(Boolean).map(function (word) { return word.length > 5 ? word.slice(0, -2) : word; });
  }

  // Which entries have every chosen value and every word, and how many each choice would leave.
  // facets[choice] is the facet of a choice; one pass, so that a thousand entries are not too many.
  function narrow(items, facets, chosen, query) {
    var counts = facets.map(function () { return 0; });
    var shown = items.map(function (item) {
      if (!query.every(function (word) { return item.text.includes(word); })) return false;
      var missed = chosen.filter(function (choice) { return !item.values.includes(choice); });
      item.values.forEach(function (choice) {
        // Another value of the only facet that it misses would bring the entry back.
        if (!missed.length || (missed.length === 1 && facets[missed[0]] === facets[choice])) counts[choice] += 1;
      });
      return !missed.length;
    });
    return { shown: shown, counts: counts, total: shown.filter(Boolean).length };
  }

  function mount(element) {
    var words = element.dataset;
    var form = element.querySelector("[data-part=form]");
    var status = element.querySelector("[data-part=status]");
    var choices = Array.from(form.querySelectorAll("option")).filter(function (option) { return option.value; });
    var facets = choices.map(function (option) { return option.parentNode; });
    var names = choices.map(function (option) { return option.text; });
    var items = Array.from(element.querySelectorAll("[data-part=list] > li")).map(function (li) {
      var values = (li.dataset.f.match(SIGN) || []).map(function (sign) { return parseInt(sign, 36); });
      return { li: li, values: values, text: fold(li.textContent) };
    });

    function show() {
      var chosen = choices.flatMap(function (option, choice) { return option.selected ? [choice] : []; });
      var found = narrow(items, facets, chosen, beginnings(form.elements.q.value));
      items.forEach(function (item, place) {
        if (item.li.hidden === found.shown[place]) item.li.hidden = !found.shown[place];
      });
      status.textContent = found.total ? words.found.replace("{}", found.total) : words.none;
      choices.forEach(function (option, choice) {
        option.text = names[choice] + " (" + found.counts[choice] + ")";
        option.disabled = !found.counts[choice] && !option.selected;
      });
    }
    function remember() {
      var asked = new URLSearchParams();
      new FormData(form).forEach(function (value, name) { if (value) asked.set(name, value); });
      history.replaceState(null, "", (asked.size ? "?" + asked : location.pathname) + location.hash);
      dispatchEvent(new Event("hashchange"));
    }
    function update() { show(); remember(); }

    new URLSearchParams(location.search).forEach(function (value, name) {
      if (form.elements[name]) form.elements[name].value = value;
    });
    form.addEventListener("input", update);
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    form.addEventListener("reset", function () { setTimeout(update); });
    form.hidden = false;
    show();
  }

  (globalThis.guide = globalThis.guide || { components: {} }).components.finder = mount;
})();
