// Our own map: cells that the reader's organisation already has. It is kept in this browser and in files, never in the address.

import { MATRIX } from "../../core/keys.js";
import { keeping } from "../../ui/keeping.js";
import { fill, part } from "../../ui/page.js";
import { counted, KIND } from "./state.js";

/**
 * @param {HTMLElement} element
 * @param {import("./state.js").Book} book
 * @param {DOMStringMap} words
 * @param {ReadonlyMap<string, import("./table.js").Place>} places
 */
export function ourMap(element, book, words, places) {
  const switcher = part(element, "mark", HTMLInputElement);
  const sentence = part(element, "sentence", HTMLElement);
  /** @type {Set<string>} */
  let marks = new Set();

  function say() {
    const { levels, all, marked } = counted(book, marks);
    const empty = levels.map((own) => fill(words.level, book.levels[own.level] ?? "", own.empty, own.all)).join(", ");
    if (!marked) return fill(words.nothing, all);
    return marked === all ? fill(words.full, all) : fill(words.sentence, marked, all, empty);
  }
  function show() {
    for (const { name, cell, tick } of places.values()) {
      tick.checked = marks.has(name);
      cell.classList.toggle("ours", tick.checked);
    }
    sentence.textContent = say();
  }

  part(element, "own", HTMLElement).hidden = false;
  const kept = keeping(part(element, "keeping", HTMLElement), {
    kind: KIND,
    key: MATRIX,
    file: "our-role-map",
    data: () => (marks.size ? { cells: [...marks] } : null),
    show(data) {
      marks = new Set(data?.cells);
      show();
    },
    said(text) {
      part(element, "said", HTMLElement).textContent = text;
    },
  });

  switcher.addEventListener("change", () => element.classList.toggle("marking", switcher.checked));
  element.classList.toggle("marking", switcher.checked); // a browser may remember the box
  for (const { name, tick } of places.values()) {
    tick.addEventListener("change", () => {
      if (tick.checked) marks.add(name);
      else marks.delete(name);
      show();
      kept.keep();
    });
  }
  part(element, "print", HTMLButtonElement).addEventListener("click", () => {
    const { classList } = document.documentElement;
    classList.add("map-printing");
    addEventListener("afterprint", () => classList.remove("map-printing"), { once: true });
    print();
  });
}
