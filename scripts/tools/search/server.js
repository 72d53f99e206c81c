// The index as a server gives it: a head, then by need the shards of words and the pages with hits.

/**
 * @typedef {import("./state.js").Head} Head
 * @typedef {import("./state.js").Source} Source
 * @typedef {import("./state.js").Shown} Shown
 */

/**
 * The index in a folder, a file of which `get` returns.
 * @param {(file: string) => Promise<any>} get Rejects when the file does not arrive
 * @returns {Source}
 */
export function fromFiles(get) {
  /** @type {Map<string, Promise<any>>} */
  const kept = new Map();
  /** @param {string} file */
  const once = (file) => {
    const known = kept.get(file);
    if (known) return known;
    const asked = get(file);
    kept.set(file, asked);
    asked.catch(() => kept.delete(file)); // the next search asks again
    return asked;
  };
  return {
    head: () => once("head.json"),
    page: (page, { edition }) => once(`${edition}/pages/${page}.json`),
    holders: async (groups, { edition, shard }) => {
      const shards = await Promise.all(
        groups.map((group) => once(`${edition}/words/${Math.floor(group / shard)}.json`)),
      );
      return new Map(groups.map((group, at) => [group, unpacked(shards[at][group % shard] ?? [])]));
    },
  };
}

/**
 * Pairs of step and bits → record and bits.
 * @param {number[]} pairs
 */
function unpacked(pairs) {
  /** @type {Map<number, number>} */
  const holders = new Map();
  let record = 0;
  for (let at = 0; at < pairs.length; at += 2) {
    record += pairs[at] ?? 0;
    holders.set(record, pairs[at + 1] ?? 0);
  }
  return holders;
}
