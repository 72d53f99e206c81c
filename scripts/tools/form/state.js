// What a filled form keeps in a browser, and where its answers go when a later edition has moved its questions.

/**
 * @typedef {{field: string, label: string}} Field a blank: its place in the form and its question
 * @typedef {Field & {value: string}} Answer
 * @typedef {{form: string, answers: Answer[]}} Filled
 */

/**
 * @param {unknown} value
 * @returns {value is Answer}
 */
const isAnswer = (value) =>
  typeof value === "object" &&
  value !== null &&
  ["field", "label", "value"].every((name) => typeof Reflect.get(value, name) === "string");

/** @type {import("../../core/envelope.js").Kind<Filled>} */
export const KIND = {
  tool: "form",
  schema: 1,
  migrations: {},
  fits: /** @type {(data: unknown) => data is Filled} */ (
    (data) =>
      typeof data === "object" &&
      data !== null &&
      typeof Reflect.get(data, "form") === "string" &&
      Array.isArray(Reflect.get(data, "answers")) &&
      Reflect.get(data, "answers").every(isAnswer)
  ),
};

/**
 * Give every answer its blank: the one in its place with its question; else one with its question; else the one in its
 * place, as in the other language. `left` are answers whose blank is gone: they are kept on.
 * @param {readonly Answer[]} answers
 * @param {readonly Field[]} fields
 */
export function placed(answers, fields) {
  /** @type {Map<string, string>} */
  const values = new Map();
  let left = answers;
  /** @type {((answer: Answer, field: Field) => boolean)[]} */
  const ways = [
    (answer, { field, label }) => answer.field === field && answer.label === label,
    (answer, { label }) => answer.label === label,
    (answer, { field }) => answer.field === field,
  ];
  for (const fits of ways) {
    left = left.filter((answer) => {
      const blank = fields.find((field) => !values.has(field.field) && fits(answer, field));
      if (blank) values.set(blank.field, answer.value);
      return !blank;
    });
  }
  return { values, left };
}
