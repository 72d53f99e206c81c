// What a word of a query is worth, and what a record is worth that holds it.

/**
 * @typedef {import("./query.js").Slot} Slot
 * @typedef {Map<number, Map<number, number>>} Holders group of words → record → bits of the parts that hold it
 *
 * @typedef {object} Row what is known of a record without its text
 * @property {string} kind
 * @property {number} page
 * @property {boolean} whole it is a page with parts that are found by themselves
 * @property {number} title how many words its title has
 * @property {number} length how many words it has, as a power of two
 */

/** Parts of a record that may hold a word, as bits; macros/site/search/index.py. */
export const PARTS = { title: 1, also: 2, page: 4, text: 8, often: 16 };
/** A bit: the word is all that one of the other names says. */
export const ALONE = 32;

/** What counts how much; set on the lists tests/queries/*.tune.yaml. */
export const WEIGHING = {
  title: 3.35,
  also: 4.05,
  among: 2.6, // in an other name of several words
  page: 0.36, // the page around a section, or the sections of a page
  text: 0.7,
  often: 0.14,
  more: 0.18, // what further parts add to the best one
  coverage: 0.95, // how much an answer to all words beats an answer to some
  around: 0.47, // how well a word is answered that stands only around the record
  named: 0.37, // what a title adds that says nothing but the query
  length: 0.047, // what a text loses with every doubling of its length
  usual: 0.75, // how much a word is as usual as what is close to it
  kind: 3.35, // a word that asks for the kind of a record
  broad: 1.17, // what a whole page gains when one or two words are asked for
  /** @type {Record<string, number>} */
  kinds: { item: 0.75, reading: 0.82, material: 0.66, case: 0.85, help: 1.06, group: 1.2 },
};

/**
 * How much a word tells: rare words tell more, and a rare word for something usual no more than its meaning.
 * @param {Slot} slot
 * @param {Holders} holders
 * @param {number} size
 */
export function worthOf(slot, holders, size) {
  const own = slot.group === undefined ? 0 : countOf(holders.get(slot.group));
  const counts = [...slot.meanings].map(
    ([group, sure]) => countOf(holders.get(group)) * (own ? sure * WEIGHING.usual : 1),
  );
  const count = Math.max(own, ...counts);
  return count ? Math.log(1 + size / count) : 1;
}

/**
 * How many records hold a word themselves, not only the page around them.
 * @param {Map<number, number> | undefined} records
 */
function countOf(records) {
  let count = 0;
  for (const bits of records?.values() ?? []) if (bits !== PARTS.page) count++;
  return count;
}

/**
 * @typedef {{ value: number, sure: number, named: number }} Answer what a word comes to in one record: how much that is
 *   worth, how surely it is an answer, whether it stands in the title
 */

/**
 * For every record that holds a word or one close in meaning: how much that is worth, how surely it is an answer,
 * whether it stands in the title.
 * @param {Slot} slot
 * @param {Holders} holders
 * @param {Row[]} rows
 */
export function answersTo(slot, holders, rows) {
  /** @type {Map<number, Answer>} */
  const best = new Map();
  for (const [group, meant] of slot.meanings) {
    for (const [record, bits] of holders.get(group) ?? []) {
      const old = best.get(record) ?? { value: 0, sure: 0, named: 0 };
      best.set(record, {
        value: Math.max(old.value, meant * weightOf(bits, rows[record])),
        sure: Math.max(old.sure, bits === PARTS.page ? meant * WEIGHING.around : meant),
        named: Math.max(old.named, bits & PARTS.title ? meant : 0),
      });
    }
  }
  if (slot.kind) addKind(best, slot.kind, rows);
  return best;
}

/**
 * A word that asks for a kind is answered by every record of that kind.
 * @param {Map<number, Answer>} answers
 * @param {string} kind
 * @param {Row[]} rows
 */
function addKind(answers, kind, rows) {
  for (const [record, row] of rows.entries()) {
    if (row.kind !== kind) continue;
    const old = answers.get(record) ?? { value: 0, sure: 0, named: 0 };
    answers.set(record, { ...old, value: Math.max(old.value, WEIGHING.kind), sure: 1 });
  }
}

const SHORT = 4; // a text of up to 2 ** SHORT words loses nothing

/**
 * @param {number} bits
 * @param {Row | undefined} row
 */
function weightOf(bits, row) {
  const text = (bits & PARTS.text ? WEIGHING.text : 0) + (bits & PARTS.often ? WEIGHING.often : 0);
  const named = bits & ALONE ? WEIGHING.also : WEIGHING.among;
  const parts = [
    bits & PARTS.title ? WEIGHING.title : 0,
    bits & PARTS.also ? named : 0,
    bits & PARTS.page ? WEIGHING.page : 0,
    text * (1 - WEIGHING.length * Math.max(0, (row?.length ?? 0) - SHORT)),
  ];
  const top = Math.max(...parts);
  return top + WEIGHING.more * (parts.reduce((sum, part) => sum + part, 0) - top);
}
