import assert from "node:assert/strict";
import { test } from "node:test";
import { askedToday } from "../core/code.js";
import questions from "../core/questions.json" with { type: "json" };
import { lead, nameOf } from "../tools/compare/said.js";

/** @type {any} */
const WORDS = {
  best: "Best is {}: {}",
  also: "As good: {}.",
  even: "All alike: {}.",
  low: "All ahead.",
  high: "Nothing higher.",
  blank: "Nothing.",
  deed: "Next {} (now: {}). Aim: {}",
  step: "First step: {}.",
  v0: "nothing",
  v1: "goodwill",
  v2: "habit",
  v3: "rule",
  v4: "shared",
};
const SAY = {
  words: WORDS,
  texts: {
    cells: Object.fromEntries(
      askedToday("full").map((id) => [
        id,
        { name: `doing ${id}`, steps: [0, 1, 2, 3, 4].map((n) => `Step ${n}.`), caps: [] },
      ]),
    ),
    elements: Object.fromEntries(questions.elements.map((id) => [id, `El ${id}`])),
    levels: Object.fromEntries(questions.levels.map((id) => [id, `Lev ${id}`])),
    mirror: { "mirror-say-no": { cell: "", text: "Can you say no?" } },
  },
};
const [A, B, C, D, E, F] = /** @type {[string, string, string, string, string, string]} */ (
  askedToday("full").slice(0, 6)
);
/** @param {Record<string, import("../core/code.js").Value | number>} values */
const said = (values) => lead(values, (id) => (id === A ? "Begin small" : undefined), SAY);

test("the result says what is done best, what to take up next and the first step, in whole sentences", () => {
  assert.deepEqual(said({ [A]: 1, [B]: 3 }), [
    `Best is doing ${B}: step 3.`,
    `Next doing ${A} (now: goodwill). Aim: step 2.`,
    "First step: begin small.",
  ]);
});

test("what is as good is named, and no place on the map stands in the first lines", () => {
  const lines = said({ [A]: 0, [B]: 3, [C]: 3, [D]: 3, [E]: 0, [F]: 0 });
  assert.equal(lines[0], `Best is doing ${B}: step 3. As good: doing ${C}; doing ${D}.`);
  for (const name of [...Object.values(SAY.texts.elements), ...Object.values(SAY.texts.levels)]) {
    assert.ok(!lines.join(" ").toLowerCase().includes(name.toLowerCase()), name);
  }
});

test("where all answers are alike the result says how, and what comes next all the same", () => {
  assert.equal(said({ [A]: 2, [B]: 2 })[0], "All alike: habit.");
  assert.equal(said({ [A]: 0, [B]: 0 })[0], "All ahead.");
  assert.equal(said({ [A]: 0, [B]: 0 }).length, 3);
  assert.equal(said({ [A]: 0, [B]: 1 })[0], "All ahead.", "goodwill is nothing to praise");
  assert.deepEqual(said({ [A]: 4 }), [`Best is doing ${A}: step 4.`, "Nothing higher."]);
  assert.deepEqual(said({ [A]: "na" }), ["Nothing."]);
});

test("a half of two answers is said in the words of the step that was reached", () => {
  assert.equal(said({ [A]: 0.5, [B]: 2.5 })[0], `Best is doing ${B}: step 2.`);
  assert.equal(said({ [A]: 0.5, [B]: 2.5 })[1], `Next doing ${A} (now: nothing). Aim: step 2.`);
});

test("a row in a table has its place on the map, a question without a row is said as it was asked", () => {
  assert.equal(nameOf(A, SAY.texts), `Doing ${A} (el principles, lev individual)`);
  assert.equal(nameOf("mirror-say-no", SAY.texts), "Can you say no?");
});
