// For the command `python -m macros navigator` and the tests: the page's own engine, run by node. From its input it
// reads {book, ask}: the rulebook, and fragments of answers or "all"; it writes a result for each, or one of all, as JSON.

import { readFileSync } from "node:fs";
import { fromFragment } from "../core/answers.js";
import { combinations, decide } from "../core/rules.js";
import { firstOf, result } from "../tools/navigator/state.js";

/** @param {import("../tools/navigator/state.js").Book} book @param {string} fragment */
function asked(book, fragment) {
  const { answers, damaged } = fromFragment(book.questions, fragment);
  return { damaged, ...result(book, answers) };
}

/**
 * Every combination of answers: how many there are, in how many something else comes first, how many formats are safe
 * at the least, how often each format is offered and each rule holds. `broken` counts offers that a veto forbids,
 * `helpless` combinations with neither formats nor anything that comes first. `pairs` tells for each answer, and for
 * each two answers to the questions of JOINT, how often each format was offered.
 * @param {import("../tools/navigator/state.js").Book} book
 */
function everything(book) {
  const told = { all: 0, waiting: 0, helpless: 0, broken: 0, fewest: book.formats.length };
  const offered = book.formats.map(() => 0);
  const fired = new Map(book.rules.map((rule) => [/** @type {unknown} */ (rule), 0]));
  const pairs = new Pairs(book.formats.length);
  for (const answers of combinations(book.questions)) {
    told.all += 1;
    const verdict = decide(book, answers);
    for (const rule of verdict.fired) fired.set(rule, (fired.get(rule) ?? 0) + 1);
    if (!verdict.offered.length) {
      told.waiting += 1;
      if (!firstOf(book, answers, verdict).length) told.helpless += 1;
      continue;
    }
    told.fewest = Math.min(told.fewest, verdict.safe.length);
    const vetoes = verdict.fired.filter((rule) => rule.veto);
    for (const number of verdict.offered) {
      offered[number] = (offered[number] ?? 0) + 1;
      if (vetoes.some((rule) => rule.formats.includes(number))) told.broken += 1;
    }
    pairs.note(answers, verdict.offered);
  }
  return { ...told, offered, fired: [...fired.values()], pairs: pairs.told() };
}

/** Questions whose answers say together what a reader can take: people and safety, people and place, place and means. */
const JOINT = /** @type {const} */ ([
  ["who", "safe"],
  ["who", "place"],
  ["place", "time"],
]);

/** How often each format was offered to somebody who gave an answer, or two. */
class Pairs {
  /** @param {number} formats how many there are */
  constructor(formats) {
    this.formats = formats;
    /** @type {Map<string, Uint32Array>} */
    this.counts = new Map();
    /** @type {Map<string, Uint32Array[]>} the counts of an answer, or of two, as they are given: few, asked for often */
    this.given = new Map();
  }

  /** @param {import("../core/rules.js").Answers} answers @param {readonly number[]} offered */
  note(answers, offered) {
    for (const one of Object.entries(answers)) {
      add(
        this.of(one.join("="), () => own(...one)),
        offered,
      );
    }
    for (const [one, other] of JOINT) {
      const [first = [], second = []] = [answers[one], answers[other]];
      const joint = () => own(one, first).flatMap((key) => own(other, second).map((last) => `${key}&${last}`));
      add(this.of(`${one}=${first}&${other}=${second}`, joint), offered);
    }
  }

  /** @param {string} given @param {() => string[]} keys */
  of(given, keys) {
    let found = this.given.get(given);
    if (!found) {
      found = keys().map((key) => this.counts.get(key) ?? this.start(key));
      this.given.set(given, found);
    }
    return found;
  }

  /** @param {string} key */
  start(key) {
    const counts = new Uint32Array(this.formats);
    this.counts.set(key, counts);
    return counts;
  }

  told() {
    return Object.fromEntries([...this.counts].map(([key, counts]) => [key, [...counts]]));
  }
}

/** @param {string} question @param {readonly string[]} ids */
const own = (question, ids) => ids.map((id) => `${question}=${id}`);

/** @param {Uint32Array[]} counts @param {readonly number[]} offered */
function add(counts, offered) {
  for (const one of counts) for (const number of offered) one[number] = (one[number] ?? 0) + 1;
}

const { book, ask } = JSON.parse(readFileSync(0, "utf8"));
/** @param {string} one */
const each = (one) => asked(book, one);
console.log(JSON.stringify(ask === "all" ? everything(book) : ask.map(each)));
