import assert from "node:assert/strict";
import { test } from "node:test";
import { open, seal } from "../core/envelope.js";
import { add, count, EMPTY, edit, KIND, keyOf, MOST, merge, move, remove, STATES, tidy } from "../core/plan.js";
import { decode, encode } from "../core/plan-code.js";
import { history } from "../core/undo.js";
import { random } from "./random.js";

const NOW = new Date(0);
const TIMES = 1000;

const three = add(EMPTY, [
  { ref: "readiness", kind: "checklists", text: "Готовы ли мы?" },
  { text: "Позвать" },
  { text: "Ответить" },
]);
/** @param {import("../core/plan.js").Plan} plan */
const names = (plan) => plan.items.map((item) => item.ref || item.text);

test("what is added stands at the end, not yet begun, with nobody's name", () => {
  assert.deepEqual(names(three), ["readiness", "Позвать", "Ответить"]);
  assert.deepEqual(three.items[1], {
    ref: "",
    kind: "",
    text: "Позвать",
    who: "",
    by: "",
    note: "",
    state: "todo",
    why: "",
  });
});

test("nothing stands twice: neither an entry nor an own line in other letters", () => {
  assert.equal(add(three, [{ ref: "readiness", text: "Другое имя" }, { text: " ПОЗВАТЬ " }, { text: "  " }]), three);
});

test("moving, editing and removing leave the plan before as it was", () => {
  assert.deepEqual(names(move(three, 0, 2)), ["Позвать", "Ответить", "readiness"]);
  assert.deepEqual(names(move(three, 2, -5)), ["Ответить", "readiness", "Позвать"]);
  assert.deepEqual(names(remove(three, 1)), ["readiness", "Ответить"]);
  const edited = edit(three, 1, { who: " Анна ", by: "2026-12-01", state: "dropped", why: "не время" });
  assert.deepEqual(
    { ...edited.items[1], text: "" },
    { ref: "", kind: "", text: "", who: "Анна", by: "2026-12-01", note: "", state: "dropped", why: "не время" },
  );
  assert.equal(edit(three, 1, { text: " " }).items[1]?.text, "Позвать", "a line never becomes empty");
  assert.equal(edit(three, 1, { by: "завтра" }).items[1]?.by, "");
  assert.deepEqual(names(three), ["readiness", "Позвать", "Ответить"]);
});

test("a change is taken back, the last one first, and only as far as there was one", () => {
  const plan = history(three);
  plan.change(remove(three, 0));
  plan.change(plan.now());
  plan.change(remove(plan.now(), 0));
  assert.deepEqual(names(plan.now()), ["Ответить"]);
  assert.deepEqual(names(plan.undo()), ["Позвать", "Ответить"]);
  assert.equal(plan.undo(), three);
  assert.equal(plan.can(), false);
  assert.equal(plan.undo(), three);
});

test("merging adds what I lack, fills in what I left empty and overwrites nothing", () => {
  const mine = edit(edit(three, 1, { who: "Анна" }), 2, { state: "done" });
  const theirs = add(edit(edit(three, 1, { who: "Пётр", by: "2026-12-01" }), 0, { note: "вместе", state: "doing" }), [
    { text: "Новое" },
  ]);
  const { plan, added, filled, differ } = merge(mine, theirs);
  assert.deepEqual(names(plan), ["readiness", "Позвать", "Ответить", "Новое"]);
  assert.deepEqual(
    plan.items.map(({ who, by, note, state }) => [who, by, note, state]),
    [
      ["", "", "вместе", "doing"],
      ["Анна", "2026-12-01", "", "todo"],
      ["", "", "", "done"],
      ["", "", "", "todo"],
    ],
  );
  assert.deepEqual(
    [added, filled, differ].map((items) => items.map(keyOf)),
    [["own новое"], ["readiness", "own позвать"], ["own позвать"]],
  );
});

test("whatever two plans are merged, no field of mine that held something has changed, and none of theirs is lost", () => {
  const { plan: anyPlan } = random(7);
  for (let time = 0; time < TIMES; time++) {
    const [mine, theirs] = [anyPlan(), anyPlan()];
    const whole = merge(mine, theirs).plan;
    mine.items.forEach((item, at) => {
      const after = whole.items[at];
      for (const field of /** @type {const} */ (["text", "who", "by", "note"]))
        if (item[field]) assert.equal(after?.[field], item[field]);
      if (item.state !== "todo") assert.equal(after?.state, item.state);
    });
    const keys = whole.items.map(keyOf);
    assert.equal(new Set(keys).size, keys.length);
    for (const item of theirs.items) assert.ok(keys.includes(keyOf(item)));
    assert.deepEqual(merge(whole, theirs).plan, whole, "merging once more changes nothing");
  }
});

test("items are counted by their state", () => {
  assert.deepEqual(count(edit(three, 0, { state: "done" })), { todo: 2, doing: 0, done: 1, dropped: 0 });
});

test("a plan never grows past what a browser can hold", () => {
  const many = Array.from({ length: MOST + 7 }, (_, at) => ({ text: `дело ${at}` }));
  assert.equal(add(EMPTY, many).items.length, MOST);
  assert.equal(merge(three, add(EMPTY, many)).plan.items.length, MOST);
});

test("a file brings back every plan whole", () => {
  const { plan: anyPlan } = random(11);
  for (let time = 0; time < TIMES; time++) {
    const plan = anyPlan();
    assert.deepEqual(open(KIND, seal(KIND, plan, "0.3", NOW)), { state: "whole", data: plan });
  }
});

test("a code brings back every plan without names and notes", () => {
  const { plan: anyPlan } = random(13);
  for (let time = 0; time < TIMES; time++) {
    const plan = anyPlan();
    const code = encode(plan);
    assert.match(code, /^[\w.~-]+$/, "nothing that an address would write by number");
    const bare = plan.items.map(({ ref, text, by }) => ({
      ref,
      kind: "",
      text: ref ? "" : text,
      who: "",
      by,
      note: "",
      state: "todo",
      why: "",
    }));
    assert.deepEqual(decode(code), { items: bare });
  }
});

test("a thousand damaged codes are refused, and none throws", () => {
  const { plan: anyPlan, damaged } = random(17);
  let refused = 0;
  while (refused < TIMES) {
    const code = encode(anyPlan());
    const other = damaged(code);
    if (other === code) continue;
    assert.equal(decode(other), undefined, other);
    refused++;
  }
});

test("a thousand damaged files are refused or hold a whole plan, and none throws", () => {
  const { plan: anyPlan, damaged } = random(19);
  for (let time = 0; time < TIMES; time++) {
    const opened = open(KIND, damaged(seal(KIND, anyPlan(), "0.3", NOW)));
    if (opened.state === "whole") assert.ok(KIND.fits(opened.data));
    else assert.ok(["damaged", "foreign", "newer"].includes(opened.state));
  }
});

for (const [what, code] of Object.entries({
  nothing: "",
  "a later version": encode(three).replace("1.", "2."),
  "half a code": encode(three).slice(0, -3),
  "a sum without items": "1.0.",
})) {
  test(`${what} is no plan`, () => assert.equal(decode(code), undefined));
}

test("an empty plan has a code too", () => {
  assert.deepEqual(decode(encode(EMPTY)), EMPTY);
});

for (const [what, item] of Object.entries({
  "an id that cannot be": { ref: "Not An Id" },
  "neither entry nor text": { ref: "", text: "" },
  "a day that is none": { by: "2026-02-30" },
  "an unknown state": { state: "later" },
  "a number as a name": { who: 7 },
  "a text without end": { note: "a".repeat(5000) },
})) {
  test(`a plan with ${what} is damaged`, () => {
    assert.equal(KIND.fits({ items: [{ ...three.items[0], ...item }] }), false);
  });
}

test("texts lose control characters and half letters, and keep their lines", () => {
  assert.equal(tidy(" a\u0000b\n\uD800c\t"), "a b\n\uFFFDc");
  assert.deepEqual([...STATES], ["todo", "doing", "done", "dropped"]);
});
