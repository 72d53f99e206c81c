// Which records answer a query best: title before other names before text, rare words before usual ones, all before some.

import { answersTo, WEIGHING, worthOf } from "./weighing.js";

/**
 * @typedef {import("./query.js").Query} Query
 * @typedef {import("./weighing.js").Holders} Holders
 * @typedef {import("./weighing.js").Row} Row
 *
 * @typedef {object} Hit
 * @property {number} record
 * @property {number} score
 */

const FEW = 2; // words of a query that asks for no detail
const LEAST = 0.05; // of the best score: what answers less is no answer
const ENOUGH = 10; // answers to more of the words, from which on those to fewer are left out
const FEWER = 0.8; // of what these answer

/**
 * @typedef {object} Sum what the words of a query come to in one record
 * @property {number} score
 * @property {number} covered how much of what the words tell is answered
 * @property {number} named how many words stand in the title
 */

/**
 * The records that answer a query, the best first.
 * @param {Query} query
 * @param {Holders} holders
 * @param {Row[]} rows
 * @returns {Hit[]}
 */
export function rank(query, holders, rows) {
  /** @type {Map<number, Sum>} */
  const sums = new Map();
  let all = 0;
  for (const slot of query.slots) {
    const worth = worthOf(slot, holders, rows.length);
    all += worth;
    for (const [record, answer] of answersTo(slot, holders, rows)) {
      const sum = sums.get(record) ?? { score: 0, covered: 0, named: 0 };
      sum.score += worth * answer.value;
      sum.covered += worth * answer.sure;
      sum.named += answer.named;
      sums.set(record, sum);
    }
  }
  const hits = [...sums].map(([record, sum]) => ({
    record,
    score: scoreOf(sum, all, query.slots.length, rows[record]),
  }));
  hits.sort((a, b) => b.score - a.score || a.record - b.record);
  const least = LEAST * (hits[0]?.score ?? 0);
  return withoutLesser(
    hits.filter(({ score }) => score >= least),
    (record) => sums.get(record)?.covered ?? 0,
  );
}

/**
 * @param {Sum} sum
 * @param {number} all what all words of the query tell
 * @param {number} words how many words are asked for
 * @param {Row | undefined} row
 */
function scoreOf({ score, covered, named }, all, words, row) {
  const name = 1 + WEIGHING.named * Math.min(1, named / Math.max(1, row?.title ?? 1));
  const kind = (WEIGHING.kinds[row?.kind ?? ""] ?? 1) * (words <= FEW && row?.whole ? WEIGHING.broad : 1);
  return score * (covered / all) ** WEIGHING.coverage * name * kind;
}

/**
 * The first answers, and of the others those that answer about as much of the query as enough of the answers do.
 * @param {Hit[]} hits
 * @param {(record: number) => number} answeredBy how much of what the words tell a record answers
 */
function withoutLesser(hits, answeredBy) {
  const most = hits.map(({ record }) => answeredBy(record)).sort((a, b) => b - a);
  const wanted = most[ENOUGH - 1] ?? 0;
  return hits.filter(({ record }, at) => at < ENOUGH || answeredBy(record) >= FEWER * wanted);
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
