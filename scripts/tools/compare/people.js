// What many people think, as a table: staff and beneficiaries side by side, the gap, disagreement first.

import { weightOf } from "../../core/merge.js";
import { make } from "../../ui/element.js";
import { locale } from "../../ui/locale.js";
import { fill } from "../../ui/page.js";
import { nameOf } from "./said.js";
import { rail, written } from "./view.js";

/** @typedef {ReturnType<typeof import("../../core/merge.js").merged>} Merged */
/** @typedef {import("../../core/merge.js").Spread} Spread */

/** Who answered, in words. @param {Merged} all @param {import("./said.js").Words} words */
export const who = ({ staff, beneficiaries }, words) =>
  [
    staff.people ? fill(words.staff, staff.people) : "",
    beneficiaries.people ? fill(words.beneficiaries, beneficiaries.people) : "",
  ]
    .filter(Boolean)
    .join(". ");

/** A day as the page's language writes it. @param {string} day YYYY-MM-DD or empty */
export function dayOf(day) {
  return day && new Date(`${day}T12:00`).toLocaleDateString(locale, { dateStyle: "long" });
}

/**
 * What we did, who answered, when we look again: what a report needs beside the result.
 * @param {import("./said.js").Values} values
 * @param {Merged | null} all
 * @param {string} look
 * @param {import("./said.js").Say} say
 */
export function facts(values, all, look, { words }) {
  const answered = Object.keys(values).length;
  const people = all ? who(all, words) : words.one;
  return `${fill(words["did-text"], answered)} ${words.who}: ${people}. ${words.look}: ${dayOf(look) || "____________"}.`;
}

/** @param {Spread | undefined} spread */
export const range = (spread) =>
  spread ? `${written(spread.low)} – ${written(spread.median)} – ${written(spread.high)}` : "";

/** @param {number | undefined} gap @param {import("./said.js").Words} words */
export const gapText = (gap, words) =>
  gap === undefined
    ? ""
    : `${gap > 0 ? "+" : gap < 0 ? "−" : ""}${written(Math.abs(gap))}: ${words[`gap-${weightOf(gap)}`]}`;

/**
 * What stands in the table of many people, disagreement first; on paper cells with one view alone stay out where
 * there are others.
 * @typedef {object} Row
 * @property {string} name
 * @property {Spread} [staff]
 * @property {Spread} [beneficiaries]
 * @property {number} [gap]
 * @property {boolean} oneView nobody of the other group was asked about it or has answered
 */

/**
 * @param {Merged} all
 * @param {import("./said.js").Texts} texts
 * @returns {Row[]} cells of the profile, then questions of the mirror that belong to no cell
 */
export function rowsOf(all, texts) {
  const alone = Object.entries(all.beneficiaries.cells).filter(([id]) => !texts.mirror[id]?.cell);
  return [
    ...all.rows.map(({ cell, ...row }) => ({ ...row, name: nameOf(cell, texts), oneView: row.gap === undefined })),
    ...alone.map(([id, spread]) => ({ name: nameOf(id, texts), beneficiaries: spread, oneView: false })),
  ];
}

/** @param {readonly Row[]} rows */
export function forPaper(rows) {
  return rows.some((row) => row.gap !== undefined) ? rows.filter((row) => !row.oneView) : rows;
}

/**
 * @param {Merged} all
 * @param {import("./said.js").Say} say
 */
export function people(all, { texts, words }) {
  const heads = /** @type {const} */ (["cell", "staff-range", "other-range", "gap"]).map((key) => words[key]);
  /** @param {number} at @param {...(Node | string)} content */
  const cell = (at, ...content) => make("td", { "data-label": heads[at] }, ...content);
  /** @param {Spread | undefined} spread */
  const drawn = (spread) => (spread ? [range(spread), rail(spread.low, spread.high, spread.median)] : ["–"]);
  const every = rowsOf(all, texts);
  const shown = forPaper(every);
  const rows = every.map((row) =>
    make(
      "tr",
      {
        class: shown.includes(row) ? row.gap !== undefined && weightOf(row.gap) === "first" && "gap-first" : "one-view",
      },
      make("th", { scope: "row" }, row.name),
      cell(1, ...drawn(row.staff)),
      cell(2, ...drawn(row.beneficiaries)),
      cell(3, gapText(row.gap, words) || "–"),
    ),
  );
  const unsure = Object.keys(all.beneficiaries.unsure).map((id) =>
    make("li", {}, nameOf(texts.mirror[id]?.cell || id, texts)),
  );
  const both = every.filter((row) => row.gap !== undefined).length;
  const apart = all.staff.people && all.beneficiaries.people && both < every.length;
  return [
    make("p", { class: "compare-who" }, who(all, words)),
    ...(apart ? [make("p", {}, fill(words.both, both, every.length))] : []),
    make(
      "table",
      { class: "spread" },
      make("caption", {}, words.spread),
      make("thead", {}, make("tr", {}, ...heads.map((head) => make("th", { scope: "col" }, head)))),
      make("tbody", {}, ...rows),
    ),
    ...(unsure.length ? [make("p", {}, `${words["many-unsure"]}:`), make("ul", {}, ...unsure)] : []),
  ];
}

/**
 * Then and now.
 * @param {ReturnType<typeof import("../../core/score.js").changes>} found
 * @param {import("./said.js").Say} say
 */
export function then(found, { texts, words }) {
  if (!found.length) return [make("p", {}, words.same)];
  const heads = [words.cell, words.then, words.today].map((head) => make("th", { scope: "col" }, head ?? ""));
  const rows = found.map(({ id, before, after }) =>
    make(
      "tr",
      {},
      make("th", { scope: "row" }, nameOf(id, texts)),
      make("td", { class: "number" }, written(before)),
      make(
        "td",
        { class: "number" },
        make("b", {}, `${written(after)} ${after > before ? "↑" : after < before ? "↓" : "="}`),
      ),
    ),
  );
  return [
    make(
      "table",
      { class: "bar-table" },
      make("caption", {}, words.change),
      make("thead", {}, make("tr", {}, ...heads)),
      make("tbody", {}, ...rows),
    ),
  ];
}
