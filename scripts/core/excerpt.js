// The part of a text that answers a query, with the words that were asked for marked.

/**
 * @typedef {object} Piece
 * @property {string} text
 * @property {boolean} mark
 */

const AFTER = 24; // words from the first one found on: as many as what an entry is has (macros/site/search/about.py)
const BEFORE = 4; // words before it where its sentence starts further away
const NEAR = 90; // characters from the start of a sentence to the word
const STARTS = /[.!?]\S* (?=\P{L}?\p{Lu})|· /u; // where a sentence or a line of a list starts
const WORD = /([\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*)/u;

/**
 * The text in pieces, the words asked for marked.
 * @param {string} text
 * @param {(word: string) => number | undefined} meaning which word of the query a word stands for
 * @returns {Piece[]}
 */
export function marked(text, meaning) {
  return text
    .split(WORD)
    .map((piece) => ({ text: piece, mark: meaning(piece) !== undefined }))
    .filter((piece) => piece.text);
}

/**
 * The stretch of the text with the most different words that were asked for, from the start of a sentence where one
 * is near; its beginning when it has none.
 * @param {string} text
 * @param {(word: string) => number | undefined} meaning which word of the query a word stands for
 * @returns {Piece[]}
 */
export function excerpt(text, meaning) {
  const pieces = text.split(WORD); // words at odd places
  const last = pieces.length - 1;
  const best = Math.max(0, Math.min(bestStart(pieces.map(meaning)), last - 2 * AFTER));
  const to = best + 2 * AFTER;
  const begin = Math.max(0, best - 2 * BEFORE);
  const before = pieces.slice(0, best + 2).join("");
  const sentence = before.split(STARTS).pop() ?? "";
  const opening = sentence.length > NEAR ? `… ${pieces.slice(begin + 1, best + 2).join("")}` : sentence;
  const after = pieces.slice(best + 2, to + +(to >= last)).join("");
  return marked(opening + after + (to < last ? " …" : ""), meaning);
}

/**
 * @param {(number | undefined)[]} found of every piece, which word of the query it stands for
 */
function bestStart(found) {
  let best = 0;
  let most = 0;
  for (const [start, own] of found.entries()) {
    if (own === undefined) continue;
    const different = new Set(found.slice(start, start + 2 * AFTER));
    different.delete(undefined);
    if (different.size > most) {
      most = different.size;
      best = start - 1;
    }
  }
  return best;
}
