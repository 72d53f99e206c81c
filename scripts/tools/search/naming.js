// Puts the first pages in the order of what their records are called, which comes with the texts that are shown.

import { find } from "../../core/lexicon.js";
import { askedOf, liftOf, unpackNames } from "../../core/names.js";
import { byPage } from "../../core/rank.js";
import { wordsOf } from "../../core/words.js";

/**
 * @typedef {import("../../core/names.js").Asked} Asked
 * @typedef {import("../../core/query.js").Query} Query
 * @typedef {import("../../core/rank.js").Hit} Hit
 * @typedef {import("../../core/weighing.js").Holders} Holders
 * @typedef {import("./state.js").Index} Index
 * @typedef {import("./state.js").Source} Source
 */

const NAMED = 10; // pages whose names are read before they are shown

/**
 * The first pages in the order of their records' names, which come with their texts; the others as they are.
 * @param {Hit[][]} pages
 * @param {{ query: Query, holders: Holders }} read what was asked, and which records hold its words
 * @param {Index} index
 * @param {Source} source
 */
export async function byNames(pages, { query, holders }, index, source) {
  const asked = askedOf(query, holders, index.rows.length, index.words.ignored);
  const lifted = await Promise.all(pages.slice(0, NAMED).map((hits) => lift(hits, asked, index, source)));
  const first = lifted.flat().sort((a, b) => b.score - a.score || a.record - b.record);
  return [...byPage(first, index.rows), ...pages.slice(NAMED)];
}

/**
 * The hits of one page, each by so much higher as one of its names says what was asked.
 * @param {Hit[]} hits
 * @param {Asked} asked
 * @param {Index} index
 * @param {Source} source
 */
async function lift(hits, asked, index, source) {
  const page = index.rows[hits[0]?.record ?? 0]?.page ?? 0;
  const shown = await source.page(page, index.head);
  return hits.map(({ record, score }) => {
    const [, title = "", , names = ""] = shown[record - (index.firsts[page] ?? 0)] ?? [];
    const own = wordsOf(title).flatMap((word) => find(index.words.lexicon, word) ?? []);
    return { record, score: score * liftOf([own, ...unpackNames(names)], asked) };
  });
}
