// The part of a text that answers a query, with the words that were asked for marked.

/**
 * @typedef {object} Piece
 * @property {string} text
 * @property {boolean} mark
 */

const WORDS = 26; // words of an excerpt
const BEFORE = 4; // words before the first one found
const WORD = /([\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*)/u;

/**
 * The text in pieces, the words asked for marked.
 * @param {string} text
 * @param {(word: string) => boolean} asked
 * @returns {Piece[]}
 */
export function marked(text, asked) {
  return text
    .split(WORD)
    .map((piece, at) => ({ text: piece, mark: at % 2 === 1 && asked(piece) }))
    .filter((piece) => piece.text);
}

/**
 * The stretch of the text with the most different words that were asked for; its beginning when it has none.
 * @param {string} text
 * @param {(word: string) => number | undefined} meaning which word of the query a word stands for
 * @returns {Piece[]}
 */
export function excerpt(text, meaning) {
  const pieces = text.split(WORD); // words at odd places
  const last = (pieces.length - 1) / 2;
  const found = Array.from({ length: last }, (_, at) => meaning(pieces[2 * at + 1] ?? ""));
  const from = Math.max(0, Math.min(bestStart(found) - BEFORE, last - WORDS));
  const to = Math.min(last, from + WORDS);
  const shown = pieces.slice(2 * from + (from ? 1 : 0), 2 * to + (to === last ? 1 : 0));
  const stretch = shown.join("");
  const marks = marked(stretch, (word) => meaning(word) !== undefined);
  if (from) marks.unshift({ text: "… ", mark: false });
  if (to < last) marks.push({ text: " …", mark: false });
  return marks;
}

/**
 * @param {(number | undefined)[]} found
 */
function bestStart(found) {
  let best = 0;
  let most = 0;
  for (const [start, own] of found.entries()) {
    if (own === undefined) continue;
    const different = new Set(found.slice(start, start + WORDS - BEFORE));
    different.delete(undefined);
    if (different.size > most) {
      most = different.size;
      best = start;
    }
  }
  return best;
}
