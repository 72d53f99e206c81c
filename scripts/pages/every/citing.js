// How to cite the page: both styles with today's day, each with a button that copies it.

import { citation, written } from "../../core/citation.js";
import { copyButton } from "../../ui/copy.js";
import { find } from "../../ui/page.js";
import { words } from "../../ui/words.js";

export function citing() {
  const panel = document.querySelector("#__share .cite-page");
  if (!panel) return;
  const page = {
    title: find(document, "h1", HTMLElement).textContent.trim(),
    url: find(document, "link[rel=canonical]", HTMLLinkElement).href,
    day: written(new Date(), document.documentElement.lang),
  };
  const example = find(panel, "p:last-child", HTMLElement);
  const home = document.querySelector("nav.trail") === null;
  for (const style of words.styles) {
    const line = /** @type {HTMLElement} */ (example.cloneNode(true));
    const [name, text] = line.children;
    if (!(name && text instanceof HTMLElement)) continue;
    name.textContent = style.name;
    text.textContent = citation(home ? style.whole : style.page, page);
    copyButton(text, words.copy);
    panel.append(line);
  }
  example.remove();
}
