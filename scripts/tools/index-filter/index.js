// An index that narrows: facets and a field hide what does not fit; counts follow; the choice lives in the address.
// What it can be asked is what its form holds: roles, formats and sources are told apart by their data alone.

import { withAsked } from "../../core/address.js";
import { fold } from "../../core/fold.js";
import { beginnings, draw, holds, narrow, nearest } from "../../core/narrow.js";
import { valuesOf } from "../../core/signs.js";
import { make } from "../../ui/element.js";
import { fill, mount, part, remember } from "../../ui/page.js";

const WIDE = "(min-width: 48em)"; // overrides/stylesheets/index.css: wider, the groups are always in sight

mount("index-filter", (element) => {
  const wide = matchMedia(WIDE).matches;
  const words = element.dataset;
  const form = part(element, "form", HTMLFormElement);
  const status = part(element, "status", HTMLElement);
  const field = form.elements.namedItem("q");
  const choices = Array.from(form.querySelectorAll("select")).flatMap((select, facet) =>
    Array.from(select.options, (option) => ({ option, facet, name: option.text })).filter(({ option }) => option.value),
  );
  const facets = choices.map(({ facet }) => facet);
  const rows = /** @type {HTMLElement[]} */ (Array.from(element.querySelectorAll("[data-part=list] > li")));
  const groups = /** @type {HTMLElement[]} */ (Array.from(element.querySelectorAll("[data-part=group]")));
  const items = rows.map((row) => ({ values: valuesOf(row.dataset.f ?? ""), text: fold(row.textContent) }));

  /** @type {number[]} */
  let matching = [];
  /** @type {number[]} */
  let drawn = [];
  let narrowed = false; // whether the groups were opened to show what fits
  const one = element.querySelector("[data-part=one]");
  const nothing = element.querySelector("[data-part=nothing]");
  const near = make("p", { class: "index-nearest" });
  if (words.drop) form.append(near);

  /** A button that drops the condition without which the most would be left. @param {{choice: number, left: number}} condition */
  function way({ choice, left }) {
    const { option, name } = /** @type {typeof choices[number]} */ (choices[choice]);
    const button = make("button", { type: "button", class: "button" }, fill(words.drop, name, left));
    button.addEventListener("click", () => {
      const select = option.closest("select");
      if (select) select.value = "";
      update();
      select?.focus();
    });
    return button;
  }
  /** Lead to one of what fits, another at each press. */
  function pick() {
    const place = draw(matching, drawn, Math.random);
    const row = place === undefined ? undefined : rows[place];
    if (place === undefined || !row) return;
    if (matching.every((own) => drawn.includes(own))) drawn = drawn.slice(-1);
    drawn.push(place);
    row.closest("details")?.setAttribute("open", "");
    row.scrollIntoView({ block: "center" });
    row.querySelector("a")?.focus();
  }

  function show() {
    const chosen = choices.flatMap(({ option }, choice) => (option.selected ? [choice] : []));
    const typed = field instanceof HTMLInputElement ? beginnings(field.value) : [];
    const fits = (/** @type {{text: string}} */ { text }) => holds(text, typed);
    const found = narrow(items, facets, chosen, fits);
    matching = rows.flatMap((_, place) => (found.shown[place] ? place : []));
    if (one instanceof HTMLElement) one.hidden = !found.total;
    if (words.drop) near.replaceChildren(...(found.total ? [] : nearest(items, chosen, fits).map(way)));
    rows.forEach((row, place) => {
      row.hidden = !found.shown[place];
    });
    const asks = wide || chosen.length > 0 || typed.length > 0;
    for (const [at, group] of groups.entries()) {
      group.hidden = !group.querySelector("[data-part=list] > li:not([hidden])");
      if (asks || narrowed) group.toggleAttribute("open", asks || !at); // unasked, the first one stands open
    }
    narrowed = asks;
    nothing?.toggleAttribute("hidden", found.total > 0);
    status.textContent = found.total ? fill(words.found, found.total) : (words.none ?? "");
    choices.forEach(({ option, name }, choice) => {
      option.text = `${name} (${found.counts[choice]})`;
      option.disabled = !found.counts[choice] && !option.selected;
    });
  }
  function update() {
    show();
    const asked = Array.from(new FormData(form), ([name, value]) => /** @type {const} */ ([name, String(value)]));
    remember(withAsked(location.pathname, asked, location.hash));
  }

  for (const [name, value] of new URLSearchParams(location.search)) {
    const control = form.elements.namedItem(name);
    if (!(control instanceof HTMLInputElement || control instanceof HTMLSelectElement)) continue;
    control.value = value;
    control.closest("details")?.setAttribute("open", "");
  }
  one?.addEventListener("click", pick);
  form.addEventListener("input", update);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(update));
  show();
  form.hidden = false;
});
