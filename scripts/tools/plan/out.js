// The plan on paper, as a Word file, a spreadsheet, a calendar and a link.

import { csv } from "../../core/csv.js";
import { calendar } from "../../core/ics.js";
import { encode } from "../../core/plan-code.js";
import { toClipboard } from "../../ui/clipboard.js";
import { dated, save } from "../../ui/file.js";
import { lazy } from "../../ui/lazy.js";
import { locale, separator } from "../../ui/locale.js";
import { dayInWords as day, WORD } from "../../ui/outside.js";
import { fill, part } from "../../ui/page.js";
import { MARK } from "./come.js";
import { blocks, days, rows } from "./state.js";

const STEM = "our-plan";

/**
 * @param {HTMLElement} root
 * @param {object} here
 * @param {import("./state.js").Words} here.words
 * @param {(item: import("../../core/plan.js").Item) => import("./state.js").Known} here.known
 * @param {() => import("../../core/plan.js").Plan} here.plan
 * @param {string} here.page the address of this page as others open it
 * @param {(text: string | undefined) => void} here.tell
 */
export function handingOut(root, { words, known, plan, page, tell }) {
  const shared = part(root, "shared", HTMLElement);
  const address = part(root, "address", HTMLInputElement);
  /** @param {string} name @param {() => void} act */
  const press = (name, act) => part(root, name, HTMLButtonElement).addEventListener("click", act);

  async function word() {
    const now = new Date();
    const note = `${fill(words["file-note"], page)} · ${words.edition} ${EDITION} · ${day(now.toISOString().slice(0, 10))}`;
    const content = { title: words["file-title"], language: locale, landscape: true, now };
    try {
      const docx = await lazy("docx");
      save(dated(STEM, "docx", now), WORD, docx({ ...content, blocks: blocks(plan(), known, { words, day, note }) }));
      tell("");
    } catch {
      tell(words["no-writer"]);
    }
  }
  function table() {
    const text = csv(rows(plan(), known, words), separator);
    save(dated(STEM, "csv", new Date()), "text/csv;charset=utf-8", text);
    tell("");
  }
  function dates() {
    const now = new Date();
    const all = days(plan(), known, words);
    if (all.length) save(dated(STEM, "ics", now), "text/calendar", calendar(all, { name: words["file-title"], now }));
    tell(all.length ? "" : words["no-days"]);
  }
  function link() {
    address.value = page + MARK + encode(plan());
    shared.hidden = false;
    address.focus();
    address.select();
    tell("");
  }
  async function copy() {
    address.select(); // without a clipboard it stands ready to be copied
    if (await toClipboard(address.value)) tell(words["on-clipboard"]);
  }

  press("plan-print", () => print());
  press("plan-docx", word);
  press("plan-csv", table);
  press("plan-ics", dates);
  press("plan-link", link);
  press("copy", copy);
  return {
    /** The list has changed: the link that was made no longer says what stands there. */
    changed: () => {
      shared.hidden = true;
    },
    /** The sheet that is printed. */
    paper() {
      const body = part(root, "paper-rows", HTMLElement);
      const lines = plan().items.map((item) => {
        const { title } = known(item);
        const state = [words[`state-${item.state}`], item.why].filter(Boolean).join(": ");
        return row([title, item.who, item.by && day(item.by), item.note, state]);
      });
      if (lines.length) body.replaceChildren(...lines);
    },
  };
}

/** @param {string[]} cells */
function row(cells) {
  const line = document.createElement("tr");
  for (const text of cells) line.insertCell().textContent = text;
  return line;
}
