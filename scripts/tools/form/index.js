// A form that is filled in on the page: answers kept in this browser, printed whole.

import { form } from "../../core/keys.js";
import { keeping } from "../../ui/keeping.js";
import { mount, part } from "../../ui/page.js";
import { sheets } from "./sheets.js";
import { KIND, placed } from "./state.js";

/** @typedef {{field: string, label: string, element: HTMLInputElement | HTMLTextAreaElement}} Blank */

mount("form", (element) => {
  const { id = "", other } = element.dataset;
  const blanks = blanksOf(element, id);
  /** @type {readonly import("./state.js").Answer[]} */
  let left = [];

  function data() {
    const given = blanks.flatMap(({ field, label, element: blank }) => {
      const value = answerIn(blank);
      return value ? [{ field, label, value }] : [];
    });
    return given.length || left.length ? { form: id, answers: [...given, ...left] } : null;
  }

  /** @param {import("./state.js").Filled | null} filled */
  function show(filled) {
    const found = placed(filled?.answers ?? [], blanks);
    left = found.left;
    for (const { field, element: blank } of blanks) fill(blank, found.values.get(field) ?? "");
    putInPlace();
  }

  /** What is typed stands where the page names its blanks, too: in a row of a plan. */
  function putInPlace() {
    for (const place of document.querySelectorAll("[data-from]")) {
      const ids = place.getAttribute("data-from")?.split(" ") ?? [];
      const said = ids.map((name) => blanks.find(({ element: blank }) => blank.id === name)?.element.value.trim());
      place.textContent = said.filter(Boolean).join("\n");
    }
  }

  const { keep } = keeping(part(element, "keeping", HTMLElement), {
    kind: KIND,
    key: form(id),
    file: id,
    data,
    show,
    refuse: (filled) => (filled.form === id ? undefined : other),
  });
  element.addEventListener("input", (event) => {
    if (!(event.target instanceof Element) || !event.target.closest(".form")) return;
    if (event.target instanceof HTMLTextAreaElement) grow(event.target);
    putInPlace();
    keep();
  });
  sheets(element.dataset.alone);
});

/**
 * @param {HTMLElement} element
 * @param {string} id
 * @returns {Blank[]}
 */
function blanksOf(element, id) {
  const found = element.querySelectorAll(".form :is(input, textarea)");
  return Array.from(found).flatMap((blank) => {
    if (!(blank instanceof HTMLInputElement || blank instanceof HTMLTextAreaElement)) return [];
    const label = blank.ariaLabel ?? blank.labels?.[0]?.textContent ?? "";
    return [{ field: blank.id.slice(id.length + 1), label: label.trim(), element: blank }];
  });
}

/** @param {Blank["element"]} blank */
function answerIn(blank) {
  if (blank instanceof HTMLInputElement) return blank.checked ? "x" : "";
  return blank.value;
}

/**
 * @param {Blank["element"]} blank
 * @param {string} value
 */
function fill(blank, value) {
  if (blank instanceof HTMLInputElement) blank.checked = value !== "";
  else {
    blank.value = value;
    grow(blank);
  }
}

/**
 * A blank is as high as its text, on the screen and on paper: the style sheet lays the same text under it.
 * @param {HTMLTextAreaElement} blank
 */
function grow(blank) {
  if (blank.parentElement) blank.parentElement.dataset.text = blank.value;
}
