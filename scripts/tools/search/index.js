// The search of the page /search/: the query and the kind stay in the address, results follow the typing.

import { withAsked } from "../../core/address.js";
import { lazy } from "../../ui/lazy.js";
import { fill, find, mount, part, remember } from "../../ui/page.js";
import { fromFiles } from "./server.js";
import { answer, choiceOf, result, unfold } from "./state.js";
import { button, item, told } from "./view.js";

/**
 * @typedef {import("./state.js").Answer} Answer
 * @typedef {import("./state.js").Index} Index
 * @typedef {import("./state.js").Source} Source
 * @typedef {import("./view.js").Texts} Texts
 */

const PAUSE = 150; // milliseconds of silence before the search begins
const FIRST = 6; // pages shown at once
const NEXT = 10; // pages that "more" shows
const WIDE = "(min-width: 37.5em)"; // scripts/tools/search/search.css: wider, the kinds are always in sight
const KEPT = 300; // characters of a query that stay in the address

/** @typedef {{ text: string, kind: string, exact: boolean }} Asked */

/**
 * Keep in the address what is asked for.
 * @param {Asked} asked
 */
function keep({ text, kind, exact }) {
  const kept = /** @type {const} */ ([
    ["q", text.slice(0, KEPT)],
    ["kind", kind],
    ["exact", exact ? "1" : ""],
  ]);
  remember(withAsked(location.pathname, kept, ""));
}

const folder = new URL(".", location.href).href;
const root = new URL("../", location.href).href;

/** @type {import("./state.js").Asker} */
const ask = (name) => lazy(name).catch(() => undefined);

/** The index of the page's folder; the copy for a disk has put its own into the page. */
function source() {
  const page = /** @type {{ guideSearch?: Source }} */ (globalThis);
  return page.guideSearch ?? fromFiles((file) => fetch(folder + file).then(json));
}

/** @param {Response} response */
function json(response) {
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  return response.json();
}

/**
 * An address from the root of the language; pages on a disk are named by their files.
 * @param {string} address
 */
function href(address) {
  const onDisk = location.protocol === "file:";
  return root + (onDisk ? address.replace(/(^|\/)(?=#|$)/, "$1index.html") : address);
}

mount("search", (element) => {
  if (!(element instanceof HTMLFormElement)) throw new Error("the search is no form");
  const form = element;
  const field = find(form, "input[type=search]", HTMLInputElement);
  const kinds = /** @type {RadioNodeList} */ (form.elements.namedItem("kind"));
  const choices = part(form, "kinds", HTMLDetailsElement);
  const chosen = part(form, "chosen", HTMLElement);
  const nothing = part(form, "nothing", HTMLElement);
  const wide = matchMedia(WIDE);
  const status = part(form, "status", HTMLElement);
  const instead = part(form, "instead", HTMLElement);
  const list = part(form, "results", HTMLElement);
  /** @type {Texts} */
  const texts = JSON.parse(part(form, "texts", HTMLScriptElement).text);
  const from = source();
  /** @type {Promise<Index> | undefined} */
  let index;
  let turn = 0;
  let exact = false; // whether what is typed is searched as it is
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  function start() {
    index ??= from.head().then(unfold);
    index.catch(() => {
      index = undefined; // the next search asks again
    });
    return index;
  }

  function search() {
    const mine = ++turn;
    const asked = { text: field.value.trim(), kind: kinds.value, exact };
    list.dataset.complete = "false";
    keep(asked);
    if (!asked.text) return clear("");
    status.textContent = texts.loading ?? "";
    start()
      .then(async (loaded) => {
        const found = await answer(asked, loaded, from, ask);
        const items = await itemsOf(found, 0, FIRST, loaded);
        if (mine === turn) show(found, items);
      })
      .catch(() => {
        if (mine === turn) clear(texts.offline ?? "");
      });
  }

  /**
   * Nothing is asked, or nothing can be answered: the list of the site stands in the place of results.
   * @param {string} message
   */
  function clear(message) {
    delete form.dataset.asked;
    choices.hidden = nothing.hidden = true;
    instead.replaceChildren();
    list.replaceChildren();
    list.dataset.complete = "true";
    status.textContent = message;
  }

  /**
   * @param {Answer} found
   * @param {HTMLElement[]} items
   */
  function show(found, items) {
    const count = found.pages.length;
    nothing.hidden = count > 0;
    form.dataset.asked = "";
    status.textContent = count ? fill(texts.found, count) : (texts.none ?? "");
    instead.replaceChildren(...told(found.query.layout || found.query.corrected, field.value.trim(), texts, asTyped));
    offer(found);
    list.replaceChildren(...items);
    const all = found.kinds.get("") ?? 0;
    if (!count && all) list.append(button(fill(texts.elsewhere, all), everywhere));
    list.dataset.complete = "true";
  }

  /**
   * Kinds that have answers, each with their number.
   * @param {Answer} found
   */
  function offer(found) {
    choices.hidden = !found.kinds.get("");
    for (const input of choices.querySelectorAll("input")) {
      const count = found.kinds.get(input.value) ?? 0;
      const label = /** @type {HTMLElement} */ (input.parentElement);
      label.hidden = !count && !input.checked;
      find(label, "small", HTMLElement).textContent = String(count);
      if (input.checked) chosen.textContent = `${find(label, "span", HTMLElement).textContent} (${count})`;
    }
  }

  /**
   * A copy of the icon that stands beside the choice of a kind.
   * @param {string} kind
   */
  const icon = (kind) => choices.querySelector(`[value="${choiceOf(kind)}"] ~ .icon`)?.cloneNode(true);

  function asTyped() {
    exact = true;
    search();
    field.focus();
  }

  function everywhere() {
    find(form, '[name=kind][value=""]', HTMLInputElement).checked = true;
    search();
    field.focus();
  }

  /**
   * @param {Answer} found
   * @param {number} begin
   * @param {number} count
   * @param {Index} loaded
   * @returns {Promise<HTMLElement[]>}
   */
  async function itemsOf(found, begin, count, loaded) {
    const end = begin + count;
    const results = await Promise.all(
      found.pages.slice(begin, end).map((hits) => result(hits, found.query, loaded, from)),
    );
    const items = results.map((each) => item(each, href, texts, icon));
    if (end < found.pages.length) {
      items.push(
        button(texts.more ?? "", async (line) => {
          const next = await itemsOf(found, end, NEXT, loaded).catch(() => []);
          if (!next.length) return;
          line.replaceWith(...next);
          next[0]?.querySelector("a")?.focus();
        }),
      );
    }
    return items;
  }

  const asked = new URLSearchParams(location.search);
  for (const input of form.querySelectorAll("input")) input.disabled = false;
  field.value = asked.get("q") ?? "";
  kinds.value = asked.get("kind") ?? "";
  exact = asked.has("exact");
  status.textContent = "";
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    search();
  });
  form.addEventListener("change", (event) => {
    if (event.target === field) return;
    choices.open = wide.matches;
    search();
  });
  field.addEventListener("input", () => {
    exact = false;
    clearTimeout(timer);
    timer = setTimeout(search, PAUSE);
  });
  const unfolded = () => {
    choices.open = wide.matches;
  };
  wide.addEventListener("change", unfolded);
  unfolded();
  start().catch(() => undefined);
  if (field.value) search();
  field.focus();
});
