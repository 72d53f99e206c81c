import assert from "node:assert/strict";
import { test } from "node:test";
import { open, seal } from "../core/envelope.js";
import { ASIDE, keeper } from "../core/kept.js";
import { earlierKeys, KIND, takeOver } from "../tools/checklist/kept.js";
import { blocks, days } from "../tools/checklist/out.js";
import {
  changed,
  currentOf,
  filledOf,
  isEmpty,
  marked,
  progress,
  withCopy,
  withoutCopy,
} from "../tools/checklist/state.js";
import { random } from "./random.js";
import { closed, full, opened } from "./stores.js";

const KEY = "guide:checklist:readiness";
const now = () => new Date(0);
const EMPTY = filledOf("readiness", null);

/** @param {() => import("../core/kept.js").Store} store */
const kept = (store) => keeper(KIND, KEY, { store, edition: "0.3", now });
/** @param {() => import("../core/kept.js").Store} store */
const taken = (store) => takeOver("readiness", { store, edition: "0.3", now });
/** The ticks that the page shows. @param {() => import("../core/kept.js").Store} store */
function shown(store) {
  const left = taken(store);
  const found = kept(store).load();
  return currentOf(filledOf("readiness", found.state === "whole" ? found.data : left)).ticked;
}
/** @param {string[]} ticked */
const ticks = (...ticked) => changed(EMPTY, { ticked });

test("a checklist is kept in an envelope under the key that earlier editions used", () => {
  const { kept: texts, store } = opened();
  assert.equal(kept(store).save(ticks("a", "b")), true);
  assert.deepEqual(JSON.parse(texts.get(KEY) ?? ""), {
    tool: "checklist",
    schema: 2,
    edition: "0.3",
    saved: "1970-01-01T00:00:00.000Z",
    data: { id: "readiness", current: 0, copies: [{ name: "", ticked: ["a", "b"], marks: {} }] },
  });
  assert.deepEqual(shown(store), ["a", "b"]);
});

test("ticks of edition 0.2.1, a bare list, are read", () => {
  const { store } = opened({ [KEY]: '["a","b"]' });
  assert.deepEqual(shown(store), ["a", "b"]);
});

test("ticks in an envelope of the first shape are read, and kept on in today's", () => {
  const first = '{"tool":"checklist","schema":1,"edition":"0.2.1","saved":"","data":{"ticked":["a","b"]}}';
  const { kept: texts, store } = opened({ [KEY]: first });
  assert.deepEqual(shown(store), ["a", "b"]);
  const found = kept(store).load();
  assert.ok(found.state === "whole");
  kept(store).save(found.data);
  assert.equal(JSON.parse(texts.get(KEY) ?? "").schema, 2);
  assert.deepEqual(shown(store), ["a", "b"]);
});

for (const edition of ["0.1", "0.2"]) {
  test(`ticks of edition ${edition} are taken over once, and their own key goes`, () => {
    const { kept: texts, store } = opened({ [`${KEY}:${edition}`]: '["a"]' });
    assert.deepEqual(shown(store), ["a"]);
    assert.deepEqual([...texts.keys()], [KEY]);
    kept(store).save(null);
    assert.deepEqual(shown(store), [], "what was cleared does not come back");
  });
}

test("of several editions' ticks the newest are taken", () => {
  const { kept: texts, store } = opened({ [`${KEY}:0.1`]: '["old"]', [`${KEY}:0.2`]: '["new"]' });
  assert.deepEqual(shown(store), ["new"]);
  assert.deepEqual([...texts.keys()], [KEY]);
});

test("today's ticks go before those of earlier editions", () => {
  const { kept: texts, store } = opened({ [KEY]: '["today"]', [`${KEY}:0.2`]: '["then"]' });
  assert.deepEqual(shown(store), ["today"]);
  assert.deepEqual([...texts.keys()], [KEY]);
});

test("earlier ticks that a full storage cannot take are shown and stay where they are", () => {
  const { kept: texts, store } = full({ [`${KEY}:0.2`]: '["a"]' });
  assert.deepEqual(shown(store), ["a"]);
  assert.deepEqual([...texts], [[`${KEY}:0.2`, '["a"]']]);
});

test("earlier ticks that cannot be read stay where they are", () => {
  const { kept: texts, store } = opened({ [`${KEY}:0.2`]: '["a"', [`${KEY}:0.1`]: '{"a": 1}' });
  assert.deepEqual(shown(store), []);
  assert.equal(texts.size, 2);
});

test("damaged ticks are set aside by the next tick, not lost", () => {
  const { kept: texts, store } = opened({ [KEY]: '["a","b' });
  assert.deepEqual(shown(store), []);
  assert.equal(texts.get(KEY), '["a","b', "looking changes nothing");
  kept(store).save(ticks("c"));
  assert.equal(texts.get(KEY + ASIDE), '["a","b');
  assert.deepEqual(shown(store), ["c"]);
});

test("ticks of a newer edition stay as they are, with those of earlier ones beside them", () => {
  const newer = '{"tool":"checklist","schema":99,"edition":"1.0","saved":"","data":{"done":{"a":true}}}';
  const { kept: texts, store } = opened({ [KEY]: newer, [`${KEY}:0.1`]: '["a"]' });
  assert.deepEqual(shown(store), []);
  assert.equal(kept(store).save(ticks("b")), false);
  assert.equal(texts.get(KEY), newer);
  assert.equal(texts.size, 2);
});

test("a closed storage gives an empty list", () => {
  assert.deepEqual(shown(closed), []);
  assert.equal(kept(closed).save(ticks("a")), false);
});

test("deleting knows the keys of every edition", () => {
  assert.deepEqual(earlierKeys("readiness"), [`${KEY}:0.2`, `${KEY}:0.1`]);
});

for (const [what, data] of Object.entries({
  "no copy": { copies: [] },
  "a copy that is not there": { current: 3 },
  "ticks that are no names": { copies: [{ name: "", ticked: [1], marks: {} }] },
  "a day that is none": {
    copies: [{ name: "", ticked: [], marks: { a: { who: "", by: "soon", note: "", off: false, why: "" } } }],
  },
  "half a mark": { copies: [{ name: "", ticked: [], marks: { a: { who: "" } } }] },
})) {
  test(`a checklist with ${what} is damaged`, () => assert.equal(KIND.fits({ ...EMPTY, ...data }), false));
}

test("a thousand damaged files are refused or hold a whole checklist, and none throws", () => {
  const { damaged, text } = random(23);
  for (let time = 0; time < 1000; time++) {
    const filled = marked(changed(EMPTY, { ticked: ["a", "b"], name: text() }), "a", {
      who: text(),
      by: "2026-12-01",
      off: true,
    });
    const found = open(KIND, damaged(seal(KIND, filled, "0.3", new Date(0))));
    if (found.state === "whole") assert.ok(KIND.fits(found.data));
    else assert.ok(["damaged", "foreign", "newer"].includes(found.state));
  }
});

// ---------------------------------------------------------------- what is done with it

const ITEMS = [
  { name: "a", stop: true, text: "Назначен человек", section: "Люди" },
  { name: "b", stop: false, text: "Есть вода", section: "Люди" },
  { name: "c", stop: false, text: "Есть ответ", section: "После" },
];

test("what is written at an item stays with it, and an emptied one leaves nothing", () => {
  const filled = marked(EMPTY, "b", { who: " Анна ", by: "2026-12-01" });
  assert.deepEqual(currentOf(filled).marks, { b: { who: "Анна", by: "2026-12-01", note: "", off: false, why: "" } });
  assert.ok(isEmpty(marked(filled, "b", { who: "", by: "" })));
  assert.deepEqual(currentOf(EMPTY).marks, {});
});

test("an item that does not apply is not counted", () => {
  const filled = marked(ticks("a", "b"), "c", { off: true });
  assert.deepEqual(progress(ITEMS, currentOf(filled)), { done: 2, off: 1, all: 2, stops: [] });
});

test("a stop item holds the progress until it is ticked or a reason is given why it does not apply", () => {
  assert.deepEqual(progress(ITEMS, currentOf(ticks("b", "c"))).stops, ["a"]);
  assert.deepEqual(progress(ITEMS, currentOf(ticks("a"))).stops, []);
  assert.deepEqual(progress(ITEMS, currentOf(marked(EMPTY, "a", { off: true }))).stops, ["a"]);
  assert.deepEqual(progress(ITEMS, currentOf(marked(EMPTY, "a", { off: true, why: "детей не будет" }))).stops, []);
});

test("copies keep apart, and the last one is emptied, not removed", () => {
  const two = changed(withCopy(ticks("a"), "октябрь"), { ticked: ["b"] });
  assert.deepEqual(
    two.copies.map(({ ticked }) => ticked),
    [["a"], ["b"]],
  );
  assert.equal(currentOf(two).name, "октябрь");
  const one = withoutCopy(two);
  assert.deepEqual(currentOf(one).ticked, ["a"]);
  assert.ok(isEmpty(withoutCopy(one)));
});

const words = /** @type {import("../tools/checklist/out.js").Words} */ ({
  done: "Отметка",
  item: "Пункт",
  who: "Кто",
  by: "Когда",
  note: "Заметка",
  yes: "✓",
  "not-yet": "нет",
  "said-off": "Не касается: {}",
  "stop-item": "Стоп:",
});

test("a Word file has a table a section, says what was ticked and why something does not apply", () => {
  const filled = marked(ticks("a"), "b", { off: true, why: "летом", note: "спросить" });
  const made = blocks(ITEMS, filled, { words, day: (day) => day, above: ["Список: октябрь", ""], note: "конец" });
  assert.deepEqual(
    made.map(({ kind }) => kind),
    ["paragraph", "heading", "table", "heading", "table", "paragraph"],
  );
  const table = made[2];
  assert.ok(table?.kind === "table");
  assert.deepEqual(table.rows[0], ["✓", [{ text: "Стоп: ", bold: true }, "Назначен человек"], "", "", ""]);
  assert.deepEqual(table.rows[1], ["–", "Есть вода", "", "", "Не касается: летом\nспросить"]);
});

test("a calendar gets the open items that have a day, each with a link to itself", () => {
  const filled = marked(marked(ticks("a"), "a", { by: "2026-12-01" }), "c", { by: "2026-12-02", who: "Анна" });
  assert.deepEqual(days(ITEMS, filled, { words, page: "https://g.test/c/", copy: "октябрь" }), [
    {
      uid: "c-1@checklist.guide",
      day: "2026-12-02",
      title: "Есть ответ",
      note: "октябрь\nКто: Анна",
      url: "https://g.test/c/#c",
    },
  ]);
});
