// The matrix of roles: what an address asks for, which rows and columns stay, where arrows lead, what our map lacks.

/**
 * @typedef {import("../../types/data.js").ExplorerCell} Cell
 * @typedef {import("../../types/data.js").MatrixRole} Role
 * @typedef {import("../../types/data.js").MatrixBook} Book
 * @typedef {Book["formats"][number]} Linked name and address
 *
 * @typedef {Record<string, string>} Filters name of a facet → the value that was chosen
 *
 * @typedef {object} Asked what an address asks for
 * @property {Filters} filters
 * @property {string} cell `role.level`, or nothing
 * @property {[string, string]} compare ids of two roles, or nothing
 * @property {boolean} damaged part of it could not be read
 */

export const FACETS = ["group", "support", "level", "path", "organisation"];

/** @param {string} role @param {string} level */
export const nameOf = (role, level) => `${role}.${level}`;

/**
 * The role and the level of a cell's name; nothing when there is no such cell.
 * @param {Book} book
 * @param {string} name
 */
export function cellOf(book, name) {
  const [id, level = ""] = name.split(".");
  const role = book.roles.find((own) => own.id === id);
  const cell = role?.cells[level];
  return role && cell ? { role, level, cell } : undefined;
}

/**
 * What an address asks for. What cannot be read is left out and said.
 * @param {Book} book
 * @param {string} search
 * @param {(facet: string, value: string) => boolean} known whether a facet has a value
 * @returns {Asked}
 */
export function asked(book, search, known) {
  /** @type {Filters} */
  const filters = {};
  const query = new URLSearchParams(search);
  let damaged = false;
  for (const facet of FACETS) {
    const value = query.get(facet);
    if (!value) continue;
    if (known(facet, value)) filters[facet] = value;
    else damaged = true;
  }
  const wanted = query.get("cell") ?? "";
  const cell = cellOf(book, wanted) ? wanted : "";
  const ids = (query.get("compare") ?? "").split(".");
  const [first = "", second = ""] = ids.map((id) => (book.roles.some((role) => role.id === id) ? id : ""));
  if (cell !== wanted || ids.length > 2 || ids.some((id) => id !== "" && id !== first && id !== second)) damaged = true;
  return { filters, cell, compare: [first, second], damaged };
}

/**
 * The same as names and values of an address.
 * @param {Omit<Asked, "damaged">} state
 * @returns {[string, string][]}
 */
export function told({ filters, cell, compare }) {
  return [
    ...FACETS.map((facet) => /** @type {[string, string]} */ ([facet, filters[facet] ?? ""])),
    ["cell", cell],
    ["compare", compare[0] || compare[1] ? compare.join(".") : ""],
  ];
}

/**
 * How a role suits the chosen group; nothing when none is chosen.
 * @param {Book} book
 * @param {Role} role
 * @param {string | undefined} group
 */
export const suits = (book, role, group) => (group ? role.suits[Object.keys(book.groups).indexOf(group)] : undefined);

/**
 * Whether a role has what the filters ask for. Without a group, support means: of any group.
 * @param {Book} book
 * @param {Role} role
 * @param {Filters} filters
 */
export function fits(book, role, { group, support, level, path, organisation }) {
  if (path && role.path !== path) return false;
  const signs = suits(book, role, group) ?? role.suits;
  const wanted = support === "only" ? "s" : support === "without" ? "y" : "ys";
  if ((group || support) && ![...signs].some((sign) => wanted.includes(sign))) return false;
  const cells = Object.entries(role.cells).filter(([own]) => !level || own === level);
  return cells.some(([, cell]) => !organisation || cell.organisations.includes(organisation));
}

/**
 * Which one of the conditions to drop when nothing fits, and how many that would leave; the most first.
 * @param {Book} book
 * @param {Filters} filters
 */
export function nearest(book, filters) {
  return Object.keys(filters)
    .map((facet) => {
      const { [facet]: _, ...rest } = filters;
      return { facet, left: book.roles.filter((role) => fits(book, role, rest)).length };
    })
    .filter(({ left }) => left > 0)
    .sort((one, other) => other.left - one.left);
}

/**
 * Where an arrow leads from a cell of a table whose rows have gaps: left and right along the row, up and down to the
 * next row with a cell, as near as can be to the column `wanted`. Every cell can be reached.
 * @param {readonly (readonly number[])[]} rows columns of the cells of each row, in order
 * @param {{row: number, column: number}} at
 * @param {string} key as browsers name it
 * @param {number} wanted column that the reader keeps to while going up and down
 * @returns {{row: number, column: number} | undefined} undefined: the key leads nowhere
 */
export function neighbour(rows, at, key, wanted) {
  const here = rows[at.row] ?? [];
  const place = here.indexOf(at.column);
  const along = { ArrowLeft: place - 1, ArrowRight: place + 1, Home: 0, End: here.length - 1 }[key];
  if (along !== undefined) {
    const column = here[along];
    return column === undefined ? undefined : { row: at.row, column };
  }
  const step = { ArrowUp: -1, ArrowDown: 1 }[key];
  if (!step) return undefined;
  for (let row = at.row + step; row >= 0 && row < rows.length; row += step) {
    const [column] = [...(rows[row] ?? [])].sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted));
    if (column !== undefined) return { row, column };
  }
  return undefined;
}

/**
 * Our map in numbers: cells marked, all cells, and of each level how many are empty. Marks of cells that this edition
 * does not have are kept, but not counted.
 * @param {Book} book
 * @param {ReadonlySet<string>} marks
 */
export function counted(book, marks) {
  const levels = Object.keys(book.levels).map((level) => {
    const names = book.roles.filter((role) => role.cells[level]).map((role) => nameOf(role.id, level));
    return { level, all: names.length, empty: names.filter((name) => !marks.has(name)).length };
  });
  const all = levels.reduce((sum, level) => sum + level.all, 0);
  return { levels, all, marked: all - levels.reduce((sum, level) => sum + level.empty, 0) };
}

/**
 * Our map as it is kept: names of cells, in the order in which they were marked.
 * @typedef {{cells: string[]}} Map
 */

const MOST = 2000; // cells of a file that is still a map

/** @type {import("../../core/envelope.js").Kind<Map>} */
export const KIND = {
  tool: "matrix",
  schema: 1,
  migrations: {},
  fits: /** @returns {data is Map} */ (data) =>
    typeof data === "object" &&
    data !== null &&
    "cells" in data &&
    Array.isArray(data.cells) &&
    data.cells.length <= MOST &&
    data.cells.every((name) => typeof name === "string" && /^[a-z0-9-]+\.[a-z0-9-]+$/.test(name)),
};
