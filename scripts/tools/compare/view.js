// The result as readers see it below its first lines: the map, the bars, three steps. Every chart is a table.

import questions from "../../core/questions.json" with { type: "json" };
import { cellAt, HIGHEST, resultOf } from "../../core/score.js";
import { drawing, make } from "../../ui/element.js";
import { aimOf, nameOf, practiceOf, stepWord } from "./said.js";

/**
 * @typedef {import("./said.js").Texts} Texts
 * @typedef {import("./said.js").Words} Words
 * @typedef {import("./said.js").Say} Say
 * @typedef {import("./said.js").Values} Values
 */

const BAR = 100;

/** @param {number} value */
export const written = (value) => value.toLocaleString(document.documentElement.lang);

/** Everything below the first lines. @param {Values} values @param {Say} say */
export function body(values, say) {
  const { texts, words } = say;
  const result = resultOf(values);
  const lists = [
    list(words.strong, result.strongest, texts),
    list(words.weak, result.weakest, texts),
    list(words.cannot, result.unsure, texts),
  ];
  return [
    heat(values, say),
    make(
      "div",
      { class: "bars" },
      bars(words.elements, words.element, texts.elements, result.elements, words),
      bars(words.levels, words.level, texts.levels, result.levels, words),
    ),
    make("div", { class: "compare-lists" }, ...lists.filter((own) => own !== null)),
    ...stepsOf(result.weakest, values, say),
    make("p", { class: "compare-flatter" }, words.flatter),
  ];
}

/** @param {string | undefined} title @param {readonly string[]} ids @param {Texts} texts */
function list(title, ids, texts) {
  if (!ids.length) return null;
  return make(
    "div",
    {},
    make("h3", {}, title ?? ""),
    make("ul", {}, ...ids.map((id) => make("li", {}, nameOf(id, texts)))),
  );
}

/** @param {Values} values @param {Say} say */
function heat(values, { texts, words }) {
  const head = questions.levels.map((level) =>
    make("th", { scope: "col" }, make("span", {}, texts.levels[level] ?? "")),
  );
  const rows = questions.elements.map((element) => {
    const cells = questions.levels.map((level) => square(values[cellAt(level, element)], words));
    return make("tr", {}, make("th", { scope: "row" }, texts.elements[element] ?? ""), ...cells);
  });
  const legend = /** @type {const} */ ([0, 1, 2, 3, 4]).map((step) =>
    make("li", {}, make("b", { class: `v${step}` }, String(step)), ` ${words[`v${step}`]}`),
  );
  const other = [
    make("li", {}, make("b", {}, "?"), ` ${words.unsure}`),
    make("li", {}, make("b", {}, "–"), ` ${words.na}`),
  ];
  return make(
    "div",
    { class: "heat-box" },
    make(
      "table",
      { class: "heat" },
      make("caption", {}, words.heat),
      make("thead", {}, make("tr", {}, make("th", { scope: "col" }, words.element), ...head)),
      make("tbody", {}, ...rows),
    ),
    make("ul", { class: "heat-legend" }, ...legend, ...other),
  );
}

/** @param {Values[string] | undefined} value @param {Words} words */
function square(value, words) {
  if (typeof value === "number") {
    const word = stepWord(value, words);
    return make(
      "td",
      { class: `v${Math.floor(value)}` },
      make("b", {}, written(value)),
      make("span", { class: "sr" }, ` ${word}`),
    );
  }
  const [sign, word] = value === "unsure" ? ["?", words.unsure] : value === "na" ? ["–", words.na] : ["·", words.empty];
  return make("td", {}, make("span", { "aria-hidden": "true" }, sign ?? ""), make("span", { class: "sr" }, word ?? ""));
}

/**
 * Bars with their numbers, as a table.
 * @param {string | undefined} caption
 * @param {string | undefined} head
 * @param {Record<string, string>} rowNames
 * @param {Record<string, number | undefined>} values
 * @param {Words} words
 */
function bars(caption, head, rowNames, values, words) {
  const rows = Object.entries(values).map(([id, value]) => {
    const name = rowNames[id] ?? id;
    const bar = make("td", { class: "bar" }, ...(value === undefined ? [] : [rail(0, value)]));
    const number = value === undefined ? make("span", { class: "sr" }, words.empty) : written(value);
    return make("tr", {}, make("th", { scope: "row" }, name), make("td", { class: "number" }, number), bar);
  });
  const heads = [make("th", { scope: "col" }, head ?? ""), make("th", { scope: "col", colspan: 2 }, words.middle)];
  return make(
    "table",
    { class: "bar-table" },
    make("caption", {}, caption ?? ""),
    make("thead", {}, make("tr", {}, ...heads)),
    make("tbody", {}, ...rows),
  );
}

/**
 * A rail from 0 to 4 with a stretch on it, and a dot where the middle is.
 * @param {number} from
 * @param {number} to
 * @param {number} [dot]
 */
export function rail(from, to, dot) {
  const at = (/** @type {number} */ value) => (value / HIGHEST) * BAR;
  const stretch = { x: at(from), y: 3, width: Math.max(2, at(to) - at(from)), height: 6, rx: 2, class: "stretch" };
  const dots =
    dot === undefined
      ? []
      : [
          /** @type {[string, Record<string, number | string>]} */ ([
            "circle",
            { cx: 4 + at(dot) * 0.92, cy: 6, r: 4, class: "dot" },
          ]),
        ];
  return drawing(
    `0 0 ${BAR} 12`,
    "rail",
    ["rect", { x: 0, y: 5, width: BAR, height: 2, class: "ground" }],
    ["rect", stretch],
    ...dots,
  );
}

/**
 * For each of the weakest cells what is there, what comes next, and what helps.
 * @param {readonly string[]} ids
 * @param {Values} values
 * @param {Say} say
 */
function stepsOf(ids, values, { texts, words }) {
  if (!ids.length) return [];
  const items = ids.map((id) => {
    const value = Number(values[id]);
    return make(
      "li",
      {},
      make("h4", {}, nameOf(id, texts)),
      make("p", {}, `${words.now} ${practiceOf(id, value, texts)}`),
      make("p", {}, make("strong", {}, `${words.next} ${aimOf(id, value, texts)}`)),
      help(id),
    );
  });
  return [make("h3", {}, words.steps), make("ol", { class: "compare-steps" }, ...items)];
}

/** What helps with a cell, as the list of all steps on this page says it. @param {string} id */
function help(id) {
  const own = document.querySelector(`[data-step="${id}"] ul`);
  return own ? own.cloneNode(true) : "";
}

/** The links that help with a cell: kind, title, address and id of the entry. @param {string} id */
export function helpOf(id) {
  const items = document.querySelectorAll(`[data-step="${id}"] ul > li`);
  return Array.from(items, (item) => {
    const link = item.querySelector("a");
    const address = new URL(link?.href ?? location.href);
    const ref =
      address.hash.slice(1) ||
      address.pathname
        .split("/")
        .filter((piece) => piece && piece !== "index.html")
        .at(-1) ||
      "";
    return {
      kind: (item.textContent ?? "").split(":")[0] ?? "",
      title: link?.textContent ?? "",
      href: address.href,
      ref,
    };
  });
}

/** What helps first with a cell. @param {string} id */
export const firstStep = (id) => helpOf(id)[0]?.title;

/** What is done in a cell, as the list of all steps on this page says it. @param {string} id */
export const doneIn = (id) => document.querySelector(`[data-step="${id}"] b`)?.textContent ?? "";
