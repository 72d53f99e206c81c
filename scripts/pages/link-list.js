// @ts-nocheck
// /l/: a field narrows the list of permanent links; the words are kept in the address.
(function () {
  "use strict";
  var form = document.querySelector("[data-filter]");
  var field = form.elements.q;
  var status = form.querySelector("[data-found]");
  var items = Array.from(document.querySelectorAll(".ids > li")).map(function (li) {
    return { li: li, text: fold(li.textContent) };
  });

  function fold(text) { return text.toLowerCase().replace(/ё/g, "е"); }

  function show() {
    var words = fold(field.value).split(/\s+/).filter(Boolean), found = 0;
    items.forEach(function (item) {
      var fits = words.every(function (word) { return item.text.includes(word); });
      item.li.hidden = !fits;
      found += fits;
    });
    document.querySelectorAll("section").forEach(function (section) {
      section.hidden = !section.querySelector("li:not([hidden])");
    });
    document.querySelector(".jump").hidden = words.length > 0; // most of its goals are hidden now
    status.textContent = status.dataset.found.replace(/\{\}/g, found);
  }

  field.value = new URLSearchParams(location.search).get("q") || "";
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  field.addEventListener("input", function () {
    show();
    history.replaceState(null, "", (field.value ? "?q=" + encodeURIComponent(field.value) : location.pathname) + location.hash);
  });
  form.hidden = false;
  show();
})();
