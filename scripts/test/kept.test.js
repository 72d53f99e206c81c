import assert from "node:assert/strict";
import { test } from "node:test";
import { ASIDE, keeper, moveAll, read, write } from "../core/kept.js";
import { closed, full, opened } from "./stores.js";

/** @type {import("../core/envelope.js").Kind<number>} */
const COUNT = {
  tool: "count",
  schema: 2,
  migrations: { 1: (data) => Number(data) },
  fits: /** @type {(data: unknown) => data is number} */ ((data) => typeof data === "number"),
};
const now = () => new Date(0);

/** @param {() => import("../core/kept.js").Store} store */
const counter = (store) => keeper(COUNT, "guide:count", { store, edition: "1", now });

const NEWER = '{"tool":"count","schema":3,"edition":"9","saved":"","data":{"much":1}}';
const FOREIGN = '{"tool":"plan","schema":1,"edition":"1","saved":"","data":[]}';

test("what is kept is found again", () => {
  const { store } = opened();
  assert.equal(counter(store).save(5), true);
  assert.deepEqual(counter(store).load(), { state: "whole", data: 5 });
});

test("keeping nothing any more leaves nothing behind", () => {
  const { kept, store } = opened();
  counter(store).save(5);
  counter(store).save(null);
  assert.deepEqual([...kept.keys()], []);
});

test("an earlier shape is kept on in today's", () => {
  const { kept, store } = opened({ "guide:count": '{"tool":"count","schema":1,"data":"7"}' });
  const count = counter(store);
  assert.deepEqual(count.load(), { state: "whole", data: 7 });
  count.save(8);
  assert.equal(JSON.parse(kept.get("guide:count") ?? "").schema, 2);
});

for (const [state, text] of [
  ["newer", NEWER],
  ["foreign", FOREIGN],
]) {
  test(`a ${state} envelope is never overwritten and never removed`, () => {
    const { kept, store } = opened({ "guide:count": text ?? "" });
    assert.deepEqual(counter(store).load(), { state });
    assert.equal(counter(store).save(5), false);
    assert.equal(counter(store).save(null), false);
    assert.deepEqual([...kept], [["guide:count", text]]);
  });
}

test("a newer envelope that another window wrote meanwhile is not overwritten either", () => {
  const { kept, store } = opened();
  const count = counter(store);
  count.load();
  kept.set("guide:count", NEWER);
  assert.equal(count.save(5), false);
  assert.equal(kept.get("guide:count"), NEWER);
});

test("a text that cannot be read is set aside before its place is taken", () => {
  const { kept, store } = opened({ "guide:count": '{"tool":"cou' });
  assert.deepEqual(counter(store).load(), { state: "damaged" });
  assert.equal(counter(store).save(5), true);
  assert.equal(kept.get(`guide:count${ASIDE}`), '{"tool":"cou');
  assert.deepEqual(counter(store).load(), { state: "whole", data: 5 });
});

test("a text that cannot be read stays where it is when there is no room to set it aside", () => {
  const { kept, store } = full({ "guide:count": "damaged" });
  assert.equal(counter(store).save(5), false);
  assert.deepEqual([...kept], [["guide:count", "damaged"]]);
});

test("a full storage says so and keeps what it had", () => {
  const { store: open, kept } = opened();
  counter(open).save(5);
  const { store } = full(Object.fromEntries(kept));
  assert.equal(counter(store).save(6), false);
  assert.deepEqual(counter(store).load(), { state: "whole", data: 5 });
});

test("from a full storage things can still be removed", () => {
  const { store, kept } = full({ "guide:count": '{"tool":"count","schema":2,"data":5}' });
  assert.equal(counter(store).save(null), true);
  assert.equal(kept.size, 0);
});

test("a closed storage is empty, and keeping in it fails without an error", () => {
  assert.deepEqual(counter(closed).load(), { state: "empty" });
  assert.equal(counter(closed).save(5), false);
  assert.equal(read(closed, "any"), null);
  assert.equal(write(closed, "any", null), false);
});

test("on a shared computer everything a reader has made moves, and what is the computer's stays", () => {
  const mine = { "guide:plan": "a", "guide:checklist:readiness": "b", "guide:theme": "dark", other: "c" };
  const from = listed(mine);
  const to = listed({});
  moveAll(from.store, to.store);
  assert.deepEqual(Object.keys(from.texts), ["guide:theme", "other"]);
  assert.deepEqual(to.texts, { "guide:plan": "a", "guide:checklist:readiness": "b" });
});

test("moving writes nothing over, and what has no room stays where it is", () => {
  const from = listed({ "guide:plan": "mine" });
  const to = listed({ "guide:plan": "another's" });
  moveAll(from.store, to.store);
  moveAll(from.store, /** @type {any} */ (full().store));
  moveAll(from.store, closed);
  moveAll(closed, from.store);
  assert.deepEqual([from.texts, to.texts], [{ "guide:plan": "mine" }, { "guide:plan": "another's" }]);
});

/** A storage whose keys are its properties, as in browsers. @param {Record<string, string>} texts */
function listed(texts) {
  const methods = {
    getItem: (/** @type {string} */ key) => texts[key] ?? null,
    setItem: (/** @type {string} */ key, /** @type {string} */ text) => void Object.assign(texts, { [key]: text }),
    removeItem: (/** @type {string} */ key) => void delete texts[key],
  };
  const ownKeys = () => Object.keys(texts);
  const getOwnPropertyDescriptor = () => ({ enumerable: true, configurable: true });
  const storage = new Proxy(/** @type {any} */ (methods), { ownKeys, getOwnPropertyDescriptor });
  return { texts, store: () => storage };
}
