// What a checklist keeps in a browser, and what earlier editions of it have kept.

import { keeper, read, write } from "../../core/kept.js";
import { checklist } from "../../core/keys.js";

/** @typedef {{ticked: string[]}} Ticks names of the ticked boxes */

const EARLIER = ["0.2", "0.1"]; // editions that kept ticks apart by their number; the newest goes first

/**
 * @param {unknown} value
 * @returns {value is string[]}
 */
const isNames = (value) => Array.isArray(value) && value.every((name) => typeof name === "string");

/** @type {import("../../core/envelope.js").Kind<Ticks>} */
export const KIND = {
  tool: "checklist",
  schema: 1,
  migrations: {},
  fits: /** @type {(data: unknown) => data is Ticks} */ (
    (data) => typeof data === "object" && data !== null && "ticked" in data && isNames(data.ticked)
  ),
  bare: (value) => (isNames(value) ? { ticked: value } : undefined), // edition 0.2.1
};

/**
 * The ticks of one checklist in a browser's storage.
 * @param {string} id
 * @param {{store: () => import("../../core/kept.js").Store, edition: string, now?: () => Date}} here
 */
export function ticksOf(id, here) {
  const key = checklist(id);
  const kept = keeper(KIND, key, here);

  /**
   * Keep the names of the ticked boxes. False when they could not be kept.
   * @param {readonly string[]} ticked
   */
  const save = (ticked) => kept.save(ticked.length ? { ticked: [...ticked] } : null);

  /** What editions with keys of their own have left: key and names, the newest first. */
  function earlier() {
    return EARLIER.flatMap((edition) => {
      const own = `${key}:${edition}`;
      const names = listIn(read(here.store, own));
      return names ? [{ own, names }] : [];
    });
  }

  /**
   * The names of the ticked boxes; `locked`: something stands there that we must not touch.
   * What an earlier edition left is taken over once, and goes when it is safe in its new place.
   */
  function load() {
    const opened = kept.load();
    if (opened.state === "newer" || opened.state === "foreign") return { ticked: [], locked: true };
    const left = earlier();
    const ticked = opened.state === "whole" ? opened.data.ticked : (left[0]?.names ?? []);
    if (opened.state === "whole" || (left.length && save(ticked))) {
      for (const { own } of left) write(here.store, own, null);
    }
    return { ticked, locked: false };
  }

  return { key, load, save };
}

/**
 * The names in a bare list; null when the text is none.
 * @param {string | null} text
 */
function listIn(text) {
  try {
    const value = JSON.parse(text ?? "null");
    return isNames(value) ? value : null;
  } catch {
    return null;
  }
}
