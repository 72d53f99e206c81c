// How a page is called by others: its address on the web, and a day as its language writes it.

import { locale } from "./locale.js";

/** The address of this page as others open it, also from the copy on a disk. */
export function addressOfPage() {
  const canonical = document.querySelector("link[rel=canonical]");
  return canonical instanceof HTMLLinkElement ? canonical.href : location.href.replace(/#.*/, "");
}

/**
 * A day in words: 1 December 2026.
 * @param {string} day YYYY-MM-DD
 */
export function dayInWords(day) {
  return new Date(`${day}T00:00:00`).toLocaleDateString(locale, { dateStyle: "long" });
}

export const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
