// How the finder's page names the values of its entries, and which of them hold the words that were typed.

import { fold } from "../../core/fold.js";
import { find, unpack } from "../../core/lexicon.js";
import { correct } from "../../core/mistyped.js";
import { beginnings, holds } from "../../core/narrow.js";
import { read } from "../../core/query.js";
import { wordsOf } from "../../core/words.js";

/**
 * @typedef {import("../../core/lexicon.js").Lexicon} Lexicon
 *
 * @typedef {import("../../types/data.js").CaseList} CaseList
 *
 * @typedef {object} Asked what was typed, read
 * @property {(text: Text) => boolean} fits
 * @property {string} readAs the words that were read in place of those typed; empty when they were read as typed
 *
 * @typedef {object} Text
 * @property {string} text folded
 * @property {Set<number>} groups of the words of the text
 */

export { valuesOf } from "../../core/signs.js";

/**
 * The words of the list; nothing when the page brought none.
 * @param {CaseList | undefined} list
 */
export const lexiconOf = (list) => (list ? unpack(list.words, list.endings) : undefined);

/**
 * @param {string} text
 * @param {Lexicon | undefined} lexicon
 * @returns {Text}
 */
export function textOf(text, lexicon) {
  const groups = lexicon ? wordsOf(text).map((word) => find(lexicon, word)) : [];
  return { text: fold(text), groups: new Set(groups.filter((group) => group !== undefined)) };
}

/**
 * What a text must hold: every word in one of its forms, or as the beginning of a word while it is being typed.
 * Without a lexicon the beginnings of the words are enough.
 * @param {string} typed
 * @param {Lexicon | undefined} lexicon
 * @returns {Asked}
 */
export function asked(typed, lexicon) {
  if (!lexicon) {
    const words = beginnings(typed);
    return { fits: ({ text }) => holds(text, words), readAs: "" };
  }
  const { slots, layout, corrected } = read(typed, {
    lexicon,
    ignored: new Set(),
    close: [],
    saidWith: new Map(),
    asks: new Map(),
    correct,
  });
  return {
    fits: ({ text, groups }) =>
      slots.every(({ word, group }) => (group !== undefined && groups.has(group)) || begins(text, word)),
    readAs: layout || corrected,
  };
}

/**
 * Whether some word of a text begins with what was typed.
 * @param {string} text folded
 * @param {string} word folded
 */
const begins = (text, word) => wordsOf(text).some((own) => own.startsWith(word));
