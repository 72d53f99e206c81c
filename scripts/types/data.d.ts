// Made by `python -m macros types` from the types in Python; what to change stands there.

/** What the script holds. */
export type CaseList = {
  /** The cases of the other lists, as HTML. */
  rows: string[];
  /** The lexicon of all cases, packed. */
  words: string;
  /** Endings of words, parted by spaces. */
  endings: string;
};

/** The whole index. */
export type DiskIndex = {
  /** What every search needs. */
  head: Head;
  /** Of each page its records as they are shown. */
  pages: [string, string, string][][];
  /** Of each record, the groups of words in each of its parts, in the order of PARTS. */
  parts: string[][];
};

/** What the browser needs for every search. */
export type Head = {
  /** Code of the language. */
  lang: string;
  /** The lexicon, packed. */
  words: string;
  /** Endings of words, parted by spaces. */
  endings: string;
  /** Groups of words that say nothing of a subject. */
  ignored: number[];
  /** Phrases that readers say, phrases of the guide that they mean: groups of words. */
  close: [number[][], number[][]][];
  /** Addresses from the root of the language. */
  pages: string[];
  /** Of each page, how far its first record is from that of the page before. */
  starts: number[];
  /** Names of kinds. */
  kinds: string[];
  /** Of each record, a letter. */
  kind: string;
  /** Of each record, how many telling words its title has, a digit. */
  title: string;
  /** Of each record, how long it is as a power of two, a digit. */
  length: string;
  /** Of each record, how many other names it has as a power of two, a digit. */
  names: string;
  /** Groups of words in one shard. */
  shard: number;
  /** Folder of the files that belong to this head; nothing in the index for a disk. */
  edition: string;
};

/** What the script of the search says; a data block of the page. */
export type SearchTexts = {
  none: string;
  found: string;
  more: string;
  offline: string;
  loading: string;
  shownFor: string;
  exact: string;
  elsewhere: string;
  onPage: string;
  kinds: Record<string, string>;
};

export type Shown = [string, string, string];
