// Pages of /l/: a field narrows the list of permanent links; the words are kept in the address.

import { withAsked } from "../core/address.js";
import { fold } from "../core/fold.js";
import { holds } from "../core/narrow.js";
import { fill, find, guarded, remember } from "../ui/page.js";

function start() {
  const form = find(document, "[data-filter]", HTMLFormElement);
  const field = find(form, "input", HTMLInputElement);
  const status = find(form, "[data-found]", HTMLElement);
  const items = Array.from(document.querySelectorAll(".ids > li"), (row) => ({ row, text: fold(row.textContent) }));

  function show() {
    const words = fold(field.value).split(/\s+/).filter(Boolean);
    let found = 0;
    for (const { row, text } of items) {
      const fits = holds(text, words);
      row.toggleAttribute("hidden", !fits);
      found += Number(fits);
    }
    status.textContent = fill(status.dataset.found, found, found);
  }

  field.value = new URLSearchParams(location.search).get("q") ?? "";
  form.addEventListener("submit", (event) => event.preventDefault());
  field.addEventListener("input", () => {
    show();
    remember(withAsked(location.pathname, [["q", field.value]], location.hash));
  });
  show();
  form.hidden = false;
}

if (document.querySelector("[data-filter]")) guarded(start);
