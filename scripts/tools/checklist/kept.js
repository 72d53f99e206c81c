// What a checklist keeps in a browser: its shape today, and what earlier editions of it have kept.

import { open } from "../../core/envelope.js";
import { isDay } from "../../core/ics.js";
import { keeper, read, write } from "../../core/kept.js";
import { checklist } from "../../core/keys.js";

/**
 * @typedef {object} Mark What is written at an item.
 * @property {string} who
 * @property {string} by YYYY-MM-DD or empty
 * @property {string} note
 * @property {boolean} off it does not apply
 * @property {string} why it does not apply
 *
 * @typedef {object} Copy One filling-in of the list: "group 3", "October".
 * @property {string} name
 * @property {readonly string[]} ticked names of the ticked boxes
 * @property {Readonly<Record<string, Mark>>} marks by the name of the box
 *
 * @typedef {{id: string, current: number, copies: readonly Copy[]}} Filled `id`: of the checklist; empty: of an edition
 * that did not say
 */

const EARLIER = ["0.2", "0.1"]; // editions that kept ticks apart by their number; the newest goes first
export const MOST = 50; // copies
const LONGEST = 4000; // characters of a field

/**
 * @param {unknown} value
 * @returns {value is string[]}
 */
const isNames = (value) => Array.isArray(value) && value.every((name) => typeof name === "string");

/** @param {unknown} value */
const isText = (value) => typeof value === "string" && value.length <= LONGEST;

/**
 * @param {readonly string[]} ticked
 * @returns {Filled}
 */
export const fresh = (ticked) => ({ id: "", current: 0, copies: [{ name: "", ticked, marks: {} }] });

/** @type {import("../../core/envelope.js").Kind<Filled>} */
export const KIND = {
  tool: "checklist",
  schema: 2,
  migrations: { 1: (data) => fresh(/** @type {{ticked: string[]}} */ (data).ticked) },
  fits: isFilled,
  bare: (value) => (isNames(value) ? fresh(value) : undefined), // edition 0.2.1
};

/**
 * @param {unknown} data
 * @returns {data is Filled}
 */
function isFilled(data) {
  if (typeof data !== "object" || data === null) return false;
  const { id, current, copies } = /** @type {Record<string, unknown>} */ (data);
  if (typeof id !== "string" || !Array.isArray(copies) || !copies.length || copies.length > MOST) return false;
  return Number.isInteger(current) && copies[/** @type {number} */ (current)] !== undefined && copies.every(isCopy);
}

/** @param {unknown} value */
function isCopy(value) {
  if (typeof value !== "object" || value === null) return false;
  const { name, ticked, marks } = /** @type {Record<string, unknown>} */ (value);
  if (!isText(name) || !isNames(ticked) || typeof marks !== "object" || marks === null) return false;
  return Object.values(marks).every(isMark);
}

/** @param {unknown} value */
function isMark(value) {
  if (typeof value !== "object" || value === null) return false;
  const { who, by, note, off, why } = /** @type {Record<string, unknown>} */ (value);
  if (![who, by, note, why].every(isText) || typeof off !== "boolean") return false;
  return by === "" || isDay(/** @type {string} */ (by));
}

/**
 * Take over what editions with keys of their own have left in a browser; it goes when it is safe in its new place.
 * Gives what could not be kept anew, to be shown all the same.
 * @param {string} id of the checklist
 * @param {{store: () => import("../../core/kept.js").Store, edition: string, now?: () => Date}} here
 * @returns {Filled | null}
 */
export function takeOver(id, here) {
  const key = checklist(id);
  const { state } = open(KIND, read(here.store, key));
  if (state === "newer" || state === "foreign") return null;
  const left = EARLIER.flatMap((edition) => {
    const own = `${key}:${edition}`;
    const names = listIn(read(here.store, own));
    return names ? [{ own, names }] : [];
  });
  const newest = left[0];
  if (!newest) return null;
  const filled = { ...fresh(newest.names), id };
  if (state !== "whole" && !keeper(KIND, key, here).save(filled)) return filled;
  for (const { own } of left) write(here.store, own, null);
  return null;
}

/** The keys under which editions have kept ticks of a list. @param {string} id */
export const earlierKeys = (id) => EARLIER.map((edition) => `${checklist(id)}:${edition}`);

/**
 * The names in a bare list; null when the text is none.
 * @param {string | null} text
 */
function listIn(text) {
  try {
    const value = JSON.parse(text ?? "null");
    return isNames(value) ? value : null;
  } catch {
    return null;
  }
}
