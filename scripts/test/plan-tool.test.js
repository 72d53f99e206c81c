import assert from "node:assert/strict";
import { test } from "node:test";
import { add, EMPTY, edit, merge } from "../core/plan.js";
import { blocks, days, knower, later, rows, stateOf, titled, whatComes } from "../tools/plan/state.js";

const PAGE = "https://guide.test/en/tools/plan/";
const words = /** @type {import("../tools/plan/state.js").Words} */ ({
  own: "own",
  number: "No.",
  what: "What",
  who: "Who",
  by: "By",
  "state-todo": "not yet",
  "state-done": "done",
  "state-dropped": "dropped",
  come: "{} new",
  "come-same": "{} same",
  "come-filled": "{} filled",
  "come-differ": "{} differ",
});
const known = knower(
  { ready: ["checklist", "Are we ready?", "checklists/ready/"], begin: ["step", "Begin.", ""] },
  { words, kinds: { checklist: "checklist" }, page: PAGE },
);
const plan = edit(
  add(EMPTY, [
    { ref: "ready", text: "Готовы ли мы?" },
    { ref: "gone", text: "Старый формат" },
    { text: "Позвать, =2" },
  ]),
  2,
  { who: "Анна", by: "2026-12-01", note: "взять чай" },
);

test("an entry has its title of today in the language of the page, wherever it was added", () => {
  assert.deepEqual(
    plan.items.map((item) => known(item).title),
    ["Are we ready?", "Старый формат", "Позвать, =2"],
  );
  assert.deepEqual(
    plan.items.map((item) => known(item).kind),
    ["checklist", "", "own"],
  );
  assert.deepEqual(
    titled(plan, known).items.map(({ text }) => text),
    ["Are we ready?", "Старый формат", "Позвать, =2"],
  );
});

test("an entry leads to its page, on a disk to its file, and what is not known leads nowhere", () => {
  assert.deepEqual(
    plan.items.map((item) => known(item).address),
    ["https://guide.test/en/checklists/ready/", "", ""],
  );
  const disk = knower(
    { ready: ["checklist", "A", "checklists/#ready"] },
    { words, kinds: {}, page: "file:///g/tools/plan/index.html" },
  );
  assert.equal(plan.items.map((item) => disk(item).address)[0], "file:///g/checklists/index.html#ready");
});

test("a spreadsheet has a line for every item under one head", () => {
  const [head, ...body] = rows(plan, known, words);
  assert.deepEqual(head?.slice(0, 2), ["No.", "What"]);
  assert.deepEqual(body[2], ["3", "Позвать, =2", "own", "Анна", "2026-12-01", "not yet", "взять чай", "", ""]);
});

test("a calendar gets what is still to be done and has a day", () => {
  const [day, ...others] = days(
    edit(edit(plan, 0, { by: "2026-12-02", state: "done" }), 1, { by: "2026-12-03", state: "dropped" }),
    known,
    words,
  );
  assert.deepEqual(others, []);
  assert.deepEqual(
    { ...day, uid: "" },
    { uid: "", day: "2026-12-01", title: "Позвать, =2", note: "Who: Анна\nвзять чай" },
  );
  assert.match(day?.uid ?? "", /^[0-9a-f]+@plan\.guide$/);
});

test("a Word file says why something was dropped, and links what has an address", () => {
  const [table] = blocks(edit(plan, 1, { state: "dropped", why: "не время" }), known, {
    words,
    day: (day) => day,
    note: "",
  });
  assert.ok(table?.kind === "table");
  assert.deepEqual(table.rows[0]?.[1], { text: "Are we ready?", link: "https://guide.test/en/checklists/ready/" });
  assert.equal(table.rows[1]?.[4], "dropped: не время");
});

test("before a list is merged it is said what it would add, fill in and leave", () => {
  const theirs = add(edit(edit(plan, 0, { who: "Пётр" }), 2, { who: "Вера" }), [{ text: "Новое" }]);
  const said = whatComes(merge(plan, theirs), theirs, { words, first: words.come });
  assert.deepEqual(said, ["1 new", "1 filled", "1 differ", "1 same"]);
  assert.deepEqual(whatComes(merge(plan, plan), plan, { words, first: words.come }), ["0 new", "3 same"]);
});

test("days are counted over the ends of months and years", () => {
  assert.equal(later("2026-11-29", 84), "2027-02-21");
  assert.equal(stateOf("none"), "todo");
});
