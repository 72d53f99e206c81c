// An index that narrows: facets and a field hide what does not fit; counts follow; the choice lives in the address.
// What it can be asked is what its form holds: roles, formats and sources are told apart by their data alone.

import { withAsked } from "../../core/address.js";
import { fold } from "../../core/fold.js";
import { beginnings, holds, narrow } from "../../core/narrow.js";
import { valuesOf } from "../../core/signs.js";
import { fill, mount, part, remember } from "../../ui/page.js";

mount("index-filter", (element) => {
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

  function show() {
    const chosen = choices.flatMap(({ option }, choice) => (option.selected ? [choice] : []));
    const typed = field instanceof HTMLInputElement ? beginnings(field.value) : [];
    const found = narrow(items, facets, chosen, ({ text }) => holds(text, typed));
    rows.forEach((row, place) => {
      row.hidden = !found.shown[place];
    });
    for (const group of groups) group.hidden = !group.querySelector("[data-part=list] > li:not([hidden])");
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
  form.addEventListener("input", update);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(update));
  show();
  form.hidden = false;
});
