// Keeps a reader's work: go on, start anew, delete from this computer, a shared computer, to a file and from a file.
// The panel is macros/rendering/templates/parts/keeping.html.j2.

import { open, savedOn, seal, toolOf } from "../core/envelope.js";
import { ASIDE, keeper, read } from "../core/kept.js";
import { dated, onFile, save } from "./file.js";
import { locale } from "./locale.js";
import { fill, part } from "./page.js";
import { forget, isShared, place, share } from "./place.js";

/**
 * @template T
 * @typedef {object} Tool What a tool says of itself.
 * @property {import("../core/envelope.js").Kind<T>} kind
 * @property {string} key under which its work is kept; scripts/core/keys.js
 * @property {string} file stem of the name of its file
 * @property {() => T | null} data the work as it stands; null when there is none
 * @property {(data: T | null) => void} show take over work, or begin with none
 * @property {(data: T) => string | undefined} [take] what happens to the work in an opened file instead of taking the
 *   place of the work there is; gives what to tell the reader
 * @property {(data: T) => string | undefined} [refuse] why an opened file does not belong to this page, if it does not
 * @property {(data: T) => T} [toFile] what of the work may go into a file, where that is not all of it
 * @property {(text: string) => void} [said] what else shows the messages that the panel tells
 * @property {() => T | null} [anew] what "start anew" leaves; nothing when it is not said
 * @property {boolean} [ask] true: kept work is shown only when the reader says "continue"
 * @property {() => void} [forgotten] what else goes when the reader deletes everything
 */

/**
 * Start keeping. `keep` says that the work has changed, `tell` says something aloud.
 * @template T
 * @param {HTMLElement} panel
 * @param {Tool<T>} tool
 */
export function keeping(panel, tool) {
  const words = panel.dataset;
  const kept = keeper(tool.kind, tool.key, { store: place, edition: EDITION });
  const told = part(panel, "keeping-told", HTMLElement);
  const undo = part(panel, "keeping-undo", HTMLButtonElement);
  const before = part(panel, "keeping-before", HTMLElement);
  const when = part(panel, "keeping-when", HTMLElement);
  const shared = part(panel, "keeping-shared", HTMLInputElement);
  /** @type {T | null} */
  let gone = null;
  let locked = false;

  /** @param {string | null | undefined} text @param {T | null} [lost] work that can be brought back */
  function tell(text, lost = null) {
    if (told.textContent !== (text ?? "")) told.textContent = text ?? ""; // said aloud only when it is new
    tool.said?.(text ?? "");
    gone = lost;
    undo.hidden = lost === null;
  }

  /** The work has changed. */
  function keep() {
    const lost = before.hidden ? null : whole(); // begun without an answer to "continue?"
    before.hidden = true;
    const done = kept.save(tool.data());
    if (!locked) tell(done ? lost && words.begun : words.unkept, lost);
  }

  /** @param {T | null} data @param {string | undefined} text */
  function replace(data, text) {
    const lost = tool.data() ?? (before.hidden ? null : whole());
    before.hidden = true;
    tool.show(data);
    const done = kept.save(data);
    tell(done || locked ? text : words.unkept, lost);
  }

  /** The work that is kept, or null. */
  function whole() {
    const opened = kept.load();
    return opened.state === "whole" ? opened.data : null;
  }

  /** Show what is kept. @param {boolean} ask */
  function restore(ask) {
    shared.checked = isShared();
    const opened = kept.load();
    locked = opened.state === "newer" || opened.state === "foreign";
    const waiting = ask && opened.state === "whole";
    before.hidden = !waiting;
    tool.show(opened.state === "whole" && !waiting ? opened.data : null);
    if (waiting) when.textContent = fill(words.before, day(savedOn(read(place, tool.key))));
    tell(locked ? words.locked : opened.state === "damaged" ? words.damaged : "");
  }

  /** @param {string} text */
  function take(text) {
    const opened = open(tool.kind, text);
    if (opened.state !== "whole") return tell(refusal(words, opened.state, text));
    const foreign = tool.refuse?.(opened.data);
    if (foreign) tell(foreign);
    else if (tool.take) tell(tool.take(opened.data));
    else replace(opened.data, words.opened);
  }

  part(panel, "keeping-continue", HTMLButtonElement).addEventListener("click", () => restore(false));
  for (const button of panel.querySelectorAll("[data-part=keeping-anew]")) {
    button.addEventListener("click", () => replace(before.hidden ? (tool.anew?.() ?? null) : null, words.begun));
  }
  for (const button of panel.querySelectorAll("[data-part=keeping-delete]")) {
    button.addEventListener("click", () => {
      replace(null, words.deleted);
      for (const key of [tool.key, tool.key + ASIDE]) if (!locked) forget(key);
      tool.forgotten?.();
    });
  }
  undo.addEventListener("click", () => {
    const back = gone;
    if (back !== null) tool.show(back);
    keep();
    if (!told.textContent) tell(words.undone);
    told.focus();
  });
  part(panel, "keeping-save", HTMLButtonElement).addEventListener("click", () => {
    const now = new Date();
    const data = tool.data() ?? (before.hidden ? null : whole());
    if (data === null) return tell(words.nothing);
    save(dated(tool.file, "json", now), "application/json", seal(tool.kind, tool.toFile?.(data) ?? data, EDITION, now));
    tell(words.saved);
  });
  onFile(part(panel, "keeping-open", HTMLInputElement), take);
  shared.addEventListener("change", () => {
    share(shared.checked);
    tell(shared.checked ? words.sharedOn : words.sharedOff);
  });
  addEventListener("storage", (event) => {
    if (event.key === tool.key || event.key === null) restore(false);
  });
  addEventListener("pageshow", (event) => {
    if (event.persisted) restore(false); // back from a page that may have added something
  });
  restore(tool.ask ?? false);
  panel.hidden = false;
  return { keep, tell };
}

/**
 * Why a file cannot be taken.
 * @param {DOMStringMap} words
 * @param {string} state
 * @param {string} text of the file
 */
function refusal(words, state, text) {
  if (state === "newer") return words.newerFile;
  const tool = toolOf(text);
  const name = words[`tool${tool.charAt(0).toUpperCase()}${tool.slice(1)}`];
  return state === "foreign" && name ? fill(words.foreignFile, name) : words.damagedFile;
}

/**
 * A moment as the page's language writes it.
 * @param {Date | undefined} moment
 */
function day(moment) {
  return moment?.toLocaleString(locale, { dateStyle: "long", timeStyle: "short" }) ?? "–";
}
