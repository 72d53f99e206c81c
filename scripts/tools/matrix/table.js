// The table of the page: its rows, cells and columns, which of them are shown, and how the keys move between them.

import { make } from "../../ui/element.js";
import { find } from "../../ui/page.js";
import { fits, nameOf, neighbour, suits } from "./state.js";

/**
 * @typedef {object} Place a cell of the table
 * @property {string} name `role.level`
 * @property {HTMLTableCellElement} cell
 * @property {HTMLAnchorElement} link
 * @property {HTMLInputElement} tick
 */

const FIRST = 1; // column of the first level; the one before names the role

/**
 * The table with links that open cells and boxes that mark them.
 * @param {HTMLElement} element
 * @param {import("./state.js").Book} book
 * @param {DOMStringMap} words
 */
export function table(element, book, words) {
  const levels = Object.keys(book.levels);
  const own = find(element, ".role-matrix", HTMLTableElement);
  const head = Array.from(own.tHead?.rows[0]?.cells ?? []);
  const rows = book.roles.flatMap((role) => {
    const row = own.querySelector(`tr[data-role="${role.id}"]`);
    return row instanceof HTMLTableRowElement ? { role, row } : [];
  });
  rows.sort((one, other) => one.row.rowIndex - other.row.rowIndex); // as the page has them: by path
  /** @type {Map<string, Place>} */
  const places = new Map();
  for (const { role, row } of rows) {
    levels.forEach((level, column) => {
      const cell = row.cells[column + FIRST];
      const link = cell?.querySelector("a");
      if (cell && link) places.set(nameOf(role.id, level), prepared(role, level, cell, link));
    });
  }

  /**
   * @param {import("./state.js").Role} role @param {string} level
   * @param {HTMLTableCellElement} cell @param {HTMLAnchorElement} link
   */
  function prepared(role, level, cell, link) {
    const name = nameOf(role.id, level);
    const label = (words.oursCell ?? "").replace("{}", role.name).replace("{}", book.levels[level] ?? "");
    const tick = make("input", { type: "checkbox", "data-cell": name, "aria-label": label });
    link.href = `?cell=${name}`;
    link.dataset.cell = name;
    link.setAttribute("aria-expanded", "false");
    cell.append(make("label", { class: "explorer-tick" }, tick, ` ${words.ours}`));
    return { name, cell, link, tick };
  }

  /** Show the rows and columns that fit. @param {import("./state.js").Filters} filters @returns {number} of rows */
  function narrow(filters) {
    const seen = levels.map((level) => !filters.level || filters.level === level);
    for (const { role, row } of rows) {
      row.hidden = !fits(book, role, filters);
      supported(row, suits(book, role, filters.group) === "s");
      for (const [column, shown] of seen.entries()) hide(row.cells[column + FIRST], !shown);
    }
    for (const [column, shown] of seen.entries()) hide(head[column + FIRST], !shown);
    for (const body of own.tBodies) {
      const title = body.rows[0]?.cells[0];
      if (title) title.colSpan = seen.filter(Boolean).length + FIRST;
      body.hidden = !body.querySelector("tr[data-role]:not([hidden])");
    }
    return rows.filter(({ row }) => !row.hidden).length;
  }

  /** @param {HTMLTableRowElement} row @param {boolean} yes */
  function supported(row, yes) {
    const note = row.querySelector(".note");
    if (!yes) note?.remove();
    else if (!note) row.cells[0]?.append(make("span", { class: "note" }, words.suitsWithSupport ?? ""));
  }

  const shown = () =>
    rows
      .filter(({ row }) => !row.hidden)
      .map(({ role, row }) => ({
        role,
        columns: levels.flatMap((level, column) =>
          role.cells[level] && !row.cells[column + FIRST]?.hidden ? column : [],
        ),
      }));

  let wanted = 0;
  /** Go on from a cell by key. @param {string} name @param {string} key @returns {Place | undefined} */
  function next(name, key) {
    const now = shown();
    const [id, level = ""] = name.split(".");
    const at = { row: now.findIndex(({ role }) => role.id === id), column: levels.indexOf(level) };
    if (key !== "ArrowUp" && key !== "ArrowDown") wanted = at.column;
    const to = neighbour(
      now.map(({ columns }) => columns),
      at,
      key,
      wanted,
    );
    if (!to) return undefined;
    if (key !== "ArrowUp" && key !== "ArrowDown") wanted = to.column;
    return places.get(nameOf(now[to.row]?.role.id ?? "", levels[to.column] ?? ""));
  }
  own.addEventListener("focusin", ({ target, relatedTarget }) => {
    const inside = relatedTarget instanceof Node && own.contains(relatedTarget);
    const name = target instanceof HTMLElement && !inside ? target.dataset.cell : undefined;
    if (name) wanted = levels.indexOf(name.split(".")[1] ?? "");
  });

  return { own, places, narrow, next };
}

/** @param {HTMLElement | undefined} element @param {boolean} yes */
function hide(element, yes) {
  if (element) element.hidden = yes;
}
