// The report as the blocks of a Word file: what we did, who answered, the result, three steps, the next look.

import questions from "../../core/questions.json" with { type: "json" };
import { cellAt, resultOf } from "../../core/score.js";
import { fill } from "../../ui/page.js";
import { forPaper, gapText, range, rowsOf, who } from "./people.js";
import { aimOf, lead, nameOf, practiceOf } from "./said.js";
import { firstStep, helpOf, written } from "./view.js";

/** @typedef {import("../../core/docx.js").Block} Block */

const NARROW = 5; // shares of the width of a page: no word is broken
const WIDE = 6;

/**
 * @param {object} result
 * @param {import("./said.js").Values} result.values
 * @param {import("./people.js").Merged | null} result.all answers of many, if there are any
 * @param {string} result.look the day of the next look, as readers write it
 * @param {import("./said.js").Say} say
 * @returns {Block[]}
 */
export function report({ values, all, look }, say) {
  const { texts, words } = say;
  const { answered, weakest } = resultOf(values);
  /** @type {(level: 1 | 2 | 3, text: string | undefined) => Block} */
  const heading = (level, text) => ({ kind: "heading", level, text: text ?? "" });
  /** @type {(text: import("../../core/docx.js").Text) => Block} */
  const paragraph = (text) => ({ kind: "paragraph", text });
  return [
    ...lead(values, firstStep, say).map((text) => paragraph([{ text, bold: true }])),
    heading(1, words.did),
    paragraph(fill(words["did-text"], answered)),
    heading(1, words.who),
    paragraph(all ? who(all, words) : words.one),
    heading(1, words.heat),
    map(values, say),
    { kind: "list", items: /** @type {const} */ ([0, 1, 2, 3, 4]).map((step) => `${step} – ${words[`v${step}`]}`) },
    ...(all ? spread(all, say) : []),
    ...(weakest.length ? [heading(1, words.steps)] : []),
    ...weakest.flatMap((id) => {
      const value = Number(values[id]);
      return [
        heading(2, nameOf(id, texts)),
        paragraph(`${words.now} ${practiceOf(id, value, texts)}`),
        paragraph([{ text: `${words.next} ${aimOf(id, value, texts)}`, bold: true }]),
        /** @type {Block} */ ({
          kind: "list",
          items: helpOf(id).map(({ kind, title, href }) => [`${kind}: `, { text: title, link: href }]),
        }),
      ];
    }),
    heading(1, words.look),
    paragraph(look || "____________________"),
    { kind: "paragraph", text: words.flatter, quiet: true },
  ];
}

/** @param {import("./said.js").Values} values @param {import("./said.js").Say} say @returns {Block} */
function map(values, { texts, words }) {
  /** @param {import("./said.js").Values[string] | undefined} value */
  const cell = (value) =>
    typeof value === "number" ? written(value) : value === "unsure" ? "?" : value === "na" ? "–" : "";
  const head = [words.element, ...questions.levels.map((level) => texts.levels[level] ?? "")];
  const rows = questions.elements.map((element) => [
    texts.elements[element] ?? "",
    ...questions.levels.map((level) => cell(values[cellAt(level, element)])),
  ]);
  return { kind: "table", head, rows, widths: [WIDE, ...questions.levels.map(() => NARROW)] };
}

/** @param {import("./people.js").Merged} all @param {import("./said.js").Say} say @returns {Block[]} */
function spread(all, { texts, words }) {
  const head = /** @type {const} */ (["cell", "staff-range", "other-range", "gap"]).map((key) => words[key]);
  const rows = forPaper(rowsOf(all, texts)).map((row) => [
    row.name,
    range(row.staff) || "–",
    range(row.beneficiaries) || "–",
    gapText(row.gap, words) || "–",
  ]);
  return [
    { kind: "heading", level: 1, text: words.spread },
    { kind: "table", head, rows, widths: [WIDE, NARROW, WIDE, NARROW] },
  ];
}
