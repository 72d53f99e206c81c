// What was before: every change of a reader's work can be taken back, the last one first.

const MOST = 100; // states that are kept

/**
 * @template T
 * @param {T} first
 */
export function history(first) {
  /** @type {T[]} */
  const past = [];
  let now = first;
  return {
    now: () => now,
    can: () => past.length > 0,
    /** @param {T} next */
    change(next) {
      if (next === now) return;
      past.push(now);
      if (past.length > MOST) past.shift();
      now = next;
    },
    undo() {
      const before = past.pop();
      if (before !== undefined) now = before;
      return now;
    },
    /** Begin with something else; nothing before it can be brought back. @param {T} next */
    begin(next) {
      past.length = 0;
      now = next;
    },
  };
}
