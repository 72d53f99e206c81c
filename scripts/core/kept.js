// A browser's storage, which may be closed, full or hold what we cannot read: nothing throws, nothing of it is lost.

import { open, seal } from "./envelope.js";
import { isPersonal } from "./keys.js";

/** @typedef {Pick<Storage, "getItem" | "setItem" | "removeItem">} Store */

/** Where the text goes that cannot be read, when its place is needed. */
export const ASIDE = ":unreadable";

/**
 * The text of a key; null when there is none or the storage is closed.
 * @param {() => Store} store
 * @param {string} key
 */
export function read(store, key) {
  try {
    return store().getItem(key);
  } catch {
    return null;
  }
}

/**
 * Keep a text, or remove it (null). False when the storage is closed or full.
 * @param {() => Store} store
 * @param {string} key
 * @param {string | null} text
 */
export function write(store, key, text) {
  try {
    if (text === null) store().removeItem(key);
    else store().setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

/**
 * What a tool has kept under a key, and how it keeps on: `load` first, `save` as often as there is something new.
 * @template T
 * @param {import("./envelope.js").Kind<T>} kind
 * @param {string} key
 * @param {{store: () => Store, edition: string, now?: () => Date}} here
 */
export function keeper(kind, key, { store, edition, now = () => new Date() }) {
  const load = () => open(kind, read(store, key));

  /**
   * Keep the data, or nothing any more (null). False when they could not be kept: the storage is closed or full, or
   * the place is taken by another tool's data or by those of a newer edition, which stay as they are.
   * @param {T | null} data
   */
  function save(data) {
    const { state } = load();
    if (state === "newer" || state === "foreign") return false;
    if (state === "damaged" && !write(store, key + ASIDE, read(store, key))) return false;
    return write(store, key, data === null ? null : seal(kind, data, edition, now()));
  }

  return { load, save };
}

/**
 * Move everything that a reader has made from one storage to the other. What has no room there stays where it is;
 * what stands there already is not written over.
 * @param {() => Storage} from
 * @param {() => Storage} to
 */
export function moveAll(from, to) {
  let names = /** @type {string[]} */ ([]);
  try {
    names = Object.keys(from()).filter(isPersonal);
  } catch {
    // a closed storage has nothing to move
  }
  for (const name of names) {
    if (read(to, name) === null && write(to, name, read(from, name))) write(from, name, null);
  }
}
