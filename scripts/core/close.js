// Words and phrases that are close in meaning, as the index packs them.

/**
 * @typedef {number[][]} Phrases each a group for every word
 * @typedef {[Phrases, Phrases]} Close phrases that readers say, phrases of the guide that they mean
 */

/**
 * Unpack what macros/site/search/packing.py packs.
 * @param {string} text
 * @returns {Close[]}
 */
export const unpackClose = (text) =>
  text.split("|").flatMap((relation) => {
    const [say = "", means = ""] = relation.split(">");
    return say ? [/** @type {Close} */ ([unpackPhrases(say), unpackPhrases(means)])] : [];
  });

/**
 * Single words are steps from one to the next, the words of a longer phrase stand as they are.
 * @param {string} text
 * @returns {Phrases}
 */
export function unpackPhrases(text) {
  let last = 0;
  return text
    .split(" ")
    .filter(Boolean)
    .map((phrase) => {
      if (phrase.includes("+")) return phrase.split("+").map(Number);
      last += Number(phrase);
      return [last];
    });
}
