// A word typed in the wrong keyboard layout: "djdktxtybt" for «вовлечение».

const LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const RUSSIAN = "ёйцукенгшщзхъфывапролджэячсмитьбю";

/** @type {Map<string, string>} */
const OTHER = new Map();
for (const [at, key] of [...LATIN].entries()) {
  const letter = RUSSIAN.charAt(at);
  OTHER.set(key, letter).set(letter, key);
}

/**
 * The same keys in the other layout; what has no other key stays.
 * @param {string} text
 */
export const otherLayout = (text) => [...text.toLowerCase()].map((letter) => OTHER.get(letter) ?? letter).join("");
