// Several filled-in copies of one checklist: which one is shown, its name, one more, one less.

import { fill, part } from "../../ui/page.js";
import { changed, currentOf, withCopy, withoutCopy } from "./state.js";

/** @typedef {import("./state.js").Filled} Filled */

/**
 * @param {HTMLElement} root
 * @param {object} here
 * @param {Record<string, string>} here.words
 * @param {() => Filled} here.filled
 * @param {(next: Filled, removed?: boolean) => void} here.change
 */
export function copiesOf(root, { words, filled, change }) {
  const select = part(root, "copy", HTMLSelectElement);
  const name = part(root, "copy-name", HTMLInputElement);
  const shown = part(root, "copy-shown", HTMLElement);
  /** @param {string} own @param {number} at */
  const called = (own, at) => own || fill(words["copy-number"], at + 1);

  select.addEventListener("change", () => change({ ...filled(), current: select.selectedIndex }));
  name.addEventListener("change", () => change(changed(filled(), { name: name.value.trim() })));
  part(root, "copy-new", HTMLButtonElement).addEventListener("click", () => {
    change(withCopy(filled(), ""));
    name.focus();
  });
  part(root, "copy-remove", HTMLButtonElement).addEventListener("click", () => change(withoutCopy(filled()), true));

  return {
    /** The name of the copy that is shown; empty when there is but one without a name. */
    name: () =>
      filled().copies.length > 1 || currentOf(filled()).name ? called(currentOf(filled()).name, filled().current) : "",
    show() {
      const { copies, current } = filled();
      select.replaceChildren(...copies.map((copy, at) => new Option(called(copy.name, at))));
      select.selectedIndex = current;
      name.value = currentOf(filled()).name;
      shown.textContent = fill(words["copy-shown"], this.name());
      shown.hidden = !this.name();
    },
  };
}
