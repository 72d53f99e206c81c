// Narrows a list by chosen values and typed words, and counts what every further choice would leave.

import { fold } from "./fold.js";

const LONG = 5; // letters of a word from which on its ending is left out
const ENDING = 2; // letters

/** @typedef {{values: readonly number[], text: string}} Item The numbers of an entry's values; its folded text. */

/**
 * What to look for: endings differ, so the beginning of a long word is enough.
 * @param {string} text
 */
export function beginnings(text) {
  const words = fold(text).split(/\s+/).filter(Boolean);
  return words.map((word) => (word.length > LONG ? word.slice(0, -ENDING) : word));
}

/**
 * Whether a folded text has every one of the words.
 * @param {string} text
 * @param {readonly string[]} words
 */
export const holds = (text, words) => words.every((word) => text.includes(word));

/**
 * Which items have every chosen value and fit the words, and how many each choice would leave.
 * One pass, so that a thousand items with a thousand choices are not too many.
 * @template {Item} T
 * @param {readonly T[]} items
 * @param {readonly number[]} facets the facet of each choice, by the number of the choice
 * @param {readonly number[]} chosen numbers of choices, at most one a facet
 * @param {(item: T) => boolean} fits whether an item has the words that were typed
 */
export function narrow(items, facets, chosen, fits) {
  const counts = facets.map(() => 0);
  const shown = items.map((item) => {
    if (!fits(item)) return false;
    const missed = chosen.filter((choice) => !item.values.includes(choice));
    for (const choice of item.values) {
      // Another value of the only facet that it misses would bring the item back.
      const back = missed.length === 1 && facets[/** @type {number} */ (missed[0])] === facets[choice];
      if (choice < counts.length && (!missed.length || back)) counts[choice] = (counts[choice] ?? 0) + 1;
    }
    return !missed.length;
  });
  return { shown, counts, total: shown.filter(Boolean).length };
}

/**
 * When nothing fits: how many items each single condition keeps out, that is, how many stay without it; the most first.
 * @template {Item} T
 * @param {readonly T[]} items
 * @param {readonly number[]} chosen numbers of choices
 * @param {(item: T) => boolean} fits
 */
export function nearest(items, chosen, fits) {
  return chosen
    .map((choice) => {
      const rest = chosen.filter((other) => other !== choice);
      const left = items.filter((item) => fits(item) && rest.every((own) => item.values.includes(own))).length;
      return { choice, left };
    })
    .filter(({ left }) => left > 0)
    .sort((one, other) => other.left - one.left);
}

/**
 * Draw one of several at random, fairly: none comes again before all others have come.
 * @param {readonly number[]} from
 * @param {readonly number[]} drawn what has come already, in order
 * @param {() => number} random from 0 up to 1
 * @returns {number | undefined} undefined: there is none
 */
export function draw(from, drawn, random) {
  const fresh = from.filter((own) => !drawn.includes(own));
  const last = drawn.at(-1);
  const pool = fresh.length ? fresh : from.filter((own) => own !== last || from.length === 1);
  return pool[Math.floor(random() * pool.length)];
}
