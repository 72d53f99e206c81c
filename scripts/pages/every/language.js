// Links to other languages keep the place; short links open in the language read last.

import { write } from "../../core/kept.js";
import { LANGUAGE } from "../../core/keys.js";
import { browser } from "../../ui/page.js";

export function languageKeepsSection() {
  const links = [...document.querySelectorAll("[data-language]")];
  const plain = links.map((link) => link.getAttribute("href"));
  const follow = () =>
    links.forEach((link, at) => {
      link.setAttribute("href", plain[at] + location.search + location.hash);
    });
  addEventListener("hashchange", follow);
  follow();
}

export function rememberLanguage() {
  write(browser, LANGUAGE, JSON.stringify(document.documentElement.lang));
}
