import assert from "node:assert/strict";
import { test } from "node:test";
import { calendar, isDay } from "../core/ics.js";

const MADE = { name: "Наш план", now: new Date("2026-11-29T10:11:12.345Z") };
const DAY = { uid: "a@guide", day: "2026-12-31", title: "Ответ" };

test("a day lasts until the next one, its stamp is in UTC, and every line ends as the standard says", () => {
  const text = calendar([DAY], MADE);
  assert.match(text, /^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/);
  assert.match(text, /\r\nDTSTAMP:20261129T101112Z\r\nDTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n/);
  assert.match(text, /\r\nUID:a@guide\r\n/);
  assert.ok(text.endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n"));
  assert.equal(text.replaceAll("\r\n", "").match(/[\r\n]/), null);
});

test("no line is longer than 75 bytes, no letter is cut, and joined again it is the text", () => {
  const title = `${"Встреча 👩‍👧 с семьями; потом, ответ\\ ".repeat(9)}конец`;
  const text = calendar([{ ...DAY, title, note: "первая\nвторая\u0007" }], MADE);
  const lines = text.split("\r\n");
  for (const line of lines) assert.ok(new TextEncoder().encode(line).length <= 75, line);
  assert.equal(text.includes("\uFFFD"), false);
  const summary =
    text
      .replaceAll("\r\n ", "")
      .split("\r\n")
      .find((line) => line.startsWith("SUMMARY:")) ?? "";
  assert.equal(summary.slice(8).replace(/\\([\\;,])/g, "$1"), title);
  assert.match(text, /DESCRIPTION:первая\\nвторая \r\n/);
});

test("what is no day is left out", () => {
  const days = ["", "завтра", "2026-02-30", "2026-13-01", "2026-1-1"].map((day) => ({ ...DAY, day }));
  assert.equal(calendar(days, MADE).includes("VEVENT"), false);
  assert.deepEqual([isDay("2028-02-29"), isDay("2027-02-29"), isDay("0000-00-00")], [true, false, false]);
});
