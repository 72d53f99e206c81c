// Our plan: one list of what the reader means to do. Every function gives a new plan and leaves the old one as it is.

import { fold } from "./fold.js";
import { isDay } from "./ics.js";

/**
 * @typedef {"todo" | "doing" | "done" | "dropped"} State
 *
 * @typedef {object} Item
 * @property {string} ref id of an entry of the guide; empty: a line of the reader's own
 * @property {string} kind collection of the entry; empty: a line of the reader's own
 * @property {string} text the own line, or the entry's title when it was added: shown where the entry is not known
 * @property {string} who
 * @property {string} by YYYY-MM-DD or empty
 * @property {string} note
 * @property {State} state
 * @property {string} why it was dropped
 *
 * @typedef {{items: readonly Item[]}} Plan
 * @typedef {Pick<Item, "text"> & Partial<Item>} Wish what is to be added: at least a text
 */

/** @type {readonly State[]} */
export const STATES = ["todo", "doing", "done", "dropped"];
export const MOST = 500; // items
const LONGEST = 4000; // characters of a field
const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/; // macros/model/ids.py
const HALF = /\p{Cs}/gu; // half of a letter, which no file can hold
const CONTROL = /[^\P{Cc}\n]/gu;

/** @type {Plan} */
export const EMPTY = { items: [] };

/** @type {import("./envelope.js").Kind<Plan>} */
export const KIND = { tool: "plan", schema: 1, migrations: {}, fits: isPlan };

/**
 * @param {unknown} data
 * @returns {data is Plan}
 */
function isPlan(data) {
  const items = typeof data === "object" && data !== null && "items" in data ? data.items : undefined;
  return Array.isArray(items) && items.length <= MOST && items.every(isItem);
}

/** @param {unknown} value */
function isItem(value) {
  if (typeof value !== "object" || value === null) return false;
  const item = /** @type {Record<string, unknown>} */ (value);
  const texts = ["ref", "kind", "text", "who", "by", "note", "why"].map((name) => item[name]);
  if (!texts.every((text) => typeof text === "string" && text.length <= LONGEST)) return false;
  const { ref, text, by, state } = /** @type {Item} */ (value);
  return (ref ? ID.test(ref) : text !== "") && (by === "" || isDay(by)) && STATES.includes(state);
}

/**
 * A text as a plan keeps it: no control characters, no half letters, no blanks around it.
 * @param {string} text
 */
export const tidy = (text) => text.replace(CONTROL, " ").trim().slice(0, LONGEST).replace(HALF, "\uFFFD");

/**
 * What makes two items one: the entry, or the words of an own line.
 * @param {Pick<Item, "ref" | "text">} item
 */
export const keyOf = ({ ref, text }) => ref || `own ${fold(text).replace(/\s+/g, " ")}`;

/**
 * @param {Wish} wish
 * @returns {Item}
 */
function itemOf({ ref = "", kind = "", text, who = "", by = "", note = "", state = "todo", why = "" }) {
  const day = isDay(by) ? by : "";
  return { ref, kind, text: tidy(text), who: tidy(who), by: day, note: tidy(note), state, why: tidy(why) };
}

/**
 * Add what is not there yet, at the end.
 * @param {Plan} plan
 * @param {readonly Wish[]} wishes
 * @returns {Plan} the same plan when nothing was added
 */
export function add(plan, wishes) {
  const there = new Set(plan.items.map(keyOf));
  const items = [...plan.items];
  for (const item of wishes.map(itemOf)) {
    if (items.length >= MOST || there.has(keyOf(item)) || !(item.ref || item.text)) continue;
    there.add(keyOf(item));
    items.push(item);
  }
  return items.length === plan.items.length ? plan : { items };
}

/**
 * Change fields of an item; an own line keeps its text when the new one is empty.
 * @param {Plan} plan
 * @param {number} at
 * @param {Partial<Omit<Item, "ref" | "kind">>} changes
 * @returns {Plan}
 */
export function edit(plan, at, changes) {
  const items = plan.items.map((item, place) => {
    if (place !== at) return item;
    const changed = itemOf({ ...item, ...changes });
    return changed.ref || changed.text ? changed : { ...changed, text: item.text };
  });
  return { items };
}

/**
 * Put an item at another place; a place outside the list is its end.
 * @param {Plan} plan
 * @param {number} at
 * @param {number} to
 * @returns {Plan}
 */
export function move(plan, at, to) {
  const items = [...plan.items];
  const [item] = items.splice(at, 1);
  if (item) items.splice(Math.max(0, Math.min(to, items.length)), 0, item);
  return { items };
}

/**
 * @param {Plan} plan
 * @param {number} at
 * @returns {Plan}
 */
export const remove = (plan, at) => ({ items: plan.items.filter((_, place) => place !== at) });

/**
 * Two plans in one. What is mine is never overwritten: what I lack is added, a field that I left empty is filled in.
 * @param {Plan} mine
 * @param {Plan} theirs
 * @returns {{plan: Plan, added: Item[], filled: Item[], differ: Item[]}} `differ`: mine stayed, theirs says something else
 */
export function merge(mine, theirs) {
  const others = new Map(theirs.items.map((item) => [keyOf(item), item]));
  const known = new Set(mine.items.map(keyOf));
  /** @type {Item[]} */
  const filled = [];
  /** @type {Item[]} */
  const differ = [];
  const items = mine.items.map((item) => {
    const whole = completed(item, others.get(keyOf(item)) ?? item);
    if (whole.differs) differ.push(item);
    if (whole.filled) filled.push(whole.item);
    return whole.item;
  });
  const added = add(
    EMPTY,
    theirs.items.filter((item) => !known.has(keyOf(item))),
  ).items.slice(0, MOST - items.length);
  return { plan: { items: [...items, ...added] }, added, filled, differ };
}

/**
 * @param {Item} mine
 * @param {Item} theirs
 */
function completed(mine, theirs) {
  const item = { ...mine };
  let differs = false;
  for (const field of /** @type {const} */ (["who", "by", "note"])) {
    if (!item[field]) item[field] = theirs[field];
    else if (theirs[field] && theirs[field] !== item[field]) differs = true;
  }
  if (mine.state === "todo") Object.assign(item, { state: theirs.state, why: theirs.why });
  else if (theirs.state !== "todo" && theirs.state !== mine.state) differs = true;
  const before = /** @type {const} */ (["who", "by", "note", "state"]);
  return { item, differs, filled: before.some((field) => item[field] !== mine[field]) };
}

/**
 * How many items are in each state.
 * @param {Plan} plan
 */
export function count({ items }) {
  const counts = { todo: 0, doing: 0, done: 0, dropped: 0 };
  for (const { state } of items) counts[state]++;
  return counts;
}
