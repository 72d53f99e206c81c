// Words of a query that ask for one kind of results: "checklist on consent".

/** @typedef {import("./query.js").Slot} Slot */

/**
 * Words that ask for one kind of results know which; several that do so together are one: "check list".
 * @param {Slot[]} slots
 * @param {Map<string, number[][]>} asks
 * @returns {Slot[]}
 */
export function withKinds(slots, asks) {
  const said = new Set(slots.map(({ group }) => group));
  let found = slots;
  for (const [kind, phrases] of asks) {
    for (const phrase of phrases.filter((each) => each.every((group) => said.has(group)))) {
      const own = found.filter(({ group }) => phrase.includes(group ?? -1));
      const [first] = own;
      const word = own.map((slot) => slot.word).join(" ");
      if (!first || (own.length > 1 && own.length === found.length)) continue; // nothing else is asked for
      const one = own.length > 1 ? { ...first, word, group: undefined, meanings: new Map() } : first;
      found = found.flatMap((slot) => (slot === first ? [{ ...one, kind }] : own.includes(slot) ? [] : [slot]));
    }
  }
  return found;
}
