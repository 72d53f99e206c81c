// How words are compared everywhere: small letters, and letters that readers do not tell apart as one.

import table from "./folding.json" with { type: "json" };

const LETTERS = new RegExp(`[${Object.keys(table).join("")}]`, "g");
const FOLDED = /** @type {Record<string, string>} */ (table);

/**
 * The text as it is compared: `fold("Ребёнок") === "ребенок"`.
 * macros/reading/folding.py reads the same table.
 * @param {string} text
 */
export const fold = (text) => text.toLowerCase().replace(LETTERS, (letter) => FOLDED[letter] ?? letter);
