import assert from "node:assert/strict";
import { test } from "node:test";
import {
  askedEver,
  askedToday,
  decode,
  encode,
  FORMS,
  holds,
  isMirror,
  newMark,
  pieces,
  valuesOf,
} from "../core/code.js";
import { random } from "./random.js";

/** @typedef {import("../core/code.js").Kind} Kind */
/** @typedef {import("../core/code.js").AnswerSet} AnswerSet */

const KINDS = [...new Set(FORMS.map(({ kind }) => kind))];
const SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const FAULTS = ["empty", "short", "long", "signs", "newer", "damaged"];

/** Every set of questions as it was when people got their first codes of it; none of them ever changes. */
const LEVELS = ["individual", "operational", "strategic", "community"];
const ELEMENTS = ["principles", "purpose", "presence", "process", "impact"];
const EIGHT = `individual-purpose individual-process individual-impact operational-presence operational-impact
  strategic-principles strategic-presence community-purpose`;
const QUICK = `individual-principles individual-purpose individual-presence individual-process individual-impact
  operational-purpose operational-process operational-impact strategic-impact community-purpose`;
const MIRROR = `listen before-meeting asked-to-come get-ready change why-invited easy-to-come told-what-was-done
  leaders-reply say-no`;
/** @type {(first: string, names: string) => string[]} */
const named = (first, names) => names.split(/\s+/).map((name) => `${first}-${name}`);
const CELLS = LEVELS.flatMap((level) => ELEMENTS.map((element) => `profile-${level}-${element}`));
/** @type {AnswerSet["answers"][string][]} */
const GIVEN = [1, 4, 0, 3, 0, 3, "unsure", 2, "unsure", 2, "na", 1, "na", 1, 4, 0, 4, 0, 3, "unsure"];
/** @type {AnswerSet["answers"][string][]} */
const MIRRORED = [1, "unsure", 3, 0, "unsure", 3, 0, 4, 3, 0];
/** @type {[string, Kind, string[], AnswerSet["answers"][string][], number][]} code, kind, questions, answers, mark */
const KEPT = [
  ["QAK1-KP44-JTHD", "quick", named("profile", EIGHT), GIVEN, 4242],
  ["TAK1-KQVA-1MKQ", "quick", named("profile", QUICK), GIVEN, 321],
  ["FAK1-KQVS-CN6K-700R-93FS", "full", CELLS, GIVEN, 777],
  ["AE1W-15G2-D1WE", "adult", named("mirror", MIRROR), MIRRORED, 77],
  ["KE1W-15G2-DH59", "child", named("mirror", MIRROR), MIRRORED, 77],
];

/**
 * @param {Kind} kind
 * @param {ReturnType<typeof random>} chance
 * @returns {AnswerSet}
 */
function someSet(kind, chance) {
  const [ids, values] = [chance.one(FORMS.filter((form) => form.kind === kind)).ids, valuesOf(kind)];
  /** @type {AnswerSet["answers"]} */
  const answers = {};
  for (const id of ids) {
    const value = chance.one(values);
    if (value !== undefined) answers[id] = value;
  }
  return { kind, answers, mark: newMark(chance.unit) % 2 ** 10 };
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
    const [ids, values] = [askedToday(kind), valuesOf(kind)];
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
    const [ids, values] = [askedToday(kind), valuesOf(kind)];
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

test("a code is short enough to be read aloud: three groups of four signs, six at most for the full profile", () => {
  for (const kind of KINDS) {
    const code = encode(someSet(kind, random(1)));
    assert.match(code, /^[0-9A-Z]{4}(-[0-9A-Z]{4})+$/);
    assert.ok(code.split("-").length <= (kind === "full" ? 6 : 3), code);
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

test("a code that people were given in an earlier edition says what it said then, and they get the same again", () => {
  for (const [code, kind, ids, values, mark] of KEPT) {
    const answers = Object.fromEntries(ids.map((id, place) => [id, /** @type {any} */ (values[place])]));
    assert.deepEqual(decode(code), { state: "whole", set: { kind, answers, mark }, code });
    assert.equal(encode({ kind, answers, mark }), code);
  }
});

test("every set of questions has a first sign of its own, and whole groups of signs with place for a mark", () => {
  const signs = FORMS.map(({ sign }) => sign);
  assert.deepEqual(new Set(signs).size, signs.length);
  for (const { sign, ids, answerBits, markBits } of FORMS) {
    assert.ok(SIGNS.includes(sign), sign);
    assert.ok(ids.length && markBits >= 10 && markBits < 30, sign);
    assert.equal((5 + answerBits + markBits + 15) % 20, 0, sign);
  }
});

test("answers are coded by the shortest set that holds them, and what no set asks any more is left out", () => {
  const [first = ""] = askedToday("child");
  /** @type {AnswerSet["answers"]} */
  const answers = { [first]: 4, "mirror-of-old": 1 };
  assert.ok(!holds("child", answers));
  const read = decode(encode({ kind: "child", answers, mark: 2 ** 20 - 1 }));
  assert.deepEqual(read.state === "whole" && read.set, { kind: "child", answers: { [first]: 4 }, mark: 2 ** 14 - 1 });
  assert.ok(holds("quick", {}) && encode({ kind: "quick", answers: {}, mark: 0 }).startsWith("Q"));
  for (const kind of KINDS) assert.ok(askedToday(kind).every((id) => askedEver(kind).includes(id)));
});

test("twelve people who answered alike have codes of their own", () => {
  const chance = random(3);
  const answers = /** @type {const} */ ({ "mirror-listen": 4 });
  const codes = Array.from({ length: 12 }, () => encode({ kind: "child", answers, mark: newMark(chance.unit) }));
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
