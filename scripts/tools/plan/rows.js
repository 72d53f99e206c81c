// The lines of the plan on the page: fields that are always open, buttons and keys that move them.

import { part } from "../../ui/page.js";
import { stateOf } from "./state.js";

/**
 * @typedef {import("../../core/plan.js").Item} Item
 * @typedef {Partial<Pick<Item, "who" | "by" | "note" | "state" | "why" | "text">>} Changes
 *
 * @typedef {object} Acts what a line asks for; `at` is its place in the list
 * @property {(at: number, changes: Changes) => void} edit
 * @property {(at: number, step: number) => void} move
 * @property {(at: number) => void} remove
 */

/**
 * @param {HTMLElement} root
 * @param {(item: Item) => import("./state.js").Known} known
 * @param {Acts} acts
 */
export function lines(root, known, acts) {
  const list = part(root, "items", HTMLOListElement);
  const template = part(root, "row", HTMLTemplateElement);

  /** @type {Map<Item, HTMLElement>} */
  let shown = new Map();

  /** @param {Item} item */
  function line(item) {
    const row = /** @type {HTMLElement} */ (template.content.firstElementChild?.cloneNode(true));
    const { title, kind, address } = known(item);
    part(row, "title", HTMLElement).append(address ? linkTo(address, title) : title);
    part(row, "kind", HTMLElement).textContent = kind;
    for (const field of fields(row)) {
      field.value = item[/** @type {"who"} */ (field.name)];
      if (field.type !== "textarea") continue;
      field.setAttribute("aria-label", `${field.getAttribute("aria-label")}: ${title}`);
      showNote(row, item.note);
    }
    for (const button of row.querySelectorAll("button")) {
      button.setAttribute("aria-label", `${button.textContent}: ${title}`);
    }
    row.dataset.state = item.state;
    part(row, "why", HTMLElement).hidden = item.state !== "dropped";
    return row;
  }

  /** @param {Event} event */
  function place(event) {
    const row = event.target instanceof Element ? event.target.closest("li") : null;
    return row ? Array.from(list.children).indexOf(row) : -1;
  }

  list.addEventListener("change", (event) => {
    const field = event.target;
    if (!isField(field)) return;
    const at = place(event);
    const row = list.children[at];
    for (const [item, own] of shown) if (own === row) shown.delete(item); // undone, it is made anew
    acts.edit(at, { [field.name]: field.name === "state" ? stateOf(field.value) : field.value });
    if (!(row instanceof HTMLElement)) return;
    if (field.name === "note") showNote(row, field.value);
    if (field.name !== "state") return;
    row.dataset.state = field.value;
    part(row, "why", HTMLElement).hidden = field.value !== "dropped";
  });
  list.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    if (button?.dataset.move) acts.move(place(event), Number(button.dataset.move));
    else if (button) acts.remove(place(event));
  });
  list.addEventListener("keydown", (event) => {
    const step = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined;
    if (!step || event.target instanceof HTMLSelectElement) return;
    event.preventDefault();
    acts.move(place(event), step);
  });

  return {
    /** @param {readonly Item[]} items */
    show(items) {
      const before = shown;
      shown = new Map(items.map((item) => [item, before.get(item) ?? line(item)])); // a line that stays is not made anew
      const rows = [...shown.values()];
      rows.forEach((row, at) => {
        if (list.children[at] !== row) list.insertBefore(row, list.children[at] ?? null);
        row.dataset.at = `${at + 1}.`;
        for (const button of row.querySelectorAll("button")) {
          const to = at + Number(button.dataset.move ?? 0);
          button.disabled = to < 0 || to >= rows.length;
        }
      });
      while (list.children.length > rows.length) list.lastElementChild?.remove();
    },
    /** Put the focus where a reader goes on. @param {number} at @param {string} selector */
    focus(at, selector) {
      const row = list.children[Math.min(at, list.children.length - 1)];
      const wanted = row?.querySelector(`${selector}:not(:disabled)`) ?? row?.querySelector("button:not(:disabled)");
      if (wanted instanceof HTMLElement) wanted.focus();
    },
    /** Take over what is still being typed. */
    commit() {
      const field = document.activeElement;
      if (isField(field) && list.contains(field)) field.dispatchEvent(new Event("change", { bubbles: true }));
    },
  };
}

/** @param {HTMLElement} row */
const fields = (row) =>
  /** @type {NodeListOf<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>} */ (
    row.querySelectorAll("input, textarea, select")
  );

/** @param {unknown} value @returns {value is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} */
const isField = (value) =>
  value instanceof HTMLInputElement || value instanceof HTMLTextAreaElement || value instanceof HTMLSelectElement;

/** The beginning of a note stands beside its folded field. @param {HTMLElement} row @param {string} note */
function showNote(row, note) {
  part(row, "note-begin", HTMLElement).textContent = note && `: ${note.length > 60 ? `${note.slice(0, 60)}…` : note}`;
}

/** @param {string} address @param {string} title */
function linkTo(address, title) {
  const link = document.createElement("a");
  link.href = address;
  link.textContent = title;
  return link;
}
