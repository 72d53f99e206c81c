// Where a reader's work is kept: in this browser, or, on a shared computer, only until the tab is closed.

import { moveAll, read, write } from "../core/kept.js";
import { SHARED } from "../core/keys.js";
import { browser } from "./page.js";

const tab = () => sessionStorage;

/** Whether the reader has said that others use this computer too. */
export const isShared = () => read(browser, SHARED) !== null;

/** The storage for a reader's work. */
export const place = () => (isShared() ? tab() : browser());

/**
 * Say whether others use this computer too; everything a reader has made goes along.
 * @param {boolean} shared
 */
export function share(shared) {
  moveAll(shared ? browser : tab, shared ? tab : browser);
  write(browser, SHARED, shared ? "1" : null);
}

/**
 * Leave nothing under a key, wherever it stands.
 * @param {string} key
 */
export function forget(key) {
  for (const store of [browser, tab]) write(store, key, null);
}
