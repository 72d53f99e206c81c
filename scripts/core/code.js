// An answer set as a short code that can be read aloud and typed by hand: K7QM-2XVA-9D0T.
//
// Bits, from the left: a sign for the kind, the answers, a mark that tells apart two people who answered alike, and a
// check over all of it (CRC-15-CAN: it finds any one, two or three damaged signs that stand together, and any swap of
// two neighbours). Five bits are one sign of Crockford's alphabet, which has no I, L, O and U.
//
// Which questions a code holds is said by its first sign (`make lock` writes questions.json): a set is never changed,
// and new questions are a new set under a new sign, so that every code is read as it was meant.

import questions from "./questions.json" with { type: "json" };

/** @typedef {0 | 1 | 2 | 3 | 4 | "na" | "unsure"} Value what an answer counts; `na`: does not apply, `unsure`: cannot tell */
/** @typedef {"quick" | "full" | "adult" | "child"} Kind */
/** @typedef {{kind: Kind, answers: Record<string, Value>, mark: number}} AnswerSet ids without an answer are left out */
/** @typedef {"empty" | "short" | "long" | "signs" | "newer" | "damaged"} Fault */

const SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LOOK_ALIKE = { O: "0", I: "1", L: "1", О: "0", З: "3", А: "A", В: "B", Е: "E", К: "K", М: "M", Н: "H" };
const CYRILLIC = { Р: "P", С: "C", Т: "T", У: "Y", Х: "X", І: "1" };
/** @type {Record<string, string>} */
const READ_AS = { ...LOOK_ALIKE, ...CYRILLIC };
const SIGN_BITS = 5;
const CHECK_BITS = 15;
const CHECK_POLYNOMIAL = 0x4599; // CRC-15-CAN
const GROUP = 4;
const MARKS = 2 ** 20;
const LEAST_MARK = 10; // bits: enough to tell apart all whose codes come together

/** @type {readonly (Value | undefined)[]} what a digit of a code says */
const STAFF = [undefined, 0, 1, 2, 3, 4, "na", "unsure"];
/** @type {readonly (Value | undefined)[]} four answers without a middle: never, rarely, often, always */
const MIRROR = [undefined, 0, 1, 3, 4, "unsure"];

/** @param {Kind} kind whether those answered whom the organisation supports */
export const isMirror = (kind) => kind === "adult" || kind === "child";

/** @param {Kind} kind the values an answer may have */
export const valuesOf = (kind) => (isMirror(kind) ? MIRROR : STAFF);

/**
 * @typedef {object} Form A set of questions as a code holds it.
 * @property {string} sign its first sign
 * @property {Kind} kind
 * @property {readonly string[]} ids of the questions, in an order that never changes
 * @property {number} answerBits
 * @property {number} markBits as many as fill whole groups of signs
 */

/** @type {readonly Form[]} the oldest first */
export const FORMS = questions.sets.map(({ sign, kind, ids }) => {
  const own = /** @type {Kind} */ (kind);
  const answerBits = (BigInt(valuesOf(own).length) ** BigInt(ids.length) - 1n).toString(2).length;
  const fixed = SIGN_BITS + answerBits + CHECK_BITS;
  const whole = SIGN_BITS * GROUP;
  return { sign, kind: own, ids, answerBits, markBits: Math.ceil((fixed + LEAST_MARK) / whole) * whole - fixed };
});

/** @param {Kind} kind its questions as they are asked today, in their order */
export const askedToday = (kind) => FORMS.filter((form) => form.kind === kind).at(-1)?.ids ?? [];

/** @param {Kind} kind every question that was ever asked */
export const askedEver = (kind) => FORMS.flatMap((form) => (form.kind === kind ? form.ids : []));

/** @param {Kind} kind @param {object} answers whether one set of the kind holds them all */
export const holds = (kind, answers) => formsFor(kind, answers).length > 0;

/** @param {Kind} kind @param {object} answers */
const formsFor = (kind, answers) =>
  FORMS.filter((form) => form.kind === kind && Object.keys(answers).every((id) => form.ids.includes(id)));

/**
 * The set that a code of these answers holds: the shortest that has them all, the oldest first, so that who answered
 * in an earlier edition keeps their code; an answer to what is in no set any more is left out.
 * @param {Kind} kind
 * @param {object} answers
 */
function formOf(kind, answers) {
  const [form] = formsFor(kind, answers).sort((one, other) => one.ids.length - other.ids.length);
  return form ?? /** @type {Form} */ (FORMS.filter((own) => own.kind === kind).at(-1));
}

/** @param {Form} form */
const bitsOf = (form) => SIGN_BITS + form.answerBits + form.markBits + CHECK_BITS;

/**
 * A new mark, which tells this person's code from that of somebody who answered alike; a code has as much of it as it
 * has place for.
 * @param {() => number} random from 0 to 1
 */
export const newMark = (random = Math.random) => Math.floor(random() * MARKS);

/** @param {unknown} value whether it may be a mark */
export const isMark = (value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) < MARKS;

/**
 * The code of an answer set. Throws for an answer that the kind does not know.
 * @param {AnswerSet} set
 */
export function encode({ kind, answers, mark }) {
  const form = formOf(kind, answers);
  const values = valuesOf(kind);
  let digits = 0n;
  for (const id of form.ids) {
    const digit = values.indexOf(answers[id]);
    if (digit < 0) throw new RangeError(`${id}: ${answers[id]}`);
    digits = digits * BigInt(values.length) + BigInt(digit);
  }
  const head = BigInt(SIGNS.indexOf(form.sign));
  const body =
    (((head << BigInt(form.answerBits)) | digits) << BigInt(form.markBits)) | BigInt(mark % 2 ** form.markBits);
  const bits = bitsOf(form);
  return grouped(signsOf((body << BigInt(CHECK_BITS)) | check(body, bits - CHECK_BITS), bits / SIGN_BITS));
}

/**
 * Read a code as people type it: small letters, spaces, Cyrillic letters that look like Latin ones. Never throws.
 * @param {string} text
 * @returns {{state: "whole", set: AnswerSet, code: string} | {state: Fault}}
 */
export function decode(text) {
  const signs = readable(text);
  if (!signs) return { state: "empty" };
  if (![...signs].every((sign) => SIGNS.includes(sign))) return { state: "signs" };
  const form = FORMS.find(({ sign }) => sign === signs[0]);
  if (!form) return { state: "newer" };
  const bits = bitsOf(form);
  if (signs.length !== bits / SIGN_BITS) return { state: signs.length < bits / SIGN_BITS ? "short" : "long" };
  const number = [...signs].reduce((sum, sign) => (sum << BigInt(SIGN_BITS)) | BigInt(SIGNS.indexOf(sign)), 0n);
  const body = number >> BigInt(CHECK_BITS);
  if (check(body, bits - CHECK_BITS) !== (number & ones(CHECK_BITS))) return { state: "damaged" };
  const answers = answersOf(form, (body >> BigInt(form.markBits)) & ones(form.answerBits));
  if (!answers) return { state: "damaged" };
  const set = { kind: form.kind, answers, mark: Number(body & ones(form.markBits)) };
  return { state: "whole", set, code: grouped(signs) };
}

/**
 * The pieces of a pasted text that may be codes: a line, or what commas and semicolons part. A link gives its code.
 * @param {string} text
 */
export function pieces(text) {
  const links = text.replace(/\S*#c=([^\s,;&]+)\S*/g, "$1");
  return links
    .split(/[\n\r,;]+/)
    .map((piece) => piece.trim())
    .filter(Boolean);
}

/**
 * The signs alone, each as the alphabet has it.
 * @param {string} text
 */
function readable(text) {
  const signs = text.toUpperCase().replace(/[\s\-–—‑_.]/g, "");
  return [...signs].map((sign) => READ_AS[sign] ?? sign).join("");
}

/** @param {string} signs */
const grouped = (signs) => (signs.match(new RegExp(`.{1,${GROUP}}`, "g")) ?? []).join("-");

/** @param {number} count */
const ones = (count) => (1n << BigInt(count)) - 1n;

/**
 * @param {bigint} number
 * @param {number} count
 */
function signsOf(number, count) {
  let signs = "";
  for (let rest = number; signs.length < count; rest >>= BigInt(SIGN_BITS)) {
    signs = SIGNS[Number(rest & ones(SIGN_BITS))] + signs;
  }
  return signs;
}

/**
 * The answers that a number holds; null when it is none of ours.
 * @param {Form} form
 * @param {bigint} number
 */
function answersOf(form, number) {
  const values = valuesOf(form.kind);
  const base = BigInt(values.length);
  /** @type {Record<string, Value>} */
  const answers = {};
  let rest = number;
  for (const id of [...form.ids].reverse()) {
    const value = values[Number(rest % base)];
    if (value !== undefined) answers[id] = value;
    rest /= base;
  }
  return rest ? null : answers;
}

/**
 * The check over the bits of a body.
 * @param {bigint} body
 * @param {number} bits
 */
function check(body, bits) {
  let register = 0;
  for (let place = bits - 1; place >= 0; place--) {
    const out = ((register >> (CHECK_BITS - 1)) & 1) ^ Number((body >> BigInt(place)) & 1n);
    register = (register << 1) & (2 ** CHECK_BITS - 1);
    if (out) register ^= CHECK_POLYNOMIAL;
  }
  return BigInt(register);
}
