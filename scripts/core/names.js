// How well the names of a record say what was asked: every word of the question, no word more.

import { worthOf } from "./weighing.js";

/**
 * @typedef {import("./query.js").Query} Query
 * @typedef {import("./weighing.js").Holders} Holders
 *
 * @typedef {object} Asked a query as names are compared with it
 * @property {Map<number, number>[]} words of each telling word the groups it may mean, and how surely
 * @property {number[]} worths how much each of them tells
 * @property {Set<number>} small words of questions that were typed too
 * @property {Set<number>} ignored all words of questions
 */

/** What counts how much; set on the lists tests/queries/*.tune.yaml. */
export const NAMING = {
  gain: 12, // what a name adds that says the query and nothing else
  small: 2, // how much a word of questions tells that stands in the name too: "not want to live"
  rest: 0.5, // how much of a word such a word is in a name
};

/**
 * The names of a record as groups of words, as macros/site/search/packing.py packs them.
 * @param {string} text
 */
export const unpackNames = (text) => (text ? text.split(";").map((name) => name.split(" ").map(Number)) : []);

/**
 * @param {Query} query
 * @param {Holders} holders
 * @param {number} size how many records there are
 * @param {Set<number>} ignored
 * @returns {Asked}
 */
export const askedOf = (query, holders, size, ignored) => ({
  words: query.slots.map(({ meanings }) => meanings),
  worths: query.slots.map((slot) => worthOf(slot, holders, size)),
  small: new Set(query.small),
  ignored,
});

/**
 * By how much its names lift a record, from one up. Each counts by the square of its sameness: a few that say much of
 * the query are worth one that says it all, many that share a word with it are worth little.
 * @param {Iterable<readonly number[]>} names
 * @param {Asked} asked
 */
export function liftOf(names, asked) {
  const all = sum(asked.worths) + NAMING.small * asked.small.size;
  return 1 + NAMING.gain * sum([...names].map((name) => sameness(new Set(name), asked, all) ** 2));
}

/**
 * How much of the query a name says, times how much of the name the query says.
 * @param {Set<number>} name
 * @param {Asked} asked
 * @param {number} all what all words of the query tell
 */
function sameness(name, { words, worths, small, ignored }, all) {
  let said = sum(words.map((meanings, at) => (worths[at] ?? 0) * most(meanings, name)));
  let held = 0;
  let length = 0;
  for (const group of name) {
    const share = ignored.has(group) ? NAMING.rest : 1;
    length += share;
    if (!ignored.has(group)) held += Math.max(0, ...words.map((meanings) => meanings.get(group) ?? 0));
    else if (small.has(group)) {
      held += share;
      said += NAMING.small;
    }
  }
  return length && all ? (said / all) * (held / length) : 0;
}

/**
 * How surely a word is said by one of a name.
 * @param {Map<number, number>} meanings
 * @param {Set<number>} name
 */
const most = (meanings, name) => Math.max(0, ...[...meanings].map(([group, sure]) => (name.has(group) ? sure : 0)));

/** @param {number[]} numbers */
const sum = (numbers) => numbers.reduce((all, own) => all + own, 0);
