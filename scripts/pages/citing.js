// How to cite the page, loaded when its panel opens (every/citing.js): both styles with today's day, each with a button that copies it.

import { citation, written } from "../core/citation.js";
import { copyButton } from "../ui/copy.js";
import { dateStyle, locale } from "../ui/locale.js";
import { find, guarded } from "../ui/page.js";
import { own, words } from "../ui/words.js";

guarded(() => {
  const panel = document.querySelector("#__share .cite-page");
  if (!panel) return;
  const page = {
    title: find(document, "h1", HTMLElement).textContent.trim(),
    url: find(document, "link[rel=canonical]", HTMLLinkElement).href,
    day: written(new Date(), locale, dateStyle),
  };
  const example = find(panel, "p:last-child", HTMLElement);
  const home = document.querySelector("main.framed") === null;
  for (const style of own(CITATIONS)) {
    const line = /** @type {HTMLElement} */ (example.cloneNode(true));
    const [name, text] = line.children;
    if (!(name && text instanceof HTMLElement)) continue;
    name.textContent = style.name;
    text.textContent = citation(home ? style.whole : style.page, page);
    copyButton(text, words.copy);
    panel.append(line);
  }
  example.remove();
});
