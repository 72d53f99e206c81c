// "/" opens the search.

import { find } from "../../ui/page.js";

export function slashOpensSearch() {
  addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]")) return;
    event.preventDefault();
    const field = document.querySelector("form.search input[type=search]");
    if (field instanceof HTMLElement) field.focus();
    else find(document, "[data-search]", HTMLElement).click();
  });
}
