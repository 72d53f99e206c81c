// For the command `python -m macros navigator` and the tests: the page's own engine, run by node. From its input it
// reads {book, ask}: the rulebook, and a fragment of answers or "all"; it writes the result as JSON.

import { readFileSync } from "node:fs";
import { fromFragment } from "../core/answers.js";
import { combinations, decide } from "../core/rules.js";
import { result } from "../tools/navigator/state.js";

const { book, ask } = JSON.parse(readFileSync(0, "utf8"));
console.log(JSON.stringify(ask === "all" ? everything(book) : asked(book, ask)));

/** @param {import("../tools/navigator/state.js").Book} book @param {string} fragment */
function asked(book, fragment) {
  const { answers, damaged } = fromFragment(book.questions, fragment);
  return { damaged, ...result(book, answers) };
}

/**
 * Every combination of answers: how many there are, in how many something else comes first, how many formats are safe
 * at the least, how often each format is offered and each rule holds. `broken` counts offers that a veto forbids,
 * `helpless` combinations with neither formats nor anything that comes first. `pairs` tells for each answer, and for
 * each answer to the first question with each to the last (people and safety), how often each format was offered.
 * @param {import("../tools/navigator/state.js").Book} book
 */
function everything(book) {
  const told = { all: 0, waiting: 0, helpless: 0, broken: 0, fewest: book.formats.length };
  const offered = book.formats.map(() => 0);
  const fired = new Map(book.rules.map((rule) => [/** @type {unknown} */ (rule), 0]));
  /** @type {Record<string, number[]>} */
  const pairs = {};
  for (const answers of combinations(book.questions)) {
    told.all += 1;
    const verdict = decide(book, answers);
    for (const rule of verdict.fired) fired.set(rule, (fired.get(rule) ?? 0) + 1);
    if (!verdict.offered.length) {
      told.waiting += 1;
      if (!result(book, answers).first.length) told.helpless += 1;
      continue;
    }
    told.fewest = Math.min(told.fewest, verdict.safe.length);
    const keys = keysOf(answers);
    for (const number of verdict.offered) {
      offered[number] = (offered[number] ?? 0) + 1;
      if (verdict.fired.some((rule) => rule.veto && rule.formats.includes(number))) told.broken += 1;
      for (const key of keys) note(pairs, key, number);
    }
  }
  return { ...told, offered, fired: [...fired.values()], pairs };
}

/** @param {import("../core/rules.js").Answers} answers */
function keysOf(answers) {
  const given = Object.entries(answers).map(([question, ids]) => ids.map((id) => `${question}=${id}`));
  const joint = (given[0] ?? []).flatMap((one) => (given.at(-1) ?? []).map((other) => `${one}&${other}`));
  return [...given.flat(), ...joint];
}

/**
 * Note that a format was offered to somebody who gave an answer.
 * @param {Record<string, number[]>} pairs
 * @param {string} key
 * @param {number} number
 */
function note(pairs, key, number) {
  pairs[key] ??= [];
  pairs[key][number] = (pairs[key][number] ?? 0) + 1;
}
