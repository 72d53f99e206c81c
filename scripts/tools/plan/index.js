// Our plan: one list with who, by when, note and state, kept in this browser, on paper, in files and by link.

import { PLAN } from "../../core/keys.js";
import { add, count, EMPTY, edit, KIND, move, remove } from "../../core/plan.js";
import { history } from "../../core/undo.js";
import { keeping } from "../../ui/keeping.js";
import { fetched } from "../../ui/lazy.js";
import { addressOfPage } from "../../ui/outside.js";
import { fill, find, guarded, mount, part } from "../../ui/page.js";
import { coming } from "./come.js";
import { handingOut } from "./out.js";
import { readyPlans } from "./ready.js";
import { lines } from "./rows.js";
import { knower } from "./state.js";

mount("plan", (root) => {
  const titles = fetched("titles", "titles.js"); // without them entries have the titles with which they were added
  titles.catch(() => ({})).then((found) => guarded(() => start(root, found)));
});

/**
 * @param {HTMLElement} root
 * @param {import("./state.js").Titles} titles
 */
function start(root, titles) {
  /** @type {[import("./state.js").Words, import("../../types/data.js").PlanKinds]} */
  const [words, kinds] = JSON.parse(part(root, "words", HTMLScriptElement).textContent ?? "");
  const page = addressOfPage();
  const known = knower(titles, { words, kinds, page: location.href });
  const knownOutside = knower(titles, { words, kinds, page });
  const status = part(root, "status", HTMLElement);
  const told = part(root, "told", HTMLElement);
  const undo = part(root, "undo", HTMLButtonElement);
  const paper = part(root, "paper", HTMLElement);
  const plan = history(EMPTY);

  /** @param {string | undefined} text */
  function tell(text = "") {
    told.textContent = text;
  }

  /** What stands beside the list: how many, whether something can be undone. */
  function showRest() {
    const { items } = plan.now();
    status.textContent = items.length ? fill(words.count, items.length, count(plan.now()).done) : "";
    undo.disabled = !plan.can();
    part(root, "bar", HTMLElement).hidden = !items.length && !plan.can();
    part(root, "empty", HTMLElement).hidden = items.length > 0;
    part(root, "out", HTMLElement).hidden = items.length === 0;
    paper.classList.toggle("plan-full", items.length > 0);
    out.changed();
  }
  function showAll() {
    rows.show(plan.now().items);
    showRest();
  }
  /** @param {import("../../core/plan.js").Plan} next @param {() => void} [show] */
  function change(next, show = showAll) {
    if (next === plan.now()) return;
    plan.change(next);
    kept.keep();
    show();
  }
  /** @param {import("../../core/plan.js").Wish[]} wishes @returns {number} how many were added */
  function put(wishes) {
    const before = plan.now().items.length;
    change(add(plan.now(), wishes));
    return plan.now().items.length - before;
  }
  /** @param {number} at */
  const titleAt = (at) => {
    const item = plan.now().items[at];
    return item ? known(item).title : "";
  };

  const rows = lines(root, known, {
    edit: (at, changes) => change(edit(plan.now(), at, changes), showRest),
    move(at, step) {
      const to = at + step;
      if (at < 0 || to < 0 || to >= plan.now().items.length) return;
      rows.commit();
      change(move(plan.now(), at, to));
      rows.focus(to, `[data-move="${step}"]`);
      tell(fill(words.moved, to + 1, plan.now().items.length));
    },
    remove(at) {
      const title = titleAt(at);
      change(remove(plan.now(), at));
      if (plan.now().items.length) rows.focus(at, "[data-part=remove]");
      else find(root, "[name=text]", HTMLInputElement).focus();
      tell(fill(words.removed, title));
    },
  });
  const out = handingOut(root, { words, known: knownOutside, plan: plan.now, page, tell });
  const come = coming(root, { words, known, mine: plan.now, take: change, tell });
  const kept = keeping(part(root, "keeping", HTMLElement), {
    kind: KIND,
    key: PLAN,
    file: "our-plan",
    data: () => (plan.now().items.length ? plan.now() : null),
    show(data) {
      plan.begin(data ?? EMPTY);
      showAll();
    },
    take(data) {
      come.offer(data, words["come-file"]);
      return undefined;
    },
  });

  undo.addEventListener("click", () => {
    plan.undo();
    kept.keep();
    showAll();
    tell(words.undone);
    if (undo.disabled) status.focus();
  });
  const form = part(root, "new", HTMLFormElement);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const field = find(form, "[name=text]", HTMLInputElement);
    const text = field.value.trim();
    if (!text) return;
    const added = put([{ text }]);
    tell(added ? fill(words.added, text) : words.already);
    if (added) field.value = "";
    field.focus();
  });
  readyPlans(words.taken, put);
  addEventListener("pagehide", () => rows.commit());
  addEventListener("beforeprint", () => {
    rows.commit();
    out.paper();
  });
  part(root, "live", HTMLElement).hidden = false;
  come.fromAddress();
}
