// The words of a text as the search reads them; macros/site/search/lexicon.py reads the same.

import { fold } from "./fold.js";

const APOSTROPHE = /([\p{L}\p{N}])['’](?=[\p{L}\p{N}])/gu;
const WORD = /[\p{L}\p{N}]+/gu;

/**
 * The words of a text in order, folded, without the apostrophes inside them: `wordsOf("Её child’s")` is `["ее", "childs"]`.
 * @param {string} text
 * @returns {string[]}
 */
export const wordsOf = (text) => fold(text.normalize("NFC")).replace(APOSTROPHE, "$1").match(WORD) ?? [];
