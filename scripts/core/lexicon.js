// The words of the guide: which group of forms a word belongs to.

/**
 * @typedef {object} Lexicon
 * @property {Map<string, number>} beginnings beginning of a word → its group
 * @property {Set<string>} endings what may follow a beginning
 * @property {Set<number>} usual groups that stand in many titles and texts
 */

const SHORTEST = 2; // letters of a beginning that may take an ending; macros/site/search/words.py

/**
 * Unpack what macros/site/search/index.py packs, a line a beginning: how many letters it shares with the line before
 * (A for none), the other letters, and how far its group is from the group of the line before, unless that is one.
 * @param {string} words
 * @param {string} endings
 * @param {string} [usual] of each group 1 when it is a usual one, else 0
 * @returns {Lexicon}
 */
export function unpack(words, endings, usual = "") {
  const beginnings = new Map();
  let before = "";
  let group = -1;
  for (const line of words.split("\n")) {
    const [own = "", step = "1"] = line.split(" ");
    before = before.slice(0, own.charCodeAt(0) - "A".charCodeAt(0)) + own.slice(1);
    group += Number(step);
    beginnings.set(before, group);
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
