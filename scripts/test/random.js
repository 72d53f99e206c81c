// Plans and damages at random, the same for the same seed.

import { add, EMPTY, STATES } from "../core/plan.js";

const LETTERS = "абвяё ABz09-_.~:;,\"'<>&\n\\=+@😀👩‍👧";

/** @param {number} seed */
export function random(seed) {
  let state = seed;
  const unit = () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
  /** @param {number} below */
  const whole = (below) => Math.floor(unit() * below);
  /** @template T @param {readonly T[]} list @returns {T} */
  const one = (list) => /** @type {T} */ (list[whole(list.length)]);
  const letters = [...LETTERS];
  const text = () => Array.from({ length: whole(12) }, () => one(letters)).join("");
  const day = () => (unit() < 0.5 ? "" : new Date(86_400_000 * whole(40_000)).toISOString().slice(0, 10));

  const wish = () => ({
    ref: unit() < 0.5 ? "" : `entry-${whole(12)}`,
    kind: unit() < 0.5 ? "formats" : "plan_steps",
    text: text(),
    who: text(),
    by: day(),
    note: text(),
    state: one(STATES),
    why: text(),
  });
  const plan = () => {
    const wishes = Array.from({ length: whole(9) }, wish);
    return add(
      EMPTY,
      wishes.map((own) => (own.ref ? own : { ...own, kind: "" })),
    );
  };

  /** A text with a letter changed, put in or left out, cut off, or with two parts that changed places. @param {string} whole_ */
  const damaged = (whole_) => {
    const at = whole(whole_.length);
    const letter = one([...'abz019.~_-{}"\u0000я']);
    return one([
      () => whole_.slice(0, at) + letter + whole_.slice(at + 1),
      () => whole_.slice(0, at) + letter + whole_.slice(at),
      () => whole_.slice(0, at) + whole_.slice(at + 1),
      () => whole_.slice(0, at),
      () => whole_.slice(at) + whole_.slice(0, at),
    ])();
  };
  return { unit, whole, one, text, plan, damaged };
}
