// The parts of the search that a page loads when they are needed; here they are there already.

import { correct } from "../core/mistyped.js";
import { byNames } from "../tools/search/naming.js";

/** @type {Pick<import("../types/lazy.js").Lazy, "by-names" | "correct">} */
const parts = { "by-names": byNames, correct };

/** @type {import("../tools/search/state.js").Asker} */
export const ask = async (name) => parts[name];
