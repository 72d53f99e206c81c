// @ts-nocheck
// /l/<id>/: on to the page in the reader's language; without scripts the page shows both ways.
(function () {
  "use strict";
  var targets = document.currentScript.dataset;
  var guide = (globalThis.guide = globalThis.guide || { components: {} });

  // The language read last, else the first of the browser's that the guide speaks, else Russian.
  function language(kept, wanted) {
    return [kept].concat(wanted.map(function (tag) { return tag.slice(0, 2).toLowerCase(); }))
      .find(function (name) { return name === "ru" || name === "en"; }) || "ru";
  }
  // The reader's own ?query and #place stay with the address.
  function address(target, search, hash) {
    var parts = target.split("#");
    return parts[0] + search + (hash || (parts[1] ? "#" + parts[1] : ""));
  }
  guide.shortLink = { language: language, address: address };

  function kept() {
    try { return JSON.parse(localStorage.getItem("guide:lang")); } catch (e) { return null; }
  }
  if (targets.ru) {
    location.replace(address(targets[language(kept(), navigator.languages || [])], location.search, location.hash));
  }
})();
