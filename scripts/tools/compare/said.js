// What the result says in words: a row of the profile by what is done there, what goes best, what to take up next.

import { elementOf, levelOf, nextStep, resultOf, WORTH } from "../../core/score.js";
import { fill } from "../../ui/page.js";

/**
 * @typedef {import("../../types/data.js").ComparedCell & {name: string}} Cell `name`: what is done there, goes on a sentence
 *
 * @typedef {Omit<import("../../types/data.js").ComparedTexts, "cells"> & {cells: Record<string, Cell>}} Texts
 *
 * @typedef {import("../../types/data.js").CompareWords} Words
 * @typedef {{texts: Texts, words: Words}} Say
 * @typedef {Record<string, import("../../core/code.js").Value | number>} Values
 */

/** @param {string} text */
export const lower = (text) => text.charAt(0).toLowerCase() + text.slice(1);
/** @param {string} text */
const upper = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** What is done in a cell, or what a question of the mirror that has no cell asks. @param {string} id @param {Texts} texts */
const practice = (id, texts) => texts.cells[id]?.name ?? texts.mirror[id]?.text ?? "";

/** A cell where it stands alone, with its place on the map. @param {string} id @param {Texts} texts */
export function nameOf(id, texts) {
  const name = upper(practice(id, texts));
  if (!texts.cells[id]) return name;
  return `${name} (${`${texts.elements[elementOf(id)]}, ${texts.levels[levelOf(id)]}`.toLowerCase()})`;
}

/** The practice that a value describes; of a half, the one reached. @param {string} id @param {number} value @param {Texts} texts */
export const practiceOf = (id, value, texts) => texts.cells[id]?.steps[Math.floor(value)] ?? "";

/** What to aim for in a cell: a described practice. @param {string} id @param {number} value @param {Texts} texts */
export const aimOf = (id, value, texts) => practiceOf(id, nextStep(value, texts.cells[id]?.aim), texts);

/** A value in the words of the scale. @param {number} value @param {Words} words */
export const stepWord = (value, words) => words[`v${/** @type {0 | 1 | 2 | 3 | 4} */ (Math.floor(value))}`];

/**
 * What goes first in the result: what is done best, what to take up next, the first step towards it.
 * @param {Values} values
 * @param {(id: string) => string | undefined} firstStep the title of what helps first with a cell
 * @param {Say} say
 * @returns {string[]} lines of whole sentences
 */
export function lead(values, firstStep, { texts, words }) {
  const { strongest, weakest } = resultOf(values);
  const [best, ...others] = strongest;
  const [first] = weakest;
  if (!best && !first) return [words.blank];
  const lines = [
    best ? praise(best, others, Number(values[best]), { texts, words }) : alike(Number(values[first ?? ""]), words),
  ];
  if (!first) return [...lines, words.high];
  const value = Number(values[first]);
  lines.push(fill(words.deed, practice(first, texts), stepWord(value, words), lower(aimOf(first, value, texts))));
  const step = firstStep(first);
  if (step) lines.push(fill(words.step, lower(step)));
  return lines;
}

/** Below what is worth aiming for there is nothing to praise. @param {string} best @param {readonly string[]} others @param {number} value @param {Say} say */
function praise(best, others, value, { texts, words }) {
  if (value < WORTH) return words.low;
  const own = fill(words.best, practice(best, texts), lower(practiceOf(best, value, texts)));
  return others.length ? `${own} ${fill(words.also, others.map((id) => practice(id, texts)).join("; "))}` : own;
}

/** Where all answers are alike nothing is best. @param {number} value @param {Words} words */
const alike = (value, words) => (value > 0 ? fill(words.even, stepWord(value, words)) : words.low);
