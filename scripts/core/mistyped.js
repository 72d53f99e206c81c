// Which known word was meant by one with a letter amiss.

/**
 * @typedef {import("./lexicon.js").Lexicon} Lexicon
 */

const SURE = 4; // letters of a word from which on one of them may be wrong
const VOWELS = new Set("аеиоуыэюяaeiouy");

/** How likely a right word is, beside the letters of its beginning; set on the lists tests/queries/*.tune.yaml. */
export const LIKELY = {
  first: 0.5, // its first letter is the one typed
  usual: 1, // it stands in many titles and texts, not in what readers say alone
  doubled: 2, // one letter of a pair is missing or too many
  vowel: 1.5, // a vowel for another
  turned: 1, // two letters have changed places
  other: 0, // any other mistake
  ending: 0.25, // the mistake stands in the ending
};

/**
 * The known word that was meant by one in which a letter is missing, too many, wrong or has changed places with its
 * neighbour: long, usual words and usual mistakes before others.
 * @param {Lexicon} lexicon
 * @param {string} word folded
 * @returns {string | undefined}
 */
export function correct(lexicon, word) {
  if (word.length < SURE || /\d/.test(word)) return undefined;
  /** @type {string | undefined} */
  let best;
  let most = 0;
  for (const [beginning, group] of lexicon.beginnings) {
    if (beginning.length < SURE || beginning.length > word.length + 1) continue;
    const known = beginning.length + (lexicon.usual.has(group) ? LIKELY.usual : 0);
    const first = beginning[0] === word[0] ? LIKELY.first : 0;
    for (const [ending, likely] of endingsAfter(lexicon, word, beginning)) {
      const all = known + first + likely;
      if (all <= most) continue;
      best = beginning + ending;
      most = all;
    }
  }
  return best;
}

/**
 * The endings that a word may have after a beginning when one letter of it is amiss, each with how likely that is.
 * @param {Lexicon} lexicon
 * @param {string} word
 * @param {string} beginning
 * @returns {[string, number][]}
 */
function endingsAfter(lexicon, word, beginning) {
  /** @type {[string, number][]} */
  const found = [];
  for (const more of [0, 1, -1]) {
    const cut = beginning.length + more;
    const rest = word.slice(cut);
    if (cut > word.length || (rest && !lexicon.endings.has(rest))) continue;
    const likely = likeness(word.slice(0, cut), beginning);
    if (likely !== undefined) found.push([rest, likely]);
  }
  if (!word.startsWith(beginning)) return found;
  const rest = word.slice(beginning.length);
  for (const ending of lexicon.endings) {
    const likely = ending.length > 1 ? likeness(rest, ending) : undefined;
    if (likely !== undefined) found.push([ending, LIKELY.ending + likely]);
  }
  return found;
}

/**
 * How likely one is typed for the other; nothing when more than one letter is put in, left out, another one, or
 * has changed places with its neighbour.
 * @param {string} typed
 * @param {string} meant
 * @returns {number | undefined}
 */
export function likeness(typed, meant) {
  if (Math.abs(typed.length - meant.length) > 1) return undefined;
  const short = Math.min(typed.length, meant.length);
  let start = 0;
  while (start < short && typed[start] === meant[start]) start++;
  let end = 0;
  while (end < short - start && typed.at(-1 - end) === meant.at(-1 - end)) end++;
  const left = typed.slice(start, typed.length - end);
  const right = meant.slice(start, meant.length - end);
  if (left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0]) return LIKELY.turned;
  if (left.length > 1 || right.length > 1) return undefined;
  if (VOWELS.has(left) && VOWELS.has(right)) return LIKELY.vowel;
  const pair = start > 0 && (left || right) === typed[start - 1] && left.length !== right.length;
  return pair ? LIKELY.doubled : LIKELY.other;
}
