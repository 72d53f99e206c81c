// The ready plans of the page: one press puts their steps into our plan, with dates from the day it starts.

import { fill, find } from "../../ui/page.js";
import { later } from "./state.js";

/**
 * @param {string | undefined} said
 * @param {(wishes: import("../../core/plan.js").Wish[]) => number} take gives how many were added
 */
export function readyPlans(said, take) {
  const start = document.querySelector("[data-plan-start]");
  if (!(start instanceof HTMLElement)) return;
  const day = find(start, "input", HTMLInputElement);
  const now = new Date();
  day.value = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
  start.hidden = false;
  for (const offer of document.querySelectorAll("[data-plan-take]")) {
    const steps = Array.from(offer.parentElement?.querySelectorAll("li[data-day]") ?? []);
    const go = find(offer, "a", HTMLAnchorElement);
    const status = find(offer, "[role=status]", HTMLElement);
    find(offer, "button", HTMLButtonElement).addEventListener("click", () => {
      const wishes = steps.map((step) => wish(/** @type {HTMLElement} */ (step), day.value));
      status.textContent = fill(said, take(wishes));
      go.hidden = false;
    });
    /** @type {HTMLElement} */ (offer).hidden = false;
  }
}

/** @param {HTMLElement} step @param {string} start */
function wish(step, start) {
  const text = find(step, "span", HTMLElement).textContent ?? "";
  return { ref: step.id, kind: "step", text, by: start && later(start, Number(step.dataset.day)) };
}
