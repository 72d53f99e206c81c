// A checklist: ticks kept in this browser, progress shown, "start anew", print.

import { browser, fill, mount, part } from "../../ui/page.js";
import { ticksOf } from "./state.js";

mount("checklist", (element) => {
  const words = element.dataset;
  const ticks = ticksOf(words.id ?? "", { store: browser, edition: EDITION });
  const boxes = /** @type {HTMLInputElement[]} */ (Array.from(element.querySelectorAll("input[type=checkbox]")));
  const meter = part(element, "meter", HTMLProgressElement);
  const status = part(element, "status", HTMLElement);
  const reset = part(element, "reset", HTMLButtonElement);
  const note = part(element, "note", HTMLElement);
  const plain = note.textContent;
  let locked = false;

  const ticked = () => boxes.filter((box) => box.checked).map((box) => box.name);

  function show() {
    const done = ticked().length;
    meter.value = done;
    status.textContent = done === boxes.length ? (words.done ?? "") : fill(words.progress, done, boxes.length);
    reset.disabled = done === 0;
  }
  /** @param {string | undefined} text */
  function tell(text = "") {
    if (note.textContent !== text) note.textContent = text; // said aloud only when it is new
  }
  function restore() {
    const kept = ticks.load();
    for (const box of boxes) box.checked = kept.ticked.includes(box.name);
    locked = kept.locked;
    tell(locked ? words.locked : plain);
    show();
  }
  function keep() {
    const kept = ticks.save(ticked());
    if (!locked) tell(kept ? plain : words.unkept);
    show();
  }

  element.addEventListener("change", keep);
  reset.addEventListener("click", () => {
    if (!confirm(words.confirm)) return;
    ticks.save([]);
    restore();
    boxes[0]?.focus();
  });
  part(element, "print", HTMLButtonElement).addEventListener("click", () => print());
  addEventListener("storage", (event) => {
    if (event.key === ticks.key) restore();
  });
  restore();
  part(element, "bar", HTMLElement).hidden = false;
});
