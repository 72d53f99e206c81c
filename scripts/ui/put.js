// Puts a result into our plan, which another page shows.

import { keeper } from "../core/kept.js";
import { PLAN } from "../core/keys.js";
import { add, EMPTY, KIND } from "../core/plan.js";
import { place } from "./place.js";

/**
 * Put things into our plan; what is there stays as it is.
 * @param {readonly import("../core/plan.js").Wish[]} wishes
 * @returns {boolean} false when the browser could not keep them
 */
export function putIntoPlan(wishes) {
  const kept = keeper(KIND, PLAN, { store: place, edition: EDITION });
  const opened = kept.load();
  const before = opened.state === "whole" ? opened.data : EMPTY;
  const after = add(before, wishes);
  return after === before || kept.save(after);
}
