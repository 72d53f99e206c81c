// What the search knows and answers; nothing of the page. Where the index comes from is the source's business.

import { unpackClose, unpackPhrases } from "../../core/close.js";
import { excerpt, marked } from "../../core/excerpt.js";
import { find, unpack } from "../../core/lexicon.js";
import { bySaid, groupsOf, mayBeMisspelt, read } from "../../core/query.js";
import { byPage, rank } from "../../core/rank.js";
import { wordsOf } from "../../core/words.js";

/**
 * @typedef {import("../../core/excerpt.js").Piece} Piece
 * @typedef {import("../../core/query.js").Query} Query
 * @typedef {import("../../core/query.js").Words} Words
 * @typedef {import("../../core/rank.js").Hit} Hit
 * @typedef {import("../../core/rank.js").Holders} Holders
 * @typedef {import("../../core/rank.js").Row} Row
 * @typedef {import("../../types/data.js").Shown} Shown
 * @typedef {import("../../types/data.js").Head} Head
 *
 * @typedef {object} Source
 * @property {() => Promise<Head>} head
 * @property {(groups: number[], head: Head) => Promise<Holders>} holders
 * @property {(page: number, head: Head) => Promise<Shown[]>} page
 *
 * @typedef {object} Index
 * @property {Head} head
 * @property {Words} words
 * @property {Row[]} rows
 * @property {number[]} firsts the first record of every page
 *
 * @typedef {object} Answer
 * @property {Query} query
 * @property {Hit[][]} pages hits of one page together, the best page first
 * @property {Map<string, number>} kinds how many pages each choice of kind would show; all of them under ""
 *
 * @typedef {import("../../types/lazy.js").Lazy} Lazy
 * @typedef {<Name extends "by-names" | "correct">(name: Name) => Promise<Lazy[Name] | undefined>} Asker parts of the
 *   search by their names, nothing for one that does not arrive
 *
 * @typedef {object} Result
 * @property {string} address
 * @property {Piece[]} title
 * @property {string} kind
 * @property {string} page the title of the page on which it stands; empty for a page
 * @property {Piece[]} excerpt
 * @property {Result[]} more what else the page has
 */

/** Kinds that a choice of kind takes in besides itself. */
const WITHIN = /** @type {Record<string, string>} */ ({ item: "checklist" });
const MORE = 3; // further results of one page
const WORTH = 0.45; // of the best score of its page, from which on a further result is shown

/**
 * @param {Head} head
 * @returns {Index}
 */
export function unfold(head) {
  const firsts = running(head.starts);
  let page = -1;
  const rows = [...head.kind].map((sign, at) => {
    while ((firsts[page + 1] ?? Infinity) <= at) page++;
    const kind = head.kinds[sign.charCodeAt(0) - "a".charCodeAt(0)] ?? "";
    return {
      kind,
      page,
      whole: firsts[page] === at && (firsts[page + 1] ?? head.kind.length) > at + 1,
      title: Number(head.title[at]),
      length: Number(head.length[at]),
    };
  });
  const lexicon = unpack(head.words, head.endings, head.usual);
  const close = unpackClose(head.close);
  const asks = new Map(head.kinds.map((kind, at) => [kind, unpackPhrases(head.asks[at] ?? "")]));
  const words = { lexicon, ignored: new Set(head.ignored), close, saidWith: bySaid(close), asks };
  return { head, words, rows, firsts };
}

/** @param {number[]} steps */
function running(steps) {
  let sum = 0;
  return steps.map((step) => {
    sum += step;
    return sum;
  });
}

/**
 * Answer a query with the records of one kind, of all kinds when `kind` is empty.
 * @param {{ text: string, kind: string, exact: boolean }} asked `exact`: the text as it is typed, nothing put right
 * @param {Index} index
 * @param {Source} source
 * @param {Asker} ask what is loaded only when it is needed
 * @returns {Promise<Answer>}
 */
export async function answer({ text, kind, exact }, index, source, ask) {
  if (!exact && mayBeMisspelt(text, index.words.lexicon)) index.words.correct ??= await ask("correct");
  const query = read(text, index.words, exact);
  const groups = groupsOf(query);
  const holders = groups.length ? await source.holders(groups, index.head) : new Map();
  const hits = rank(query, holders, index.rows);
  const wanted = hits.filter(({ record }) => !kind || choiceOf(index.rows[record]?.kind ?? "") === kind);
  const order = wanted.length ? await ask("by-names") : undefined;
  const pages = byPage(wanted, index.rows);
  const ordered = (await order?.(pages, { query, holders }, index, source)) ?? pages;
  return { query, pages: ordered, kinds: counted(hits, index.rows) };
}

/**
 * The choice of kind that takes in a kind of record.
 * @param {string} kind
 */
export const choiceOf = (kind) => WITHIN[kind] ?? kind;

/**
 * @param {Hit[]} hits
 * @param {Row[]} rows
 */
function counted(hits, rows) {
  /** @type {Map<string, Set<number | undefined>>} */
  const pages = new Map([["", new Set()]]);
  for (const { record } of hits) {
    const row = rows[record];
    for (const kind of ["", choiceOf(row?.kind ?? "")]) pages.set(kind, (pages.get(kind) ?? new Set()).add(row?.page));
  }
  return new Map([...pages].map(([kind, own]) => [kind, own.size]));
}

/**
 * The hits of one page as they are shown.
 * @param {Hit[]} hits
 * @param {Query} query
 * @param {Index} index
 * @param {Source} source
 * @returns {Promise<Result>}
 */
export async function result(hits, query, index, source) {
  const [best = { record: 0, score: 0 }, ...others] = hits;
  const page = index.rows[best.record]?.page ?? 0;
  const shown = await source.page(page, index.head);
  const more = others.filter(({ score }) => score >= WORTH * best.score).slice(0, MORE);
  const meaning = meaningOf(query, index.words);
  /** @param {Hit} hit */
  const one = ({ record }) => resultOf(record, page, shown, meaning, index);
  return { ...one(best), more: more.map(one) };
}

/**
 * @param {number} record
 * @param {number} page
 * @param {Shown[]} shown
 * @param {(word: string) => number | undefined} meaning
 * @param {Index} index
 * @returns {Result}
 */
function resultOf(record, page, shown, meaning, index) {
  const [anchor, title, text] = shown[record - (index.firsts[page] ?? 0)] ?? ["", "", "", ""];
  const address = index.head.pages[page] ?? "";
  return {
    address: anchor ? `${address}#${anchor}` : address,
    title: marked(title, meaning),
    kind: index.rows[record]?.kind ?? "",
    page: anchor ? (shown[0]?.[1] ?? "") : "",
    excerpt: excerpt(text, meaning),
    more: [],
  };
}

/**
 * Which word of the query a word of a text stands for.
 * @param {Query} query
 * @param {Words} words
 */
function meaningOf(query, words) {
  /** @type {Map<number, number>} */
  const asked = new Map();
  for (const [at, slot] of query.slots.entries()) for (const group of slot.meanings.keys()) asked.set(group, at);
  /** @param {string} word */
  return (word) => {
    const [folded = ""] = wordsOf(word);
    const group = find(words.lexicon, folded);
    return group === undefined ? undefined : asked.get(group);
  };
}
