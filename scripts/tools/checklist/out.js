// A filled-in checklist as a Word file, and its dates as a calendar.

import { currentOf } from "./state.js";

/**
 * @typedef {import("./state.js").Item & {text: string, section: string}} Shown
 * @typedef {import("./state.js").Filled} Filled
 * @typedef {import("../../types/data.js").ChecklistWords} Words
 */

/**
 * The blocks of a Word file: a table a section.
 * @param {readonly Shown[]} items
 * @param {Filled} filled
 * @param {{words: Words, day: (day: string) => string, above: readonly string[], note: string}} here
 * @returns {import("../../core/docx.js").Block[]}
 */
export function blocks(items, filled, { words, day, above, note }) {
  const { ticked, marks } = currentOf(filled);
  const head = /** @type {const} */ (["done", "item", "who", "by", "note"]).map((name) => words[name]);
  const sections = [...new Set(items.map(({ section }) => section))];
  /** @param {Shown} item */
  const row = ({ name, stop, text }) => {
    const mark = marks[name];
    const off = mark?.off ? words["said-off"].replace("{}", mark.why || words["no-reason"]) : "";
    const done = ticked.includes(name) ? words.yes : off ? "–" : words["not-yet"];
    const what = stop ? [{ text: `${words["stop-item"]} `, bold: true }, text] : text;
    return [
      done ?? "",
      what,
      mark?.who ?? "",
      mark?.by ? day(mark.by) : "",
      [off, mark?.note].filter(Boolean).join("\n"),
    ];
  };
  return [
    ...above.filter(Boolean).map((text) => ({ kind: /** @type {const} */ ("paragraph"), text })),
    ...sections.flatMap((section) => [
      { kind: /** @type {const} */ ("heading"), level: /** @type {const} */ (1), text: section },
      {
        kind: /** @type {const} */ ("table"),
        head,
        rows: items.filter((item) => item.section === section).map(row),
        widths: [10, 42, 16, 14, 22],
      },
    ]),
    { kind: "paragraph", text: note, quiet: true },
  ];
}

/**
 * What is still open and has a day.
 * @param {readonly Shown[]} items
 * @param {Filled} filled
 * @param {{words: Words, page: string, copy: string}} here `page`: the address of the list
 * @returns {import("../../core/ics.js").Day[]}
 */
export function days(items, filled, { words, page, copy }) {
  const { ticked, marks } = currentOf(filled);
  return items.flatMap(({ name, text }) => {
    const mark = marks[name];
    if (!mark?.by || mark.off || ticked.includes(name)) return [];
    const note = [copy, mark.who && `${words.who}: ${mark.who}`, mark.note].filter(Boolean).join("\n");
    const address = page.startsWith("http") ? { url: `${page}#${name}` } : {};
    return [{ uid: `${name}-${filled.current + 1}@checklist.guide`, day: mark.by, title: text, note, ...address }];
  });
}
