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

/** @typedef {{low: number, median: number, high: number}} Spread */
/** @typedef {{people: number, cells: Record<string, Spread>, unsure: Record<string, number>}} Group */

/**
 * @typedef {object} Collected What the facilitator's page keeps.
 * @property {string[]} codes in the order in which they came
 * @property {string[]} released codes of beneficiaries whose answers are shown
 */

/** @param {string} code */
function setOf(code) {
  const read = decode(code);
  return read.state === "whole" ? read.set : undefined;
}

/** @param {string} code */
const fromBeneficiary = (code) => isMirror(setOf(code)?.kind ?? "quick");

/**
 * Add a code. `taken`: it is there already; `full`: no more than 60; any other state is the fault of the code.
 * @param {Collected} collected
 * @param {string} text
 * @returns {{state: "added", collected: Collected} | {state: "taken" | "full" | import("./code.js").Fault}}
 */
export function add(collected, text) {
  const read = decode(text);
  if (read.state !== "whole") return read;
  if (collected.codes.includes(read.code)) return { state: "taken" };
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

/**
 * What people say together.
 * @param {Collected} collected
 * @param {Record<string, string>} cellOf mirror question → the cell it mirrors
 */
export function merged(collected, cellOf) {
  const sets = collected.codes.flatMap((code) => setOf(code) ?? []);
  const released = collected.released.flatMap((code) => setOf(code) ?? []);
  const staff = groupOf(
    sets.filter((set) => !isMirror(set.kind)),
    1,
  );
  const beneficiaries = groupOf(
    released.filter((set) => isMirror(set.kind)),
    FLOOR,
  );
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
  /** @type {Record<string, number>} */
  const plan = {};
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
  return { rows: rows.sort((a, b) => disagreement(b) - disagreement(a)), plan };
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
