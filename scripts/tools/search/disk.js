// The index as the copy for a disk has it: all in one script, the words looked up by MiniSearch.

import MiniSearch from "minisearch";
import { PARTS } from "../../core/rank.js";

/**
 * @typedef {import("./state.js").Head} Head
 * @typedef {import("./state.js").Source} Source
 * @typedef {import("./state.js").Shown} Shown
 * @typedef {import("../../types/data.js").DiskIndex} DiskIndex
 */

const NAMES = /** @type {(keyof typeof PARTS)[]} */ (Object.keys(PARTS));
const AT_ONCE = 200; // records put into the index at once: a reader may type meanwhile

/**
 * @param {DiskIndex} index
 * @returns {Source}
 */
export function fromDisk(index) {
  const mini = new MiniSearch({
    fields: NAMES,
    tokenize: (text) => text.split(" ").filter(Boolean),
    processTerm: (term) => term,
  });
  const records = index.parts.map((parts, id) => ({
    id,
    ...Object.fromEntries(NAMES.map((name, at) => [name, parts[at]])),
  }));
  const ready = mini.addAllAsync(records, { chunkSize: AT_ONCE });

  /** @param {number} group */
  const holdersOf = (group) =>
    new Map(mini.search(String(group)).map(({ id, match }) => [id, bitsOf(match[String(group)] ?? [])]));

  return {
    head: () => Promise.resolve(index.head),
    page: (page) => Promise.resolve(index.pages[page] ?? []),
    holders: async (groups) => {
      await ready;
      return new Map(groups.map((group) => [group, holdersOf(group)]));
    },
  };
}

/** @param {string[]} names */
const bitsOf = (names) => NAMES.reduce((bits, name) => bits | (names.includes(name) ? PARTS[name] : 0), 0);
