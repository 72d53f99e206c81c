// The finder of cases and of sources: facets and a field narrow the list; counts follow; the choice lives in the address.

import { withAsked } from "../../core/address.js";
import { fold } from "../../core/fold.js";
import { beginnings, narrow } from "../../core/narrow.js";
import { fill, find, mount, part, remember } from "../../ui/page.js";
import { valuesOf } from "./state.js";

mount("finder", (element) => {
  const words = element.dataset;
  const form = part(element, "form", HTMLFormElement);
  const field = find(form, "[name=q]", HTMLInputElement);
  const status = part(element, "status", HTMLElement);
  const selects = Array.from(form.querySelectorAll("select"));
  const choices = selects.flatMap((select, facet) =>
    Array.from(select.options, (option) => ({ option, facet, name: option.text })).filter(({ option }) => option.value),
  );
  const facets = choices.map(({ facet }) => facet);
  const rows = /** @type {HTMLElement[]} */ (Array.from(element.querySelectorAll("[data-part=list] > li")));
  const items = rows.map((row) => ({ values: valuesOf(row.dataset.f ?? ""), text: fold(row.textContent) }));

  function show() {
    const chosen = choices.flatMap(({ option }, choice) => (option.selected ? [choice] : []));
    const found = narrow(items, facets, chosen, beginnings(field.value));
    rows.forEach((row, place) => {
      if (row.hidden === found.shown[place]) row.hidden = !found.shown[place];
    });
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
    if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) control.value = value;
  }
  form.addEventListener("input", update);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(update));
  show();
  form.hidden = false;
});
