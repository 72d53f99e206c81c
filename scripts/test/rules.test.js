import assert from "node:assert/strict";
import { test } from "node:test";
import { combinations, decide, holds, notNow, reasons } from "../core/rules.js";

const QUESTIONS = [
  { id: "who", answers: [{ id: "teens" }, { id: "parents" }, { id: "unsure" }] },
  {
    id: "safe",
    many: true,
    answers: [{ id: "crisis" }, { id: "forced" }, { id: "fine", alone: true }, { id: "unsure", alone: true }],
  },
];
const TALK = 0;
const STAGE = 1;
const CAFE = 2;
const LETTER = 3;
const FORMATS = ["talk", "stage", "cafe", "letter"];

/** @param {import("../core/rules.js").Rule[]} rules */
const book = (...rules) => ({ questions: QUESTIONS, formats: FORMATS, rules });

test("the heaviest come first, equals in the order of the data, and a third only with a reason", () => {
  const rules = book(
    { when: { who: ["teens"] }, formats: [STAGE, CAFE], weight: 2 },
    { when: { who: ["teens"] }, formats: [CAFE], weight: 1 },
  );
  assert.deepEqual(decide(rules, { who: ["teens"] }).safe, [CAFE, STAGE, TALK, LETTER]);
  assert.deepEqual(decide(rules, { who: ["teens"] }).offered, [CAFE, STAGE]);
  assert.deepEqual(decide(rules, { who: ["parents"] }).offered, [TALK, STAGE]);
});

test("nothing outweighs a veto", () => {
  const rules = book(
    { when: { who: ["teens"] }, formats: [STAGE], weight: 9 },
    { when: { safe: ["crisis"] }, formats: [STAGE], veto: "safety" },
  );
  assert.equal(decide(rules, { who: ["teens"], safe: ["fine"] }).safe[0], STAGE);
  assert.ok(!decide(rules, { who: ["teens"], safe: ["forced", "crisis"] }).safe.includes(STAGE));
});

test("with fewer than two safe formats nothing is offered", () => {
  const rules = book({ when: { safe: ["forced"] }, formats: [STAGE, CAFE, LETTER], veto: "safety" });
  assert.deepEqual(decide(rules, { safe: ["forced"] }).offered, []);
  assert.deepEqual(decide(rules, { safe: ["forced"] }).safe, [TALK]);
});

test("a question without an answer counts as not sure", () => {
  assert.ok(holds({ who: ["unsure"] }, {}));
  assert.ok(holds({ who: ["unsure", "teens"] }, { who: [] }));
  assert.ok(!holds({ who: ["teens"] }, {}));
});

test("every question that a condition names must have one of its answers", () => {
  assert.ok(holds({ who: ["teens", "parents"], safe: ["crisis"] }, { who: ["parents"], safe: ["forced", "crisis"] }));
  assert.ok(!holds({ who: ["teens"], safe: ["crisis"] }, { who: ["parents"], safe: ["crisis"] }));
  assert.ok(holds({}, {}));
});

test("reasons are the rules that speak for a format, the heaviest first", () => {
  /** @type {import("../core/rules.js").Rule[]} */
  const rules = [
    { when: {}, formats: [TALK], weight: 1 },
    { when: {}, formats: [TALK], weight: -3 },
    { when: {}, formats: [TALK], weight: 4 },
  ];
  assert.deepEqual(reasons(decide(book(...rules), {}), TALK), [rules[2], rules[0]]);
});

test("not now: what was tempting, the gravest ban first, and never what is not for these people", () => {
  const rules = book(
    { when: {}, formats: [TALK, STAGE, CAFE, LETTER], weight: 1 },
    { when: {}, formats: [STAGE], veto: "means" },
    { when: {}, formats: [CAFE, STAGE], veto: "safety" },
    { when: {}, formats: [LETTER], veto: "people" },
    { when: {}, formats: [LETTER], veto: "safety" },
  );
  const waiting = notNow(decide(rules, {}), 3);
  assert.deepEqual(
    waiting.map(({ format, rule }) => [format, rule.veto]),
    [
      [STAGE, "safety"],
      [CAFE, "safety"],
    ],
  );
});

test("every set of answers: one to a question, and of many any set without those that stand alone", () => {
  const all = [...combinations(QUESTIONS)];
  assert.equal(all.length, 3 * 5);
  assert.equal(new Set(all.map((answers) => JSON.stringify(answers))).size, all.length);
  assert.ok(all.every(({ safe }) => !safe?.includes("fine") || safe.length === 1));
});
