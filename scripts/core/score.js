// What answers of the profile come to: what counts, what is strongest and weakest, what to do next. No sum, no grade.

import { askedToday } from "./code.js";
import questions from "./questions.json" with { type: "json" };

/** @typedef {import("./code.js").Value} Value */
/** @typedef {{value: Value, met?: readonly number[]}} Answer as given; `met`: numbers of the criteria that hold */
/** @typedef {Record<string, Value>} Counted what each answered question counts */

export const HIGHEST = 4;
const STEPS = 3;

/** Below this step people are asked by chance or for show: never what to aim for. */
export const WORTH = 2;

/**
 * What an answer counts: a criterion that does not hold caps it.
 * @param {Answer} answer
 * @param {readonly number[]} caps the highest value without each criterion of the cell
 * @returns {Value}
 */
export function counts({ value, met = [] }, caps) {
  if (typeof value !== "number") return value;
  const missed = caps.filter((cap, place) => value > cap && !met.includes(place));
  return /** @type {Value} */ (Math.min(value, ...missed));
}

/**
 * The criteria that decide about an answer: those that would cap it.
 * @param {Value | undefined} value
 * @param {readonly number[]} caps
 */
export const asked = (value, caps) =>
  typeof value === "number" ? caps.flatMap((cap, place) => (value > cap ? [place] : [])) : [];

/**
 * The value in the middle; of an even number, the mean of the two in the middle. Undefined for none.
 * @param {readonly number[]} values
 */
export function median(values) {
  if (!values.length) return undefined;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = /** @type {number} */ (sorted[middle]);
  return sorted.length % 2 ? upper : (upper + /** @type {number} */ (sorted[middle - 1])) / 2;
}

const { elements, levels } = questions;
const CELLS = askedToday("full");

/** @param {string} level @param {string} element */
export const cellAt = (level, element) => `profile-${level}-${element}`;

/** @param {string} id of a cell @returns {string} of its level; an id of a level may have hyphens too */
export const levelOf = (id) => levels.find((level) => elements.some((element) => cellAt(level, element) === id)) ?? "";

/** @param {string} id of a cell @returns {string} of its element */
export const elementOf = (id) => elements.find((element) => cellAt(levelOf(id), element) === id) ?? "";

/**
 * @typedef {object} Result
 * @property {number} answered how many questions have an answer of any kind
 * @property {string[]} strongest up to three cells with the highest value, when others are below it or nothing is above
 * @property {string[]} weakest up to three cells with the lowest values, none of them among the strongest: where to go on
 * @property {string[]} unsure cells that nobody could tell
 * @property {string[]} na cells that do not apply
 * @property {Record<string, number | undefined>} elements median of each element
 * @property {Record<string, number | undefined>} levels median of each level
 */

/**
 * @param {Record<string, Value | number>} values of cells; halves are possible where many people answered
 * @returns {Result}
 */
export function resultOf(values) {
  const ids = CELLS.filter((id) => values[id] !== undefined);
  /** @type {(id: string) => number} */
  const number = (id) => Number(values[id]);
  const scored = ids.filter((id) => typeof values[id] === "number");
  const best = Math.max(0, ...scored.map(number));
  const even = best < HIGHEST && scored.every((id) => number(id) === best); // all alike: nothing is strongest
  const weakest = scored
    .filter((id) => number(id) < HIGHEST)
    .sort((a, b) => number(a) - number(b)) // the sort is stable: the individual level goes first
    .slice(0, even ? STEPS : Math.min(STEPS, scored.length - 1)); // one of the highest is left
  /** @type {(part: (id: string) => string, name: string) => number | undefined} */
  const middle = (part, name) => median(scored.filter((id) => part(id) === name).map(number));
  return {
    answered: ids.length,
    strongest: even ? [] : scored.filter((id) => number(id) === best && !weakest.includes(id)).slice(0, STEPS),
    weakest,
    unsure: ids.filter((id) => values[id] === "unsure"),
    na: ids.filter((id) => values[id] === "na"),
    elements: Object.fromEntries(elements.map((name) => [name, middle(elementOf, name)])),
    levels: Object.fromEntries(levels.map((name) => [name, middle(levelOf, name)])),
  };
}

/**
 * What to aim for from a value: the number of the next described practice that is worth reaching.
 * @param {number} value
 * @param {number} [aim] the lowest practice of the cell that is worth it
 */
export const nextStep = (value, aim = WORTH) => Math.min(HIGHEST, Math.max(aim, Math.floor(value) + 1));

/**
 * Then and now, cell by cell, where both are known.
 * @param {Record<string, Value | number>} then
 * @param {Record<string, Value | number>} now
 */
export function changes(then, now) {
  return CELLS.flatMap((id) => {
    const [before, after] = [then[id], now[id]];
    return typeof before === "number" && typeof after === "number" ? [{ id, before, after }] : [];
  });
}
