import assert from "node:assert/strict";
import { test } from "node:test";
import { askedToday } from "../core/code.js";
import questions from "../core/questions.json" with { type: "json" };
import { asked, cellAt, changes, counts, elementOf, levelOf, median, nextStep, resultOf } from "../core/score.js";
import { random } from "./random.js";

/** @typedef {import("../core/code.js").Value} Value */

const CELLS = askedToday("full");
const VALUES = /** @type {(Value | undefined)[]} */ ([undefined, 0, 1, 2, 3, 4, "na", "unsure"]);

test("an answer counts no more than a criterion that does not hold allows", () => {
  assert.equal(counts({ value: 4, met: [0, 1] }, [2, 3]), 4);
  assert.equal(counts({ value: 4, met: [0] }, [2, 3]), 3);
  assert.equal(counts({ value: 4, met: [1] }, [2, 3]), 2);
  assert.equal(counts({ value: 4 }, [2, 3]), 2);
  assert.equal(counts({ value: 1 }, [2, 3]), 1);
});

test("a criterion never raises an answer and never touches “does not apply” and “cannot tell”", () => {
  for (const value of /** @type {Value[]} */ ([0, 1, 2, 3, 4])) {
    for (const met of [[], [0], [1], [0, 1]]) assert.ok(Number(counts({ value, met }, [2, 3])) <= Number(value));
  }
  assert.equal(counts({ value: "na" }, [0]), "na");
  assert.equal(counts({ value: "unsure" }, [0]), "unsure");
});

test("only the criteria that would cap an answer are asked", () => {
  assert.deepEqual(asked(4, [2, 3]), [0, 1]);
  assert.deepEqual(asked(3, [2, 3]), [0]);
  assert.deepEqual(asked(2, [2, 3]), []);
  assert.deepEqual(asked("unsure", [2, 3]), []);
});

test("the median is the answer in the middle, of an even number the mean of two", () => {
  assert.equal(median([3, 0, 1]), 1);
  assert.equal(median([4, 0, 1, 2]), 1.5);
  assert.equal(median([]), undefined);
});

test("a cell says by its id which element and level it is of", () => {
  assert.equal(CELLS.length, questions.elements.length * questions.levels.length);
  for (const id of CELLS) assert.equal(cellAt(levelOf(id), elementOf(id)), id);
  assert.deepEqual([levelOf("profile-gone-purpose"), elementOf("profile-gone-purpose")], ["", ""]);
});

test("the weakest cells are the lowest, three at most, and none that has nothing above it", () => {
  const chance = random(11);
  for (let turn = 0; turn < 2000; turn++) {
    const values = /** @type {Record<string, Value>} */ (
      Object.fromEntries(
        CELLS.flatMap((id) => {
          const value = chance.one(VALUES);
          return value === undefined ? [] : [[id, value]];
        }),
      )
    );
    const { weakest, strongest, unsure, na, answered } = resultOf(values);
    const scored = Object.entries(values).filter(([, value]) => typeof value === "number");
    const below = scored.filter(([, value]) => Number(value) < 4);
    const even = new Set(scored.map(([, value]) => value)).size === 1;
    assert.equal(weakest.length, Math.min(3, below.length, even ? 3 : scored.length - 1));
    assert.ok(strongest.length || even || !scored.length);
    for (const id of strongest) assert.ok(!weakest.includes(id));
    const worst = Math.max(...weakest.map((id) => Number(values[id])));
    for (const [id, value] of below) assert.ok(weakest.includes(id) || Number(value) >= worst);
    for (const id of strongest) for (const [, value] of scored) assert.ok(Number(values[id]) >= Number(value));
    assert.equal(answered, Object.keys(values).length);
    for (const id of [...unsure, ...na]) assert.equal(typeof values[id], "string");
  }
});

test("where nothing is done yet there is no strongest side, and a first step all the same", () => {
  const { strongest, weakest } = resultOf({ "profile-individual-impact": 0, "profile-strategic-impact": 0 });
  assert.deepEqual(strongest, []);
  assert.deepEqual(weakest, ["profile-individual-impact", "profile-strategic-impact"]);
});

test("where all answers are alike nothing is strongest, and no step is missing", () => {
  const { strongest, weakest } = resultOf({ "profile-individual-impact": 2, "profile-strategic-impact": 2 });
  assert.deepEqual([strongest.length, weakest.length], [0, 2]);
  assert.deepEqual(resultOf({ "profile-individual-impact": 4 }).strongest, ["profile-individual-impact"]);
});

test("what to aim for is the next practice worth reaching: never one of chance or for show", () => {
  /** @param {number} value */
  const most = (value) => nextStep(value);
  assert.deepEqual([0, 0.5, 1, 1.5, 2, 3, 4].map(most), [2, 2, 2, 2, 3, 4, 4]);
  assert.deepEqual(
    [0, 1, 2, 3].map((value) => nextStep(value, 3)),
    [3, 3, 3, 4],
  );
});

test("then and now are compared where both are known", () => {
  const then = /** @type {const} */ ({ "profile-individual-impact": 1, "profile-strategic-impact": "unsure" });
  const now = /** @type {const} */ ({ "profile-individual-impact": 3, "profile-strategic-impact": 2 });
  assert.deepEqual(changes(then, now), [{ id: "profile-individual-impact", before: 1, after: 3 }]);
});
