// The page of results: my own, or those of many people brought together; compared with an earlier time; as a report.

import { COMPARE_KIND, MIRROR_KIND, PROFILE_KIND } from "../../core/assessed.js";
import { encode, pieces } from "../../core/code.js";
import { open } from "../../core/envelope.js";
import { COMPARE } from "../../core/keys.js";
import {
  add,
  FLOOR,
  forFile,
  fromBeneficiary,
  merged,
  NOBODY,
  prints,
  release,
  remove,
  tooClose,
  waiting,
} from "../../core/merge.js";
import { changes, resultOf } from "../../core/score.js";
import { make } from "../../ui/element.js";
import { dated, onFile, save } from "../../ui/file.js";
import { hand } from "../../ui/hand.js";
import { keeping } from "../../ui/keeping.js";
import { lazy } from "../../ui/lazy.js";
import { locale } from "../../ui/locale.js";
import { fill, find, mount, part } from "../../ui/page.js";
import { putIntoPlan } from "../../ui/put.js";
import { own as ofLanguage } from "../../ui/words.js";
import { detector, look } from "./camera.js";
import { own, ownOf } from "./own.js";
import { dayOf, facts, people, then } from "./people.js";
import { report } from "./report.js";
import { aimOf, lead, lower, nameOf } from "./said.js";
import { body, doneIn, firstStep, helpOf } from "./view.js";

/** @typedef {import("../../core/merge.js").Collected} Collected */

mount("compare", (element) => {
  /** @param {string} name */
  const block = (name) => JSON.parse(part(element, name, HTMLElement).textContent ?? "");
  /** @type {import("./said.js").Say} */
  const say = { texts: block("texts"), words: block("words") };
  const { texts, words } = say;
  for (const [id, cell] of Object.entries(texts.cells)) cell.name = lower(doneIn(id));
  const caps = Object.fromEntries(Object.entries(texts.cells).map(([id, cell]) => [id, cell.caps]));
  const cellOf = Object.fromEntries(Object.entries(texts.mirror).map(([id, item]) => [id, item.cell]));
  /** @type {<T extends HTMLElement>(name: string, type: new () => T) => T} */
  const at = (name, type) => part(element, name, type);
  const told = at("told", HTMLElement);
  const acted = at("acted", HTMLElement);
  const codes = find(element, "#compare-codes", HTMLTextAreaElement);
  const whose = /** @type {HTMLInputElement[]} */ (Array.from(element.querySelectorAll("[name=compare-whose]")));
  let mine = own(caps);
  /** @type {Collected} */
  let collected = NOBODY;
  /** @type {string[][]} prints of every result that this page has shown, whatever was deleted since */
  const shown = [];
  /** @type {import("./said.js").Values | null} */
  let before = null;

  const all = () => (collected.codes.length || collected.frozen ? merged(collected, cellOf) : null);
  const many = () => (whose[0]?.checked && mine ? null : all());

  /** What the page shows now. @returns {import("./said.js").Values | null} */
  const values = () => {
    const group = many();
    return group && (group.rows.length || !mine) ? group.plan : (mine?.values ?? null);
  };

  function show() {
    const [now, group] = [values(), many()];
    const some = now !== null && Object.keys(now).length > 0;
    const text = some ? lead(now, firstStep, say).join("\n") : "";
    const line = at("sentence", HTMLElement);
    if (line.textContent !== text) line.textContent = text;
    at("none", HTMLElement).hidden = some || group !== null;
    at("body", HTMLElement).replaceChildren(
      ...(group?.rows.length ? people(group, say) : []),
      ...(some ? body(now, say) : []),
    );
    at("facts", HTMLElement).textContent = some ? facts(now, group, collected.look, say) : "";
    at("changes", HTMLElement).replaceChildren(...(some && before ? then(changes(before, now), say) : []));
    at("whose", HTMLElement).hidden = !mine || !all();
    for (const button of whose) button.checked = (button.value === "all") === (group !== null);
    at("act", HTMLElement).hidden = !some;
    at("mine", HTMLElement).hidden = !mine || collected.codes.includes(mine.code);
    hand(at("hand", HTMLElement), mine && !group ? mine.code : null);
    at("look", HTMLInputElement).value = collected.look;
    acted.textContent = "";
    at("to-plan", HTMLElement).hidden = true;
    list();
  }

  /** Whose codes are there: those of staff one by one, those of beneficiaries never. */
  function list() {
    const staff = merged(collected, cellOf).staff.people;
    const open = collected.codes.filter((code) => !fromBeneficiary(code));
    const items = open.map((code) => {
      const button = make("button", { type: "button", class: "button", "aria-label": fill(words.remove, code) }, "×");
      button.addEventListener("click", () => change(remove(collected, code)));
      return make("li", {}, make("code", {}, code), " ", button);
    });
    const lines = staff
      ? [make("p", {}, fill(words.staff, staff)), make("ul", { class: "compare-people" }, ...items)]
      : [];
    at("people", HTMLElement).replaceChildren(...lines);
    const wait = waiting(collected).length;
    const enough = wait >= FLOOR;
    at("waiting", HTMLElement).textContent = wait ? fill(enough ? words.ready : words.wait, wait) : "";
    at("release", HTMLElement).hidden = !enough;
  }

  /** @param {Collected} next */
  function change(next) {
    collected = next;
    for (const button of whose) button.checked = button.value === "all";
    show();
    keep();
  }

  /** @param {readonly string[]} given @param {readonly string[]} [faults] */
  function take(given, faults = []) {
    let next = collected;
    const said = [...faults];
    for (const code of given) {
      const added = add(next, code);
      if (added.state === "added") next = added.collected;
      else said.push(fill(words[`fault-${added.state}`], code.slice(0, 40)));
    }
    const count = next.codes.length - collected.codes.length;
    if (count) change(next);
    told.replaceChildren(...[...(count ? [fill(words.added, count)] : []), ...said].map((text) => make("p", {}, text)));
    return said.length === 0;
  }

  /** The codes in a file: of one person, or of a facilitator. @param {string} text */
  function codesIn(text) {
    const profile = open(PROFILE_KIND, text);
    if (profile.state === "whole") return [ownOf(profile.data, caps).code];
    const mirror = open(MIRROR_KIND, text);
    if (mirror.state === "whole") {
      const { version, answers, mark } = mirror.data;
      return [encode({ kind: version, answers, mark })];
    }
    const other = open(COMPARE_KIND, text);
    return other.state === "whole" ? other.data.codes : null;
  }

  let begun = false;
  const panel = at("keeping", HTMLElement);
  Object.assign(panel.dataset, ofLanguage(KEEPING)); // the page has no bytes to spare for them
  const { keep } = keeping(panel, {
    kind: COMPARE_KIND,
    key: COMPARE,
    file: "involvement-profile-together",
    data: () =>
      collected === NOBODY || (!collected.codes.length && !collected.frozen && !collected.look) ? null : collected,
    toFile: forFile,
    show: (work) => {
      collected = work ?? NOBODY;
      if (prints(collected).length) shown.push(prints(collected));
      mine = own(caps);
      if (begun && work) for (const button of whose) button.checked = button.value === "all"; // what was opened is seen
      show();
    },
  });
  begun = true;

  find(element, "form", HTMLFormElement).addEventListener("submit", (event) => {
    event.preventDefault();
    const given = pieces(codes.value);
    if (take(given.length ? given : [""])) codes.value = "";
    codes.focus();
  });
  at("mine", HTMLButtonElement).addEventListener("click", () => take(mine ? [mine.code] : []));
  at("release", HTMLButtonElement).addEventListener("click", () => {
    const next = release(collected);
    if (shown.some((earlier) => tooClose(earlier, prints(next)))) {
      told.replaceChildren(make("p", {}, words.close));
      return;
    }
    shown.push(prints(next));
    change(next);
    find(element, "#result", HTMLElement).focus();
  });
  at("files", HTMLInputElement).addEventListener("change", async (event) => {
    const input = /** @type {HTMLInputElement} */ (event.currentTarget);
    const given = [];
    const faults = [];
    for (const file of input.files ?? []) {
      const found = codesIn(await file.text().catch(() => ""));
      if (found) given.push(...found);
      else faults.push(fill(words["fault-file"], file.name));
    }
    input.value = "";
    take(given, faults);
  });
  onFile(at("earlier", HTMLInputElement), (text) => {
    const profile = open(PROFILE_KIND, text);
    const other = open(COMPARE_KIND, text);
    const line = at("earlier-told", HTMLElement);
    line.textContent = "";
    if (profile.state === "whole") before = ownOf(profile.data, caps).values;
    else if (other.state !== "whole") line.textContent = fill(words["fault-file"], "");
    else if (tooClose(prints(other.data), prints(collected))) line.textContent = words.close;
    else before = merged(other.data, cellOf).plan;
    show();
  });
  for (const button of whose) button.addEventListener("change", show);
  at("look", HTMLInputElement).addEventListener("change", (event) => {
    collected = { ...collected, look: /** @type {HTMLInputElement} */ (event.currentTarget).value };
    show();
    keep();
  });
  at("print", HTMLButtonElement).addEventListener("click", () => print());
  at("plan", HTMLButtonElement).addEventListener("click", () => {
    const now = values() ?? {};
    const wishes = resultOf(now).weakest.flatMap((id) => {
      const [first] = helpOf(id);
      const note = first ? `${first.kind}: ${first.title}` : "";
      return [{ text: `${nameOf(id, texts)}: ${aimOf(id, Number(now[id]), texts)}`, note }];
    });
    const kept = putIntoPlan(wishes);
    acted.textContent = (kept ? words.planned : words.unplanned) ?? "";
    at("to-plan", HTMLElement).hidden = !kept;
  });
  at("docx", HTMLButtonElement).addEventListener("click", async () => {
    const now = new Date();
    const blocks = report({ values: values() ?? {}, all: many(), look: dayOf(collected.look) }, say);
    try {
      const docx = await lazy("docx");
      const title = words.report;
      const type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
      save(dated(words.file, "docx", now), type, docx({ title, language: locale, blocks, now }));
    } catch {
      acted.textContent = words["docx-no"];
    }
  });
  camera();

  /** A button for the camera, where the browser reads codes itself. */
  function camera() {
    const reader = detector();
    const button = at("camera", HTMLButtonElement);
    if (!reader) return;
    const start = button.textContent;
    /** @type {(() => void) | null} */
    let stop = null;
    button.hidden = false;
    button.addEventListener("click", async () => {
      if (stop) {
        stop();
        stop = null;
        button.textContent = start;
        return;
      }
      try {
        stop = await look(reader, at("video", HTMLVideoElement), (text) => {
          const fresh = pieces(text).filter((code) => !collected.codes.includes(code));
          if (fresh.length) take(fresh);
        });
        button.textContent = button.dataset.stop ?? "";
      } catch {
        told.replaceChildren(make("p", {}, words["camera-no"]));
      }
    });
  }

  /** A code in the address: somebody has followed a link or read a picture. */
  function fromAddress() {
    const [, code] = location.hash.match(/^#c=(.+)/) ?? [];
    if (!code) return;
    take([code]);
    history.replaceState(null, "", location.pathname + location.search);
  }
  addEventListener("hashchange", fromAddress);
  at("tool", HTMLElement).hidden = false;
  show();
  fromAddress();
});
