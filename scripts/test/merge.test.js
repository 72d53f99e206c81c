import assert from "node:assert/strict";
import { test } from "node:test";
import { askedToday, encode, newMark, valuesOf } from "../core/code.js";
import {
  add,
  FLOOR,
  forFile,
  MOST,
  merged,
  NOBODY,
  prints,
  release,
  remove,
  tooClose,
  waiting,
  weightOf,
} from "../core/merge.js";
import { random } from "./random.js";

/** @typedef {import("../core/code.js").Kind} Kind */
/** @typedef {import("../core/code.js").Value} Value */
/** @typedef {import("../core/merge.js").Collected} Collected */

const CELL_OF = { "mirror-listen": "profile-individual-principles", "mirror-change": "profile-individual-impact" };
const EMPTY = NOBODY;
let marks = 0;

/**
 * @param {Kind} kind
 * @param {Record<string, Value>} answers
 */
const code = (kind, answers) => encode({ kind, answers, mark: marks++ });

/**
 * @param {Collected} collected
 * @param {readonly string[]} codes
 */
function withAll(collected, codes) {
  return codes.reduce((all, own) => {
    const next = add(all, own);
    assert.equal(next.state, "added");
    return next.state === "added" ? next.collected : all;
  }, collected);
}

/** @param {readonly Value[]} values */
const children = (values) => values.map((value) => code("child", { "mirror-listen": value }));

test("staff are merged into lowest, median and highest", () => {
  const staff = [4, 1, 3].map((value) => code("full", { "profile-individual-impact": /** @type {Value} */ (value) }));
  const result = merged(withAll(EMPTY, staff), CELL_OF);
  assert.deepEqual(result.staff.cells["profile-individual-impact"], { low: 1, median: 3, high: 4 });
  assert.equal(result.staff.people, 3);
});

test("staff and beneficiaries stand side by side, with the gap between their medians, and the lower view is the plan", () => {
  const staff = code("quick", { "profile-individual-impact": 4 });
  const all = Array.from({ length: 5 }, () => code("adult", { "mirror-change": 1 }));
  const { rows, plan } = merged(release(withAll(EMPTY, [staff, ...all])), CELL_OF);
  assert.equal(rows[0]?.gap, 3);
  assert.equal(plan["profile-individual-impact"], 1);
});

test("what people disagree about goes first", () => {
  const staff = [
    code("full", { "profile-individual-impact": 2, "profile-strategic-impact": 0 }),
    code("full", { "profile-individual-impact": 2, "profile-strategic-impact": 4 }),
  ];
  const { rows } = merged(withAll(EMPTY, staff), CELL_OF);
  assert.deepEqual(
    rows.map((row) => row.cell),
    ["profile-strategic-impact", "profile-individual-impact"],
  );
});

test("what both sides answered goes before what staff alone disagree about", () => {
  const staff = [0, 4].map((value) =>
    code("full", { "profile-individual-impact": 2, "profile-strategic-impact": /** @type {Value} */ (value) }),
  );
  const all = Array.from({ length: 5 }, () => code("adult", { "mirror-change": 1 }));
  const { rows } = merged(release(withAll(EMPTY, [...staff, ...all])), CELL_OF);
  assert.deepEqual(
    rows.map((row) => row.cell),
    ["profile-individual-impact", "profile-strategic-impact"],
  );
});

test("four beneficiaries are never shown, and five are", () => {
  const four = release(withAll(EMPTY, children([0, 1, 3, 4])));
  assert.equal(merged(four, CELL_OF).beneficiaries.people, 0);
  assert.deepEqual(merged(four, CELL_OF).beneficiaries.cells, {});
  const five = release(withAll(four, children([4])));
  assert.deepEqual(merged(five, CELL_OF).beneficiaries.cells["mirror-listen"], { low: 0, median: 3, high: 4 });
});

test("five beneficiaries are shown only when somebody says that all codes are in", () => {
  const five = withAll(EMPTY, children([0, 1, 3, 4, 4]));
  assert.equal(merged(five, CELL_OF).beneficiaries.people, 0);
});

test("a question that fewer than five have answered is not shown, nor how many did not answer", () => {
  const answers = /** @type {Record<string, Value>[]} */ ([
    ...Array.from({ length: 4 }, () => ({ "mirror-listen": 4, "mirror-change": 1 })),
    { "mirror-listen": 0, "mirror-change": "unsure" },
  ]);
  const { beneficiaries } = merged(
    release(
      withAll(
        EMPTY,
        answers.map((own) => code("child", own)),
      ),
    ),
    CELL_OF,
  );
  assert.deepEqual(Object.keys(beneficiaries.cells), ["mirror-listen"]);
  assert.deepEqual(beneficiaries.unsure, {});
});

test("adults and children are one group: nobody can be found by leaving one of the two out", () => {
  const some = [
    ...children([4, 4]),
    ...[0, 0, 0].map((v) => code("adult", { "mirror-listen": /** @type {Value} */ (v) })),
  ];
  assert.equal(merged(release(withAll(EMPTY, some)), CELL_OF).beneficiaries.people, 5);
});

test("what was released is not taken back, so that nobody can be found by subtraction", () => {
  const shown = release(withAll(EMPTY, children([0, 1, 3, 4, 4, 4])));
  for (const own of shown.codes) assert.deepEqual(remove(shown, own), shown);
});

test("however codes are added, removed and released, no two results differ by one to four beneficiaries", () => {
  const chance = random(5);
  for (let turn = 0; turn < 300; turn++) {
    let collected = EMPTY;
    /** @type {string[][]} */
    const seen = [[]];
    for (let act = 0; act < 60; act++) {
      const own = chance.one(collected.codes.length ? collected.codes : [""]);
      const kind = chance.one(/** @type {Kind[]} */ (["child", "adult", "full"]));
      const id = kind === "full" ? "profile-individual-impact" : "mirror-change";
      const next = chance.one([
        () => withAll(collected, collected.codes.length < MOST ? [code(kind, { [id]: chance.one([0, 1, 3, 4]) })] : []),
        () => remove(collected, own),
        () => release(collected),
      ]);
      collected = next();
      const { people } = merged(collected, CELL_OF).beneficiaries;
      assert.equal(people, collected.released.length);
      seen.push([...collected.released]);
    }
    for (const one of seen) {
      for (const other of seen) {
        const apart =
          one.filter((own) => !other.includes(own)).length + other.filter((own) => !one.includes(own)).length;
        assert.ok(apart === 0 || apart >= FLOOR, `${apart}`);
      }
    }
  }
});

test("the same code counts once, however it is typed", () => {
  const [own = ""] = children([4]);
  const once = withAll(EMPTY, [own]);
  assert.equal(add(once, own.toLowerCase().replaceAll("-", " ")).state, "taken");
});

test("no more than sixty people are merged", () => {
  const sixty = withAll(EMPTY, children(Array.from({ length: MOST }, () => /** @type {Value} */ (1))));
  assert.equal(add(sixty, code("child", {})).state, "full");
});

test("a damaged code changes nothing and says what is wrong", () => {
  assert.equal(add(EMPTY, "KKKK").state, "short");
});

test("what waits are the beneficiaries' codes that are not released yet", () => {
  const staff = code("full", {});
  const collected = withAll(release(withAll(EMPTY, children([1, 1, 1, 1, 1]))), [staff, ...children([4])]);
  assert.equal(waiting(collected).length, 1);
  assert.deepEqual(release(collected), collected);
});

test("a gap calls for a talk about examples, or for a start here", () => {
  assert.deepEqual([0, -0.5, 1, -1, 1.5, -4].map(weightOf), [
    "agree",
    "agree",
    "examples",
    "examples",
    "first",
    "first",
  ]);
});

test("sixty answers are merged, each of them counted", () => {
  const chance = random(60);
  const codes = Array.from({ length: MOST }, () => {
    const kind = chance.one(/** @type {Kind[]} */ (["full", "child"]));
    const [ids, values] = [askedToday(kind), valuesOf(kind)];
    const answers = Object.fromEntries(
      ids.flatMap((id) => {
        const value = chance.one(values);
        return value === undefined ? [] : [[id, value]];
      }),
    );
    return encode({ kind, answers, mark: newMark(chance.unit) });
  });
  const { staff, beneficiaries } = merged(release(withAll(EMPTY, codes)), CELL_OF);
  assert.equal(staff.people + beneficiaries.people, MOST);
});

test("a file holds no code of a beneficiary, only the result of five or more", () => {
  const staff = code("full", { "profile-individual-principles": 3 });
  const four = withAll(EMPTY, [staff, ...children([0, 1, 3, 4])]);
  assert.deepEqual(forFile(release(four)), { ...EMPTY, codes: [staff] });
  const shown = release(withAll(four, children([4])));
  const kept = withAll(shown, children([0, 0]));
  const filed = forFile(kept);
  assert.deepEqual(filed.codes, [staff]);
  assert.deepEqual(merged(filed, CELL_OF).rows, merged(shown, CELL_OF).rows);
  assert.deepEqual(filed.frozen?.cells, merged(shown, CELL_OF).beneficiaries.cells);
  for (const own of kept.codes.slice(1)) assert.ok(!JSON.stringify(filed).includes(own));
});

test("after a file no more beneficiaries are taken in: their codes are not there to be counted", () => {
  const filed = forFile(release(withAll(EMPTY, children([0, 1, 3, 4, 4]))));
  const [late = ""] = children([4]);
  assert.equal(add(filed, late).state, "closed");
  assert.equal(add(filed, code("full", {})).state, "added");
});

test("two results of nearly the same people are told apart from those of the same and of others", () => {
  const seven = release(withAll(EMPTY, children([0, 1, 3, 4, 4, 4, 4])));
  const six = release(withAll(EMPTY, seven.codes.slice(1)));
  const others = release(withAll(EMPTY, children([0, 1, 3, 4, 4])));
  assert.ok(tooClose(prints(seven), prints(six)));
  assert.ok(tooClose(prints(forFile(seven)), prints(six)));
  assert.ok(!tooClose(prints(seven), prints(seven)));
  assert.ok(!tooClose(prints(seven), prints(others)));
});
