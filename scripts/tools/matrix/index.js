// The matrix of roles: filters, an open cell, two roles side by side, all in the address; our own map stays in the browser.

import { withAsked } from "../../core/address.js";
import { make } from "../../ui/element.js";
import { fill, mount, part, remember } from "../../ui/page.js";
import { comparing } from "./compare.js";
import { ourMap } from "./map.js";
import { asked, cellOf, FACETS, nearest, told } from "./state.js";
import { table } from "./table.js";
import { inside } from "./view.js";

mount("matrix", (element) => {
  const words = element.dataset;
  const book = globalThis.matrixCells;
  const notice = part(element, "notice", HTMLElement);
  if (!book) {
    element.prepend(notice);
    notice.textContent = words.broken ?? "";
    return;
  }
  const form = part(element, "form", HTMLFormElement);
  const fields = new Map(
    Array.from(form.querySelectorAll("select"), (field) => /** @type {const} */ ([field.name, field])),
  );
  const matrix = table(element, book, words);
  const two = comparing(element, book, words, (pair) => {
    state = { ...state, compare: pair };
    keep();
  });
  /** @type {Omit<import("./state.js").Asked, "damaged">} */
  let state = { filters: {}, cell: "", compare: ["", ""] };
  /** @type {HTMLTableRowElement | undefined} */
  let opened;

  /** Put the state into the address; an opened cell is a step of the history. @param {boolean} [step] */
  function keep(step = false) {
    const address = withAsked(location.pathname, told(state), location.hash);
    if (step) history.pushState(null, "", location.href);
    remember(address);
  }

  function narrow() {
    const left = matrix.narrow(state.filters);
    part(element, "status", HTMLElement).textContent = left
      ? fill(words.found, left, book.roles.length)
      : (words.none ?? "");
    const ways = left ? [] : nearest(book, state.filters);
    part(element, "nearest", HTMLElement).replaceChildren(...ways.map(way));
  }
  /** A button that drops one condition. @param {{facet: string, left: number}} condition */
  function way({ facet, left }) {
    const field = fields.get(facet);
    const button = make(
      "button",
      { type: "button", class: "button" },
      fill(words.drop, field?.selectedOptions[0]?.text ?? "", left),
    );
    button.addEventListener("click", () => {
      if (field) field.value = "";
      choose();
      field?.focus();
    });
    return button;
  }
  function choose() {
    state = {
      ...state,
      filters: Object.fromEntries(
        [...fields].filter(([, { value }]) => value).map(([name, { value }]) => [name, value]),
      ),
    };
    narrow();
    keep();
  }

  /** Show the cell that is open, below its row. @param {boolean} [focus] */
  function showCell(focus = false) {
    opened?.remove();
    opened = undefined;
    for (const { name, link } of matrix.places.values())
      link.setAttribute("aria-expanded", String(name === state.cell));
    const open = cellOf(book, state.cell);
    const row = matrix.places.get(state.cell)?.cell.parentElement;
    if (!open || !(row instanceof HTMLTableRowElement)) return;
    const title = make(
      "h3",
      { id: "open-cell", tabindex: -1 },
      fill(words.what, open.role.name, book.levels[open.level] ?? ""),
    );
    opened = make(
      "tr",
      { class: `explorer-open level-${open.level}` },
      make(
        "td",
        { colspan: row.cells.length },
        make(
          "div",
          { role: "region", "aria-labelledby": "open-cell" },
          title,
          ...inside(book, open, words),
          ends(open.role),
        ),
      ),
    );
    row.after(opened);
    if (focus) title.focus();
  }
  /** What can be done from an open cell. @param {import("./state.js").Role} role */
  function ends(role) {
    const compare = make("button", { type: "button", class: "button" }, words.compareThis ?? "");
    const close = make("button", { type: "button", class: "button" }, words.close ?? "");
    compare.addEventListener("click", () => two.begin(role.id));
    close.addEventListener("click", shut);
    return make("p", { class: "explorer-ends" }, make("a", { href: role.href }, words.rolePage ?? ""), compare, close);
  }
  function shut() {
    const place = matrix.places.get(state.cell);
    state = { ...state, cell: "" };
    showCell();
    keep();
    place?.link.focus();
  }

  /** Take over what the address says. */
  function read() {
    const { damaged, ...found } = asked(book, location.search, (facet, value) =>
      Array.from(fields.get(facet)?.options ?? []).some((option) => option.value === value),
    );
    state = found;
    for (const facet of FACETS) {
      const field = fields.get(facet);
      if (field) field.value = state.filters[facet] ?? "";
    }
    notice.textContent = damaged ? (words.damaged ?? "") : "";
    narrow();
    showCell();
    two.show(state.compare);
  }

  matrix.own.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a[data-cell]") : null;
    if (!(link instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (link.dataset.cell === state.cell) return shut();
    state = { ...state, cell: link.dataset.cell ?? "" };
    showCell(true);
    keep(true);
  });
  matrix.own.addEventListener("keydown", (event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    if (event.key === "Escape" && state.cell) return shut();
    const to = target.dataset.cell && !event.altKey && !event.ctrlKey && matrix.next(target.dataset.cell, event.key);
    if (!to) return;
    event.preventDefault();
    (target instanceof HTMLInputElement ? to.tick : to.link).focus();
  });
  form.addEventListener("change", choose);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(choose));
  addEventListener("popstate", read);
  part(element, "live", HTMLElement).hidden = false;
  read();
  if (opened) opened.scrollIntoView({ block: "start" });
  ourMap(element, book, words, matrix.places);
});
