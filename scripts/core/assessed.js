// What the profile, the mirror and the facilitator's page keep, and how each knows its own from damage.

import { askedEver, decode, holds, isMark, valuesOf } from "./code.js";
import { isDay } from "./ics.js";
import { FLOOR, MOST } from "./merge.js";
import { counts, HIGHEST } from "./score.js";

/** @typedef {import("./code.js").Value} Value */
/** @typedef {import("./score.js").Answer} Answer */

/**
 * @typedef {object} Profile
 * @property {"quick" | "full"} mode
 * @property {Record<string, Answer>} answers
 * @property {Record<string, string>} notes examples, which never leave this computer
 * @property {number} mark tells this person's code from another's
 *
 * @typedef {object} Mirror
 * @property {"adult" | "child"} version
 * @property {Record<string, Value>} answers
 * @property {number} mark
 */

const LONGEST = 2000; // characters of a note
const MOST_CRITERIA = 3;
const CELLS = askedEver("full");
const QUESTIONS = [...askedEver("adult"), ...askedEver("child")];
const STAFF = valuesOf("full");
const MIRRORED = valuesOf("adult");

/** @param {unknown} value @returns {value is Record<string, unknown>} */
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** @param {unknown} value @param {readonly string[]} ids @param {(own: unknown) => boolean} fits */
const isMap = (value, ids, fits) =>
  isObject(value) && Object.entries(value).every(([id, own]) => ids.includes(id) && fits(own));

/** @param {unknown} value */
const isAnswer = (value) =>
  isObject(value) &&
  STAFF.includes(/** @type {Value} */ (value.value)) &&
  value.value !== undefined &&
  isMet(value.met);

/** @param {unknown} met */
const isMet = (met) =>
  met === undefined ||
  (Array.isArray(met) && met.every((place) => Number.isInteger(place) && place >= 0 && place < MOST_CRITERIA));

/** @param {unknown} data @returns {data is Profile} */
const isProfile = (data) =>
  isObject(data) &&
  (data.mode === "quick" || data.mode === "full") &&
  isMap(data.answers, CELLS, isAnswer) &&
  isMap(data.notes, CELLS, (note) => typeof note === "string" && note.length <= LONGEST) &&
  isMark(data.mark);

/** @param {unknown} data @returns {data is Mirror} */
const isMirrored = (data) =>
  isObject(data) &&
  (data.version === "adult" || data.version === "child") &&
  isMap(data.answers, QUESTIONS, (own) => own !== undefined && MIRRORED.includes(/** @type {Value} */ (own))) &&
  isMark(data.mark);

/** @type {import("./envelope.js").Kind<Profile>} */
export const PROFILE_KIND = { tool: "profile", schema: 1, migrations: {}, fits: isProfile };

/** @type {import("./envelope.js").Kind<Mirror>} */
export const MIRROR_KIND = { tool: "mirror", schema: 1, migrations: {}, fits: isMirrored };

/** @param {unknown} value */
const isSpread = (value) =>
  isObject(value) && [value.low, value.median, value.high].every((own) => Number(own) >= 0 && Number(own) <= HIGHEST);

/** @param {unknown} value */
const isFrozen = (value) =>
  isObject(value) &&
  Number(value.people) >= FLOOR &&
  isMap(value.cells, QUESTIONS, isSpread) &&
  isMap(value.unsure, QUESTIONS, (count) => Number(count) >= FLOOR) &&
  Array.isArray(value.prints) &&
  value.prints.length === value.people;

/** @param {unknown} value @returns {value is string[]} */
const areCodes = (value) =>
  Array.isArray(value) && value.length <= MOST && value.every((own) => typeof own === "string" && isCode(own));

/** @param {string} text */
const isCode = (text) => decode(text).state === "whole";

/** @param {unknown} data @returns {data is import("./merge.js").Collected} */
const isCollected = (data) =>
  isObject(data) &&
  areCodes(data.codes) &&
  areCodes(data.released) &&
  (data.released.length === 0 || data.released.length >= FLOOR) &&
  data.released.every((code) => areCodes(data.codes) && data.codes.includes(code)) &&
  (data.frozen === null || isFrozen(data.frozen)) &&
  (data.look === "" || (typeof data.look === "string" && isDay(data.look)));

/** @type {import("./envelope.js").Kind<import("./merge.js").Collected>} */
export const COMPARE_KIND = { tool: "compare", schema: 1, migrations: {}, fits: isCollected };

/**
 * What each answer counts.
 * @param {Record<string, Answer>} answers
 * @param {Record<string, readonly number[]>} caps of each cell
 */
export const counted = (answers, caps) =>
  /** @type {Record<string, Value>} */ (
    Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, counts(answer, caps[id] ?? [])]))
  );

/**
 * The answer set of somebody of staff: the quick check where it holds the answers.
 * @param {Record<string, Value>} answers what they count
 * @param {number} mark
 * @returns {import("./code.js").AnswerSet}
 */
export const staffSet = (answers, mark) => ({ kind: holds("quick", answers) ? "quick" : "full", answers, mark });
