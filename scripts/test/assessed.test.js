import assert from "node:assert/strict";
import { test } from "node:test";
import { COMPARE_KIND, counted, MIRROR_KIND, PROFILE_KIND, staffSet } from "../core/assessed.js";
import { decode, encode, FORMS } from "../core/code.js";
import { open, seal } from "../core/envelope.js";
import { add, NOBODY, release } from "../core/merge.js";
import { random } from "./random.js";

const NOW = new Date(0);
const PROFILE = /** @type {import("../core/assessed.js").Profile} */ ({
  mode: "full",
  answers: { "profile-individual-impact": { value: 4, met: [0] }, "profile-strategic-impact": { value: "unsure" } },
  notes: { "profile-individual-impact": "План от 3 марта" },
  mark: 77,
});
const MIRROR = /** @type {import("../core/assessed.js").Mirror} */ ({
  version: "child",
  answers: { "mirror-listen": 4, "mirror-say-no": "unsure" },
  mark: 5,
});
const CODES = Array.from({ length: 5 }, (_, mark) => encode({ kind: "child", answers: { "mirror-listen": 3 }, mark }));
const COMPARED = release(
  CODES.reduce((all, code) => {
    const next = add(all, code);
    return next.state === "added" ? next.collected : all;
  }, NOBODY),
);
const FILES = /** @type {const} */ ([
  [PROFILE_KIND, PROFILE],
  [MIRROR_KIND, MIRROR],
  [COMPARE_KIND, COMPARED],
]);

for (const [kind, data] of FILES) {
  test(`a file of the tool ${kind.tool} opens as it was saved, in any language`, () => {
    const any = /** @type {import("../core/envelope.js").Kind<any>} */ (kind);
    assert.deepEqual(open(any, seal(any, data, "1", NOW)), { state: "whole", data });
  });

  test(`1,000 random damaged files of the tool ${kind.tool} are refused or whole, and nothing throws`, () => {
    const chance = random(14);
    const any = /** @type {import("../core/envelope.js").Kind<any>} */ (kind);
    const text = seal(any, data, "1", NOW);
    let refused = 0;
    for (let turn = 0; turn < 1000; turn++) {
      const opened = open(any, chance.damaged(text));
      if (opened.state === "whole") assert.ok(any.fits(opened.data));
      else refused++;
    }
    assert.ok(refused > 600, `${refused}`);
  });
}

test("a file that says what no page can ask is damaged", () => {
  for (const [kind, data] of [
    [PROFILE_KIND, { ...PROFILE, answers: { "profile-individual-impact": { value: 5 } } }],
    [PROFILE_KIND, { ...PROFILE, answers: { constructor: { value: 1 } } }],
    [PROFILE_KIND, { ...PROFILE, notes: { "profile-individual-impact": "a".repeat(3000) } }],
    [MIRROR_KIND, { ...MIRROR, answers: { "mirror-listen": 2 } }],
    [COMPARE_KIND, { ...NOBODY, codes: ["KKKK"] }],
    [COMPARE_KIND, { ...NOBODY, codes: CODES, released: CODES.slice(1) }],
    [COMPARE_KIND, { ...NOBODY, released: CODES }],
    [COMPARE_KIND, { ...NOBODY, frozen: { people: 3, cells: {}, unsure: {}, prints: ["A", "B", "C"] } }],
  ]) {
    const any = /** @type {import("../core/envelope.js").Kind<any>} */ (kind);
    assert.equal(open(any, seal(any, data, "1", NOW)).state, "damaged", JSON.stringify(data));
  }
});

test("a criterion that was not ticked caps what an answer counts", () => {
  const values = counted(PROFILE.answers, { "profile-individual-impact": [2, 3] });
  assert.deepEqual(values, { "profile-individual-impact": 3, "profile-strategic-impact": "unsure" });
});

test("the quick check alone has a short code, anything more a long one, with no note in either", () => {
  const short = encode(staffSet({ "profile-individual-principles": 3 }, 2 ** 20 - 1));
  const long = encode(staffSet({ "profile-operational-principles": 3 }, 2 ** 20 - 1));
  assert.equal(short.length, 14);
  assert.equal(long.length, 24);
  for (const code of [short, long]) assert.equal(decode(code).state, "whole");
});

test("who answered the quick check of edition 0.3 keeps the code that a facilitator may have", () => {
  const eight = FORMS.find(({ sign }) => sign === "Q")?.ids ?? [];
  const all = Object.fromEntries(eight.map((id) => [id, /** @type {const} */ (3)]));
  assert.match(encode(staffSet(all, 2 ** 20 - 1)), /^Q/);
  assert.match(encode(staffSet({ ...all, "profile-operational-process": 1 }, 0)), /^F/);
});
