import assert from "node:assert/strict";
import { test } from "node:test";
import { unpackClose } from "../core/close.js";
import { excerpt, marked } from "../core/excerpt.js";
import { otherLayout } from "../core/keyboard.js";
import { find, unpack } from "../core/lexicon.js";
import { correct, LIKELY, likeness } from "../core/mistyped.js";
import { askedOf, liftOf, NAMING } from "../core/names.js";
import { bySaid, groupsOf, read } from "../core/query.js";
import { byPage, rank } from "../core/rank.js";
import { ALONE, PARTS } from "../core/weighing.js";
import { wordsOf } from "../core/words.js";

// Groups: 0 вовлечение, 1 деньги, 2 наставник, 3 оплата, 4 участник, 5 как (says nothing), 6 карта
const lexicon = unpack("AвовлеченAденьгAнаставникAоплатAучастникAкакCрт", "а ам ами и у ие ия ой");
const close = /** @type {import("../core/close.js").Close[]} */ ([[[[1]], [[3]]]]);
const words = { lexicon, ignored: new Set([5]), close, saidWith: bySaid(close), asks: new Map(), correct };
const row = { kind: "role", page: 0, whole: false, title: 1, length: 4 };

test("words are read small, with ё as е and without apostrophes", () => {
  assert.deepEqual(wordsOf("Её child’s 442-ФЗ, don't!"), ["ее", "childs", "442", "фз", "dont"]);
  assert.deepEqual(wordsOf("?!… «»"), []);
});

test("a packed beginning takes over letters of the line before and the next group", () => {
  assert.equal(lexicon.beginnings.get("карт"), 6);
  const { beginnings } = unpack("AодинCва-Aтри-Aчетыре|1 0", "");
  assert.deepEqual([...beginnings.values()], [0, 1, 0, 1], "and after a minus sign one that was there");
  assert.equal(beginnings.get("одва"), 1);
});

test("a word is found by its longest beginning and a known ending", () => {
  assert.equal(find(lexicon, "наставниками"), 2);
  assert.equal(find(lexicon, "карта"), 6);
  assert.equal(find(lexicon, "наставничество"), undefined);
  assert.equal(find(lexicon, ""), undefined);
});

test("one letter amiss is forgiven wherever it stands, two are not", () => {
  for (const word of ["настовниками", "наставнками", "насставник", "натсавник", "мнаставник"]) {
    assert.equal(find(lexicon, correct(lexicon, word) ?? ""), 2, word);
  }
  assert.equal(correct(lexicon, "ностовник"), undefined);
  assert.equal(correct(lexicon, "кап"), undefined, "too short to be sure");
  assert.equal(likeness("вб", "бв"), LIKELY.turned);
  assert.equal(likeness("абв", "вба"), undefined);
  assert.equal(likeness("оплата", "оплатавш"), undefined);
});

test("a vowel for another and a doubled letter are likelier mistakes than any other", () => {
  assert.equal(likeness("аплата", "оплата"), LIKELY.vowel);
  assert.equal(likeness("програма", "программа"), LIKELY.doubled);
  assert.equal(likeness("опплата", "оплата"), LIKELY.doubled);
  assert.equal(likeness("оклата", "оплата"), LIKELY.other);
  assert.equal(correct(unpack("AкомиксAкомисс", "ия"), "комисия"), "комиссия");
  assert.equal(correct(unpack("AвербаAворона", ""), "верона"), "ворона");
});

test("a letter is forgiven in the ending too", () => {
  assert.equal(correct(lexicon, "наставнеками"), "наставниками");
  assert.equal(correct(lexicon, "наставникомм"), undefined);
  assert.equal(correct(lexicon, "наставникмаи"), "наставниками");
  assert.equal(correct(lexicon, "наставникаме"), "наставниками");
});

test("of two right words the usual one is meant", () => {
  const packed = "AкартаAканта";
  assert.equal(correct(unpack(packed, "", "01"), "капта"), "канта");
  assert.equal(correct(unpack(packed, "", "10"), "капта"), "карта");
});

test("a rare word that differs from a usual one by a letter may have been meant for it", () => {
  const lone = { ...words, close: [], saidWith: new Map() };
  const known = { ...lone, lexicon: unpack("AплатонAбатон", "", "01") };
  const doubted = { ...lone, lexicon: unpack("AбатонAпатон", "", "10") };
  assert.deepEqual(groupsOf(read("платон", known)), [0]);
  assert.deepEqual([...(read("патон", doubted).slots[0]?.meanings.keys() ?? [])], [0, 1]);
  assert.equal(read("патон", doubted).corrected, "");
  assert.deepEqual(groupsOf(read("патон", doubted, true)), [1]);
  assert.deepEqual(groupsOf(read("батон", doubted)), [0]);
});

test("what was meant is said with the ending that was typed; read exactly, nothing is put right", () => {
  assert.equal(correct(lexicon, "настовниками"), "наставниками");
  assert.equal(read("как настовниками", words).corrected, "как наставниками");
  assert.equal(read("как наставниками", words).corrected, "");
  assert.equal(read("настовниками", words, true).corrected, "");
  assert.deepEqual(groupsOf(read("настовниками", words, true)), []);
  assert.equal(read("djdktxtybt", words, true).layout, "");
});

test("words typed in the other layout are read in theirs", () => {
  assert.equal(otherLayout("djdktxtybt"), "вовлечение");
  assert.equal(otherLayout("вщ ещ"), "do to");
  const query = read("djdktxtybt", words);
  assert.equal(query.layout, "вовлечение");
  assert.deepEqual(groupsOf(query), [0]);
});

test("words of questions are left out unless there is nothing else", () => {
  assert.deepEqual(
    read("как наставник", words).slots.map(({ word }) => word),
    ["наставник"],
  );
  assert.deepEqual(
    read("как", words).slots.map(({ word }) => word),
    ["как"],
  );
});

test("a word brings what is close to it, less surely", () => {
  const [slot] = read("деньги", words).slots;
  assert.equal(slot?.meanings.get(1), 1);
  assert.ok((slot?.meanings.get(3) ?? 0) > 0 && (slot?.meanings.get(3) ?? 1) < 1);
});

test("a phrase counts only when all of its words are there", () => {
  const phrase = /** @type {import("../core/close.js").Close[]} */ ([[[[2, 4]], [[0]]]]);
  const known = { ...words, close: phrase, saidWith: bySaid(phrase) };
  assert.deepEqual(groupsOf(read("наставник", known)), [2]);
  assert.deepEqual(groupsOf(read("наставник участника", known)), [0, 2, 4]);
});

test("what is close is packed in steps, phrases with a plus sign", () => {
  assert.deepEqual(unpackClose("3 4 1+2>5|6 1"), [
    [[[3], [7], [1, 2]], [[5]]],
    [[[6], [7]], []],
  ]);
  assert.deepEqual(unpackClose(""), []);
});

test("of two names the one that says the query and nothing else lifts more", () => {
  const query = read("наставник участник", words);
  const held = holders([
    [2, [[0, PARTS.text]]],
    [4, [[0, PARTS.text]]],
  ]);
  const asked = askedOf(query, held, 10, words.ignored);
  const whole = liftOf([[2, 4]], asked);
  assert.equal(whole, 1 + NAMING.gain);
  assert.ok(liftOf([[2, 4, 0]], asked) < whole, "a word more");
  assert.ok(liftOf([[2]], asked) < whole, "a word less");
  assert.ok(liftOf([[2], [2, 4], [0]], asked) > whole, "several names count together");
  assert.equal(liftOf([[2, 4], [0]], asked), whole, "a name that says nothing of it does not count");
  assert.equal(liftOf([], asked), 1);
});

test("words of questions tell names apart", () => {
  const held = holders([[2, [[0, PARTS.text]]]]);
  const asked = askedOf(read("как наставник", words), held, 10, words.ignored);
  assert.ok(liftOf([[5, 2]], asked) > liftOf([[2]], asked));
  const plain = askedOf(read("наставник", words), held, 10, words.ignored);
  assert.ok(liftOf([[5, 2]], plain) < liftOf([[2]], plain));
});

test("words of questions that mean something together are a word of their own", () => {
  const phrase = /** @type {import("../core/close.js").Close[]} */ ([[[[5, 6]], [[0]]]]);
  const known = { ...words, ignored: new Set([5, 6]), close: phrase, saidWith: bySaid(phrase) };
  assert.deepEqual(groupsOf(read("как карта наставник", known)), [0, 2]);
  assert.deepEqual(groupsOf(read("как наставник", known)), [2]);
});

test("words that ask for a kind say which, several of them as one, alone as they are", () => {
  const known = {
    ...words,
    asks: new Map([
      ["role", [[2]]],
      ["checklist", [[4, 6]]],
    ]),
  };
  const asked = (/** @type {string} */ text) => read(text, known).slots.map(({ word, kind }) => [word, kind]);
  assert.deepEqual(asked("наставник деньги"), [
    ["наставник", "role"],
    ["деньги", undefined],
  ]);
  assert.deepEqual(asked("карта деньги"), [
    ["карта", undefined],
    ["деньги", undefined],
  ]);
  assert.deepEqual(asked("карта деньги участников"), [
    ["карта участников", "checklist"],
    ["деньги", undefined],
  ]);
  assert.deepEqual(
    asked("карта участников").map(([word]) => word),
    ["карта", "участников"],
  );
});

test("who asks for a kind gets the entry of that kind before others that say as much", () => {
  const known = { ...words, asks: new Map([["role", [[2]]]]) };
  const held = holders([
    [2, [[0, PARTS.text]]],
    [
      3,
      [
        [0, PARTS.title],
        [1, PARTS.title],
      ],
    ],
  ]);
  const rows = [{ ...row, kind: "form" }, row];
  assert.equal(rank(read("наставник оплата", known), held, rows)[0]?.record, 1);
  assert.equal(rank(read("наставник оплата", words), held, rows)[0]?.record, 0);
});

test("two relations of one spoken phrase are one word of the query", () => {
  const phrase = /** @type {import("../core/close.js").Close[]} */ ([
    [[[5, 6]], [[0]]],
    [[[5, 6]], [[3]]],
  ]);
  const known = { ...words, ignored: new Set([5, 6]), close: phrase, saidWith: bySaid(phrase) };
  assert.deepEqual(groupsOf(read("как карта наставник", known)), [0, 2, 3]);
  assert.equal(read("как карта наставник", known).slots.length, 2);
});

test("a long query is read to its end of patience, repeats count once", () => {
  assert.equal(read("оплата ".repeat(500), words).slots.length, 1);
  assert.deepEqual(read("!!!", words).slots, []);
});

/**
 * @param {[number, [number, number][]][]} entries
 * @returns {import("../core/rank.js").Holders}
 */
const holders = (entries) => new Map(entries.map(([group, records]) => [group, new Map(records)]));

test("a title counts more than other names, and those more than the text", () => {
  const held = holders([
    [
      2,
      [
        [0, PARTS.text],
        [1, PARTS.title],
        [2, PARTS.also],
      ],
    ],
  ]);
  const order = rank(read("наставник", words), held, [row, row, row]).map(({ record }) => record);
  assert.deepEqual(order, [1, 2, 0]);
});

test("an answer to both words beats an answer to one", () => {
  const held = holders([
    [
      2,
      [
        [0, PARTS.text],
        [1, PARTS.text | PARTS.often],
      ],
    ],
    [4, [[0, PARTS.text]]],
  ]);
  assert.equal(rank(read("наставник участник", words), held, [row, row])[0]?.record, 0);
});

test("two words of one other name beat the same words in two of them", () => {
  const held = holders([
    [2, [[0, PARTS.also]]],
    [4, [[0, PARTS.also]]],
  ]);
  const asked = askedOf(read("наставник участник", words), held, 10, words.ignored);
  assert.ok(liftOf([[2, 4]], asked) > liftOf([[2], [4]], asked));
});

test("a name of one word counts more than a word among others", () => {
  const held = holders([
    [
      2,
      [
        [0, PARTS.also + 2 * ALONE],
        [1, PARTS.also + ALONE],
      ],
    ],
  ]);
  assert.equal(rank(read("наставник", words), held, [row, row])[0]?.record, 1);
});

test("answers to fewer words are left out behind the first when enough answer all", () => {
  const many = Array.from({ length: 30 }, (_, at) => at);
  const few = many.slice(0, 12);
  const held = (/** @type {number[]} */ both) =>
    holders([
      [2, many.map((record) => [record, PARTS.title])],
      [4, both.map((record) => [record, PARTS.title])],
    ]);
  const rows = many.map(() => row);
  assert.deepEqual(
    rank(read("наставник участник", words), held(few), rows).map(({ record }) => record),
    few,
  );
  assert.equal(rank(read("наставник участник", words), held(few.slice(0, 3)), rows).length, 30);
});

test("a rare word for something usual tells no more than what it means", () => {
  const rows = Array.from({ length: 200 }, () => row);
  const usual = rows.slice(10).map((_, at) => /** @type {[number, number]} */ ([at + 10, PARTS.text]));
  const held = holders([
    [1, [[0, PARTS.text]]],
    [3, usual],
    [
      2,
      [
        [1, PARTS.text],
        [2, PARTS.text],
        [3, PARTS.text],
      ],
    ],
  ]);
  assert.notEqual(rank(read("деньги наставник", words), held, rows)[0]?.record, 0);
});

test("what the kind is decides between equals, and what hardly answers is left out", () => {
  const held = holders([
    [
      2,
      [
        [0, PARTS.title],
        [1, PARTS.title],
      ],
    ],
  ]);
  assert.equal(rank(read("наставник", words), held, [{ ...row, kind: "item" }, row])[0]?.record, 1);
  const weak = holders([
    [
      2,
      [
        [0, PARTS.title],
        [1, PARTS.page],
      ],
    ],
    [4, [[0, PARTS.title]]],
  ]);
  assert.deepEqual(
    rank(read("наставник участник", words), weak, [row, row]).map(({ record }) => record),
    [0],
  );
});

test("records of one page stand together behind the best of them", () => {
  const rows = [row, { ...row, page: 1 }, row];
  const hits = [2, 1, 0].map((record, at) => ({ record, score: 3 - at }));
  assert.deepEqual(
    byPage(hits, rows).map((group) => group.map(({ record }) => record)),
    [[2, 0], [1]],
  );
  assert.deepEqual(rank(read("слон", words), new Map(), rows), []);
});

const text = `${"Сначала долго о другом. ".repeat(12)}Наставник получает деньги вовремя. ${"Потом о третьем. ".repeat(12)}`;
/** @param {string} word */
const meaning = (word) => ({ наставник: 0, деньги: 1 })[word.toLowerCase()];

/** @param {string} given */
const shown = (given) =>
  excerpt(given, meaning)
    .map((piece) => piece.text)
    .join("");

test("an excerpt is the stretch that answers, with its words marked", () => {
  const pieces = excerpt(text, meaning);
  assert.deepEqual(
    pieces.filter(({ mark }) => mark).map((piece) => piece.text),
    ["Наставник", "деньги"],
  );
  assert.equal(pieces.at(-1)?.text, " …");
});

test("an excerpt begins where a sentence or a line of a list does when one is near", () => {
  const before = "Сначала долго о другом. ".repeat(12);
  const after = ` получает. ${"Потом о третьем. ".repeat(12)}`;
  assert.match(shown(`${before}И в субботу наставник${after}`), /^И в субботу наставник получает\./);
  assert.match(shown(`${before}«И в субботу» наставник${after}`), /^«И в субботу» наставник/, "a quote opens it");
  assert.match(shown(`${before}помогает семье · платит наставник${after}`), /^платит наставник/);
  assert.match(shown(`${before}По ст. 57 решает наставник${after}`), /^По ст\. 57 решает/, "a number ends no sentence");
  assert.match(shown(`${"слово ".repeat(40)}наставник${after}`), /^… слово слово слово слово наставник/);
});

test("what answers at the end of a text stands with what is before it", () => {
  assert.match(shown(`${"Сначала долго о другом. ".repeat(12)}И наставник.`), /^Сначала долго .* И наставник\.$/);
});

test("a short text stands whole, also when it answers nothing", () => {
  assert.equal(shown("Коротко. И ясно."), "Коротко. И ясно.");
  assert.equal(shown("«Коротко». И ясно."), "«Коротко». И ясно.");
  assert.deepEqual(excerpt("", meaning), []);
  assert.deepEqual(marked("Наставник!", meaning), [
    { text: "Наставник", mark: true },
    { text: "!", mark: false },
  ]);
});
