// Links to other languages keep the place that is being read; short links open in the language read last.

import { write } from "../../core/kept.js";
import { LANGUAGE } from "../../core/keys.js";
import { browser } from "../../ui/page.js";
import { READ } from "./aside.js";

export function languageKeepsPlace() {
  for (const link of document.querySelectorAll("[data-language]")) {
    const plain = link.getAttribute("href");
    const follow = () => link.setAttribute("href", plain + location.search + placeRead());
    addEventListener("hashchange", follow);
    for (const going of ["pointerdown", "click"]) link.addEventListener(going, follow);
    follow();
  }
}

/** The part that a link has led to, while it is in sight; else the section being read; at the top of a page none. */
function placeRead() {
  const led = document.getElementById(location.hash.slice(1))?.getBoundingClientRect().top ?? -1;
  if (led >= 0 && led < innerHeight) return location.hash;
  const read = [...document.querySelectorAll("article :is(h2, h3)[id]")].findLast(
    (one) => one.getBoundingClientRect().top <= innerHeight * READ && one.checkVisibility(),
  );
  return read ? `#${read.id}` : "";
}

export function rememberLanguage() {
  write(browser, LANGUAGE, JSON.stringify(document.documentElement.lang));
}
