// A button that copies the text of an element and says so: on itself, and aloud.

import { toClipboard } from "./clipboard.js";
import { find } from "./page.js";
import { words } from "./words.js";

const ANSWER = 2500; // milliseconds that "copied" stays

/**
 * Put a button behind an element that copies its text.
 * @param {HTMLElement} source
 * @param {string} label
 */
export function copyButton(source, label) {
  const notice = find(document, ".notice", HTMLElement);
  const { copied, byHand } = words;
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = label;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  /** @param {string} text what has come of it; empty: what the button does */
  function tell(text) {
    button.textContent = text || label;
    notice.textContent = text;
    notice.classList.toggle("shown", text !== "");
    clearTimeout(timer);
    if (text === copied) timer = setTimeout(tell, ANSWER, "");
  }

  button.addEventListener("click", async () => {
    getSelection()?.selectAllChildren(source); // without a clipboard the text stands ready to be copied
    tell((await toClipboard(source.textContent)) ? copied : byHand); // by hand stays: there is something to do
  });
  source.after(" ", button);
}
