import assert from "node:assert/strict";
import { test } from "node:test";
import { open, seal } from "../core/envelope.js";
import { KIND, placed } from "../tools/form/state.js";

const FIELDS = [
  { field: "1-1", label: "Who" },
  { field: "1-2", label: "When" },
  { field: "2-1", label: "Where" },
];
const answer = (/** @type {string} */ field, /** @type {string} */ label, value = label) => ({ field, label, value });

test("an answer goes back to its blank", () => {
  const { values, left } = placed([answer("1-2", "When", "May")], FIELDS);
  assert.deepEqual([...values], [["1-2", "May"]]);
  assert.deepEqual(left, []);
});

test("an answer follows its question when a later edition has moved it", () => {
  const { values } = placed([answer("1-1", "Where"), answer("1-2", "Who")], FIELDS);
  assert.deepEqual(Object.fromEntries(values), { "1-1": "Who", "2-1": "Where" });
});

test("an answer given in the other language stands in the same place", () => {
  const { values } = placed([answer("1-1", "Кто", "Anna")], FIELDS);
  assert.deepEqual([...values], [["1-1", "Anna"]]);
});

test("an answer whose blank is gone is kept on", () => {
  const gone = answer("9-9", "Why");
  assert.deepEqual(placed([gone], FIELDS).left, [gone]);
});

test("two answers never share a blank", () => {
  const { values, left } = placed([answer("1-1", "Who", "a"), answer("7-1", "Who", "b")], FIELDS);
  assert.equal(values.get("1-1"), "a");
  assert.equal(left.length, 1);
});

test("what is no form's work is not taken for it", () => {
  const now = new Date(0);
  const whole = { form: "form-risk-plan", answers: [answer("1-1", "Who")] };
  assert.equal(open(KIND, seal(KIND, whole, "0.2", now)).state, "whole");
  for (const data of [{ form: "x" }, { answers: [] }, { form: "x", answers: [{ field: "1-1" }] }, null, []]) {
    const text = JSON.stringify({ tool: "form", schema: 1, edition: "0.2", saved: now.toISOString(), data });
    assert.equal(open(KIND, text).state, "damaged");
  }
});
