// Which records answer a query best: title before other names before text, rare words before usual ones, all before some.

/**
 * @typedef {import("./query.js").Query} Query
 * @typedef {import("./query.js").Slot} Slot
 * @typedef {Map<number, Map<number, number>>} Holders group of words → record → bits of the parts that hold it
 *
 * @typedef {object} Row what is known of a record without its text
 * @property {string} kind
 * @property {number} page
 * @property {boolean} whole it is a page with parts that are found by themselves
 * @property {number} title how many words its title has
 * @property {number} names how many words its other names have, as a power of two
 * @property {number} length how many words it has, as a power of two
 *
 * @typedef {object} Hit
 * @property {number} record
 * @property {number} score
 */

/** Parts of a record that may hold a word, as bits; macros/site/search/index.py. */
export const PARTS = { title: 1, also: 2, page: 4, text: 8, often: 16, alone: 32 };
/** The bits above: in which of its other names a record holds a word. */
const FIRST_NAME = 6;

/** What counts how much; set on the queries of tests/browser/queries. */
export const WEIGHING = {
  title: 3.7,
  also: 3.8,
  among: 2.4, // in an other name of several words
  page: 0.45, // the page around a section, or the sections of a page
  text: 0.88,
  often: 0.23,
  more: 0.24, // what further parts add to the best one
  coverage: 0.86, // how much an answer to all words beats an answer to some
  around: 0.47, // how well a word is answered that stands only around the record
  named: 0.45, // what a title adds that says nothing but the query
  names: 0.02, // what other names lose with every doubling of their number
  length: 0.035, // what a text loses with every doubling of its length
  usual: 0,
  together: 0.8,
  togetherPower: 1,
  broad: 1.3, // what a whole page gains when one or two words are asked for
  /** @type {Record<string, number>} */
  kinds: { item: 0.68, reading: 0.68, material: 0.67, case: 0.77, help: 0.8, group: 1.09 },
};

const FEW = 2; // words of a query that asks for no detail
const LEAST = 0.05; // of the best score: what answers less is no answer

/**
 * The records that answer a query, the best first.
 * @param {Query} query
 * @param {Holders} holders
 * @param {Row[]} rows
 * @returns {Hit[]}
 */
export function rank(query, holders, rows) {
  /** @type {Map<number, { score: number, covered: number, named: number, said: [number, number][] }>} */
  const sums = new Map();
  let all = 0;
  for (const slot of query.slots) {
    const worth = worthOf(slot, holders, rows.length);
    all += worth;
    for (const [record, answer] of answersTo(slot, holders, rows)) {
      const sum = sums.get(record) ?? { score: 0, covered: 0, named: 0, said: [] };
      sum.score += worth * answer.value;
      sum.covered += worth * answer.sure;
      sum.named += answer.named;
      if (answer.names) sum.said.push([answer.names, worth * answer.said]);
      sums.set(record, sum);
    }
  }
  const hits = [...sums].map(([record, { score, covered, named, said }]) => {
    const { kind = "", title = 1, whole = false } = rows[record] ?? {};
    const name = 1 + WEIGHING.named * Math.min(1, named / Math.max(1, title));
    const kinds = (WEIGHING.kinds[kind] ?? 1) * (whole && query.slots.length <= FEW ? WEIGHING.broad : 1);
    return { record, score: score * (covered / all) ** WEIGHING.coverage * name * kinds * (1 + WEIGHING.together * (together(said) / all) ** WEIGHING.togetherPower) };
  });
  hits.sort((a, b) => b.score - a.score || a.record - b.record);
  const least = LEAST * (hits[0]?.score ?? 0);
  return hits.filter(({ score }) => score >= least);
}

/**
 * The most that the words of a query tell in one name of a record, when it holds two of them or more.
 * @param {[number, number][]} said
 */
function together(said) {
  let best = 0;
  if (said.length < 2) return best;
  let every = said.reduce((names, [own]) => names | own, 0);
  for (let name = 1; every; name <<= 1, every >>>= 1) {
    if (!(every & 1)) continue;
    let sum = 0, count = 0;
    for (const [names, worth] of said) if (names & name) { sum += worth; count++; }
    if (count > 1) best = Math.max(best, sum);
  }
  return best;
}

/**
 * How much a word tells: rare words tell more.
 * @param {Slot} slot
 * @param {Holders} holders
 * @param {number} size
 */
function worthOf(slot, holders, size) {
  const own = slot.group === undefined ? 0 : countOf(holders.get(slot.group));
  const count = Math.max(own * (own ? 1 : 0), 0, ...[...slot.meanings].map(([group, sure]) => countOf(holders.get(group)) * (own ? Math.min(1, sure * WEIGHING.usual) : 1)));
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
 * For every record that holds a word or one close in meaning: how much that is worth, how surely it is an answer,
 * and whether it stands in the title.
 * @param {Slot} slot
 * @param {Holders} holders
 * @param {Row[]} rows
 */
function answersTo(slot, holders, rows) {
  /** @type {Map<number, { value: number, sure: number, named: number, names: number, said: number }>} */
  const best = new Map();
  for (const [group, meant] of slot.meanings) {
    for (const [record, bits] of holders.get(group) ?? []) {
      const old = best.get(record) ?? { value: 0, sure: 0, named: 0, names: 0, said: 0 };
      best.set(record, {
        value: Math.max(old.value, meant * weightOf(bits, rows[record])),
        sure: Math.max(old.sure, bits === PARTS.page ? meant * WEIGHING.around : meant),
        named: Math.max(old.named, bits & PARTS.title ? meant : 0),
        names: old.names | (bits >> FIRST_NAME),
        said: Math.max(old.said, bits & PARTS.also ? meant : 0),
      });
    }
  }
  return best;
}

const SHORT = 4; // a text of up to 2 ** SHORT words loses nothing
const FEW_NAMES = 3; // nor do other names of up to 2 ** FEW_NAMES words

/**
 * @param {number} loss
 * @param {number} free
 * @param {number} [doublings]
 */
const lessBy = (loss, free, doublings = 0) => 1 - loss * Math.max(0, doublings - free);

/**
 * @param {number} bits
 * @param {Row | undefined} row
 */
function weightOf(bits, row) {
  const text = (bits & PARTS.text ? WEIGHING.text : 0) + (bits & PARTS.often ? WEIGHING.often : 0);
  const parts = [
    bits & PARTS.title ? WEIGHING.title : 0,
    bits & PARTS.also ? (bits & PARTS.alone ? WEIGHING.also : WEIGHING.among) * lessBy(WEIGHING.names, FEW_NAMES, row?.names) : 0,
    bits & PARTS.page ? WEIGHING.page : 0,
    text * lessBy(WEIGHING.length, SHORT, row?.length),
  ];
  const top = Math.max(...parts);
  return top + WEIGHING.more * (parts.reduce((sum, part) => sum + part, 0) - top);
}

/**
 * Hits that stand on one page, together; the best of them speaks for the page.
 * @param {Hit[]} hits
 * @param {Row[]} rows
 * @returns {Hit[][]}
 */
export function byPage(hits, rows) {
  /** @type {Map<number | undefined, Hit[]>} */
  const pages = new Map();
  for (const hit of hits) {
    const page = rows[hit.record]?.page;
    pages.set(page, [...(pages.get(page) ?? []), hit]);
  }
  return [...pages.values()];
}
