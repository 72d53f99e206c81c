import assert from "node:assert/strict";
import { test } from "node:test";
import { ALONE, PARTS } from "../core/weighing.js";
import { fromDisk } from "../tools/search/disk.js";
import { fromFiles } from "../tools/search/server.js";
import { answer, result, unfold } from "../tools/search/state.js";
import { ask } from "./ask.js";

// Two pages: roles with a card, and payment with an item; groups 0 наставник, 1 оплата.
const head = {
  edition: "e1",
  words: "AнаставникAоплат",
  endings: "а у и ам",
  ignored: [],
  close: "",
  pages: ["roles/", "payment/"],
  starts: [0, 2],
  kinds: ["checklist", "item", "role"],
  asks: ["", "", ""],
  kind: "ccab",
  title: "1111",
  length: "3333",
  shard: 1,
};
const pages = [
  [
    ["", "Роли", "Все роли.", ""],
    ["mentor", "Наставник", "Наставник помогает.", ""],
  ],
  [
    ["", "Оплата", "Сколько.", ""],
    ["fair", "Справедливо", "Оплата наставнику вовремя.", ""],
  ],
];
const shards = [
  [[0, PARTS.page, 1, PARTS.title | PARTS.text, 1, PARTS.also + 2 * ALONE, 1, PARTS.text]],
  [[2, PARTS.title, 1, PARTS.text]],
];
const parts = [
  ["", "", "0", "", ""],
  ["0", "", "", "0", ""],
  ["1", "0", "", "", ""],
  ["", "", "", "0 1", ""],
];

/** @param {string[]} asked */
function served(asked = []) {
  return fromFiles(async (file) => {
    asked.push(file);
    if (file === "head.json") return head;
    const [, folder, number] = file.split("/");
    return (folder === "words" ? shards : pages)[Number.parseInt(number ?? "", 10)];
  });
}
const names = [[], [], [0, 2 * ALONE], []];
const disk = fromDisk(/** @type {any} */ ({ head, pages, parts, names }));

for (const [name, source] of /** @type {const} */ ([
  ["a server", served()],
  ["a disk", disk],
])) {
  test(`the index from ${name} answers with the card and its page`, async () => {
    const index = unfold(await source.head());
    const { query, pages: found } = await answer({ text: "наставнику", kind: "", exact: false }, index, source, ask);
    const first = await result(found[0] ?? [], query, index, source);
    assert.equal(first.address, "roles/#mentor");
    assert.equal(first.kind, "role");
    assert.equal(first.page, "Роли");
    assert.deepEqual(first.title, [{ text: "Наставник", mark: true }]);
  });
}

test("a server and a disk say the same of a word, also in which of the other names it stands", async () => {
  const groups = [0, 1];
  const of = async (/** @type {import("../tools/search/state.js").Source} */ source) =>
    [...(await source.holders(groups, await source.head()))].map(([group, held]) => [group, new Map([...held].sort())]);
  assert.deepEqual(await of(disk), await of(served()));
});

test("a page whose name says the whole question comes first", async () => {
  const named = /** @type {any} */ ([
    pages[0],
    [
      ["", "Оплата", "Сколько.", ""],
      ["fair", "Справедливо", "Текст.", "0"],
    ],
  ]);
  const held = [[], [], [], []];
  const same = [
    ["", "", "", "0", ""],
    ["", "", "", "0", ""],
    ["", "", "", "0", ""],
    ["", "", "", "0", ""],
  ];
  const first = async (/** @type {any} */ own) => {
    const source = fromDisk(/** @type {any} */ ({ head, pages: own, parts: same, names: held }));
    const { pages: found } = await answer(
      { text: "наставник", kind: "", exact: false },
      unfold(await source.head()),
      source,
      ask,
    );
    return found[0]?.[0]?.record;
  };
  assert.equal(await first(named), 1, "its title says the same");
  const untitled = named.map((/** @type {string[][]} */ page) => page.map(([a, , c, d]) => [a, "", c, d]));
  assert.equal(await first(untitled), 3, "an everyday name");
});

test("a kind takes in its parts and says what there is elsewhere", async () => {
  const source = served();
  const index = unfold(await source.head());
  const checklists = await answer({ text: "оплата", kind: "checklist", exact: false }, index, source, ask);
  assert.deepEqual(
    checklists.pages.flat().map(({ record }) => record),
    [2, 3],
  );
  const roles = await answer({ text: "оплата", kind: "role", exact: false }, index, source, ask);
  assert.deepEqual(roles.pages, []);
  assert.deepEqual(
    [...roles.kinds],
    [
      ["", 1],
      ["checklist", 1],
    ],
  );
});

test("only what the query needs is asked for, and once", async () => {
  /** @type {string[]} */
  const asked = [];
  const source = served(asked);
  const index = unfold(await source.head());
  await answer({ text: "оплата", kind: "", exact: false }, index, source, ask);
  await answer({ text: "оплаты", kind: "", exact: false }, index, source, ask);
  assert.deepEqual(asked, ["head.json", "e1/words/1.json", "e1/pages/1.json"]);
});

test("what did not arrive is asked for again", async () => {
  let broken = true;
  const source = fromFiles(async () => {
    if (broken) throw new Error("no network");
    return head;
  });
  await assert.rejects(source.head());
  broken = false;
  assert.equal((await source.head()).edition, "e1");
});

test("a query of signs alone finds nothing and asks for nothing", async () => {
  /** @type {string[]} */
  const asked = [];
  const source = served(asked);
  const index = unfold(await source.head());
  assert.deepEqual((await answer({ text: "?!", kind: "", exact: false }, index, source, ask)).pages, []);
  assert.deepEqual(asked, ["head.json"]);
});
