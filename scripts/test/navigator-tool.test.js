import assert from "node:assert/strict";
import { test } from "node:test";
import { datesOf, result, wishes } from "../tools/navigator/state.js";

/** @type {import("../tools/navigator/state.js").Format} */
const TALK = {
  id: "talk",
  name: "Talk",
  quoted: "“Talk”",
  summary: "We talk",
  level: "individual",
  minutes: [30, 60],
  hours: [1, 1],
  cost: 0,
  meetings: 0,
  first: "Read the file.",
  unless: [],
  roles: [0, 1],
  take: ["consent"],
};
const STAGE = {
  ...TALK,
  id: "stage",
  name: "Stage",
  quoted: "“Stage”",
  roles: [1],
  hours: /** @type {[number, number]} */ ([9, 9]),
};
const LETTER = { ...TALK, id: "letter", name: "Letter", quoted: "“Letter”", roles: [0] };

/** @type {import("../tools/navigator/state.js").Book} */
const BOOK = {
  questions: [
    {
      id: "who",
      text: "Who?",
      answers: [
        { id: "teens", text: "teenagers", group: "teenagers", organisation: "state" },
        { id: "unsure", text: "not sure who" },
      ],
    },
    {
      id: "safe",
      text: "Safe?",
      many: true,
      answers: [
        { id: "crisis", text: "in trouble" },
        { id: "no-adult", text: "nobody responsible" },
        { id: "fine", text: "safe", alone: true, opening: "Begin." },
        { id: "unsure", text: "not sure", alone: true },
      ],
    },
  ],
  formats: [TALK, STAGE, LETTER],
  rules: [
    { when: { who: ["teens"] }, formats: [0, 1], weight: 2, because: "they want a say" },
    { when: { safe: ["crisis"] }, formats: [1], veto: "safety", because: "it hurts", instead: "Wait." },
    { when: { safe: ["no-adult"] }, formats: [0, 1, 2], veto: "safety", because: "unsafe", instead: "Appoint." },
  ],
  first: [
    {
      when: { safe: ["no-adult"] },
      title: "First an adult",
      steps: ["Appoint", "Tell"],
      take: ["consent"],
    },
    { when: { safe: ["crisis"] }, always: true, title: "Help first", steps: ["Ask"], take: ["risk"] },
  ],
  barriers: [
    { when: { who: ["unsure"] }, entries: ["fear"] },
    { when: {}, entries: ["time"] },
  ],
  take: [{ when: {}, entries: ["consent", "risk"] }],
  plan: [
    { days: [1, 3], text: "{first}" },
    { days: [4, 7], text: "Hold {name}", under: 5 },
    { days: [4, 7], text: "Prepare {name}", over: 5, entry: "risk" },
  ],
  entries: {
    consent: ["Consent", "../consent/", "checklists"],
    risk: ["Risks", "../risk/", "forms"],
    fear: ["Fear", "../fear/", "barriers"],
    time: ["Time", "../time/", "barriers"],
  },
  groups: ["children", "teenagers"],
  roles: [
    ["Author", "../author/", [0, 1]],
    ["Speaker", "../speaker/", [0]],
  ],
  cases: [
    ["Far", "../far/", "Chile", "ngo", [1], []],
    ["Small", "../small/", "Russia", "state", [0], [0]],
    ["Near", "../near/", "Russia", "state", [1], [0]],
  ],
  levels: { individual: "Individual" },
  page: "../../formats/{}/",
  quotes: "“”",
};
const FINE = { who: ["teens"], safe: ["fine"] };

test("a reason quotes what the reader said", () => {
  assert.deepEqual(result(BOOK, FINE).offered[0]?.because, [{ said: "teenagers", because: "they want a say" }]);
});

test("what speaks against a format and can be helped is told beside it, and a weight alone is not", () => {
  const rules = [
    ...BOOK.rules,
    { when: { who: ["teens"] }, formats: [0], weight: -1, because: "tea costs money", instead: "Ask for some." },
    { when: { who: ["teens"] }, formats: [0], weight: -1 },
  ];
  const [first, talk] = result({ ...BOOK, rules }, FINE).offered;
  assert.deepEqual(first?.mind, []);
  assert.deepEqual(
    talk?.mind.map(({ because, instead }) => [because, instead]),
    [["tea costs money", "Ask for some."]],
  );
});

test("what is forbidden says why and what to do instead", () => {
  const { notNow, offered } = result(BOOK, { who: ["teens"], safe: ["crisis"] });
  assert.deepEqual(
    offered.map(({ id }) => id),
    ["talk", "letter"],
  );
  assert.deepEqual(
    notNow.map(({ id, said, because, instead }) => [id, said, because, instead]),
    [["stage", "in trouble", "it hurts", "Wait."]],
  );
});

test("what comes first stands above the formats where it always does, else in their place", () => {
  const above = result(BOOK, { who: ["teens"], safe: ["crisis"] });
  assert.deepEqual([above.first.map(({ title }) => title), above.offered.length], [["Help first"], 2]);
  const instead = result(BOOK, { who: ["teens"], safe: ["no-adult"] });
  assert.deepEqual([instead.first.map(({ title }) => title), instead.offered], [["First an adult"], []]);
  assert.deepEqual(
    instead.later.map(({ id }) => id),
    ["talk", "stage"],
  );
  assert.deepEqual(
    instead.plan.map(({ text }) => text),
    ["Appoint", "Tell"],
  );
});

test("roles and cases are those of the reader's people, the most alike first", () => {
  const { roles, cases } = result(BOOK, FINE);
  assert.deepEqual(
    roles.map(([name]) => name),
    ["Author"],
  );
  assert.deepEqual(
    cases.map(([name]) => name),
    ["Near", "Far"],
  );
});

test("the plan speaks of the first format, and knows how long it takes to prepare", () => {
  assert.deepEqual(
    result(BOOK, FINE).plan.map(({ text, link }) => [text, link?.[1]]),
    [
      ["Read the file.", "../../formats/talk/"],
      ["Hold “Talk”", "../../formats/talk/"],
    ],
  );
});

test("help comes on the first day, before everything else", () => {
  assert.deepEqual(
    result(BOOK, { who: ["teens"], safe: ["crisis"] }).plan.map(({ text, days }) => [text, ...days]),
    [
      ["Ask", 1, 1],
      ["Read the file.", 1, 3],
      ["Hold “Talk”", 4, 7],
    ],
  );
});

test("what was not answered is not said, and counts as not sure", () => {
  const { said, barriers } = result(BOOK, {});
  assert.deepEqual(said, []);
  assert.deepEqual(barriers, ["fear", "time"]);
});

test("days are counted from today, over the end of a month too", () => {
  const [from, to] = datesOf([1, 3], new Date(2026, 10, 29));
  assert.deepEqual([from.getMonth(), from.getDate(), to.getMonth(), to.getDate()], [10, 29, 11, 1]);
});

test("our plan gets the steps with their last day, the formats, and what to take along", () => {
  const today = new Date(2026, 10, 29);
  assert.deepEqual(wishes(BOOK, result(BOOK, FINE), today), [
    { text: "Read the file.", by: "2026-12-01" },
    { text: "Hold “Talk”", by: "2026-12-05" },
    { text: "Talk", ref: "talk", kind: "formats" },
    { text: "Stage", ref: "stage", kind: "formats" },
    { text: "Consent", ref: "consent", kind: "checklists" },
    { text: "Risks", ref: "risk", kind: "forms" },
  ]);
});
