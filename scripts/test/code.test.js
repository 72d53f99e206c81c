import assert from "node:assert/strict";
import { test } from "node:test";
import { decode, encode, FORMS, isMirror, newMark, pieces } from "../core/code.js";
import { random } from "./random.js";

/** @typedef {import("../core/code.js").Kind} Kind */
/** @typedef {import("../core/code.js").AnswerSet} AnswerSet */

const KINDS = /** @type {Kind[]} */ (Object.keys(FORMS));
const SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const FAULTS = ["empty", "short", "long", "signs", "newer", "damaged"];

/**
 * @param {Kind} kind
 * @param {ReturnType<typeof random>} chance
 * @returns {AnswerSet}
 */
function someSet(kind, chance) {
  const { ids, values } = FORMS[kind];
  /** @type {AnswerSet["answers"]} */
  const answers = {};
  for (const id of ids) {
    const value = chance.one(values);
    if (value !== undefined) answers[id] = value;
  }
  return { kind, answers, mark: newMark(kind, chance.unit) };
}

/** @param {AnswerSet} set */
function survives(set) {
  const read = decode(encode(set));
  return read.state === "whole" && JSON.stringify(sorted(read.set)) === JSON.stringify(sorted(set));
}

/** @param {AnswerSet} set */
const sorted = ({ kind, answers, mark }) => [kind, Object.entries(answers).sort(), mark];

for (const kind of KINDS) {
  test(`a code survives a round trip: 10,000 answer sets of the kind ${kind}`, () => {
    const chance = random(14);
    for (let turn = 0; turn < 10_000; turn++) {
      const set = someSet(kind, chance);
      assert.ok(survives(set), JSON.stringify(set));
    }
  });

  test(`every answer to every question of the kind ${kind} survives, alone and where all others are given`, () => {
    const { ids, values } = FORMS[kind];
    for (const other of [undefined, values.at(-1)]) {
      for (const id of ids) {
        for (const value of values) {
          const given = ids.map((own) => /** @type {const} */ ([own, own === id ? value : other]));
          const answers = Object.fromEntries(given.filter(([, own]) => own !== undefined));
          assert.ok(survives({ kind, answers: /** @type {AnswerSet["answers"]} */ (answers), mark: 0 }));
        }
      }
    }
  });

  test(`no sign of a code of the kind ${kind} can be mistyped unnoticed, and no two neighbours swapped`, () => {
    const chance = random(kind.length);
    for (let turn = 0; turn < 20; turn++) {
      const code = encode(someSet(kind, chance)).replaceAll("-", "");
      for (let place = 0; place < code.length; place++) {
        for (const sign of SIGNS) {
          const typed = code.slice(0, place) + sign + code.slice(place + 1);
          if (typed !== code) assert.notEqual(decode(typed).state, "whole", `${code} as ${typed}`);
        }
        const [one = "", other = ""] = code.slice(place, place + 2);
        const swapped = code.slice(0, place) + other + one + code.slice(place + 2);
        if (swapped !== code) assert.notEqual(decode(swapped).state, "whole", `${code} as ${swapped}`);
      }
    }
  });
}

test("every answer set of three questions survives a round trip", () => {
  for (const kind of KINDS) {
    const { ids, values } = FORMS[kind];
    const [one = "", two = "", three = ""] = [ids[0], ids[4], ids.at(-1)];
    for (const a of values) {
      for (const b of values) {
        for (const c of values) {
          const given = [
            /** @type {const} */ ([one, a]),
            /** @type {const} */ ([two, b]),
            /** @type {const} */ ([three, c]),
          ];
          const answers = Object.fromEntries(given.filter(([, value]) => value !== undefined));
          assert.ok(survives({ kind, answers: /** @type {AnswerSet["answers"]} */ (answers), mark: 1 }));
        }
      }
    }
  }
});

test("a code is short enough to be read aloud: three groups of four signs, five for the full profile", () => {
  for (const kind of KINDS) {
    const code = encode(someSet(kind, random(1)));
    assert.match(code, /^[0-9A-Z]{4}(-[0-9A-Z]{4})+$/);
    assert.equal(code.split("-").length, kind === "full" ? 5 : 3);
    assert.doesNotMatch(code, /[ILOU]/);
  }
});

test("a code may be typed in small letters, with spaces, without hyphens and on a Russian keyboard", () => {
  const chance = random(5);
  for (let turn = 0; turn < 500; turn++) {
    const code = encode(someSet(chance.one(KINDS), chance));
    const cyrillic = code.replace(/[ABEKMHPCTYX]/g, (sign) => "АВЕКМНРСТУХ"["ABEKMHPCTYX".indexOf(sign)] ?? "");
    for (const typed of [
      code.toLowerCase(),
      code.replaceAll("-", " "),
      code.replaceAll("-", ""),
      cyrillic,
      ` ${cyrillic.toLowerCase()} `,
    ]) {
      const read = decode(typed);
      assert.equal(read.state === "whole" && read.code, code, typed);
    }
    const confused = code.replaceAll("0", "O").replaceAll("1", "l");
    assert.equal(decode(confused).state, "whole", confused);
  }
});

test("1,000 random damaged codes are refused with a known fault, and nothing throws", () => {
  const chance = random(2026);
  let refused = 0;
  while (refused < 1000) {
    const code = encode(someSet(chance.one(KINDS), chance));
    const damaged = damage(code, chance);
    if (damaged.replaceAll("-", "") === code.replaceAll("-", "")) continue;
    const read = decode(damaged);
    assert.ok(FAULTS.includes(read.state), `${code} as ${damaged}: ${read.state}`);
    refused++;
  }
});

test("what is no code at all is refused with a known fault", () => {
  const chance = random(7);
  for (let turn = 0; turn < 1000; turn++) {
    const text = Array.from({ length: Math.floor(chance.unit() * 40) }, () =>
      String.fromCodePoint(Math.floor(chance.unit() * 0x2fff)),
    ).join("");
    assert.ok(FAULTS.includes(decode(text).state), text);
  }
  assert.equal(decode(" - ").state, "empty");
  assert.equal(decode("Q123").state, "short");
  assert.equal(decode("Q".repeat(40)).state, "long");
  assert.equal(decode("Что это?").state, "signs");
  assert.equal(decode("ZZZZ-ZZZZ-ZZZZ").state, "newer");
});

test("codes that people were given in edition 0.3 say what they said then", () => {
  const { ids } = FORMS.eight;
  const values = /** @type {const} */ ([3, "unsure", 0, 4, "na", 1, 2]);
  const answers = Object.fromEntries(values.map((value, place) => [ids[place], value]));
  assert.deepEqual(decode("QKKE-9G44-J74H"), {
    state: "whole",
    set: { kind: "eight", answers, mark: 4242 },
    code: "QKKE-9G44-J74H",
  });
  for (const [code, kind, mark] of /** @type {const} */ ([
    ["F575-VJKJ-XS9S-E00R-94DD", "full", 777],
    ["A6XA-2MG2-DDYS", "adult", 77],
    ["K6XA-2MG2-DX7Y", "child", 77],
  ])) {
    const read = decode(code);
    assert.ok(read.state === "whole");
    assert.deepEqual([read.set.kind, read.set.mark], [kind, mark]);
    assert.equal(encode(read.set), code);
  }
});

test("twelve people who answered alike have codes of their own", () => {
  const chance = random(3);
  const answers = /** @type {const} */ ({ "mirror-listen": 4 });
  const codes = Array.from({ length: 12 }, () =>
    encode({ kind: "child", answers, mark: newMark("child", chance.unit) }),
  );
  assert.equal(new Set(codes).size, 12);
});

test("an answer that the kind does not know is not coded", () => {
  assert.throws(() => encode({ kind: "child", answers: { "mirror-listen": 2 }, mark: 0 }), RangeError);
});

test("many codes may be pasted at once, with links among them", () => {
  const text = "https://example.org/tools/compare/#c=QAAA-BBBB-CCCC\nKAAA-BBBB-CCCC; A222, \n";
  assert.deepEqual(pieces(text), ["QAAA-BBBB-CCCC", "KAAA-BBBB-CCCC", "A222"]);
});

test("only the mirror is answered by those whom the organisation supports", () => {
  assert.deepEqual(KINDS.filter(isMirror), ["adult", "child"]);
});

/**
 * @param {string} code
 * @param {ReturnType<typeof random>} chance
 */
function damage(code, chance) {
  const place = Math.floor(chance.unit() * code.length);
  const sign = () => chance.one([...SIGNS]);
  return chance.one([
    () => code.slice(0, place) + code.slice(place + 1), // a sign is lost
    () => code.slice(0, place) + sign() + code.slice(place), // one too many
    () => code.slice(0, place) + sign() + sign() + code.slice(place + 2), // two are wrong
    () => code.slice(0, place), // torn off
    () => [...code].reverse().join(""),
    () => `${code.slice(0, place)}?${code.slice(place + 1)}`,
    () => code + code,
  ])();
}
