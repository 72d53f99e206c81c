// The index as the copy for a disk has it: all in one script, the words looked up by MiniSearch.

import MiniSearch from "minisearch";
import { PARTS } from "../../core/weighing.js";

/**
 * @typedef {import("./state.js").Head} Head
 * @typedef {import("./state.js").Source} Source
 * @typedef {import("./state.js").Shown} Shown
 * @typedef {import("../../types/data.js").DiskIndex} DiskIndex
 */

const FIELDS = /** @type {(keyof typeof PARTS)[]} */ (Object.keys(PARTS));
const AT_ONCE = 200; // records put into the index at once: a reader may type meanwhile

/**
 * @param {DiskIndex} index
 * @returns {Source}
 */
export function fromDisk(index) {
  const mini = new MiniSearch({
    fields: FIELDS,
    tokenize: (text) => text.split(" ").filter(Boolean),
    processTerm: (term) => term,
  });
  const records = index.parts.map((parts, id) => ({
    id,
    ...Object.fromEntries(FIELDS.map((name, at) => [name, parts[at]])),
  }));
  const ready = mini.addAllAsync(records, { chunkSize: AT_ONCE });

  /**
   * @param {number} group
   * @param {number} record
   */
  function namesOf(group, record) {
    const own = index.names[record] ?? [];
    const at = own.findIndex((other, place) => place % 2 === 0 && other === group);
    return at < 0 ? 0 : (own[at + 1] ?? 0);
  }

  /** @param {number} group */
  const holdersOf = (group) =>
    new Map(
      mini
        .search(String(group))
        .map(({ id, match }) => [id, bitsOf(match[String(group)] ?? []) | namesOf(group, Number(id))]),
    );

  return {
    head: () => Promise.resolve(index.head),
    page: (page) => Promise.resolve(index.pages[page] ?? []),
    holders: async (groups) => {
      await ready;
      return new Map(groups.map((group) => [group, holdersOf(group)]));
    },
  };
}

/** @param {string[]} fields */
const bitsOf = (fields) => FIELDS.reduce((bits, name) => bits | (fields.includes(name) ? PARTS[name] : 0), 0);
