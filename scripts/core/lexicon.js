// The words of the guide: which group of forms a word belongs to, also when one letter is wrong.

/**
 * @typedef {object} Lexicon
 * @property {Map<string, number>} beginnings beginning of a word → its group
 * @property {Set<string>} endings what may follow a beginning
 */

const SHORTEST = 2; // letters of a beginning that may take an ending; macros/site/search/words.py
const SURE = 4; // letters of a word from which on one of them may be wrong

/**
 * Unpack what macros/site/search/index.py packs, a line a beginning: how many letters it shares with the line before
 * (A for none), the other letters, and how far its group is from the group of the line before, unless that is one.
 * @param {string} words
 * @param {string} endings
 * @returns {Lexicon}
 */
export function unpack(words, endings) {
  const beginnings = new Map();
  let before = "";
  let group = -1;
  for (const line of words.split("\n")) {
    const [own = "", step = "1"] = line.split(" ");
    before = before.slice(0, own.charCodeAt(0) - "A".charCodeAt(0)) + own.slice(1);
    group += Number(step);
    beginnings.set(before, group);
  }
  return { beginnings, endings: new Set(endings.split(" ")) };
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

/**
 * The known word that was meant by one in which a letter is missing, too many, wrong or has changed places with its
 * neighbour. The longest beginning wins; of two, the one that keeps the first letter.
 * @param {Lexicon} lexicon
 * @param {string} word folded
 * @returns {string | undefined}
 */
export function correct(lexicon, word) {
  if (word.length < SURE || /\d/.test(word)) return undefined;
  /** @type {string | undefined} */
  let best;
  let most = 0;
  for (const beginning of lexicon.beginnings.keys()) {
    if (beginning.length < SURE || beginning.length > word.length + 1) continue;
    const weight = beginning.length + (beginning[0] === word[0] ? 0.5 : 0);
    const ending = weight > most ? endingAfter(lexicon, word, beginning) : undefined;
    if (ending !== undefined) {
      best = beginning + ending;
      most = weight;
    }
  }
  return best;
}

/**
 * The ending that a word has after a beginning with one letter amiss; nothing when it is not that.
 * @param {Lexicon} lexicon
 * @param {string} word
 * @param {string} beginning
 */
function endingAfter(lexicon, word, beginning) {
  for (const more of [0, 1, -1]) {
    const cut = beginning.length + more;
    const rest = word.slice(cut);
    if (cut > word.length || (rest && !lexicon.endings.has(rest))) continue;
    if (oneAmiss(word.slice(0, cut), beginning)) return rest;
  }
  return undefined;
}

/**
 * Whether two words differ by one letter at most: put in, left out, another one, or two that changed places.
 * @param {string} one
 * @param {string} other
 */
export function oneAmiss(one, other) {
  const short = Math.min(one.length, other.length);
  let start = 0;
  while (start < short && one[start] === other[start]) start++;
  let end = 0;
  while (end < short - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  const left = one.slice(start, one.length - end);
  const right = other.slice(start, other.length - end);
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
