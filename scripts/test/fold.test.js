import assert from "node:assert/strict";
import { test } from "node:test";
import { fold } from "../core/fold.js";

test("small and capital letters, ё and е are one", () => {
  assert.equal(fold("Её РЕБЁНОК, Child"), "ее ребенок, child");
});
