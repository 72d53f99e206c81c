// What a reader means: the words of a query, each with the words of the guide that may stand for it.

import { otherLayout } from "./keyboard.js";
import { withKinds } from "./kinds.js";
import { find } from "./lexicon.js";
import { wordsOf } from "./words.js";

/**
 * @typedef {import("./lexicon.js").Lexicon} Lexicon
 * @typedef {[number[][], number[][]]} Close phrases that readers say, phrases of the guide that they mean: groups of words
 *
 * @typedef {object} Words
 * @property {Lexicon} lexicon
 * @property {Set<number>} ignored
 * @property {Close[]} close
 * @property {Map<number, Close[]>} saidWith group → what is close to a phrase with it
 * @property {Map<string, number[][]>} asks kind of results → phrases that ask for it
 * @property {typeof import("./mistyped.js").correct} [correct] finds which word was meant by one that is misspelt
 *
 * @typedef {object} Slot one word of a query
 * @property {string} word
 * @property {string} meant the word itself, or the right one when a letter is amiss
 * @property {number | undefined} group
 * @property {Map<number, number>} meanings group → how surely it is meant, 1 for the word itself
 * @property {string} [kind] the kind of results that it asks for
 *
 * @typedef {object} Query
 * @property {Slot[]} slots
 * @property {number[]} small words of questions that were typed beside these
 * @property {string} layout the query in the other keyboard layout, when that is what was read
 * @property {string} corrected the query without its misspellings, when it was read so
 */

const LONGEST = 300; // characters of a query that are read
const MOST = 24; // words of a query that are read
const MISTYPED = 0.9; // how surely the right word is meant when one letter is wrong
const DOUBTED = 0.2; // how surely a usual word is meant by a rare one that differs from it by a letter

/** How surely something close in meaning is meant. */
export const CLOSENESS = {
  word: 0.46, // for one word
  phrase: 0.5, // when two or three words said it together
};

/**
 * What is close to a phrase, by the words of the phrase.
 * @param {Close[]} close
 */
export function bySaid(close) {
  /** @type {Map<number, Close[]>} */
  const found = new Map();
  for (const relation of close) {
    for (const group of new Set(relation[0].flat())) {
      const relations = found.get(group);
      if (relations) relations.push(relation);
      else found.set(group, [relation]);
    }
  }
  return found;
}

/**
 * Read a query; `exact`, as it is typed, with its misspellings and in its layout.
 * @param {string} text
 * @param {Words} words
 * @param {boolean} [exact]
 * @returns {Query}
 */
export function read(text, words, exact = false) {
  const short = text.slice(0, LONGEST);
  const typed = wordsOf(short).slice(0, MOST);
  const swapped = exact ? undefined : inOtherLayout(short, typed, words.lexicon);
  const slots = (swapped ?? typed).map((word) => slotOf(word, words, exact));
  const meant = slots.map(({ meant }) => meant).join(" ");
  const corrected = slots.some(({ word, meant }) => word !== meant) ? meant : "";
  addMeanings(slots, words);
  const telling = slots.filter(({ group }) => group === undefined || !words.ignored.has(group));
  const small = telling.length
    ? slots.flatMap(({ group }) => (words.ignored.has(group ?? -1) ? [group ?? -1] : []))
    : [];
  const kept = withoutRepeats([
    ...withKinds(telling.length ? telling : slots, words.asks),
    ...silentPhrases(slots, words),
  ]);
  return { slots: kept, small, layout: swapped?.join(" ") ?? "", corrected };
}

/**
 * The words in the other keyboard layout, when as they stand none of them is known and there most are.
 * @param {string} text
 * @param {string[]} typed
 * @param {Lexicon} lexicon
 */
function inOtherLayout(text, typed, lexicon) {
  if (!typed.length || typed.some((word) => word.length > 1 && find(lexicon, word) !== undefined)) return undefined;
  const other = wordsOf(otherLayout(text)).slice(0, MOST);
  const known = other.filter((word) => find(lexicon, word) !== undefined).length;
  return known * 2 > other.length ? other : undefined;
}

/**
 * Whether a word may be misspelt: it is unknown, or a rare one.
 * @param {string} word
 * @param {Lexicon} lexicon
 */
const doubtful = (word, lexicon) => !lexicon.usual.has(find(lexicon, word) ?? -1);

/**
 * Whether a query has words of which `correct` should be asked.
 * @param {string} text
 * @param {Lexicon} lexicon
 */
export const mayBeMisspelt = (text, lexicon) => wordsOf(text.slice(0, LONGEST)).some((word) => doubtful(word, lexicon));

/**
 * @param {string} word
 * @param {Words} words
 * @param {boolean} exact
 * @returns {Slot}
 */
function slotOf(word, { lexicon, correct }, exact) {
  const known = find(lexicon, word);
  const right = exact || !doubtful(word, lexicon) ? undefined : correct?.(lexicon, word);
  const other = right === undefined ? undefined : find(lexicon, right);
  /** @type {Map<number, number>} */
  const meanings = new Map();
  if (other !== undefined && known === undefined) meanings.set(other, MISTYPED);
  if (other !== undefined && known !== undefined && lexicon.usual.has(other)) meanings.set(other, DOUBTED);
  if (known !== undefined) meanings.set(known, 1);
  return { word, meant: known === undefined ? (right ?? word) : word, group: known ?? other, meanings };
}

/**
 * Give every word what is close to it, said alone or together with its neighbours.
 * @param {Slot[]} slots
 * @param {Words} words
 */
function addMeanings(slots, words) {
  const groups = slots.flatMap(({ group }) => (group === undefined ? [] : [group]));
  const said = new Set(groups);
  for (const [say, means] of new Set(groups.flatMap((group) => words.saidWith.get(group) ?? []))) {
    for (const phrase of say.filter((each) => each.length && each.every((group) => said.has(group)))) {
      const sure = phrase.length > 1 ? CLOSENESS.phrase : CLOSENESS.word;
      const others = means.length ? means : say.filter((other) => other !== phrase);
      for (const { group, meanings } of slots) {
        if (group === undefined || words.ignored.has(group) || !phrase.includes(group)) continue;
        for (const other of others) addPhrase(meanings, other, sure, words.ignored);
      }
    }
  }
}

/**
 * Phrases of nothing but words of questions, which mean something together: "say no". All of them stand for one word.
 * @param {Slot[]} slots
 * @param {Words} words
 * @returns {Slot[]}
 */
function silentPhrases(slots, words) {
  const groups = slots.flatMap(({ group }) => (group !== undefined && words.ignored.has(group) ? [group] : []));
  const said = new Set(groups);
  /** @type {Map<number, number>} */
  const meanings = new Map();
  for (const [say, means] of new Set(groups.flatMap((group) => words.saidWith.get(group) ?? []))) {
    if (!say.some((phrase) => phrase.length > 1 && phrase.every((group) => said.has(group)))) continue;
    for (const phrase of means) addPhrase(meanings, phrase, CLOSENESS.phrase, words.ignored);
  }
  const word = [...meanings.keys()].join(" ");
  return meanings.size ? [{ word, meant: word, group: undefined, meanings }] : [];
}

/**
 * A phrase of several words is meant less surely by each of them.
 * @param {Map<number, number>} meanings
 * @param {number[]} phrase
 * @param {number} sure
 * @param {Set<number>} ignored
 */
function addPhrase(meanings, phrase, sure, ignored) {
  const telling = phrase.filter((group) => !ignored.has(group));
  const each = sure / Math.sqrt(telling.length);
  for (const group of telling) meanings.set(group, Math.max(meanings.get(group) ?? 0, each));
}

/**
 * Words that were typed twice count once.
 * @param {Slot[]} slots
 */
function withoutRepeats(slots) {
  return [...new Map(slots.map((slot) => [slot.group ?? slot.word, slot])).values()];
}

/**
 * Every group that the search has to look up.
 * @param {Query} query
 */
export function groupsOf(query) {
  return [...new Set(query.slots.flatMap((slot) => [...slot.meanings.keys()]))].sort((a, b) => a - b);
}
