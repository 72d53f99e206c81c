// The switch between light and dark.

import { write } from "../../core/kept.js";
import { THEME } from "../../core/keys.js";
import { browser, find } from "../../ui/page.js";

export function themeSwitch() {
  const root = document.documentElement;
  const button = find(document, "[data-theme-toggle]", HTMLButtonElement);
  const system = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : system.matches);
  const show = () => button.setAttribute("aria-pressed", String(isDark()));
  system.addEventListener("change", show);
  button.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    write(browser, THEME, root.dataset.theme);
    show();
  });
  show();
  button.hidden = false;
}
