// A checklist: ticks, who, when and notes, several copies; kept in this browser, on paper, in Word and in a calendar.

import { calendar } from "../../core/ics.js";
import { checklist } from "../../core/keys.js";
import { dated, save } from "../../ui/file.js";
import { keeping } from "../../ui/keeping.js";
import { lazy } from "../../ui/lazy.js";
import { locale } from "../../ui/locale.js";
import { addressOfPage, dayInWords, WORD } from "../../ui/outside.js";
import { fill, find, mount, part } from "../../ui/page.js";
import { forget, place } from "../../ui/place.js";
import { copiesOf } from "./copies.js";
import { itemsOf } from "./items.js";
import { earlierKeys, KIND, takeOver } from "./kept.js";
import { blocks, days } from "./out.js";
import { changed, currentOf, filledOf, isEmpty, marked, progress } from "./state.js";

mount("checklist", (root) => {
  /** @type {Record<string, string>} */
  /** @type {import("./out.js").Words} */
  const words = JSON.parse(part(root, "words", HTMLScriptElement).textContent ?? "");
  const id = root.dataset.id ?? "";
  const note = part(root, "note", HTMLElement);
  const meter = part(root, "meter", HTMLProgressElement);
  const status = part(root, "status", HTMLElement);
  const stops = part(root, "stops", HTMLElement);
  const page = addressOfPage();
  let unkept = takeOver(id, { store: place, edition: EDITION });
  let filled = filledOf(id, null);

  /** @param {import("./state.js").Mark} mark */
  function said({ who, by, note: text, off, why }) {
    const parts = [off && fill(words["said-off"], why || words["no-reason"]), who, by && dayInWords(by), text];
    return parts.filter(Boolean).join(" · ");
  }
  const items = itemsOf(root, {
    said,
    tick: (ticked) => change(changed(filled, { ticked }), showProgress),
    write: (item, changes) => change(marked(filled, item, changes), showProgress),
  });
  const sections = Array.from(root.querySelectorAll(".checklist-section"), (section) => {
    const counted = find(section, ".checklist-count", HTMLElement);
    return { counted, own: items.all.filter(({ name }) => section.querySelector(`[id="${name}"]`)) };
  });

  function showProgress() {
    const { done, off, all, stops: open } = progress(items.all, currentOf(filled));
    meter.max = Math.max(all, 1);
    meter.value = Math.min(done, all);
    const whole = done >= all && !open.length;
    status.textContent = whole
      ? words["all-done"]
      : fill(words.progress, done, all) + (off ? fill(words.off, off) : "");
    stops.hidden = !open.length || !done;
    stops.replaceChildren(fill(words.stops, open.length), " ", ...open.map(linkTo));
    for (const { counted, own } of sections) {
      const part = progress(own, currentOf(filled));
      counted.textContent = fill(words.section, part.done, part.all);
    }
  }
  /** A link to an item, under the number that it has in the list. @param {string} name */
  function linkTo(name) {
    const at = items.all.findIndex((item) => item.name === name);
    const link = document.createElement("a");
    link.href = `#${name}`;
    link.textContent = `${at + 1}`;
    link.setAttribute("aria-label", `${at + 1}. ${items.all[at]?.text}`);
    return link;
  }
  function showAll() {
    items.show(currentOf(filled));
    copies.show();
    showProgress();
  }
  /** @param {import("./state.js").Filled} next @param {() => void} [show] */
  function change(next, show = showAll) {
    filled = next;
    kept.keep();
    show();
  }

  const copies = copiesOf(root, {
    words,
    filled: () => filled,
    change(next, removed) {
      const before = filled;
      change(next);
      if (removed) kept.tell(words["copy-removed"], before);
    },
  });
  const kept = keeping(part(root, "keeping", HTMLElement), {
    kind: KIND,
    key: checklist(id),
    file: `checklist-${id}`,
    data: () => (isEmpty(filled) ? null : filled),
    show(data) {
      filled = filledOf(id, data ?? unkept);
      unkept = null;
      showAll();
    },
    refuse: (data) => (data.id && data.id !== id ? words.other : undefined),
    anew() {
      const fresh = changed(filled, { ticked: [], marks: {} });
      return isEmpty(fresh) ? null : fresh;
    },
    forgotten: () => earlierKeys(id).forEach(forget),
    said(text) {
      note.textContent = text;
    },
  });

  async function word() {
    const now = new Date();
    const title = find(document, "h1", HTMLElement).textContent.trim();
    const above = [copies.name() && fill(words["copy-shown"], copies.name()), status.textContent];
    const end = `${fill(words["plan-file-note"], page)} · ${words.edition} ${EDITION}`;
    const content = blocks(items.all, filled, { words, day: dayInWords, above, note: end });
    try {
      const docx = await lazy("docx");
      const bytes = docx({ title, language: locale, landscape: true, now, blocks: content });
      save(dated(`checklist-${id}`, "docx", now), WORD, bytes);
    } catch {
      kept.tell(words["plan-no-writer"]);
    }
  }
  part(root, "docx", HTMLButtonElement).addEventListener("click", word);
  part(root, "ics", HTMLButtonElement).addEventListener("click", () => {
    const now = new Date();
    const name = find(document, "h1", HTMLElement).textContent.trim();
    const all = days(items.all, filled, { words, page, copy: copies.name() });
    if (all.length) save(dated(`checklist-${id}`, "ics", now), "text/calendar", calendar(all, { name, now }));
    else kept.tell(words["no-days"]);
  });
  addEventListener("pagehide", () => items.commit());
  const toPlace = () => items.open(location.hash.slice(1));
  addEventListener("hashchange", toPlace);
  toPlace();
  part(root, "bar", HTMLElement).hidden = part(root, "tools", HTMLElement).hidden = false;
});
