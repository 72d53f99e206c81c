// How a result looks: elements, nothing decided here. Every text comes from the page or from the rules.

import { make } from "../../ui/element.js";
import { locale } from "../../ui/locale.js";
import { fill } from "../../ui/page.js";
import { datesOf, linkOf, quoted } from "./state.js";

/**
 * @typedef {import("./state.js").Book} Book
 * @typedef {import("./state.js").Result} Result
 * @typedef {DOMStringMap} Words
 */

/** @param {readonly [string, string, ...unknown[]]} linked */
const link = ([text, href]) => make("a", { href }, text);

/** @param {string | undefined} title @param {...(Node | string)} content */
const block = (title = "", ...content) =>
  make("section", { class: "navigator-block" }, make("h3", {}, title), ...content);

/** @param {string} kind @param {(Node | string)[]} items */
const list = (kind, items) => make("ul", { class: kind }, ...items.map((item) => make("li", {}, item)));

/** A line that begins with a label. @param {string} kind @param {string | undefined} label @param {string} text */
const labelled = (kind, label = "", text) => make("p", { class: kind }, make("strong", {}, label), ` ${text}`);

/**
 * The sentence with which a result begins.
 * @param {Book} book
 * @param {Result} shown
 * @param {Words} words
 */
export function sentence(book, shown, words) {
  const [main] = shown.offered;
  return main ? `${shown.opening} ${fill(words.begin, quoted(book, main))}`.trim() : (words.firstOnly ?? "");
}

/**
 * Everything below that sentence.
 * @param {Book} book
 * @param {Result} shown
 * @param {Words} words
 * @param {Date} today
 * @returns {Node[]}
 */
export function body(book, shown, words, today) {
  const said = labelled("navigator-said", words.youSaid, shown.said.join(" · "));
  const before = shown.first.map(first);
  if (before.length) before.push(labelled("safety-line", words.safety, words.call ?? ""));
  const cards = shown.offered.map((format) => card(book, format, words));
  const formats = cards.length ? [block(words.formats, make("ol", { class: "navigator-cards" }, ...cards))] : [];
  const rest = [
    filled(
      words.later,
      "inline-links",
      shown.later.map((format) => link(linkOf(book, format))),
    ),
    filled(
      words.notNow,
      "navigator-lines",
      shown.notNow.map((format) => waiting(book, format, words)),
    ),
    [block(words.plan, plan(shown, words, today))],
    filled(
      words.take,
      "inline-links",
      shown.take.flatMap((id) => entry(book, id)),
    ),
    filled(
      words.barriers,
      "inline-links",
      shown.barriers.flatMap((id) => entry(book, id)),
    ),
    filled(words.roles, "inline-links", shown.roles.map(link)),
    filled(words.cases, "navigator-lines", shown.cases.map(example)),
  ];
  return [said, ...before, ...formats, ...rest.flat()];
}

/** A list under a heading, or nothing. @param {string | undefined} title @param {string} kind @param {Node[]} items */
const filled = (title, kind, items) => (items.length ? [block(title, list(kind, items))] : []);

/** @param {Book} book @param {string} id */
const entry = (book, id) => (book.entries[id] ? [link(book.entries[id])] : []);

/** @param {import("./state.js").Case} own */
const example = (own) => make("span", {}, link(own), make("small", {}, ` ${own[2]}`));

/** @param {import("./state.js").First} own */
function first({ title, steps }) {
  const heading = make("h3", { class: "admonition-title" }, title);
  const lines = steps.map((step) => make("li", {}, step));
  return make("section", { class: "admonition stop" }, heading, make("ol", {}, ...lines));
}

/**
 * @param {Book} book
 * @param {Result["offered"][number]} format
 * @param {Words} words
 */
function card(book, format, words) {
  const { because, mind, unless, minutes, hours } = format;
  const facts = [
    book.levels[format.level] ?? "",
    fill(words.work?.split("|")[format.meetings], range(hours), range(minutes)),
    format.free ?? words.costs?.split("|")[format.cost] ?? "",
  ];
  const why = because.length
    ? [
        make("p", { class: "label" }, words.because ?? ""),
        list(
          "navigator-because",
          because.map((own) => reason(own, words)),
        ),
      ]
    : [make("p", {}, words.noReason ?? "")];
  return make(
    "li",
    { class: `card level-${format.level}` },
    make("h4", {}, link(linkOf(book, format))),
    make("p", { class: "navigator-facts" }, facts.join(" · ")),
    make("p", {}, format.summary),
    ...why,
    ...mind.map((own) => labelled("navigator-unless", words.mind, `${own.because}. ${own.instead}`)),
    labelled("navigator-step", words.firstStep, format.first),
    ...(unless.length ? [labelled("navigator-unless", words.unless, `${unless.join("; ")}.`)] : []),
  );
}

/** @param {readonly [number, number]} numbers */
const range = ([from, to]) => (from === to ? `${from}` : `${from}–${to}`);

/** What the reader said, and what follows. @param {import("./state.js").Reason} own @param {Words} words */
function reason({ said, because }, words) {
  const [before = "", between = "", after = ""] = (words.reason ?? "").split("{}");
  return make(
    "span",
    {},
    before,
    make("em", {}, said.charAt(0).toUpperCase() + said.slice(1)),
    between,
    because,
    after,
  );
}

/** @param {Book} book @param {Result["notNow"][number]} format @param {Words} words */
const waiting = (book, format, words) =>
  make("span", {}, link(linkOf(book, format)), ". ", reason(format, words), ". ", format.instead);

/** @type {Intl.DateTimeFormat | undefined} */
let format;

/** Dates in the page's language. The first use takes longer than all else, so the page asks for it ahead. */
export function dates() {
  format ??= new Intl.DateTimeFormat(locale, { day: "numeric", month: "short" });
  return format;
}

/**
 * @param {Result} shown
 * @param {Words} words
 * @param {Date} today
 */
function plan(shown, words, today) {
  const steps = shown.plan.map(({ days, text, link: linked }) => {
    const when = fill(words.day, range(days), dates().formatRange(...datesOf(days, today)));
    return make("li", {}, make("strong", {}, when), ` ${text}`, ...(linked ? [" ", link(linked)] : []));
  });
  return make("ol", { class: "navigator-plan" }, ...steps);
}
