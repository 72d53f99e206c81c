// The mirror: ten questions, in the words of adults or of children; the answers become a code for whoever asked.

import { MIRROR_KIND } from "../../core/assessed.js";
import { encode, newMark } from "../../core/code.js";
import { MIRROR } from "../../core/keys.js";
import { hand, toHand } from "../../ui/hand.js";
import { keeping } from "../../ui/keeping.js";
import { fill, find, mount, part } from "../../ui/page.js";

/** @typedef {"adult" | "child"} Version */

mount("mirror", (element) => {
  const words = element.dataset;
  const sheets = /** @type {HTMLElement[]} */ (Array.from(element.querySelectorAll("[data-sheet]")));
  const versions = /** @type {HTMLInputElement[]} */ (Array.from(element.querySelectorAll("[name=mirror-version]")));
  const choice = part(element, "choice", HTMLElement);
  const status = part(element, "status", HTMLElement);
  const panel = part(element, "hand", HTMLElement);
  let mark = newMark();

  const version = () => /** @type {Version} */ (versions.find((own) => own.checked)?.value ?? "adult");
  const sheet = () => sheets.find((own) => own.dataset.sheet === version());
  const questions = () => Array.from(sheet()?.querySelectorAll("[data-question]") ?? []);

  function answers() {
    /** @type {Record<string, import("../../core/code.js").Value>} */
    const found = {};
    for (const question of questions()) {
      const chosen = question.querySelector("input:checked");
      const id = question instanceof HTMLElement && question.dataset.question;
      if (!id || !(chosen instanceof HTMLInputElement)) continue;
      found[id] = /** @type {import("../../core/code.js").Value} */ (
        chosen.value === "unsure" ? "unsure" : Number(chosen.value)
      );
    }
    return found;
  }

  /** @returns {import("../../core/assessed.js").Mirror | null} */
  function data() {
    const found = answers();
    return Object.keys(found).length ? { version: version(), answers: found, mark } : null;
  }

  function count() {
    for (const own of sheets) own.hidden = own !== sheet();
    hand(panel, null);
    status.textContent = fill(words.progress, Object.keys(answers()).length, questions().length);
  }

  /** @param {import("../../core/assessed.js").Mirror | null} work */
  function show(work) {
    mark = work?.mark ?? newMark();
    const wanted = work?.version ?? (location.hash === "#child" ? "child" : version());
    for (const own of versions) own.checked = own.value === wanted;
    for (const radio of element.querySelectorAll("[data-question] input")) {
      const own = /** @type {HTMLInputElement} */ (radio);
      const id = own.closest("[data-question]")?.getAttribute("data-question") ?? "";
      own.checked = own.name === `${wanted}-${id}` && own.value === String(work?.answers[id]);
    }
    count();
  }

  const { keep } = keeping(part(element, "keeping", HTMLElement), {
    kind: MIRROR_KIND,
    key: MIRROR,
    file: "involvement-mirror",
    data,
    show,
  });
  element.addEventListener("input", (event) => {
    if (!(event.target instanceof HTMLInputElement) || event.target.type !== "radio") return;
    count();
    keep();
  });
  part(element, "done", HTMLButtonElement).addEventListener("click", () => {
    const work = data();
    if (!work) {
      status.textContent = words.nothing ?? "";
      return;
    }
    hand(panel, encode({ kind: work.version, answers: work.answers, mark: work.mark }));
    toHand(panel);
  });

  /** A link to one version: who follows it sees who is asked, what this is and the first question. */
  const asked = () => versions.find((own) => location.hash === `#${own.value}`);
  addEventListener("hashchange", () => {
    const own = asked();
    if (!own) return;
    own.checked = true;
    count();
    choice.scrollIntoView();
  });
  addEventListener("load", () => {
    if (asked()?.checked) choice.scrollIntoView(); // after the browser has gone to the heading
  });
  for (const own of sheets) find(own, "h2", HTMLElement).classList.add("sr"); // the choice above says the same
  for (const own of element.querySelectorAll("[data-part=stays]")) own.removeAttribute("hidden");
  choice.hidden = false;
  part(element, "end", HTMLElement).hidden = false;
});
