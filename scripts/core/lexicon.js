// The words of the guide: which group of forms a word belongs to.

/**
 * @typedef {object} Lexicon
 * @property {Map<string, number>} beginnings beginning of a word → its group
 * @property {Set<string>} endings what may follow a beginning
 * @property {Set<number>} usual groups that stand in many titles and texts
 */

const SHORTEST = 2; // letters of a beginning that may take an ending; macros/site/search/lexicon.py

/** A beginning: a minus sign when its group was there before, a letter that tells how much it shares, the rest. */
const BEGINNING = /(-?)([A-Z])([^A-Z-]*)/g;

/**
 * Unpack what macros/site/search/packing.py packs.
 * @param {string} words
 * @param {string} endings
 * @param {string} [usual] of each group 1 when it is a usual one, else 0
 * @returns {Lexicon}
 */
export function unpack(words, endings, usual = "") {
  const [lines = "", steps = ""] = words.split("|");
  const back = steps.split(" ").values();
  const beginnings = new Map();
  let before = "";
  let last = -1;
  for (const [, known, shared = "", rest] of lines.matchAll(BEGINNING)) {
    before = before.slice(0, shared.charCodeAt(0) - "A".charCodeAt(0)) + rest;
    beginnings.set(before, known ? last - Number(back.next().value) : ++last);
  }
  const places = [...usual].flatMap((sign, place) => (sign === "1" ? [place] : []));
  return { beginnings, endings: new Set(endings.split(" ")), usual: new Set(places) };
}

/**
 * The group of a word: the longest beginning that leaves an ending.
 * @param {Lexicon} lexicon
 * @param {string} word folded
 * @returns {number | undefined}
 */
export function find(lexicon, word) {
  for (let length = word.length; length > 0; length--) {
    const group = lexicon.beginnings.get(word.slice(0, length));
    const rest = word.slice(length);
    if (group !== undefined && (!rest || (length >= SHORTEST && lexicon.endings.has(rest)))) return group;
  }
  return undefined;
}
