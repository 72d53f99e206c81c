// What the page of the plan says and hands out: titles of today, rows of a table, days of a calendar, blocks of a Word file.

import { keyOf, STATES } from "../../core/plan.js";
import { fill } from "../../ui/page.js";

/**
 * @typedef {import("../../core/plan.js").Item} Item
 * @typedef {import("../../core/plan.js").Plan} Plan
 * @typedef {Record<string, readonly [kind: string, title: string, address: string]>} Titles macros/site/titles.py
 * @typedef {import("../../types/data.js").PlanWords} Words
 *
 * @typedef {object} Known What is shown of an item.
 * @property {string} title
 * @property {string} kind as a reader calls it
 * @property {string} address absolute; empty for an own line and for an entry that this edition does not know
 */

/**
 * How items are shown: an entry of the guide by its title of today, in the language of the page.
 * @param {Titles} titles
 * @param {{words: Words, kinds: Record<string, string>, page: string}} here `page`: the address of the page of the plan
 * @returns {(item: Item) => Known}
 */
export const knower =
  (titles, { words, kinds, page }) =>
  ({ ref, kind, text }) => {
    const [found = kind, title = text || ref, address = ""] = titles[ref] ?? [];
    const own = ref ? (kinds[found] ?? "") : words.own;
    return { title, kind: own, address: address && whole(address, page) };
  };

/**
 * The address of a page; from a disk a folder is no page.
 * @param {string} address from the home page of the language
 * @param {string} page
 */
function whole(address, page) {
  const url = new URL(`../../${address}`, page);
  if (url.protocol === "file:" && url.pathname.endsWith("/")) url.pathname += "index.html";
  return url.href;
}

/**
 * The plan with the titles of this edition, which other languages and later editions show when they know no better.
 * @param {Plan} plan
 * @param {(item: Item) => Known} known
 * @returns {Plan}
 */
export const titled = (plan, known) => ({ items: plan.items.map((item) => ({ ...item, text: known(item).title })) });

/**
 * A table for a spreadsheet.
 * @param {Plan} plan
 * @param {(item: Item) => Known} known
 * @param {Words} words
 */
export function rows({ items }, known, words) {
  const names = /** @type {const} */ (["number", "what", "kind", "who", "by", "state", "note", "why", "address"]);
  const head = names.map((name) => words[name]);
  const body = items.map((item, at) => {
    const { title, kind, address } = known(item);
    return [String(at + 1), title, kind, item.who, item.by, words[`state-${item.state}`], item.note, item.why, address];
  });
  return [head, ...body];
}

/**
 * What is still to be done and has a day.
 * @param {Plan} plan
 * @param {(item: Item) => Known} known
 * @param {Words} words
 * @returns {import("../../core/ics.js").Day[]}
 */
export function days({ items }, known, words) {
  const open = items.filter(({ by, state }) => by && (state === "todo" || state === "doing"));
  return open.map((item) => {
    const { title, address } = known(item);
    const note = [item.who && `${words.who}: ${item.who}`, item.note].filter(Boolean).join("\n");
    return {
      uid: `${idOf(item)}@plan.guide`,
      day: item.by,
      title,
      note,
      ...(address.startsWith("http") ? { url: address } : {}),
    };
  });
}

/** A name of letters and digits for a line. @param {Item} item */
function idOf(item) {
  if (item.ref) return item.ref;
  const bytes = new TextEncoder().encode(keyOf(item));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0"))
    .join("")
    .slice(0, 120);
}

/**
 * The blocks of a Word file: one table, then where and when it was made.
 * @param {Plan} plan
 * @param {(item: Item) => Known} known
 * @param {{words: Words, day: (day: string) => string, note: string}} here `day` writes a day as readers do
 * @returns {import("../../core/docx.js").Block[]}
 */
export function blocks({ items }, known, { words, day, note }) {
  const head = /** @type {const} */ (["number", "what", "who", "by", "state", "note"]).map((name) => words[name]);
  const body = items.map((item, at) => {
    const { title, address } = known(item);
    const what = address.startsWith("http") ? { text: title, link: address } : title;
    const state = [words[`state-${item.state}`], item.why].filter(Boolean).join(": ");
    return [String(at + 1), what, item.who, item.by && day(item.by), state, item.note];
  });
  return [
    { kind: "table", head, rows: body, widths: [4, 32, 16, 12, 14, 26] },
    { kind: "paragraph", text: note, quiet: true },
  ];
}

/**
 * What would happen if a plan that was sent were taken, in sentences.
 * @param {ReturnType<typeof import("../../core/plan.js").merge>} merged
 * @param {Plan} theirs
 * @param {{words: Words, first: string | undefined}} here `first`: the sentence about what is added
 */
export function whatComes({ added, filled, differ }, theirs, { words, first }) {
  const changed = new Set([...filled, ...differ].map(keyOf)).size;
  const same = theirs.items.length - added.length - changed;
  const all = /** @type {const} */ ([
    [first, added.length, true],
    [words["come-filled"], filled.length, filled.length > 0],
    [words["come-differ"], differ.length, differ.length > 0],
    [words["come-same"], same, same > 0],
  ]);
  return all.flatMap(([text, number, said]) => (said ? [fill(text, number)] : []));
}

/** @param {string} text @returns {import("../../core/plan.js").State} */
export const stateOf = (text) => STATES.find((state) => state === text) ?? "todo";

/**
 * A day so many days after another.
 * @param {string} day YYYY-MM-DD
 * @param {number} more days
 */
export const later = (day, more) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + more * 86_400_000).toISOString().slice(0, 10);
