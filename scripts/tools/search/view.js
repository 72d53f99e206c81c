// How results stand on the page.

import { fill } from "../../ui/page.js";

/**
 * @typedef {import("../../core/excerpt.js").Piece} Piece
 * @typedef {import("./state.js").Result} Result
 * @typedef {import("../../types/data.js").SearchTexts} Texts
 */

/**
 * What was read in the place of what was typed, and a button that takes it as it was typed; nothing when it was.
 * @param {string} read
 * @param {string} typed
 * @param {Texts} texts
 * @param {() => void} asTyped
 */
export function told(read, typed, texts, asTyped) {
  if (!read) return [];
  const pressed = element("button", { type: "button", class: "link-button" }, [fill(texts.exact, typed)]);
  pressed.addEventListener("click", asTyped);
  return [fill(texts.shownFor, read), " ", pressed];
}

/**
 * @param {string} name
 * @param {Record<string, string>} [attributes]
 * @param {(Node | string)[]} [children]
 */
export function element(name, attributes = {}, children = []) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** @param {Piece[]} pieces */
const inline = (pieces) => pieces.map(({ text, mark }) => (mark ? element("mark", {}, [text]) : text));

/**
 * A page with a hit: the best of its records, then the others.
 * @param {Result} result
 * @param {(address: string) => string} href
 * @param {Texts} texts
 * @param {(kind: string) => Node | undefined} icon
 */
export function item(result, href, texts, icon) {
  const kind = texts.kinds[result.kind] ?? "";
  const where = result.page ? `${kind} · ${result.page}` : kind;
  const made = element("li", {}, [
    element("a", { href: href(result.address) }, inline(result.title)),
    element("p", { class: "result-kind" }, [icon(result.kind) ?? "", where]),
    element("p", { class: "result-text" }, inline(result.excerpt)),
  ]);
  if (result.more.length)
    made.append(
      element(
        "ul",
        { "aria-label": texts.onPage },
        result.more.map((other) => line(other, href, texts)),
      ),
    );
  return made;
}

/**
 * @param {Result} result
 * @param {(address: string) => string} href
 * @param {Texts} texts
 */
function line(result, href, texts) {
  const kind = element("small", {}, [texts.kinds[result.kind] ?? ""]);
  return element("li", {}, [element("a", { href: href(result.address) }, inline(result.title)), " ", kind]);
}

/**
 * A button in a line of its own.
 * @param {string} text
 * @param {(line: HTMLElement) => void} act
 */
export function button(text, act) {
  const pressed = element("button", { type: "button", class: "button" }, [text]);
  const made = element("li", { class: "results-more" }, [pressed]);
  pressed.addEventListener("click", () => act(made));
  return made;
}
