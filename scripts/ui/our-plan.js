// "Our plan" from any page: what is in it, and how something gets into it.

import { keeper } from "../core/kept.js";
import { PLAN } from "../core/keys.js";
import { add, EMPTY, KIND } from "../core/plan.js";
import { place } from "./place.js";

const kept = () => keeper(KIND, PLAN, { store: place, edition: EDITION });

/** The plan as it is kept in this browser; empty when there is none that we can read. */
export function ourPlan() {
  const opened = kept().load();
  return opened.state === "whole" ? opened.data : EMPTY;
}

/**
 * Put things into our plan: entries of the guide by `ref`, `kind` and title, or own lines. What is there stays as it is.
 * @param {readonly import("../core/plan.js").Wish[]} wishes
 * @returns {boolean} false when the browser could not keep them
 */
export function addToPlan(wishes) {
  const before = ourPlan();
  const after = add(before, wishes);
  return after === before ? kept().load().state !== "newer" : kept().save(after);
}
