// The rules of "Where do we start?": what a set of answers allows, in which order, and why. Pure: the page, the command
// `python -m macros navigator` and the tests all run this one module, so that there is no second engine to agree with.

/** What an answer that was not given counts as. */
export const UNSURE = "unsure";

/** How many formats are offered. */
export const OFFERED = 3;

/** With fewer safe formats than this something else comes first. */
export const ENOUGH = 2;

/**
 * @typedef {Record<string, readonly string[]>} Answers question → ids of its answers
 * @typedef {{id: string, many?: boolean, answers: readonly {id: string, alone?: boolean}[]}} Question
 * @typedef {"people" | "safety" | "order" | "means"} Why what a veto rests on
 * @typedef {object} Rule
 * @property {Answers} when every question named must have one of its answers
 * @property {readonly number[]} formats numbers of the formats it is about
 * @property {Why} [veto]
 * @property {number} [weight]
 * @typedef {{questions: readonly Question[], formats: readonly unknown[], rules: readonly Rule[]}} Rulebook
 */

/**
 * What the rules say to answers.
 * @typedef {object} Verdict
 * @property {readonly number[]} safe formats that no veto forbids, the best first
 * @property {readonly number[]} offered the first of them, a third only with a reason; none when fewer than ENOUGH are safe
 * @property {Int16Array} weights of every format, vetoed ones too
 * @property {readonly Rule[]} fired rules that hold, in their order
 */

/**
 * Whether a condition holds.
 * @param {Answers} when
 * @param {Answers} answers
 */
export function holds(when, answers) {
  for (const question in when) {
    const given = answers[question];
    const wanted = /** @type {readonly string[]} */ (when[question]);
    if (given?.length ? !given.some((answer) => wanted.includes(answer)) : !wanted.includes(UNSURE)) return false;
  }
  return true;
}

/**
 * @param {Rulebook} book
 * @param {Answers} answers
 * @returns {Verdict}
 */
export function decide(book, answers) {
  const weights = new Int16Array(book.formats.length);
  const vetoed = new Uint8Array(book.formats.length);
  const fired = book.rules.filter((rule) => holds(rule.when, answers));
  for (const rule of fired) {
    for (const format of rule.formats) {
      if (rule.veto) vetoed[format] = 1;
      else weights[format] = (weights[format] ?? 0) + (rule.weight ?? 0);
    }
  }
  /** @type {number[]} */
  const safe = [];
  for (let format = 0; format < vetoed.length; format++) if (!vetoed[format]) safe.push(format);
  safe.sort((one, other) => at(weights, other) - at(weights, one) || one - other);
  const offered = safe.slice(0, OFFERED).filter((format, place) => place < ENOUGH || at(weights, format) > 0);
  return { safe, offered: safe.length < ENOUGH ? [] : offered, weights, fired };
}

/**
 * Why a format is offered: its rules of positive weight, the heaviest first.
 * @param {Verdict} verdict
 * @param {number} format
 */
export const reasons = ({ fired }, format) =>
  fired
    .filter((rule) => (rule.weight ?? 0) > 0 && rule.formats.includes(format))
    .sort((one, other) => (other.weight ?? 0) - (one.weight ?? 0));

const GRAVITY = /** @type {Record<string, number>} */ ({ safety: 0, order: 1, means: 1 });

/**
 * What is tempting but not now: formats these people could take, which a veto forbids, the gravest first; each with
 * the rule that forbids it.
 * @param {Verdict} verdict
 * @param {number} most
 */
export function notNow({ fired, weights }, most) {
  /** @type {Map<number, Rule>} */
  const forbidden = new Map();
  const others = new Set();
  for (const rule of fired) {
    if (!rule.veto) continue;
    for (const format of rule.formats) {
      const known = forbidden.get(format);
      if (rule.veto === "people") others.add(format);
      else if (!known || gravity(rule) < gravity(known)) forbidden.set(format, rule);
    }
  }
  return [...forbidden]
    .filter(([format]) => !others.has(format) && at(weights, format) > 0)
    .sort(([one, a], [other, b]) => gravity(a) - gravity(b) || at(weights, other) - at(weights, one) || one - other)
    .slice(0, most)
    .map(([format, rule]) => ({ format, rule }));
}

/** @param {Rule} rule */
const gravity = (rule) => GRAVITY[rule.veto ?? ""] ?? 3;

/** @param {Int16Array} weights @param {number} format */
const at = (weights, format) => weights[format] ?? 0;

/**
 * Every set of answers a reader can give: one answer to a question, or of many any set without those that stand alone.
 * @param {readonly Question[]} questions
 * @returns {Generator<Answers>}
 */
export function* combinations(questions) {
  const [question, ...others] = questions;
  if (!question) {
    yield {};
    return;
  }
  for (const rest of combinations(others)) {
    for (const given of choicesOf(question)) yield { [question.id]: given, ...rest };
  }
}

/**
 * @param {Question} question
 * @returns {readonly string[][]}
 */
function choicesOf(question) {
  if (!question.many) return question.answers.map(({ id }) => [id]);
  const alone = question.answers.filter((answer) => answer.alone).map(({ id }) => [id]);
  const joined = question.answers.filter((answer) => !answer.alone).map(({ id }) => id);
  const sets = Array.from({ length: 2 ** joined.length - 1 }, (_, bits) =>
    joined.filter((_id, place) => (bits + 1) & (1 << place)),
  );
  return [...sets, ...alone];
}
