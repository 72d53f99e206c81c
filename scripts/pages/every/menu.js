// The menu closes as menus do: by Escape, or by a click beside it.

import { find } from "../../ui/page.js";

export function menuCloses() {
  const menu = find(document, ".site-menu", HTMLDetailsElement);
  addEventListener("click", (event) => {
    if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
  });
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    menu.open = false;
    find(menu, "summary", HTMLElement).focus();
  });
}
