// What a set of answers comes to, ready to be shown: formats with reasons, what must wait, what to take along, a plan.

import { decide, holds, notNow, reasons, UNSURE } from "../../core/rules.js";

/**
 * @typedef {import("../../core/rules.js").Answers} Answers
 * @typedef {import("../../types/data.js").Rulebook} Book
 * @typedef {import("../../types/data.js").BookAnswer} Answer
 * @typedef {import("../../types/data.js").BookFirst} First
 * @typedef {import("../../types/data.js").BookFormat} Format
 * @typedef {import("../../types/data.js").BookRule} SaidRule
 * @typedef {import("../../types/data.js").BookTaken} Taken
 * @typedef {Book["cases"][number]} Case
 * @typedef {Book["questions"][number]} Question
 *
 * @typedef {{said: string, because: string}} Reason
 * @typedef {{days: readonly [number, number], text: string, link?: readonly [string, string, ...unknown[]]}} Planned
 */

// The most that is shown of each: names of their own, so that esbuild puts the numbers in their place.
const REASONS = 3;
const NOT_NOW = 3;
const ROLES = 6;
const BARRIERS = 3;
const TAKEN = 5;
const CASES = 3;
/** @type {readonly [number, number]} */
const TODAY = [1, 1];
/** Days of the steps that come before any format. */
const SPANS = /** @type {const} */ ([
  [1, 3],
  [4, 7],
  [8, 14],
]);

/**
 * @param {Book} book
 * @param {Answers} answers
 */
export function result(book, answers) {
  const verdict = decide(book, answers);
  const offered = verdict.offered.map((number) => formatOf(book, number));
  const first = firstOf(book, answers, verdict);
  return {
    opening: chosen(book, answers).find((answer) => answer.opening)?.opening ?? "",
    said: chosen(book, answers).map(({ text }) => text),
    first,
    offered: verdict.offered.map((number) => ({
      ...formatOf(book, number),
      because: reasons(verdict, number)
        .slice(0, REASONS)
        .map((rule) => said(book, /** @type {SaidRule} */ (rule), answers)),
      mind: /** @type {SaidRule[]} */ (verdict.fired).filter(
        (rule) => rule.instead && !rule.veto && rule.formats.includes(number),
      ),
    })),
    later: offered.length
      ? []
      : decide(book, { ...answers, safe: ["fine"] }).offered.map((number) => formatOf(book, number)),
    notNow: offered.length
      ? notNow(verdict, first.length ? 1 : NOT_NOW).map(({ format, rule }) => ({
          ...formatOf(book, format),
          ...said(book, /** @type {SaidRule} */ (rule), answers),
          instead: /** @type {SaidRule} */ (rule).instead ?? "",
        }))
      : [],
    roles: rolesOf(book, answers, offered),
    barriers: holding(book.barriers, answers, BARRIERS),
    take: takenBy(book, answers, first, offered),
    cases: casesLike(book, answers, verdict.offered),
    plan: planOf(book, first, offered),
  };
}

/** @typedef {ReturnType<typeof result>} Result */

/**
 * What comes before any format.
 * @param {Book} book
 * @param {Answers} answers
 * @param {import("../../core/rules.js").Verdict} verdict
 */
export const firstOf = (book, answers, { offered }) =>
  book.first.filter(({ when, always }) => (always || !offered.length) && holds(when, answers));

/** @param {Book} book @param {number} number */
function formatOf(book, number) {
  const format = book.formats[number];
  if (!format) throw new Error(`no format ${number}`);
  return format;
}

/** The name of a format in quotation marks. @param {Book} book @param {Format} format */
export const quoted = ({ quotes: [opening, closing] }, format) => format.quoted || opening + format.name + closing;

/**
 * @param {Book} book
 * @param {{id: string, name: string}} format
 * @returns {[text: string, href: string]}
 */
export const linkOf = (book, { id, name }) => [name, book.page.replace("{}", id)];

/**
 * The answers given, in the order of the questions.
 * @param {Book} book
 * @param {Answers} answers
 */
const chosen = (book, answers) =>
  book.questions.flatMap((question) => question.answers.filter(({ id }) => answers[question.id]?.includes(id)));

/**
 * A reason: what the reader said that a rule follows from, and what follows.
 * @param {Book} book
 * @param {SaidRule} rule
 * @param {Answers} answers
 * @returns {Reason}
 */
function said(book, rule, answers) {
  const texts = book.questions
    .filter(({ id }) => rule.when[id])
    .flatMap((question) => {
      const given = answers[question.id]?.length ? answers[question.id] : [UNSURE];
      return question.answers.filter(({ id }) => given?.includes(id) && rule.when[question.id]?.includes(id));
    });
  return { said: texts.map(({ text }) => text).join(", "), because: rule.because ?? "" };
}

/**
 * Entries of the conditions that hold, the first ones.
 * @param {Taken[]} list
 * @param {Answers} answers
 * @param {number} most
 */
const holding = (list, answers, most) =>
  unique(list.filter(({ when }) => holds(when, answers)).flatMap(({ entries }) => entries)).slice(0, most);

/** @param {Book} book @param {Answers} answers @param {First[]} first @param {Format[]} offered */
function takenBy(book, answers, first, offered) {
  const before = first.flatMap(({ take }) => take);
  const [main] = offered;
  const always = holding(book.take, answers, Number.POSITIVE_INFINITY);
  return unique([...before, ...(main?.take.slice(0, 2) ?? []), ...always]).slice(0, TAKEN);
}

/** @param {Book} book @param {Answers} answers */
const groupsOf = (book, answers) =>
  chosen(book, answers).flatMap(({ group }) => (group ? [book.groups.indexOf(group)] : []));

/**
 * Roles that the formats open to these people.
 * @param {Book} book
 * @param {Answers} answers
 * @param {Format[]} offered
 */
function rolesOf(book, answers, offered) {
  const groups = groupsOf(book, answers);
  return unique(offered.flatMap(({ roles }) => roles))
    .map((number) => book.roles[number])
    .filter((role) => role !== undefined)
    .filter(([, , suits]) => groups.every((group) => suits.includes(group)))
    .slice(0, ROLES);
}

/**
 * Cases of people like these: their group and kind of organisation, and the formats offered.
 * @param {Book} book
 * @param {Answers} answers
 * @param {readonly number[]} offered
 */
function casesLike(book, answers, offered) {
  const groups = groupsOf(book, answers);
  const kinds = chosen(book, answers).flatMap(({ organisation }) => (organisation ? [organisation] : []));
  /** @param {Case} own */
  const likeness = ([, , , kind, of, used]) =>
    (kinds.includes(kind) ? 2 : 0) +
    (used.some((number) => offered.includes(number)) ? 3 : 0) +
    (of.length === 1 ? 1 : 0);
  return book.cases
    .filter(([, , , , of]) => groups.every((group) => of.includes(group)))
    .map((own) => ({ own, likeness: likeness(own) }))
    .sort((one, other) => other.likeness - one.likeness)
    .slice(0, CASES)
    .map(({ own }) => own);
}

/**
 * The first two weeks: what comes before any format, help on the first day, then the first format.
 * @param {Book} book
 * @param {First[]} first
 * @param {Format[]} offered
 * @returns {Planned[]}
 */
function planOf(book, first, offered) {
  const [main] = offered;
  const before = first.flatMap(({ steps, take, always }) =>
    steps.map((text, place) => ({
      text,
      days: always ? TODAY : (SPANS[place] ?? SPANS[2]),
      link: book.entries[take[place] ?? ""],
    })),
  );
  const own = main ? book.plan.filter(({ over, under }) => fits(main, over, under)) : [];
  const steps = own.map(({ days, text, entry }) => ({
    days,
    text: text.replace("{first}", main?.first ?? "").replace("{name}", main ? quoted(book, main) : ""),
    link: entry ? book.entries[entry] : main && linkOf(book, main),
  }));
  return [...before, ...steps].sort((one, other) => one.days[0] - other.days[0] || one.days[1] - other.days[1]);
}

/**
 * Whether a step is for a format that takes so many hours of preparation.
 * @param {Format} format
 * @param {number} [over]
 * @param {number} [under]
 */
const fits = ({ hours: [least] }, over = -1, under = Infinity) => least > over && least <= under;

/**
 * The days of a step as dates, from today.
 * @param {readonly [number, number]} days
 * @param {Date} today
 * @returns {[Date, Date]}
 */
export function datesOf([from, to], today) {
  /** @param {number} day */
  const after = (day) => new Date(today.getFullYear(), today.getMonth(), today.getDate() + day - 1);
  return [after(from), after(to)];
}

/**
 * What goes into our plan: the steps with their last day, then the formats offered.
 * @param {Book} book
 * @param {Result} shown
 * @param {Date} today
 * @returns {{text: string, ref?: string, kind?: string, by?: string}[]}
 */
export function wishes(book, shown, today) {
  const steps = shown.plan.map(({ days, text }) => ({ text, by: isoDay(datesOf(days, today)[1]) }));
  const formats = shown.offered.map(({ id, name }) => ({ text: name, ref: id, kind: "formats" }));
  const taken = shown.take.flatMap((id) => {
    const entry = book.entries[id];
    return entry ? [{ text: entry[0], ref: id, kind: entry[2] }] : [];
  });
  return [...steps, ...formats, ...taken];
}

/** @param {Date} day */
const isoDay = (day) =>
  `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, "0")}-${String(day.getDate()).padStart(2, "0")}`;

/**
 * @template T
 * @param {readonly T[]} values
 */
const unique = (values) => [...new Set(values)];
