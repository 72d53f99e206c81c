// What an open cell and a comparison show.

import { make } from "../../ui/element.js";
import { fill } from "../../ui/page.js";
import { suits } from "./state.js";

/**
 * @typedef {import("./state.js").Book} Book
 * @typedef {import("./state.js").Role} Role
 */

/** @param {readonly string[]} linked text and address */
const link = ([text = "", href = ""]) => make("a", { href }, text);

/** @param {readonly (Node | string)[]} items */
const list = (items) => make("ul", {}, ...items.map((item) => make("li", {}, item)));

/** @param {string | undefined} title @param {...(Node | string)} content */
const block = (title = "", ...content) => make("div", {}, make("h4", {}, title), ...content);

/** @template T @param {readonly T[]} all @param {readonly number[]} numbers */
const pick = (all, numbers) => /** @type {T[]} */ (numbers.map((number) => all[number]).filter(Boolean));

/**
 * How a role suits every group, in words.
 * @param {Book} book
 * @param {Role} role
 * @param {DOMStringMap} words
 */
export function groupsOf(book, role, words) {
  const named = (/** @type {string} */ sign) =>
    Object.entries(book.groups)
      .filter(([id]) => suits(book, role, id) === sign)
      .map(([, name]) => name)
      .join(", ");
  const [alone, supported] = [named("y"), named("s")];
  return [alone, supported && fill(words.withSupport, supported)].filter(Boolean).join("; ");
}

/**
 * The contents of an open cell.
 * @param {Book} book
 * @param {{role: Role, level: string, cell: import("./state.js").Cell}} open
 * @param {DOMStringMap} words
 */
export function inside(book, { role, level, cell }, words) {
  const query = new URLSearchParams({ role: role.id, level });
  const cases = pick(book.cases, cell.cases).map(([text, href, place]) =>
    make("span", {}, link([text, href]), make("small", {}, place)),
  );
  const all = cell.count > cases.length ? [link([fill(words.allCases, cell.count), `${book.finder}?${query}`])] : [];
  return [
    make("p", { class: "explorer-text" }, cell.text),
    make(
      "div",
      { class: "explorer-blocks" },
      block(
        words.formats,
        cell.formats.length ? list(pick(book.formats, cell.formats).map(link)) : (words.noFormat ?? ""),
      ),
      block(words.risks, make("p", {}, role.risk), list(pick(book.risks, role.risks).map(link))),
      block(words.cases, cases.length ? list(cases) : (words.noCase ?? ""), ...all),
      block(words.roleSuits, make("p", {}, groupsOf(book, role, words))),
    ),
  ];
}

/**
 * The table of two roles.
 * @param {Book} book
 * @param {readonly [Role, Role]} roles
 * @param {DOMStringMap} words
 * @param {string} caption
 */
export function compared(book, roles, words, caption) {
  const levels = (/** @type {Role} */ role) =>
    list(
      Object.entries(role.cells).map(([level, { text }]) =>
        make("span", {}, make("b", {}, book.levels[level] ?? ""), `: ${text}`),
      ),
    );
  const formats = (/** @type {Role} */ role) => {
    const numbers = new Set(Object.values(role.cells).flatMap((cell) => cell.formats));
    return numbers.size ? list(pick(book.formats, [...numbers]).map(link)) : "–";
  };
  /** @type {[string | undefined, (role: Role) => Node | string][]} */
  const facts = [
    [words.indexPath, (role) => book.paths[role.path] ?? ""],
    [words.entryLevels, levels],
    [words.roleDoes, (role) => list(role.does)],
    [words.roleProvides, (role) => list(role.provides)],
    [words.roleSuits, (role) => groupsOf(book, role, words)],
    [words.roleRisk, (role) => role.risk],
    [words.risks, (role) => list(pick(book.risks, role.risks).map(link))],
    [words.formats, formats],
  ];
  const head = roles.map((role) => make("th", { scope: "col" }, link([role.name, role.href])));
  const rows = facts.map(([label = "", value]) =>
    make(
      "tr",
      {},
      make("th", { scope: "row" }, label),
      ...roles.map((role) => make("td", { "data-label": role.name }, value(role))),
    ),
  );
  return make(
    "table",
    { class: "explorer-table" },
    make("caption", {}, caption),
    make("thead", {}, make("tr", {}, make("td", {}), ...head)),
    make("tbody", {}, ...rows),
  );
}
