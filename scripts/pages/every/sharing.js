// The panel that shares the page shares its parts too: a card or an item has a short link and a code of its own,
// a heading of the text has the page's link and its own place.

import { partOf } from "../../core/share.js";
import { copyButton } from "../../ui/copy.js";
import { find, remember } from "../../ui/page.js";
import { words } from "../../ui/words.js";

export function sharing() {
  const panel = document.getElementById("__share");
  if (!panel) return;
  const heading = () => find(document, "h1", HTMLElement).textContent.trim();
  const { show, short, long } = fields(panel);
  copyButton(short, words.copy);
  copyButton(long, words.copy);
  show(heading(), "", false);
  panel.addEventListener("beforetoggle", (event) => {
    if (event.newState === "closed") show(heading(), "", false);
  });
  if ("showPopover" in panel) {
    const places = "article :is(h2, h3)[id]:not(summary > *), .term-entry h3, article li[id] > label";
    for (const place of document.querySelectorAll(places)) shareButton(place, panel, show);
  }
  printWithCode(find(panel, "img", HTMLImageElement));
}

/**
 * The links and the code of the panel, and how they are shown for a part of the page.
 * @param {HTMLElement} panel
 */
function fields(panel) {
  const [short, print, long] = panel.querySelectorAll("a");
  if (!short || !print || !long) throw new Error("the panel has three links");
  const code = find(panel, "img", HTMLImageElement);
  const citation = find(panel, ".cite-page", HTMLElement);
  const { address = short.href } = short.dataset; // in the copy on a disk the link opens a page of the copy
  const page = { short: address, opens: short.href, long: long.href, code: code.src, alt: code.alt, print: print.href };
  const name = document.createElement("strong");
  panel.prepend(name);

  /**
   * @param {string} title
   * @param {string} id of the part; empty: the page
   * @param {boolean} own whether the part has a permanent link of its own
   */
  const show = (title, id, own) => {
    const part = partOf(page, id, own);
    name.textContent = title;
    short.href = part.opens;
    short.textContent = part.short;
    long.href = long.textContent = part.long;
    code.src = part.code;
    code.alt = page.alt.replace(page.short, part.short);
    print.href = part.print;
    print.download = part.file;
    code.hidden = print.hidden = !part.hasCode;
    citation.hidden = id !== ""; // it is the page that is cited
  };
  return { show, short, long };
}

/**
 * @param {Element} place a heading or the label of an item
 * @param {HTMLElement} panel
 * @param {(title: string, id: string, own: boolean) => void} show
 */
function shareButton(place, panel, show) {
  const parent = place.parentElement;
  const id = place.id || parent?.id || "";
  const title = place.textContent.trim();
  const own = place.matches("label, .card > *, .term-entry *") || parent?.getAttribute("aria-labelledby") === id;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy-link";
  button.dataset.name = words.part; // shown beside the sign while the button is pointed at or has the focus
  button.setAttribute("aria-label", `${words.part}: ${title}`);
  button.addEventListener("click", () => {
    remember(`#${id}`);
    show(title, id, own);
    button.focus(); // where the focus returns to; some browsers do not give it to a clicked button
    panel.showPopover();
  });
  (place.closest("summary") ?? place).after(button); // what unfolds a part is a button itself and holds no other
}

/**
 * A print does not wait for an image: the drawing itself takes its place.
 * @param {HTMLImageElement} code
 */
function printWithCode(code) {
  addEventListener("beforeprint", () => {
    try {
      const request = new XMLHttpRequest();
      request.open("GET", code.src, false);
      request.send();
      const drawing = new DOMParser().parseFromString(request.responseText, "image/svg+xml").documentElement;
      code.replaceWith(drawing);
      addEventListener("afterprint", () => drawing.replaceWith(code), { once: true });
    } catch {
      code.loading = "eager";
    }
  });
}
