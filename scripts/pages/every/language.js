// The link to the other language keeps the place; short links open in the language read last.

import { write } from "../../core/kept.js";
import { LANGUAGE } from "../../core/keys.js";
import { browser, find } from "../../ui/page.js";

export function languageKeepsSection() {
  const link = find(document, "[data-language]", HTMLAnchorElement);
  const plain = link.getAttribute("href");
  const follow = () => link.setAttribute("href", plain + location.search + location.hash);
  addEventListener("hashchange", follow);
  follow();
}

export function rememberLanguage() {
  write(browser, LANGUAGE, JSON.stringify(document.documentElement.lang));
}
