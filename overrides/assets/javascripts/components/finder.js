// The finder of cases and of sources: facets and a field narrow the list; counts follow; the choice lives in the address.
(function () {
  "use strict";

  function fold(text) { return text.toLowerCase().replace(/ё/g, "е"); }

  // Does an entry (its values and its text) have every chosen value and every word?
  function fits(item, chosen, query) {
    return chosen.every(function (value) { return item.values.has(value); }) &&
      query.every(function (word) { return item.text.includes(word); });
  }

  function mount(element) {
    var words = element.dataset;
    var form = element.querySelector("[data-part=form]");
    var status = element.querySelector("[data-part=status]");
    var selects = Array.from(form.querySelectorAll("select"));
    // An entry names its values by their place among all choices of the form.
    var choices = Array.from(form.querySelectorAll("option")).filter(function (option) { return option.value; });
    choices.forEach(function (option, place) { option.dataset.place = place; });
    var items = Array.from(element.querySelectorAll("[data-part=list] > li")).map(function (li) {
      return { li: li, values: new Set(li.dataset.f.split(" ")), text: fold(li.textContent) };
    });
    choices.forEach(function (option) { option.dataset.name = option.text.replace(/ \(\d+\)$/, ""); });

    function query() {
      return fold(form.elements.q.value).split(/\s+/).filter(Boolean).map(function (word) {
        return word.length > 5 ? word.slice(0, -2) : word; // endings differ: a beginning is enough
      });
    }
    function chosen(but) {
      return selects.filter(function (select) { return select !== but && select.value; }).map(function (select) { return select.selectedOptions[0].dataset.place; });
    }

    function show() {
      var shown = 0;
      items.forEach(function (item) {
        var fit = fits(item, chosen(), query());
        item.li.hidden = !fit;
        shown += fit;
      });
      status.textContent = shown ? words.found.replace("{}", shown) : words.none;
      selects.forEach(function (select) {
        var rest = items.filter(function (item) { return fits(item, chosen(select), query()); });
        Array.from(select.options).forEach(function (option) {
          if (!option.value) return;
          var count = rest.filter(function (item) { return item.values.has(option.dataset.place); }).length;
          option.text = option.dataset.name + " (" + count + ")";
          option.disabled = !count && !option.selected;
        });
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
