// The items on the page: a box each, and what is written at it, folded until asked for.

import { part } from "../../ui/page.js";
import { BLANK } from "./state.js";

/** @typedef {import("./state.js").Mark} Mark */

/**
 * @param {HTMLElement} root
 * @param {object} here
 * @param {(mark: Mark) => string} here.said what is written at an item, as a sentence
 * @param {(ticked: string[]) => void} here.tick
 * @param {(item: string, changes: Partial<Mark>) => void} here.write
 */
export function itemsOf(root, { said, tick, write }) {
  const rows = /** @type {HTMLElement[]} */ (Array.from(root.querySelectorAll(".ticks > li")));
  const boxes = rows.map((row) => /** @type {HTMLInputElement} */ (row.querySelector(":scope > input")));
  const template = part(root, "more", HTMLTemplateElement);
  for (const row of rows) {
    row.append(template.content.cloneNode(true));
    part(row, "of", HTMLElement).textContent = `: ${textOf(row)}`;
  }

  /** @param {HTMLElement} row @param {Mark} mark */
  function showRest(row, mark) {
    const text = said(mark);
    const line = part(row, "said", HTMLElement);
    line.textContent = text;
    line.hidden = !text;
    row.classList.toggle("off", mark.off);
    part(row, "why", HTMLElement).hidden = !mark.off;
    part(row, "why-stop", HTMLElement).hidden = !mark.off || !row.classList.contains("stop");
  }
  /** @param {HTMLElement} row */
  function markIn(row) {
    const [who, by, off, why] = ["who", "by", "off", "why"].map(
      (name) => /** @type {HTMLInputElement} */ (field(row, name)),
    );
    const note = field(row, "note").value;
    return { who: who?.value ?? "", by: by?.value ?? "", note, off: off?.checked ?? false, why: why?.value ?? "" };
  }
  root.addEventListener("change", ({ target }) => {
    const row = target instanceof Element ? target.closest(".ticks > li") : null;
    if (!(row instanceof HTMLElement)) return;
    if (target instanceof HTMLInputElement && target.parentElement === row) {
      tick(boxes.filter((box) => box.checked).map((box) => box.name));
      return;
    }
    const mark = markIn(row);
    write(row.id, mark);
    showRest(row, mark);
  });

  return {
    all: rows.map((row) => ({
      name: row.id,
      stop: row.classList.contains("stop"),
      text: textOf(row),
      section: row.closest("section")?.querySelector("h2")?.textContent ?? "",
    })),
    /** @param {import("./state.js").Copy} copy */
    show({ ticked, marks }) {
      rows.forEach((row, at) => {
        const mark = marks[row.id] ?? BLANK;
        const box = boxes[at];
        if (box) box.checked = ticked.includes(row.id);
        for (const name of /** @type {const} */ (["who", "by", "note", "why"])) field(row, name).value = mark[name];
        /** @type {HTMLInputElement} */ (field(row, "off")).checked = mark.off;
        showRest(row, mark);
      });
    },
    /** An item to which an address leads is opened. @param {string} name */
    open(name) {
      const row = rows.find(({ id }) => id === name);
      if (row) /** @type {HTMLDetailsElement} */ (row.querySelector("details")).open = true;
    },
    /** Take over what is still being typed. */
    commit() {
      const active = document.activeElement;
      if (active instanceof HTMLElement && active.closest(".ticks"))
        active.dispatchEvent(new Event("change", { bubbles: true }));
    },
  };
}

/** The text of an item without its mark. @param {HTMLElement} row */
const textOf = (row) => {
  const label = /** @type {HTMLElement} */ (row.querySelector("label"));
  return Array.from(label.childNodes, (node) => (node.nodeType === Node.TEXT_NODE ? node.textContent : ""))
    .join("")
    .trim();
};

/** @param {HTMLElement} row @param {string} name */
const field = (row, name) =>
  /** @type {HTMLInputElement | HTMLTextAreaElement} */ (
    row.querySelector(`.mark :is([name=${name}], [data-field=${name}])`)
  );
