import assert from "node:assert/strict";
import { test } from "node:test";
import { ASIDE } from "../core/kept.js";
import { ticksOf } from "../tools/checklist/state.js";
import { closed, full, opened } from "./stores.js";

const KEY = "guide:checklist:readiness";
const now = () => new Date(0);

/** @param {() => import("../core/kept.js").Store} store */
const readiness = (store) => ticksOf("readiness", { store, edition: "0.3", now });

test("ticks are kept in an envelope under the key that earlier editions used", () => {
  const { kept, store } = opened();
  assert.equal(readiness(store).save(["a", "b"]), true);
  assert.deepEqual(JSON.parse(kept.get(KEY) ?? ""), {
    tool: "checklist",
    schema: 1,
    edition: "0.3",
    saved: "1970-01-01T00:00:00.000Z",
    data: { ticked: ["a", "b"] },
  });
  assert.deepEqual(readiness(store).load(), { ticked: ["a", "b"], locked: false });
});

test("a checklist without ticks leaves nothing in the browser", () => {
  const { kept, store } = opened();
  readiness(store).save(["a"]);
  readiness(store).save([]);
  assert.equal(kept.size, 0);
});

test("two checklists keep their ticks apart", () => {
  const { store } = opened();
  readiness(store).save(["a"]);
  assert.deepEqual(ticksOf("consent", { store, edition: "0.3" }).load().ticked, []);
});

test("ticks of edition 0.2.1, a bare list, are taken over and kept on in an envelope", () => {
  const { kept, store } = opened({ [KEY]: '["a","b"]' });
  const ticks = readiness(store);
  assert.deepEqual(ticks.load(), { ticked: ["a", "b"], locked: false });
  ticks.save(["a"]);
  assert.equal(JSON.parse(kept.get(KEY) ?? "").schema, 1);
  assert.deepEqual(ticks.load().ticked, ["a"]);
});

for (const edition of ["0.1", "0.2"]) {
  test(`ticks of edition ${edition} are taken over once, and their own key goes`, () => {
    const { kept, store } = opened({ [`${KEY}:${edition}`]: '["a"]' });
    assert.deepEqual(readiness(store).load(), { ticked: ["a"], locked: false });
    assert.deepEqual([...kept.keys()], [KEY]);
    readiness(store).save([]);
    assert.deepEqual(readiness(store).load().ticked, [], "what was cleared does not come back");
  });
}

test("of several editions' ticks the newest are taken", () => {
  const { kept, store } = opened({ [`${KEY}:0.1`]: '["old"]', [`${KEY}:0.2`]: '["new"]' });
  assert.deepEqual(readiness(store).load().ticked, ["new"]);
  assert.deepEqual([...kept.keys()], [KEY]);
});

test("today's ticks go before those of earlier editions", () => {
  const { kept, store } = opened({ [KEY]: '["today"]', [`${KEY}:0.2`]: '["then"]' });
  assert.deepEqual(readiness(store).load().ticked, ["today"]);
  assert.deepEqual([...kept.keys()], [KEY]);
});

test("earlier ticks that a full storage cannot take are shown and stay where they are", () => {
  const { kept, store } = full({ [`${KEY}:0.2`]: '["a"]' });
  assert.deepEqual(readiness(store).load(), { ticked: ["a"], locked: false });
  assert.deepEqual([...kept], [[`${KEY}:0.2`, '["a"]']]);
});

test("earlier ticks that cannot be read stay where they are", () => {
  const { kept, store } = opened({ [`${KEY}:0.2`]: '["a"', [`${KEY}:0.1`]: '{"a": 1}' });
  assert.deepEqual(readiness(store).load(), { ticked: [], locked: false });
  assert.equal(kept.size, 2);
});

test("damaged ticks are set aside by the next tick, not lost", () => {
  const { kept, store } = opened({ [KEY]: '["a","b' });
  assert.deepEqual(readiness(store).load(), { ticked: [], locked: false });
  assert.equal(kept.get(KEY), '["a","b', "looking changes nothing");
  readiness(store).save(["c"]);
  assert.equal(kept.get(KEY + ASIDE), '["a","b');
  assert.deepEqual(readiness(store).load().ticked, ["c"]);
});

test("a list of something else than names is damaged, not a tick", () => {
  const { store } = opened({ [KEY]: "[1, 2]" });
  assert.deepEqual(readiness(store).load(), { ticked: [], locked: false });
});

test("ticks of a newer edition lock the list: they are neither shown half nor overwritten", () => {
  const newer = '{"tool":"checklist","schema":2,"edition":"1.0","saved":"","data":{"done":{"a":true}}}';
  const { kept, store } = opened({ [KEY]: newer, [`${KEY}:0.1`]: '["a"]' });
  assert.deepEqual(readiness(store).load(), { ticked: [], locked: true });
  assert.equal(readiness(store).save(["b"]), false);
  assert.equal(readiness(store).save([]), false);
  assert.equal(kept.get(KEY), newer);
  assert.equal(kept.size, 2);
});

test("a closed storage gives an empty list and says that ticks are not kept", () => {
  assert.deepEqual(readiness(closed).load(), { ticked: [], locked: false });
  assert.equal(readiness(closed).save(["a"]), false);
});
