// A plan as a short text for the fragment of an address, which no server sees: what and by when; no names, no notes.

import { isDay } from "./ics.js";
import { add, EMPTY, KIND } from "./plan.js";

/** @typedef {import("./plan.js").Plan} Plan */

const VERSION = "1";
const BETWEEN = "~";
const OWN = "_"; // begins a line of the reader's own; an id begins with a letter

/**
 * @param {Plan} plan
 * @returns {string} `1.<sum>.<items>`
 */
export function encode({ items }) {
  const parts = items.map(({ ref, text, by }) => {
    const what = ref || OWN + toBase64(text);
    return by ? `${what}.${by.replaceAll("-", "")}` : what;
  });
  const all = parts.join(BETWEEN);
  return `${VERSION}.${sum(all)}.${all}`;
}

/**
 * The plan of a code; undefined when it is damaged, of a later edition, or no code at all. Never throws.
 * @param {string} code
 * @returns {Plan | undefined}
 */
export function decode(code) {
  const [version, check, ...rest] = code.split(".");
  const all = rest.join(".");
  if (version !== VERSION || !rest.length || check !== sum(all)) return undefined;
  if (!all) return EMPTY;
  try {
    const items = all.split(BETWEEN).map(read);
    const plan = add(EMPTY, items);
    return plan.items.length === items.length && KIND.fits(plan) ? plan : undefined;
  } catch {
    return undefined; // a code that somebody made by hand
  }
}

/** @param {string} part */
function read(part) {
  const [what = "", day] = part.split(".");
  const by = day ? day.replace(/^(\d{4})(\d\d)(\d\d)$/, "$1-$2-$3") : "";
  if (by && !isDay(by)) throw new Error("no day");
  if (what.startsWith(OWN)) return { text: fromBase64(what.slice(OWN.length)), by };
  return { ref: what, text: "", by };
}

/** @param {string} text */
function toBase64(text) {
  const signs = Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join("");
  return btoa(signs).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** @param {string} text */
function fromBase64(text) {
  const signs = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(signs, (sign) => sign.charCodeAt(0)));
}

/**
 * A sum by which a slip is noticed: FNV-1a, 32 bits, to the base 36.
 * @param {string} text
 */
function sum(text) {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
