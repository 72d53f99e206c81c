import assert from "node:assert/strict";
import { test } from "node:test";
import { csv } from "../core/csv.js";

test("a table begins with a byte order mark, and its lines end as the standard says", () => {
  assert.equal(
    csv(
      [
        ["Что", "Кто"],
        ["a", ""],
      ],
      ";",
    ),
    "\uFEFFЧто;Кто\r\na;\r\n",
  );
});

test("quotes, separators and line breaks stay inside their cell", () => {
  assert.equal(csv([['a "b"', "c;d", "e,f", "g\nh", " i"]], ","), '\uFEFF"a ""b""","c;d","e,f","g\nh"," i"\r\n');
});

for (const text of ["=1+1", "+7 900", "-1", "@sum", "\tx", "\rx"]) {
  test(`${JSON.stringify(text)} is text, never a formula`, () => {
    assert.match(csv([[text]], ";"), /^\uFEFF"?'/);
  });
}
