// What is done with a filled-in checklist, and how far it is. Every function gives a new one and leaves the old as it is.

import { isDay } from "../../core/ics.js";
import { tidy } from "../../core/plan.js";
import { fresh, MOST } from "./kept.js";

/**
 * @typedef {import("./kept.js").Mark} Mark
 * @typedef {import("./kept.js").Copy} Copy
 * @typedef {import("./kept.js").Filled} Filled
 * @typedef {{name: string, stop: boolean}} Item
 */

/** @type {Mark} */
export const BLANK = { who: "", by: "", note: "", off: false, why: "" };

/**
 * What a reader has filled in, or an empty list.
 * @param {string} id
 * @param {Filled | null} data
 * @returns {Filled}
 */
export const filledOf = (id, data) => ({ ...(data ?? fresh([])), id });

/** The copy that is shown. @param {Filled} filled */
export const currentOf = ({ copies, current }) => copies[current] ?? { name: "", ticked: [], marks: {} };

/**
 * Whether there is anything to keep.
 * @param {Filled} filled
 */
export const isEmpty = ({ copies }) =>
  copies.length === 1 &&
  copies.every(({ name, ticked, marks }) => !name && !ticked.length && !Object.keys(marks).length);

/**
 * The list with the shown copy changed.
 * @param {Filled} filled
 * @param {Partial<Copy>} changes
 * @returns {Filled}
 */
export const changed = (filled, changes) => ({
  ...filled,
  copies: filled.copies.map((copy, at) => (at === filled.current ? { ...copy, ...changes } : copy)),
});

/**
 * Write something at an item; an item at which nothing stands any more is left out.
 * @param {Filled} filled
 * @param {string} item
 * @param {Partial<Mark>} changes
 * @returns {Filled}
 */
export function marked(filled, item, changes) {
  const { marks } = currentOf(filled);
  const all = { ...BLANK, ...marks[item], ...changes };
  const mark = {
    ...all,
    who: tidy(all.who),
    note: tidy(all.note),
    why: tidy(all.why),
    by: isDay(all.by) ? all.by : "",
  };
  const { [item]: _, ...others } = marks;
  const blank = !mark.who && !mark.by && !mark.note && !mark.off && !mark.why;
  return changed(filled, { marks: blank ? others : { ...others, [item]: mark } });
}

/**
 * One more copy, which is shown.
 * @param {Filled} filled
 * @param {string} name
 * @returns {Filled}
 */
export function withCopy(filled, name) {
  if (filled.copies.length >= MOST) return filled;
  return { ...filled, current: filled.copies.length, copies: [...filled.copies, { name, ticked: [], marks: {} }] };
}

/**
 * Without the copy that is shown; the last one is emptied.
 * @param {Filled} filled
 * @returns {Filled}
 */
export function withoutCopy(filled) {
  const copies = filled.copies.filter((_, at) => at !== filled.current);
  if (!copies.length) return { ...filled, current: 0, copies: fresh([]).copies };
  return { ...filled, current: Math.max(0, filled.current - 1), copies };
}

/**
 * How far a list is: what is done, what does not apply, what there is in all, and the stop items that are still open.
 * A stop item that does not apply is closed by a reason alone.
 * @param {readonly Item[]} items
 * @param {Copy} copy
 */
export function progress(items, { ticked, marks }) {
  const off = items.filter(({ name }) => marks[name]?.off && !ticked.includes(name));
  const done = items.filter(({ name }) => ticked.includes(name)).length;
  const open = items.filter(({ name, stop }) => {
    const mark = marks[name];
    return stop && !ticked.includes(name) && !(mark?.off && mark.why);
  });
  return { done, off: off.length, all: items.length - off.length, stops: open.map(({ name }) => name) };
}
