import assert from "node:assert/strict";
import { test } from "node:test";
import { fromFragment, toFragment } from "../core/answers.js";
import { combinations } from "../core/rules.js";

const QUESTIONS = [
  { id: "who", answers: [{ id: "teens" }, { id: "foster" }, { id: "unsure" }] },
  { id: "time", answers: [{ id: "hour" }, { id: "half-day" }, { id: "unsure" }] },
  {
    id: "safe",
    many: true,
    answers: [
      { id: "crisis" },
      { id: "feared" },
      { id: "forced" },
      { id: "fine", alone: true },
      { id: "unsure", alone: true },
    ],
  },
];

test("every set of answers survives the way into an address and back", () => {
  let count = 0;
  for (const answers of combinations(QUESTIONS)) {
    for (const shown of [false, true]) {
      count += 1;
      assert.deepEqual(fromFragment(QUESTIONS, toFragment(QUESTIONS, answers, shown)), {
        answers,
        shown,
        damaged: false,
      });
    }
  }
  assert.equal(count, 3 * 3 * 9 * 2);
});

test("an address may hold a part of the answers, as the links of the home page do", () => {
  const kept = fromFragment(QUESTIONS, "#who=teens&time=hour");
  assert.deepEqual(kept, { answers: { who: ["teens"], time: ["hour"] }, shown: false, damaged: false });
});

test("without answers there is nothing in the address, and a place on the page is no answer", () => {
  assert.equal(toFragment(QUESTIONS, {}, true), "");
  assert.deepEqual(fromFragment(QUESTIONS, "#how"), { answers: {}, shown: false, damaged: false });
  assert.deepEqual(fromFragment(QUESTIONS, ""), { answers: {}, shown: false, damaged: false });
});

test("what is unknown is left out and told, and the rest is kept", () => {
  for (const hash of [
    "#who=teens&what=else",
    "#who=teens&time=years",
    "#who=teens&safe=crisis,dragons",
    "#who=teens&time=",
  ]) {
    const kept = fromFragment(QUESTIONS, hash);
    assert.equal(kept.damaged, true, hash);
    assert.deepEqual(kept.answers.who, ["teens"], hash);
  }
});

test("an answer that stands alone has no others beside it", () => {
  assert.deepEqual(fromFragment(QUESTIONS, "#safe=crisis,fine").answers, { safe: ["fine"] });
});

test("commas that a messenger has coded are commas", () => {
  assert.deepEqual(fromFragment(QUESTIONS, "#safe=crisis%2Cfeared"), {
    answers: { safe: ["crisis", "feared"] },
    shown: false,
    damaged: false,
  });
});

test("a thousand addresses damaged at random are read without an exception, and give known answers only", () => {
  const whole = toFragment(QUESTIONS, { who: ["foster"], time: ["half-day"], safe: ["crisis", "forced"] }, true);
  let seed = 7;
  const random = (/** @type {number} */ most) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % most;
  };
  for (let turn = 0; turn < 1000; turn++) {
    const letters = [...whole];
    for (let change = 0; change <= random(4); change++) {
      letters.splice(random(letters.length), random(3), String.fromCodePoint(random(0x2fff) + 1));
    }
    const { answers } = fromFragment(QUESTIONS, letters.join(""));
    for (const [id, given] of Object.entries(answers)) {
      const known = QUESTIONS.find((question) => question.id === id)?.answers.map((answer) => answer.id);
      assert.ok(given.length && given.every((answer) => known?.includes(answer)), letters.join(""));
    }
  }
});
