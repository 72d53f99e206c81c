// The starter of the home page leads to the navigator.

import assert from "node:assert/strict";
import { test } from "node:test";
import { fromFragment } from "../core/answers.js";
import { leading } from "../tools/starter/state.js";

test("answers stand in the fragment as the navigator reads them", () => {
  const address = leading("tools/navigator/", [
    ["who", "teens"],
    ["place", ""],
    ["time", "hour"],
  ]);
  assert.equal(address, "tools/navigator/#who=teens&time=hour");
  const questions = ["who", "time"].map((id) => ({
    id,
    many: false,
    answers: [
      { id: "teens", alone: false },
      { id: "hour", alone: false },
    ],
  }));
  const read = fromFragment(questions, address.slice(address.indexOf("#")));
  assert.deepEqual(read, { answers: { who: ["teens"], time: ["hour"] }, shown: false, damaged: false });
});

test("without an answer the navigator opens empty", () => {
  assert.equal(leading("tools/navigator/", [["who", ""]]), "tools/navigator/");
});
