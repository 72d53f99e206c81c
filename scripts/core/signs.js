// How a page names the values of the entries in a list that narrows.

const SIGN = /../g; // two digits to the base 36: the number of a choice in the form (macros/views/lists/finder.py)

/**
 * The numbers of an entry's values.
 * @param {string} signs
 */
export const valuesOf = (signs) => (signs.match(SIGN) ?? []).map((sign) => Number.parseInt(sign, 36));
