// The matrix of roles as a tool: addresses, filters, arrows and our map in numbers.

import assert from "node:assert/strict";
import test from "node:test";
import { open, seal } from "../core/envelope.js";
import { asked, cellOf, counted, fits, KIND, nearest, neighbour, told } from "../tools/matrix/state.js";

const cell = (/** @type {string[]} */ ...organisations) => ({
  text: "",
  formats: [],
  cases: [],
  count: 0,
  organisations,
});
const role = (/** @type {string} */ id, /** @type {string} */ suits, /** @type {Record<string, any>} */ cells) => ({
  id,
  name: id,
  href: "",
  path: id < "m" ? "voice" : "help",
  suits,
  does: [],
  provides: [],
  risk: "",
  risks: [],
  cells,
});
/** @type {import("../tools/matrix/state.js").Book} */
const BOOK = {
  groups: { children: "C", parents: "P" },
  levels: { one: "1", many: "2" },
  paths: { voice: "V", help: "H" },
  formats: [],
  risks: [],
  cases: [],
  roles: [
    role("adviser", "ys", { one: cell("ngo"), many: cell("state") }),
    role("critic", "ny", { many: cell() }),
    role("peer", "sn", { one: cell("state") }),
  ],
  finder: "",
};
const KNOWN = () => true;
const ids = (/** @type {import("../tools/matrix/state.js").Filters} */ filters) =>
  BOOK.roles.filter((own) => fits(BOOK, own, filters)).map(({ id }) => id);

test("an address says the filters, the open cell and the two roles, and reads back the same", () => {
  /** @type {Omit<import("../tools/matrix/state.js").Asked, "damaged">} */
  const state = { filters: { group: "children", level: "one" }, cell: "adviser.one", compare: ["adviser", "peer"] };
  const search = `?${new URLSearchParams(told(state).filter(([, value]) => value))}`;
  assert.deepEqual(asked(BOOK, search, KNOWN), { ...state, damaged: false });
  assert.deepEqual(asked(BOOK, "", KNOWN), { filters: {}, cell: "", compare: ["", ""], damaged: false });
  assert.deepEqual(asked(BOOK, "?compare=adviser.", KNOWN).compare, ["adviser", ""]);
});

test("what an address says wrongly is left out and said; what is right in it stays", () => {
  for (const wrong of [
    "cell=adviser",
    "cell=critic.one",
    "cell=.",
    "cell=__proto__.x",
    "compare=adviser.nobody",
    "compare=a.b.c",
  ]) {
    const read = asked(BOOK, `?level=one&${wrong}`, KNOWN);
    assert.equal(read.damaged, true, wrong);
    assert.equal(read.cell, "");
    assert.deepEqual(read.filters, { level: "one" });
  }
  assert.equal(asked(BOOK, "?group=dragons", () => false).damaged, true);
});

test("a role stays when all conditions hold of it, level and organisation of one cell", () => {
  assert.deepEqual(ids({}), ["adviser", "critic", "peer"]);
  assert.deepEqual(ids({ group: "children" }), ["adviser", "peer"]);
  assert.deepEqual(ids({ group: "children", support: "only" }), ["peer"]);
  assert.deepEqual(ids({ group: "children", support: "without" }), ["adviser"]);
  assert.deepEqual(ids({ organisation: "ngo", level: "one" }), ["adviser"]);
  assert.deepEqual(ids({ organisation: "ngo", level: "many" }), []);
  assert.deepEqual(ids({ path: "help" }), ["peer"]);
});

test("when no role fits, the one condition to drop is named, the most first", () => {
  assert.deepEqual(nearest(BOOK, { organisation: "ngo", level: "many" }), [
    { facet: "organisation", left: 2 },
    { facet: "level", left: 1 },
  ]);
});

test("arrows reach every cell of any table with gaps and never leave it", () => {
  for (let seed = 1; seed <= 200; seed++) {
    const rows = Array.from({ length: 7 }, (_, row) =>
      [0, 1, 2, 3].filter((column) => ((seed * 7919) >> (row + column)) & 1),
    );
    const all = rows.flatMap((columns, row) => columns.map((column) => `${row} ${column}`));
    const first = rows.flatMap((columns, row) => columns.map((column) => ({ row, column })))[0];
    if (!first) continue;
    const queue = [first];
    const seen = new Set([`${first.row} ${first.column}`]);
    for (const at of queue) {
      for (const key of ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End", "x"]) {
        const to = neighbour(rows, at, key, at.column);
        if (!to || seen.has(`${to.row} ${to.column}`)) continue;
        assert.ok(rows[to.row]?.includes(to.column));
        seen.add(`${to.row} ${to.column}`);
        queue.push(to);
      }
    }
    assert.deepEqual([...seen].sort(), all.sort());
  }
});

test("going up and down keeps to the column where there is one", () => {
  const rows = [[2], [0], [0, 2]];
  assert.deepEqual(neighbour(rows, { row: 0, column: 2 }, "ArrowDown", 2), { row: 1, column: 0 });
  assert.deepEqual(neighbour(rows, { row: 1, column: 0 }, "ArrowDown", 2), { row: 2, column: 2 });
});

test("empty cells are counted by level, and marks of cells that are no more are not", () => {
  const { levels, all, marked } = counted(BOOK, new Set(["adviser.one", "gone.one"]));
  assert.deepEqual([all, marked], [4, 1]);
  assert.deepEqual(levels, [
    { level: "one", all: 2, empty: 1 },
    { level: "many", all: 2, empty: 2 },
  ]);
  assert.equal(cellOf(BOOK, "gone.one"), undefined);
});

test("a map comes back from its file; a damaged one is refused", () => {
  const map = { cells: ["adviser.one", "gone.one"] };
  assert.deepEqual(open(KIND, seal(KIND, map, "1", new Date())), { state: "whole", data: map });
  for (const data of [
    null,
    [],
    {},
    { cells: "x" },
    { cells: [7] },
    { cells: ["<b>"] },
    { cells: Array(2001).fill("a.b") },
  ]) {
    assert.equal(open(KIND, JSON.stringify({ tool: "matrix", schema: 1, data })).state, "damaged");
  }
});
