// The finder of cases and of sources: facets and a field narrow the list; counts follow; the choice lives in the address.

import { withAsked } from "../../core/address.js";
import { narrow } from "../../core/narrow.js";
import { fill, find, guarded, loaded, mount, part, remember } from "../../ui/page.js";
import { asked, lexiconOf, textOf, valuesOf } from "./state.js";
import { paging } from "./view.js";

const WIDE = "(min-width: 48em)"; // where the filters stand open

mount("finder", (element) => {
  const { list } = element.dataset;
  const form = part(element, "form", HTMLFormElement);
  part(form, "filters", HTMLDetailsElement).open = matchMedia(WIDE).matches;
  form.hidden = false; // before the list is whole: nothing that is read moves later
  if (list) loaded(list, () => guarded(() => start(element)));
  else start(element);
});

/**
 * The cases of the other lists; nothing when the page names no script that brings them, or it did not arrive.
 * @returns {import("./state.js").CaseList | undefined}
 */
function others() {
  return /** @type {{ guideCases?: import("./state.js").CaseList }} */ (globalThis).guideCases;
}

/** @param {HTMLElement} element */
function start(element) {
  const words = element.dataset;
  const form = part(element, "form", HTMLFormElement);
  const field = find(form, "[name=q]", HTMLInputElement);
  const status = part(element, "status", HTMLElement);
  const list = part(element, "list", HTMLElement);
  const nothing = part(element, "nothing", HTMLElement);
  const toList = part(form, "show", HTMLButtonElement);
  const selects = Array.from(form.querySelectorAll("select"));
  const choices = selects.flatMap((select, facet) =>
    Array.from(select.options, (option) => ({ option, facet, name: option.text })).filter(({ option }) => option.value),
  );
  const facets = choices.map(({ facet }) => facet);

  const more = others();
  if (more) {
    list.insertAdjacentHTML("beforeend", more.rows.join(""));
    element.querySelector("[data-part=others]")?.remove(); // the list is whole now
  }
  const lexicon = lexiconOf(more);
  const rows = /** @type {HTMLElement[]} */ (Array.from(element.querySelectorAll("[data-part=list] > li")));
  const items = rows.map((row) => {
    const grade = row.querySelector("small > span")?.textContent ?? ""; // its words stand in every case of the grade
    return { values: valuesOf(row.dataset.f ?? ""), ...textOf(row.textContent.replace(grade, ""), lexicon) };
  });
  const pages = paging(list, words.more);

  function show() {
    const chosen = choices.flatMap(({ option }, choice) => (option.selected ? [choice] : []));
    const { fits, readAs } = asked(field.value, lexicon);
    const found = narrow(items, facets, chosen, fits);
    rows.forEach((row, place) => {
      if (row.hidden === found.shown[place]) row.hidden = !found.shown[place];
    });
    pages.show(rows.filter((row) => !row.hidden));
    nothing.hidden = found.total > 0;
    const said = found.total ? fill(words.found, found.total, rows.length) : (words.none ?? "");
    toList.textContent = fill(words.show, found.total);
    toList.disabled = !found.total;
    status.textContent = readAs ? `${fill(words.misspelt, readAs)} ${said}` : said;
    part(form, "chosen", HTMLElement).textContent = chosen.length ? `: ${chosen.length}` : "";
    choices.forEach(({ option, name }, choice) => {
      option.text = `${name} (${found.counts[choice]})`;
      option.disabled = !found.counts[choice] && !option.selected;
    });
  }
  function update() {
    show();
    const kept = Array.from(new FormData(form), ([name, value]) => /** @type {const} */ ([name, String(value)]));
    remember(withAsked(location.pathname, kept, location.hash));
  }

  for (const [name, value] of new URLSearchParams(location.search)) {
    const control = form.elements.namedItem(name);
    if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) control.value = value;
  }
  form.addEventListener("input", update);
  form.addEventListener("submit", (event) => event.preventDefault());
  const filters = part(form, "filters", HTMLDetailsElement);
  filters.addEventListener("toggle", () => {
    if (filters.open && !matchMedia(WIDE).matches) filters.parentElement?.scrollIntoView(); // all of them in sight
  });
  toList.addEventListener("click", () => {
    filters.open = false;
    const first = rows.find((row) => !row.hidden);
    first?.querySelector("a")?.focus({ preventScroll: true });
    first?.scrollIntoView();
  });
  form.addEventListener("reset", () => setTimeout(update));
  show();
  list.dataset.complete = "true";
}
