// Shows a long list a page at a time; on paper it is whole.

import { fill } from "../../ui/page.js";

const PAGE = 12; // entries shown at first, and more with every press

/**
 * @param {HTMLElement} list
 * @param {string | undefined} label what the button says, with places for how many come next and how many are left;
 *   a list without it is shown whole
 */
export function paging(list, label) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button";
  button.hidden = true;
  if (label) list.after(button);
  /** @type {HTMLElement[]} */
  let rows = [];

  /** @param {number} count */
  function upTo(count) {
    rows.forEach((row, at) => {
      row.toggleAttribute("data-later", at >= count);
    });
    const left = Math.max(0, rows.length - count);
    button.hidden = !left;
    button.textContent = fill(label, Math.min(PAGE, left), left);
    button.onclick = () => {
      upTo(count + PAGE);
      rows[count]?.querySelector("a")?.focus();
    };
  }
  return {
    /** @param {HTMLElement[]} found the rows that are shown, all others being hidden */
    show(found) {
      rows = found;
      upTo(label ? PAGE : found.length);
    },
  };
}
