// Hands over somebody's answers: a code, a link with the code in its fragment, a picture of the link.
// The panel is macros/rendering/templates/tools/hand.html.j2.

import { toClipboard } from "./clipboard.js";
import { drawing, make } from "./element.js";
import { lazy } from "./lazy.js";
import { find, part } from "./page.js";
import { words } from "./words.js";

const MARGIN = 4; // modules of white around a picture, as ISO/IEC 18004 wants it

/**
 * Show a code, or nothing any more (null).
 * @param {HTMLElement} panel
 * @param {string | null} code
 */
export function hand(panel, code) {
  const shown = part(panel, "hand-code", HTMLElement);
  panel.hidden = code === null;
  if (code === null || shown.textContent === code) return;
  shown.textContent = code;
  const told = part(panel, "hand-told", HTMLElement);
  told.textContent = "";
  const address = `${compareAddress()}#c=${code}`;
  part(panel, "hand-link", HTMLAnchorElement).href = address;
  part(panel, "hand-copy", HTMLButtonElement).onclick = async () => {
    getSelection()?.selectAllChildren(shown); // without a clipboard the code stands ready to be copied
    told.textContent = ((await toClipboard(code)) ? panel.dataset.copied : words.byHand) ?? "";
  };
  const picture = part(panel, "hand-picture", HTMLElement);
  picture.textContent = "";
  lazy("qr").then(
    (qr) => picture.replaceChildren(figure(qr(address), panel.dataset.qr ?? "")),
    () => picture.replaceChildren(), // the code and the link say the same
  );
}

/** The page of results as others reach it: in a copy on a disk too, its address on the web. */
function compareAddress() {
  const canonical = document.querySelector("link[rel=canonical]");
  const here = canonical instanceof HTMLLinkElement ? canonical.href : location.href.split("#")[0];
  return new URL("../compare/", here).href;
}

/**
 * @param {boolean[][]} rows
 * @param {string} caption
 */
function figure(rows, caption) {
  const size = rows.length + 2 * MARGIN;
  const dark = rows.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x + MARGIN} ${y + MARGIN}h1v1h-1z`] : [])));
  const white = /** @type {const} */ (["rect", { width: size, height: size, fill: "#fff" }]);
  const black = /** @type {const} */ (["path", { d: dark.join(""), fill: "#000" }]);
  return make(
    "figure",
    { class: "hand-qr" },
    drawing(`0 0 ${size} ${size}`, "", [...white], [...black]),
    make("figcaption", {}, caption),
  );
}

/** @param {HTMLElement} panel put the reader there */
export const toHand = (panel) => find(panel, "[data-part=hand-title]", HTMLElement).focus();
