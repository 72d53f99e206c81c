// My own answers on the page of results: from this browser, or from the address where the browser keeps nothing.

import { counted, PROFILE_KIND, staffSet } from "../../core/assessed.js";
import { decode, encode, isMirror } from "../../core/code.js";
import { open } from "../../core/envelope.js";
import { read } from "../../core/kept.js";
import { PROFILE } from "../../core/keys.js";
import { place } from "../../ui/place.js";

/** @typedef {{values: Record<string, import("../../core/code.js").Value>, code: string}} Own */

/**
 * @param {Record<string, readonly number[]>} caps of each cell
 * @returns {Own | null}
 */
export function own(caps) {
  const opened = open(PROFILE_KIND, read(place, PROFILE));
  if (opened.state === "whole" && Object.keys(opened.data.answers).length) return ownOf(opened.data, caps);
  const [, code = ""] = location.hash.match(/^#own=([\w-]+)/) ?? [];
  const found = decode(code);
  if (found.state !== "whole" || isMirror(found.set.kind)) return null;
  return { values: found.set.answers, code: found.code };
}

/**
 * @param {import("../../core/assessed.js").Profile} profile
 * @param {Record<string, readonly number[]>} caps
 * @returns {Own}
 */
export function ownOf({ answers, mark }, caps) {
  const values = counted(answers, caps);
  return { values, code: encode(staffSet(values, mark)) };
}
