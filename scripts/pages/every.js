// @ts-nocheck
// What every page has: theme switch, language link that keeps the section, sharing, "/" for search.
// Components register themselves in guide.components and are mounted where data-component names them.
(function () {
  "use strict";
  var root = document.documentElement;
  var notice = document.querySelector(".notice");
  var words = notice.dataset;
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

  var silence;
  function say(text) {
    notice.textContent = text;
    notice.classList.add("shown");
    clearTimeout(silence);
    silence = setTimeout(function () { notice.classList.remove("shown"); notice.textContent = ""; }, 2500);
  }

  // The panel that shares the page shares its parts too: a card or an item has a short link and a code of its own,
  // a heading of the text has the page's link and its own place.
  function sharing() {
    var panel = document.getElementById("__share");
    if (!panel) return;
    var opener = document.querySelector("[popovertarget=__share]");
    var links = panel.querySelectorAll("a"), short = links[0], print = links[1], long = links[2];
    var code = panel.querySelector("img");
    var page = { short: short.href, long: long.href, code: code.src, alt: code.alt, print: print.href };
    var name = document.createElement("strong");

    function show(title, id, own) {
      var place = id ? "#" + id : "";
      function of(address) { return own ? address.replace(/\/l\/[^/]+\/(?=[^/]*$)/, "/l/" + id + "/") : address; }
      name.textContent = title;
      short.href = short.textContent = own ? of(page.short) : page.short + place;
      long.href = long.textContent = page.long + place;
      code.src = of(page.code);
      code.alt = page.alt.replace(page.short, short.href);
      print.href = of(page.print);
      print.download = print.href.split("/").at(-2) + ".png";
      code.hidden = print.hidden = Boolean(place) && !own;
    }
    function copyButton(link) {
      var button = document.createElement("button"), timer;
      function answer(text) {
        button.textContent = text;
        clearTimeout(timer);
        timer = setTimeout(function () { button.textContent = words.copy; }, 2500);
      }
      button.type = "button";
      button.textContent = words.copy;
      button.addEventListener("click", function () {
        getSelection().selectAllChildren(link); // without a clipboard the address stands ready to be copied
        if (navigator.clipboard) navigator.clipboard.writeText(link.href).then(function () { answer(words.copied); say(words.copied); }, function () {});
      });
      link.after(" ", button);
    }
    function shareButton(place) {
      var id = place.id || place.parentNode.id, title = place.textContent.trim();
      var own = place.matches("label") || place.parentNode.getAttribute("aria-labelledby") === id;
      var button = document.createElement("button");
      button.type = "button";
      button.className = "copy-link";
      button.title = opener.textContent;
      button.setAttribute("aria-label", opener.textContent + ": " + title);
      button.addEventListener("click", function () {
        history.replaceState(null, "", "#" + id);
        dispatchEvent(new Event("hashchange"));
        show(title, id, own);
        button.focus(); // where the focus returns to; some browsers do not give it to a clicked button
        panel.showPopover();
      });
      place.after(button);
    }

    panel.prepend(name);
    copyButton(short);
    copyButton(long);
    show(document.querySelector("h1").textContent.trim());
    panel.addEventListener("beforetoggle", function (event) {
      if (event.newState === "closed") show(document.querySelector("h1").textContent.trim());
    });
    if (panel.showPopover) document.querySelectorAll("article :is(h2, h3)[id], article li[id] > label").forEach(shareButton);
    addEventListener("beforeprint", function () {
      try { // a print does not wait for an image: the drawing itself takes its place
        var request = new XMLHttpRequest();
        request.open("GET", code.src, false);
        request.send();
        var drawing = new DOMParser().parseFromString(request.responseText, "image/svg+xml").documentElement;
        code.replaceWith(drawing);
        addEventListener("afterprint", function () { drawing.replaceWith(code); }, { once: true });
      } catch (e) { code.loading = "eager"; }
    });
  }

  function slashOpensSearch() {
    addEventListener("keydown", function (event) {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target.closest("input, textarea, select, [contenteditable]")) return;
      event.preventDefault();
      var field = document.querySelector("form.search input[type=search]");
      if (field) field.focus();
      else document.querySelector("[data-search]").click();
    });
  }

  // The page that a reader points at is fetched before the click. Here and not in every page: it weighs 70 bytes.
  function prefetch() {
    var rules = document.createElement("script");
    rules.type = "speculationrules";
    rules.textContent = '{"prefetch":[{"where":{"href_matches":"/*"},"eagerness":"moderate"}]}';
    document.head.append(rules);
  }

  function mountComponents() {
    document.querySelectorAll("[data-component]").forEach(function (element) {
      var mount = guide.components[element.dataset.component];
      if (mount) mount(element);
    });
  }

  themeSwitch();
  languageKeepsSection();
  sharing();
  guide.storage.set("guide:lang", root.lang); // short links open in the language read last
  slashOpensSearch();
  prefetch();
  addEventListener("DOMContentLoaded", mountComponents);
})();
