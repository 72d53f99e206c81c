import assert from "node:assert/strict";
import { test } from "node:test";
import { fold } from "../core/fold.js";
import { beginnings, draw, holds, narrow, nearest } from "../core/narrow.js";
import { asked, lexiconOf, textOf, valuesOf } from "../tools/finder/state.js";

// Two facets: choices 0–2 and 3–4.
const all = () => true;
/** @param {string[]} words */
const having =
  (words) =>
  (/** @type {{ text: string }} */ { text }) =>
    holds(text, words);
const FACETS = [0, 0, 0, 1, 1];
const ITEMS = [
  { values: [0, 3], text: "совет родителей" },
  { values: [0, 1, 4], text: "совет выпускников" },
  { values: [2], text: "опрос детей" },
];

test("without a choice and a word everything is shown and every value is counted", () => {
  assert.deepEqual(narrow(ITEMS, FACETS, [], all), { shown: [true, true, true], counts: [2, 1, 1, 1, 1], total: 3 });
});

test("a choice hides what does not have it", () => {
  assert.deepEqual(narrow(ITEMS, FACETS, [0], all).shown, [true, true, false]);
});

test("beside another value of a chosen facet stands what it would give instead", () => {
  const { counts } = narrow(ITEMS, FACETS, [2], all);
  assert.deepEqual(counts.slice(0, 3), [2, 1, 1], "its own facet counts as if nothing were chosen there");
  assert.deepEqual(counts.slice(3), [0, 0], "the other facet counts what is left");
});

test("two choices of two facets must both be there", () => {
  assert.deepEqual(narrow(ITEMS, FACETS, [0, 4], all).shown, [false, true, false]);
  assert.equal(narrow(ITEMS, FACETS, [2, 3], all).total, 0);
});

test("every count is true, whatever is chosen and typed: choosing the value gives as many items", () => {
  for (const words of [[], ["совет"], ["выпуск"]]) {
    for (const chosen of [[], [0], [1], [2], [3], [4], [0, 3], [2, 4]]) {
      const { counts } = narrow(ITEMS, FACETS, chosen, having(words));
      counts.forEach((count, choice) => {
        const others = chosen.filter((other) => FACETS[other] !== FACETS[choice]);
        assert.equal(
          count,
          narrow(ITEMS, FACETS, [...others, choice], having(words)).total,
          `${words} ${chosen} + ${choice}`,
        );
      });
    }
  }
});

test("all words must be found, and counts follow them", () => {
  assert.deepEqual(narrow(ITEMS, FACETS, [], having(["совет", "род"])).shown, [true, false, false]);
  assert.deepEqual(narrow(ITEMS, FACETS, [], having(["совет", "род"])).counts, [1, 0, 0, 1, 0]);
});

test("an item with a value that the form does not have breaks nothing", () => {
  assert.deepEqual(narrow([{ values: [0, 99], text: "" }], FACETS, [], all).counts, [1, 0, 0, 0, 0]);
});

test("an empty list and a form without choices give nothing", () => {
  assert.deepEqual(narrow([], [], [], all), { shown: [], counts: [], total: 0 });
});

test("a thousand choices and a thousand entries are told apart", () => {
  const facets = Array.from({ length: 1000 }, (_, choice) => Math.floor(choice / 100));
  const items = Array.from({ length: 1000 }, (_, item) => ({
    values: facets.filter((_, facet) => facet < 10).map((_, facet) => facet * 100 + (item % 100)),
    text: `case ${item}`,
  }));
  assert.deepEqual(new Set(narrow(items, facets, [], all).counts), new Set([10]));
  const { shown, counts, total } = narrow(items, facets, [999], having(["case"]));
  assert.equal(total, 10);
  assert.ok(shown.every((fits, item) => fits === (item % 100 === 99)));
  assert.deepEqual(counts.slice(0, 100), [...Array(99).fill(0), 10], "other facets count what is left");
  assert.deepEqual(new Set(counts.slice(900)), new Set([10]), "the chosen facet counts what would come instead");
});

test("the beginning of a long word is looked for, a short one whole, ё as е", () => {
  assert.deepEqual(beginnings("Шотландии"), ["шотланд"]);
  assert.deepEqual(beginnings("мама папа"), ["мама", "папа"]);
  assert.deepEqual(beginnings("семья семьям"), ["семья", "семь"]);
  assert.deepEqual(beginnings("Приёмные"), ["приемн"]);
});

test("spaces of every kind part words, and nothing but spaces is no word", () => {
  assert.deepEqual(beginnings("  дети\u00a0и\tмамы \n"), ["дети", "и", "мамы"]);
  assert.deepEqual(beginnings(" \u00a0 "), []);
  assert.deepEqual(beginnings(""), []);
});

test("two thousand letters in the field are words like others", () => {
  const long = "детей ".repeat(400);
  assert.equal(narrow(ITEMS, FACETS, [], having(beginnings(long))).total, 1);
  assert.equal(narrow(ITEMS, FACETS, [], having(beginnings("а".repeat(2000)))).total, 0);
});

test("signs of a pattern are looked for as they are", () => {
  assert.deepEqual(beginnings("(.*) [a-"), ["(.*)", "[a-"]);
  assert.equal(narrow(ITEMS, FACETS, [], having(beginnings(".*"))).total, 0);
});

test("values are named by two digits to the base 36, up to the 1,296th", () => {
  assert.deepEqual(valuesOf("00010z10rszz"), [0, 1, 35, 36, 1000, 1295]);
  assert.deepEqual(valuesOf(""), []);
});

test("small and capital letters, ё and е are one", () => {
  assert.equal(fold("Её РЕБЁНОК, Child"), "ее ребенок, child");
  assert.equal(fold("Санкт\u2011Петербург"), "санкт\u2011петербург");
});

test("with the words of the list every form finds the same, and one that is still being typed its beginning", () => {
  const lexicon = lexiconOf({ rows: [], words: "AправилAсовет", endings: "а о ами" });
  const item = textOf("Соавтор правил дома", lexicon);
  for (const word of ["правила", "правило", "правилами", "ПРАВИЛ", "прав", "дом", "правел"]) {
    assert.ok(asked(word, lexicon).fits(item), word);
  }
  for (const word of ["совет", "правда", "правила совета"]) assert.ok(!asked(word, lexicon).fits(item), word);
  assert.equal(asked("правела", lexicon).readAs, "правила");
  assert.equal(asked("правила", lexicon).readAs, "");
});

test("without the words of the list the beginnings of the words are looked for", () => {
  assert.ok(asked("Шотландии", undefined).fits(textOf("Молодые инспекторы в Шотландию", undefined)));
  assert.ok(!asked("Шотландии совет", undefined).fits(textOf("Молодые инспекторы в Шотландию", undefined)));
});

test("when nothing fits, the nearest is what one condition less would leave, the most first", () => {
  const items = [
    [0, 2],
    [0, 2],
    [1, 3],
  ].map((values) => ({ values, text: "" }));
  assert.deepEqual(
    nearest(items, [0, 3], () => true),
    [
      { choice: 3, left: 2 },
      { choice: 0, left: 1 },
    ],
  );
  assert.deepEqual(
    nearest(items, [0, 3], () => false),
    [],
  );
});

test("one is drawn at random, and none again before all others have come", () => {
  const from = [3, 5, 8, 13];
  for (const random of [() => 0, () => 0.999, Math.random]) {
    /** @type {number[]} */
    const drawn = [];
    for (let turn = 0; turn < from.length; turn++) drawn.push(/** @type {number} */ (draw(from, drawn, random)));
    assert.deepEqual(
      [...drawn].sort((a, b) => a - b),
      from,
    );
    assert.notEqual(draw(from, drawn, random), drawn.at(-1), "never the same twice in a row");
  }
  assert.equal(draw([7], [7], Math.random), 7);
  assert.equal(draw([], [], Math.random), undefined);
});
