// Answers in the fragment of an address, which no server sees: `#who=teens&place=home&safe=crisis,feared&show`.
// question=answer, several answers of one question with commas, joined by `&`, in the order of the questions;
// `show` stands at the end when the result is open. Ids are those of data/navigator.yaml and never change. An address
// with a part of the answers is good too: the home page leads here with `#who=…&place=…&time=…`.
// A fragment without `=` is a place on the page, not answers.

/**
 * @typedef {import("./rules.js").Answers} Answers
 * @typedef {import("./rules.js").Question} Question
 */

const SHOW = "show";

/**
 * @param {readonly Question[]} questions
 * @param {Answers} answers
 * @param {boolean} shown whether the result is open
 * @returns {string} with its `#`; empty without answers
 */
export function toFragment(questions, answers, shown) {
  const parts = questions.flatMap(({ id }) => (answers[id]?.length ? [`${id}=${answers[id].join(",")}`] : []));
  return parts.length ? `#${[...parts, ...(shown ? [SHOW] : [])].join("&")}` : "";
}

/**
 * Read what stands in an address; what is unknown is left out and told as `damaged`. Never throws.
 * @param {readonly Question[]} questions
 * @param {string} hash with its `#`, or nothing
 * @returns {{answers: Answers, shown: boolean, damaged: boolean}}
 */
export function fromFragment(questions, hash) {
  /** @type {Record<string, readonly string[]>} */
  const answers = {};
  const parts = hash.includes("=") ? hash.replace(/^#/, "").split("&").filter(Boolean) : [];
  let damaged = false;
  for (const part of parts.filter((own) => own !== SHOW)) {
    const [id = "", value = "", ...more] = part.split("=");
    const question = questions.find((own) => own.id === id);
    const given = question ? known(question, value.split(/,|%2C/i)) : [];
    if (question && given.length && !answers[id]) answers[id] = given;
    if (!given.length || more.length || given.join() !== value.replace(/%2C/gi, ",")) damaged = true;
  }
  return { answers, shown: parts.includes(SHOW) && Object.keys(answers).length > 0, damaged };
}

/**
 * The answers of a question among the ids given: one, or of many all that go together, in the question's order.
 * @param {Question} question
 * @param {readonly string[]} ids
 */
function known(question, ids) {
  const given = question.answers.filter(({ id }) => ids.includes(id));
  const one = question.many ? given.find((answer) => answer.alone) : given[0];
  return (one ? [one] : given).map(({ id }) => id);
}
