// Two roles side by side.

import { make } from "../../ui/element.js";
import { fill, part } from "../../ui/page.js";
import { compared } from "./view.js";

/**
 * @param {HTMLElement} element
 * @param {import("./state.js").Book} book
 * @param {DOMStringMap} words
 * @param {(pair: [string, string]) => void} changed the reader has chosen other roles
 */
export function comparing(element, book, words, changed) {
  const box = part(element, "compare", HTMLDetailsElement);
  const place = part(box, "compared", HTMLElement);
  const said = part(box, "compared-said", HTMLElement);
  const fields = ["first", "second"].map((name) => part(box, name, HTMLSelectElement));
  for (const field of fields) {
    field.append(make("option", { value: "" }, "–"));
    for (const [path, name] of Object.entries(book.paths)) {
      const roles = book.roles.filter((role) => role.path === path);
      field.append(
        make("optgroup", { label: name }, ...roles.map((role) => make("option", { value: role.id }, role.name))),
      );
    }
    field.addEventListener("change", () => {
      show(chosen());
      changed(chosen());
    });
  }
  const chosen = () => /** @type {[string, string]} */ (fields.map(({ value }) => value));

  /** @param {[string, string]} pair */
  function show(pair) {
    fields.forEach((field, number) => {
      field.value = pair[number] ?? "";
    });
    if (pair[0] || pair[1]) box.open = true;
    const [first, second] = pair.map((id) => book.roles.find((role) => role.id === id));
    const both = first && second && first !== second;
    const caption = both ? fill(words.versus, first.name, second.name) : "";
    place.replaceChildren(...(both ? [compared(book, [first, second], words, caption)] : []));
    said.textContent = caption;
  }

  /** Take a role from an open cell: beside the one that waits, or as the first. @param {string} id */
  function begin(id) {
    const [first, second] = chosen();
    const pair = /** @type {[string, string]} */ (first && !second && first !== id ? [first, id] : [id, ""]);
    show(pair);
    changed(pair);
    box.open = true;
    (pair[1] ? place : fields[1])?.focus();
  }

  return { show, begin };
}
