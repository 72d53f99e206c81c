// Answers of several people together: spread, staff and beneficiaries side by side, the gap between them.
//
// Nobody whom the organisation supports can be told from the rest. Answers of beneficiaries are one group, whatever
// their age. They are released together, five at least; later only five or more new ones are released, and nothing
// released is taken back: so no two results ever differ by fewer than five people, and no result leaves fewer than
// five out. Of one question nothing is shown that fewer than five have answered, and never how many did not answer.

import { decode, isMirror } from "./code.js";
import { median } from "./score.js";

/** @typedef {import("./code.js").AnswerSet} AnswerSet */
/** @typedef {import("./code.js").Value} Value */

export const FLOOR = 5;
export const MOST = 60;
const PRINT = 3; // last signs of a code: they are its check, and say nothing of an answer

/** @typedef {{low: number, median: number, high: number}} Spread */
/** @typedef {{people: number, cells: Record<string, Spread>, unsure: Record<string, number>}} Group */

/**
 * What a file holds of beneficiaries in place of their codes: the result, and prints that tell whether two results
 * come from the same people but say nothing of an answer.
 * @typedef {Group & {prints: string[]}} Frozen
 */

/**
 * @typedef {object} Collected What the facilitator's page keeps.
 * @property {string[]} codes in the order in which they came
 * @property {string[]} released codes of beneficiaries whose answers are shown
 * @property {Frozen | null} frozen
 * @property {string} look the day of the next look, YYYY-MM-DD or empty
 */

/** @type {Collected} */
export const NOBODY = { codes: [], released: [], frozen: null, look: "" };

/** @param {string} code */
function setOf(code) {
  const read = decode(code);
  return read.state === "whole" ? read.set : undefined;
}

/** @param {string} code whether somebody gave it whom the organisation supports */
export const fromBeneficiary = (code) => isMirror(setOf(code)?.kind ?? "quick");

/**
 * Add a code. `taken`: it is there already; `full`: no more than 60; `closed`: the beneficiaries' answers come from a
 * file, which holds no codes any more; any other state is the fault of the code.
 * @param {Collected} collected
 * @param {string} text
 * @returns {{state: "added", collected: Collected} | {state: "taken" | "full" | "closed" | import("./code.js").Fault}}
 */
export function add(collected, text) {
  const read = decode(text);
  if (read.state !== "whole") return read;
  if (collected.codes.includes(read.code)) return { state: "taken" };
  if (collected.frozen && isMirror(read.set.kind)) return { state: "closed" };
  if (collected.codes.length >= MOST) return { state: "full" };
  return { state: "added", collected: { ...collected, codes: [...collected.codes, read.code] } };
}

/**
 * Take a code out; one that has been released stays, or its answers could be found by subtraction.
 * @param {Collected} collected
 * @param {string} code
 * @returns {Collected}
 */
export const remove = (collected, code) =>
  collected.released.includes(code)
    ? collected
    : { ...collected, codes: collected.codes.filter((own) => own !== code) };

/** @param {Collected} collected codes of beneficiaries that wait to be released */
export const waiting = ({ codes, released }) =>
  codes.filter((code) => fromBeneficiary(code) && !released.includes(code));

/**
 * Release the answers of beneficiaries that wait, if they are enough; otherwise nothing changes.
 * @param {Collected} collected
 * @returns {Collected}
 */
export function release(collected) {
  const more = waiting(collected);
  return more.length < FLOOR ? collected : { ...collected, released: [...collected.released, ...more] };
}

/** @param {readonly string[]} codes */
const printsOf = (codes) => codes.map((code) => code.slice(-PRINT));

/** @param {Collected} collected the prints of those whose answers are shown */
export const prints = ({ released, frozen }) => (frozen ? frozen.prints : printsOf(released));

/**
 * Whether two results differ by so few people that one could be subtracted from the other.
 * @param {readonly string[]} one prints of a result
 * @param {readonly string[]} other
 */
export function tooClose(one, other) {
  const both = one.filter((print) => other.includes(print)).length;
  const apart = one.length + other.length - 2 * both;
  return both > 0 && apart > 0 && apart < FLOOR;
}

/**
 * What may be saved: of staff their codes, of beneficiaries the result alone.
 * @param {Collected} collected
 * @returns {Collected}
 */
export function forFile(collected) {
  const { beneficiaries } = merged(collected, {});
  const frozen = beneficiaries.people ? { ...beneficiaries, prints: prints(collected) } : null;
  const codes = collected.codes.filter((code) => !fromBeneficiary(code));
  return { ...collected, codes, released: [], frozen };
}

/**
 * What people say together.
 * @param {Collected} collected
 * @param {Record<string, string>} cellOf mirror question → the cell it mirrors
 */
export function merged(collected, cellOf) {
  const sets = collected.codes.flatMap((code) => setOf(code) ?? []);
  const own = sets.filter((set) => !isMirror(set.kind));
  const released = collected.released.flatMap((code) => setOf(code) ?? []).filter((set) => isMirror(set.kind));
  const staff = groupOf(own, 1);
  const beneficiaries = collected.frozen ?? groupOf(released, FLOOR);
  return { staff, beneficiaries, ...sideBySide(staff, beneficiaries, cellOf) };
}

/**
 * The spread of each question that at least `floor` people of a group have answered.
 * @param {readonly AnswerSet[]} sets
 * @param {number} floor
 * @returns {Group}
 */
function groupOf(sets, floor) {
  /** @type {Group} */
  const group = { people: sets.length, cells: {}, unsure: {} };
  if (sets.length < floor) return { ...group, people: 0 };
  for (const id of new Set(sets.flatMap((set) => Object.keys(set.answers)))) {
    const values = sets.flatMap((set) => set.answers[id] ?? []);
    const numbers = values.filter((value) => typeof value === "number");
    const unsure = values.filter((value) => value === "unsure").length;
    if (numbers.length >= floor) group.cells[id] = spreadOf(numbers);
    if (unsure >= floor) group.unsure[id] = unsure;
  }
  return group;
}

/** @param {readonly number[]} numbers */
const spreadOf = (numbers) => ({
  low: Math.min(...numbers),
  median: /** @type {number} */ (median(numbers)),
  high: Math.max(...numbers),
});

/**
 * @typedef {object} Row One cell in both views.
 * @property {string} cell
 * @property {Spread} [staff]
 * @property {Spread} [beneficiaries]
 * @property {number} [gap] median of staff less that of beneficiaries
 */

/**
 * Cells with both views, and the value to plan by: of two views the lower one.
 * @param {Group} staff
 * @param {Group} beneficiaries
 * @param {Record<string, string>} cellOf
 */
function sideBySide(staff, beneficiaries, cellOf) {
  /** @type {Record<string, Spread>} */
  const mirrored = {};
  for (const [id, spread] of Object.entries(beneficiaries.cells)) {
    const cell = cellOf[id];
    if (cell) mirrored[cell] = spread;
  }
  /** @type {Record<string, number | "unsure">} what to plan by: the lower view; `unsure` where nobody could tell */
  const plan = Object.fromEntries(Object.keys(staff.unsure).map((id) => [id, "unsure"]));
  const rows = [...new Set([...Object.keys(staff.cells), ...Object.keys(mirrored)])].map((cell) => {
    const [own, other] = [staff.cells[cell], mirrored[cell]];
    plan[cell] = Math.min(own?.median ?? Infinity, other?.median ?? Infinity);
    /** @type {Row} */
    const row = { cell };
    if (own) row.staff = own;
    if (other) row.beneficiaries = other;
    if (own && other) row.gap = own.median - other.median;
    return row;
  });
  /** @param {Row} row */
  const both = (row) => (row.gap === undefined ? 0 : 1);
  return { rows: rows.sort((a, b) => both(b) - both(a) || disagreement(b) - disagreement(a)), plan };
}

/**
 * How far views are apart: between staff and beneficiaries, or within staff, whichever is more.
 * @param {Row} row
 */
const disagreement = ({ staff, gap }) => Math.max(staff ? staff.high - staff.low : 0, Math.abs(gap ?? 0));

/** @typedef {"agree" | "examples" | "first"} Weight what a gap calls for */

/**
 * @param {number} gap
 * @returns {Weight}
 */
export function weightOf(gap) {
  const size = Math.abs(gap);
  if (size <= 0.5) return "agree";
  return size < 1.5 ? "examples" : "first";
}
