// "Add to our plan": a button in the bar of an entry's page and on every card of a catalogue. What adds comes when pressed.

import { read } from "../../core/kept.js";
import { PLAN } from "../../core/keys.js";
import { lazy } from "../../ui/lazy.js";
import { find } from "../../ui/page.js";
import { place } from "../../ui/place.js";

const SHOWN = 4000; // milliseconds

export function planButtons() {
  const slot = document.querySelector("[data-plan-slot]");
  if (!(slot instanceof HTMLElement)) return;
  const { planSlot, id = "", kind = "", title = "" } = slot.dataset;
  if (planSlot === "own") return slot.append(offer(slot.dataset, { ref: id, kind, text: title }));
  for (const card of document.querySelectorAll(".cards > .card[aria-labelledby]")) {
    const heading = find(card, "h2, h3", HTMLElement);
    const line = document.createElement("p");
    line.append(offer(slot.dataset, { ref: heading.id, kind, text: heading.textContent.trim() }));
    card.append(line);
  }
}

/**
 * The button, or the way to the plan when the entry is in it.
 * @param {DOMStringMap} words
 * @param {{ref: string, kind: string, text: string}} wish
 */
function offer(words, wish) {
  if (read(place, PLAN)?.includes(`"ref":"${wish.ref}"`)) return wayToPlan(words, wish.text);
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button";
  button.textContent = words.put ?? "";
  button.setAttribute("aria-label", `${words.put}: ${wish.text}`);
  button.addEventListener("click", async () => {
    const kept = (await lazy("put-into-plan").catch(() => undefined))?.([wish]);
    say((kept ? words.done : words.unkept) ?? "");
    if (!kept) return;
    const way = wayToPlan(words, wish.text);
    button.replaceWith(way);
    way.focus();
  });
  return button;
}

/** Show a line for a while, and have it read aloud. @param {string} text */
function say(text) {
  const notice = find(document, ".notice", HTMLElement);
  notice.textContent = text;
  notice.classList.add("shown");
  setTimeout(() => notice.classList.remove("shown"), SHOWN);
}

/** @param {DOMStringMap} words @param {string} text */
function wayToPlan({ plan = "", there = "" }, text) {
  const way = document.createElement("a");
  way.className = "button";
  way.href = plan;
  way.textContent = there;
  way.setAttribute("aria-label", `${there}: ${text}`);
  return way;
}
