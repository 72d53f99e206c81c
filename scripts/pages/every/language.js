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

/**
 * What a tool keeps in the address (answers, a plan); the part that a link has led to, while it is in sight; else the
 * section being read; at the top of a page none.
 */
function placeRead() {
  const { hash } = location;
  const led = document.getElementById(hash.slice(1));
  const top = led?.getBoundingClientRect().top ?? 0;
  if (hash && top >= 0 && top < innerHeight) return hash;
  const read = [...document.querySelectorAll("article :is(h2, h3)[id]")].findLast(
    (one) => one.getBoundingClientRect().top <= innerHeight * READ && one.checkVisibility(),
  );
  return read ? `#${read.id}` : "";
}

export function rememberLanguage() {
  write(browser, LANGUAGE, JSON.stringify(document.documentElement.lang));
}
