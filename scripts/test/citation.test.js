import assert from "node:assert/strict";
import { test } from "node:test";
import { citation, written } from "../core/citation.js";

const PAGE = { title: "Are we ready?", url: "https://guide.org/a/", day: "5 March 2027" };

test("a citation has the page's title, address and day in their places", () => {
  assert.equal(
    citation("{title} // Guide. URL: {url} ({day}).", PAGE),
    "Are we ready? // Guide. URL: https://guide.org/a/ (5 March 2027).",
  );
});

test("a title that ends a sentence gets no full stop, any other does", () => {
  assert.equal(citation("{title.} (2026)", PAGE), "Are we ready? (2026)");
  assert.equal(citation("{title.} (2026)", { ...PAGE, title: "About" }), "About. (2026)");
});

test("what stands in a title is no place", () => {
  assert.equal(citation("{title}", { ...PAGE, title: "{url} $& x" }), "{url} $& x");
});

test("a day is written as its language has it", () => {
  const day = new Date(2027, 2, 5);
  assert.equal(written(day, "ru-RU", "short"), "05.03.2027");
  assert.equal(written(day, "en-GB", "long"), "5 March 2027");
});
