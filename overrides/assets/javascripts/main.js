// What every page has: theme switch, language link that keeps the section, copy-link, "/" for search.
// Components register themselves in guide.components and are mounted where data-component names them.
(function () {
  "use strict";
  var root = document.documentElement;
  var words = document.querySelector("[data-words]").dataset;
  var notice = document.querySelector("[data-notice]");
  var guide = (globalThis.guide = globalThis.guide || { components: {} });

  // Kept texts of this browser; a closed storage loses them quietly and breaks nothing.
  guide.storage = {
    get: function (key) {
      try { return JSON.parse(localStorage.getItem(key)); } catch (e) { return null; }
    },
    set: function (key, value) {
      try {
        if (value === null) localStorage.removeItem(key);
        else localStorage.setItem(key, JSON.stringify(value));
      } catch (e) { /* closed or full */ }
    },
  };

  function themeSwitch() {
    var button = document.querySelector("[data-theme-toggle]");
    var dark = matchMedia("(prefers-color-scheme: dark)");
    function isDark() { return root.dataset.theme ? root.dataset.theme === "dark" : dark.matches; }
    function show() { button.setAttribute("aria-pressed", String(isDark())); }
    button.hidden = false;
    show();
    dark.addEventListener("change", show);
    button.addEventListener("click", function () {
      root.dataset.theme = isDark() ? "light" : "dark";
      try { localStorage.setItem("guide:theme", root.dataset.theme); } catch (e) { /* closed */ }
      show();
    });
  }

  function languageKeepsSection() {
    var link = document.querySelector("[data-language]");
    var plain = link.getAttribute("href");
    function follow() { link.setAttribute("href", plain + location.search + location.hash); }
    addEventListener("hashchange", follow);
    follow();
  }

  function say(text) {
    notice.textContent = text;
    notice.classList.add("shown");
    setTimeout(function () { notice.classList.remove("shown"); notice.textContent = ""; }, 2500);
  }

  function copyLinks() {
    document.querySelectorAll("article :is(h2, h3)[id], article li[id] > label").forEach(function (place) {
      var id = place.id || place.parentNode.id;
      var name = place.textContent.trim();
      var button = document.createElement("button");
      button.type = "button";
      button.className = "copy-link";
      button.title = words.copy;
      button.setAttribute("aria-label", words.copy + ": " + name);
      button.addEventListener("click", function () {
        var address = location.href.split("#")[0] + "#" + id;
        history.replaceState(null, "", "#" + id);
        dispatchEvent(new Event("hashchange"));
        if (navigator.clipboard) navigator.clipboard.writeText(address).then(function () { say(words.copied); }, function () { say(address); });
        else say(address);
      });
      place.after(button);
    });
  }

  function slashOpensSearch() {
    addEventListener("keydown", function (event) {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target.closest("input, textarea, select, [contenteditable]")) return;
      event.preventDefault();
      var field = document.querySelector("form.search input[type=search]");
      if (field) field.focus();
      else location.href = words.searchPage;
    });
  }

  function mountComponents() {
    document.querySelectorAll("[data-component]").forEach(function (element) {
      var mount = guide.components[element.dataset.component];
      if (mount) mount(element);
    });
  }

  themeSwitch();
  languageKeepsSection();
  copyLinks();
  slashOpensSearch();
  addEventListener("DOMContentLoaded", mountComponents);
})();
