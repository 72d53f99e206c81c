// "Where do we start?": answers live in the address, the rules give the result, and one press puts it into our plan.

import { fromFragment, toFragment } from "../../core/answers.js";
import { toClipboard } from "../../ui/clipboard.js";
import { fill, mount, part } from "../../ui/page.js";
import { putIntoPlan } from "../../ui/put.js";
import { result, wishes } from "./state.js";
import { body, dates, sentence } from "./view.js";

mount("navigator", (element) => {
  const words = element.dataset;
  const own = (/** @type {string} */ name) => part(element, name, HTMLElement);
  const notice = own("notice");
  const progress = own("progress");
  const section = own("result");
  const told = own("told");
  const form = part(element, "form", HTMLFormElement);
  const button = (/** @type {string} */ name) => part(element, name, HTMLButtonElement);
  const book = globalThis.navigatorRules;
  if (!book) {
    notice.textContent = words.broken ?? "";
    return;
  }
  const boxes = /** @type {HTMLInputElement[]} */ (Array.from(form.querySelectorAll("input")));
  const alone = new Set(
    book.questions.flatMap(({ id, answers }) => answers.filter((one) => one.alone).map((one) => `${id}-${one.id}`)),
  );
  /** @type {import("./state.js").Result | undefined} */
  let shown;

  /** Fold what is answered to its answer, but for the question at hand, which stays where it is. @param {Element} [open] */
  function fold(open) {
    const top = open?.getBoundingClientRect().top ?? 0;
    for (const one of form.querySelectorAll(".question"))
      one.classList.toggle("folded", one !== open && !!one.querySelector(":checked"));
    if (open) scrollBy(0, open.getBoundingClientRect().top - top);
  }

  function answers() {
    /** @type {Record<string, string[]>} */
    const given = {};
    for (const box of boxes) if (box.checked) given[box.name] = [...(given[box.name] ?? []), box.value];
    return given;
  }

  function count() {
    const given = Object.keys(answers()).length;
    progress.textContent = given ? fill(words.answered, given, book.questions.length) : "";
  }

  /** Show the result of the answers as they stand, or none. @param {boolean} open */
  function show(open) {
    section.hidden = !open;
    shown = open ? result(book, answers()) : undefined;
    if (!shown) return;
    own("sentence").textContent = sentence(book, shown, words);
    own("body").replaceChildren(...body(book, shown, words, new Date()));
    told.textContent = "";
    own("to-plan").hidden = true;
    button("put").disabled = false;
  }

  /** Put the answers into the address: a new step of the history only where the result opens. @param {boolean} [step] */
  function remember(step = false) {
    const address = location.pathname + location.search + toFragment(book.questions, answers(), !section.hidden);
    history[step ? "pushState" : "replaceState"](null, "", address);
    dispatchEvent(new Event("hashchange")); // the link to the other language follows
    own("address").textContent = location.href;
  }

  /** Take over what the address says. */
  function read() {
    const kept = fromFragment(book.questions, location.hash);
    for (const box of boxes) box.checked = kept.answers[box.name]?.includes(box.value) ?? false;
    notice.textContent = kept.damaged ? (words.damaged ?? "") : "";
    count();
    fold();
    show(kept.shown);
    own("address").textContent = location.href; // printed below the result
  }

  form.addEventListener("change", ({ target }) => {
    const ticked = target instanceof HTMLInputElement && target.checked ? target : undefined;
    if (ticked?.type === "checkbox") {
      for (const box of boxes) {
        if (box.name === ticked.name && box !== ticked && (alone.has(box.id) || alone.has(ticked.id)))
          box.checked = false;
      }
    }
    notice.textContent = "";
    count();
    if (!section.hidden) show(true);
    fold(ticked?.closest("fieldset") ?? undefined);
    remember();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const before = Boolean(section.hidden);
    show(true);
    fold();
    remember(before);
    section.focus();
  });
  form.addEventListener("reset", () => {
    setTimeout(() => {
      for (const box of boxes) box.checked = false;
      notice.textContent = "";
      count();
      fold();
      show(false);
      remember();
      boxes[0]?.focus();
    });
  });
  button("put").addEventListener("click", () => {
    if (!shown) return;
    const kept = putIntoPlan(wishes(book, shown, new Date()));
    told.textContent = (kept ? words.put : words.unput) ?? "";
    button("put").disabled = kept;
    own("to-plan").hidden = !kept;
  });
  button("copy").addEventListener("click", async () => {
    // Where nothing is copied, the address stands ready to be copied.
    told.textContent = ((await toClipboard(location.href)) && words.copied) || location.href;
  });
  button("print").addEventListener("click", () => print());
  form.addEventListener("click", ({ target }) => {
    const one = target instanceof HTMLButtonElement && target.closest(".question");
    if (!one) return;
    fold(one);
    /** @type {HTMLElement} */ (one.querySelector(":checked")).focus();
  });
  button("change").addEventListener("click", () => boxes.find((box) => box.checked)?.focus());
  addEventListener("popstate", read);
  setTimeout(() => dates().formatRange(new Date(0), new Date()));
  element.classList.add("live");
  own("end").hidden = false;
  read();
  const open = book.questions.find(({ id }) => !answers()[id]);
  if (open && progress.textContent && !shown) {
    notice.textContent ||= progress.textContent; // some answers came along: go on with the first that is missing
    document.getElementById(`q-${open.id}`)?.scrollIntoView();
  }
});
