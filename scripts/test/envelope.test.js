import assert from "node:assert/strict";
import { test } from "node:test";
import { open, savedOn, seal, toolOf } from "../core/envelope.js";

/** @typedef {{names: string[]}} Plan */

/** @type {import("../core/envelope.js").Kind<Plan>} */
const PLAN = {
  tool: "plan",
  schema: 3,
  migrations: {
    1: (data) => ({ list: /** @type {string} */ (data).split(",") }),
    2: (data) => ({ names: /** @type {{list: string[]}} */ (data).list }),
  },
  fits: /** @type {(data: unknown) => data is Plan} */ (
    (data) => Array.isArray(/** @type {Partial<Plan> | null} */ (data)?.names)
  ),
};
const NOW = new Date("2026-11-28T20:00:00Z");

/** @param {object} changed */
const envelope = (changed) =>
  JSON.stringify({ tool: "plan", schema: 3, edition: "1", saved: "", data: { names: [] }, ...changed });

test("an envelope says whose it is, its shape, its edition and when it was saved", () => {
  assert.deepEqual(JSON.parse(seal(PLAN, { names: ["a"] }, "0.3", NOW)), {
    tool: "plan",
    schema: 3,
    edition: "0.3",
    saved: "2026-11-28T20:00:00.000Z",
    data: { names: ["a"] },
  });
});

test("what was sealed is opened whole, whatever letters and signs it holds", () => {
  const names = ["мама", 'a "quote"', "\u2028", "</script>", ""];
  assert.deepEqual(open(PLAN, seal(PLAN, { names }, "0.3", NOW)), { state: "whole", data: { names } });
});

test("nothing kept is empty, not damaged", () => {
  assert.deepEqual(open(PLAN, null), { state: "empty" });
});

test("a shape of two editions ago goes through every migration in order", () => {
  const text = envelope({ schema: 1, data: "a,b", edition: "0.1" });
  assert.deepEqual(open(PLAN, text), { state: "whole", data: { names: ["a", "b"] } });
});

test("a shape of the last edition goes through the last migration only", () => {
  const text = envelope({ schema: 2, data: { list: ["a"] } });
  assert.deepEqual(open(PLAN, text), { state: "whole", data: { names: ["a"] } });
});

test("a new edition alone changes nothing: the shape counts, not the edition", () => {
  assert.deepEqual(open(PLAN, envelope({ edition: "9.9" })), { state: "whole", data: { names: [] } });
});

test("a shape that a later edition made is called newer", () => {
  assert.deepEqual(open(PLAN, envelope({ schema: 4 })), { state: "newer" });
});

test("another tool's envelope is called foreign, also when it is newer", () => {
  assert.deepEqual(open(PLAN, envelope({ tool: "checklist", schema: 9 })), { state: "foreign" });
});

for (const [what, text] of Object.entries({
  "half a text": '{"tool": "pl',
  "no JSON": "привет",
  "an empty text": "",
  "JSON that is null": "null",
  "JSON that is a number": "7",
  "an object without a tool": '{"schema": 3, "data": {"names": []}}',
  "a schema that is no whole number": envelope({ schema: "3" }),
  "a schema between two": envelope({ schema: 1.5 }),
  "a schema that nothing reads": envelope({ schema: 0 }),
  "data of another shape": envelope({ data: { names: "a" } }),
  "no data": envelope({ data: undefined }),
  "data that a migration cannot read": envelope({ schema: 2, data: null }),
})) {
  test(`${what} is damaged, and nothing throws`, () => {
    assert.deepEqual(open(PLAN, text), { state: "damaged" });
  });
}

test("what was kept before there were envelopes is read by the tool that knows it", () => {
  const kind = {
    ...PLAN,
    bare: (/** @type {unknown} */ value) => (Array.isArray(value) ? { names: value } : undefined),
  };
  assert.deepEqual(open(kind, '["a"]'), { state: "whole", data: { names: ["a"] } });
  assert.deepEqual(open(kind, envelope({ data: { names: ["b"] } })), { state: "whole", data: { names: ["b"] } });
  assert.deepEqual(open(PLAN, '["a"]'), { state: "damaged" });
});

test("an envelope tells when it was saved and whose it is; what is none tells nothing", () => {
  const text = seal(PLAN, { names: [] }, "0.3", NOW);
  assert.deepEqual([savedOn(text), toolOf(text)], [NOW, "plan"]);
  for (const none of [null, "", "null", "7", '{"saved": "soon", "tool": 7}', '{"sav']) {
    assert.deepEqual([savedOn(none), toolOf(none ?? "")], [undefined, ""]);
  }
});
