// One cell of the profile on its page: five practices, criteria that cap the answer, a note.

import { asked, counts } from "../../core/score.js";
import { make } from "../../ui/element.js";
import { fill, find } from "../../ui/page.js";

/**
 * @param {HTMLElement} element
 * @param {DOMStringMap} words
 */
export function cardOf(element, words) {
  const id = element.getAttribute("aria-labelledby") ?? "";
  const radios = /** @type {HTMLInputElement[]} */ (Array.from(element.querySelectorAll("input[type=radio]")));
  const boxes = /** @type {HTMLInputElement[]} */ (Array.from(element.querySelectorAll("input[type=checkbox]")));
  const caps = boxes.map((box) => Number(box.dataset.cap));
  const criteria = find(element, ".criteria", HTMLElement);
  const told = make("p", { class: "profile-counted", role: "status" });
  const hint = make("span", { class: "hint", id: `${id}-hint` }, words.noteHint ?? "");
  const area = make("textarea", {
    rows: 2,
    maxlength: 2000,
    "aria-describedby": `${id}-hint`,
    "aria-label": words.note,
  });
  const note = make("details", { class: "profile-note" }, make("summary", {}, words.note ?? ""), hint, area);
  criteria.after(told, note);

  /** @returns {import("../../core/score.js").Answer | undefined} */
  function given() {
    const value = radios.find((radio) => radio.checked)?.value;
    if (value === undefined) return undefined;
    const met = boxes.flatMap((box, place) => (box.checked ? [place] : []));
    const own = /** @type {import("../../core/code.js").Value} */ (/\d/.test(value) ? Number(value) : value);
    return met.length ? { value: own, met } : { value: own };
  }

  /** Only the criteria that decide about this answer are shown. */
  function weigh() {
    const answer = given();
    const asking = asked(answer?.value, caps);
    boxes.forEach((box, place) => {
      const label = box.closest("label");
      if (label) label.hidden = !asking.includes(place);
    });
    criteria.hidden = asking.length === 0;
    const counting = answer && counts(answer, caps);
    told.textContent = answer && counting !== answer.value ? fill(words.counted, String(counting)) : "";
  }

  return {
    element,
    id,
    caps,
    quick: element.dataset.quick !== undefined,
    answer: () => {
      const answer = given();
      return answer && [/** @type {const} */ ([id, answer])];
    },
    note: () => (area.value.trim() ? [/** @type {const} */ ([id, area.value.trim()])] : undefined),
    focus: () => radios[0]?.focus(),
    /** @param {import("../../core/score.js").Answer | undefined} answer @param {string | undefined} text */
    show: (answer, text = "") => {
      for (const radio of radios) radio.checked = radio.value === String(answer?.value);
      boxes.forEach((box, place) => {
        box.checked = answer?.met?.includes(place) ?? false;
      });
      area.value = text;
      note.open = text !== "";
      weigh();
    },
    /** @param {() => void} changed */
    onChange: (changed) =>
      element.addEventListener("input", () => {
        weigh();
        changed();
      }),
  };
}
