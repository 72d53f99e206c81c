// Counts the answers to the profile where they stand on the page: described practices, criteria, notes.

import { counted, PROFILE_KIND, staffSet } from "../../core/assessed.js";
import { encode, newMark } from "../../core/code.js";
import { read } from "../../core/kept.js";
import { PROFILE } from "../../core/keys.js";
import { keeping } from "../../ui/keeping.js";
import { fill, mount, part } from "../../ui/page.js";
import { place } from "../../ui/place.js";
import { own } from "../../ui/words.js";
import { cardOf } from "./card.js";

mount("profile", (element) => {
  const words = element.dataset;
  const status = part(element, "status", HTMLElement);
  const modes = /** @type {HTMLInputElement[]} */ (Array.from(element.querySelectorAll("[name=profile-mode]")));
  const result = part(element, "result", HTMLAnchorElement);
  const cards = Array.from(document.querySelectorAll("article[data-cell]"), (card) =>
    cardOf(/** @type {HTMLElement} */ (card), words),
  );
  const end = /** @type {HTMLElement} */ (result.parentElement).cloneNode(true);
  const caps = Object.fromEntries(cards.map((card) => [card.id, card.caps]));
  let mark = newMark();

  const mode = () => (modes[1]?.checked ? "full" : "quick");
  /** Whatever has an answer counts, so it is never hidden: an earlier quick check had other questions. */
  const shown = () => cards.filter((card) => mode() === "full" || card.quick || card.answer());

  /** @returns {import("../../core/assessed.js").Profile | null} */
  function data() {
    const answers = Object.fromEntries(cards.flatMap((card) => card.answer() ?? []));
    const notes = Object.fromEntries(cards.flatMap((card) => card.note() ?? []));
    const any = Object.keys(answers).length || Object.keys(notes).length || mode() === "full";
    return any ? { mode: mode(), answers, notes, mark } : null;
  }

  function count() {
    const all = shown();
    const done = all.filter((card) => card.answer()).length;
    const text = fill(done === all.length ? words.all : words.progress, done, all.length);
    for (const line of [status, ...ends()]) if (line.textContent !== text) line.textContent = text;
    for (const card of cards) {
      card.element.hidden = !all.includes(card);
      const line = document.querySelector(`.contents a[href="#${card.id}"]`)?.parentElement;
      if (line) line.hidden = card.element.hidden;
    }
  }
  const ends = () =>
    /** @type {HTMLElement[]} */ (Array.from(document.querySelectorAll(".profile-end [data-part=said]")));

  /** @param {import("../../core/assessed.js").Profile | null} work */
  function show(work) {
    mark = work?.mark ?? newMark();
    for (const [at, button] of modes.entries()) button.checked = (work?.mode === "full") === (at === 1);
    for (const card of cards) card.show(work?.answers[card.id], work?.notes[card.id]);
    count();
  }

  function toNext() {
    const next = shown().find((card) => !card.answer());
    if (next) {
      document.getElementById(next.id)?.scrollIntoView();
      next.focus();
    } else result.focus();
  }

  /** A closed storage keeps nothing: the answers go along in the address, the notes stay here. @param {Event} event */
  function toResult(event) {
    const work = data();
    if (!work || read(place, PROFILE) || !(event.currentTarget instanceof HTMLAnchorElement)) return;
    event.currentTarget.hash = `own=${encode(staffSet(counted(work.answers, caps), mark))}`;
  }

  const panel = part(element, "keeping", HTMLElement);
  Object.assign(panel.dataset, own(KEEPING)); // the page has no bytes to spare for them
  const { keep } = keeping(panel, {
    kind: PROFILE_KIND,
    key: PROFILE,
    file: "involvement-profile",
    data,
    show,
  });
  const changed = () => {
    count();
    keep();
  };
  for (const button of modes) button.addEventListener("change", changed);

  /** A link to a question that the quick check leaves out opens the full profile there. */
  function toNamed() {
    const named = cards.find((card) => card.id === location.hash.slice(1));
    if (!named?.element.hidden || !modes[1]) return;
    modes[1].checked = true;
    count();
    document.getElementById(named.id)?.scrollIntoView();
  }
  addEventListener("hashchange", toNamed);
  for (const card of cards) card.onChange(changed);
  if (end instanceof HTMLElement) {
    end.classList.add("profile-end");
    const said = end.querySelector("[data-part=status]");
    said?.setAttribute("data-part", "said");
    said?.removeAttribute("role"); // said aloud once
    cards.at(-1)?.element.after(end);
  }
  for (const button of [element, end].flatMap((own) =>
    own instanceof HTMLElement ? [...own.querySelectorAll("[data-part=first]")] : [],
  )) {
    button.addEventListener("click", toNext);
  }
  for (const link of [element, end].flatMap((own) =>
    own instanceof HTMLElement ? [...own.querySelectorAll("[data-part=result]")] : [],
  )) {
    link.addEventListener("click", toResult);
  }
  count();
  part(element, "tool", HTMLElement).hidden = false;
  toNamed();
});
