// A list that comes by link or file: it is shown first, then merged; nothing of ours is overwritten.

import { merge } from "../../core/plan.js";
import { decode } from "../../core/plan-code.js";
import { part, remember } from "../../ui/page.js";
import { titled, whatComes } from "./state.js";

export const MARK = "#plan=";

/**
 * @typedef {import("../../core/plan.js").Plan} Plan
 */

/**
 * @param {HTMLElement} root
 * @param {object} here
 * @param {import("./state.js").Words} here.words
 * @param {(item: import("../../core/plan.js").Item) => import("./state.js").Known} here.known
 * @param {() => Plan} here.mine
 * @param {(plan: Plan) => void} here.take
 * @param {(text: string | undefined) => void} here.tell
 */
export function coming(root, { words, known, mine, take, tell }) {
  const panel = part(root, "come", HTMLElement);
  const list = part(panel, "come-list", HTMLElement);
  const text = part(panel, "come-text", HTMLElement);
  const add = part(panel, "come-add", HTMLButtonElement);
  /** @type {Plan | undefined} */
  let waiting;

  /** Show what would come. @param {Plan} theirs @param {string | undefined} first */
  function offer(theirs, first) {
    waiting = titled(theirs, known);
    const merged = merge(mine(), waiting);
    text.textContent = whatComes(merged, waiting, { words, first }).join(" ");
    list.replaceChildren(...merged.added.map((item) => entry(known(item).title)));
    add.disabled = !merged.added.length && !merged.filled.length;
    panel.hidden = false;
    panel.focus();
  }
  function close() {
    waiting = undefined;
    panel.hidden = true;
    if (location.hash.startsWith(MARK)) remember(location.pathname + location.search);
  }
  function fromAddress() {
    if (!location.hash.startsWith(MARK)) return;
    const theirs = decode(location.hash.slice(MARK.length));
    if (theirs) offer(theirs, words.come);
    else tell(words["link-damaged"]);
  }

  add.addEventListener("click", () => {
    if (waiting) take(merge(mine(), waiting).plan);
    close();
    tell(words.came);
  });
  part(panel, "come-leave", HTMLButtonElement).addEventListener("click", () => {
    close();
    part(root, "status", HTMLElement).focus();
  });
  addEventListener("hashchange", fromAddress);
  return { offer, fromAddress };
}

/** @param {string} text */
function entry(text) {
  const item = document.createElement("li");
  item.textContent = text;
  return item;
}
