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

/** A cell of the profile. */
export type ComparedCell = {
  /** The practice described at every step. */
  steps: string[];
  /** The highest step when a condition is not met, condition by condition. */
  caps: number[];
  /** The lowest step worth aiming for, where it is not that of most cells. */
  aim?: number;
};

/** A question of the mirror. */
export type ComparedQuestion = {
  /** The cell it mirrors, or nothing. */
  cell: string;
  /** The question itself when it mirrors no cell. */
  text: string;
};

/** The data block of the page of results. */
export type ComparedTexts = {
  cells: Record<string, ComparedCell>;
  elements: Record<string, string>;
  levels: Record<string, string>;
  mirror: Record<string, ComparedQuestion>;
};

/** The whole index. */
export type DiskIndex = {
  /** What every search needs. */
  head: {
  /** Code of the language. */
  lang: string;
  /** The lexicon, packed. */
  words: string;
  /** Endings of words, parted by spaces. */
  endings: string;
  /** Of each group of words, 1 when many titles and texts hold it, else 0. */
  usual: string;
  /** Groups of words that say nothing of a subject. */
  ignored: number[];
  /** Phrases that readers say, phrases of the guide that they mean: groups of words, packed. */
  close: string;
  /** Addresses from the root of the language. */
  pages: string[];
  /** Of each page, how far its first record is from that of the page before. */
  starts: number[];
  /** Names of kinds. */
  kinds: string[];
  /** Of each kind, phrases that ask for it: groups of words, packed. */
  asks: string[];
  /** Of each record, a letter. */
  kind: string;
  /** Of each record, how many telling words its title has, a digit. */
  title: string;
  /** Of each record, how long it is as a power of two, a digit. */
  length: string;
  /** Groups of words in one shard. */
  shard: number;
  /** Folder of the files that belong to this head; nothing in the index for a disk. */
  edition: string;
};
  /** Of each page its records as they are shown. */
  pages: [string, string, string, string][][];
  /** Of each record, the groups of words in each of its parts, in the order of PARTS. */
  parts: string[][];
  /** Of each record, pairs: a group of words in its other names, and the bits that tell in which of them. */
  names: number[][];
};

/** What the browser needs for every search. */
export type Head = {
  /** Code of the language. */
  lang: string;
  /** The lexicon, packed. */
  words: string;
  /** Endings of words, parted by spaces. */
  endings: string;
  /** Of each group of words, 1 when many titles and texts hold it, else 0. */
  usual: string;
  /** Groups of words that say nothing of a subject. */
  ignored: number[];
  /** Phrases that readers say, phrases of the guide that they mean: groups of words, packed. */
  close: string;
  /** Addresses from the root of the language. */
  pages: string[];
  /** Of each page, how far its first record is from that of the page before. */
  starts: number[];
  /** Names of kinds. */
  kinds: string[];
  /** Of each kind, phrases that ask for it: groups of words, packed. */
  asks: string[];
  /** Of each record, a letter. */
  kind: string;
  /** Of each record, how many telling words its title has, a digit. */
  title: string;
  /** Of each record, how long it is as a power of two, a digit. */
  length: string;
  /** Groups of words in one shard. */
  shard: number;
  /** Folder of the files that belong to this head; nothing in the index for a disk. */
  edition: string;
};

/** All that the script of the matrix needs, in one language; what stands in many cells is named by numbers. */
export type MatrixBook = {
  groups: Record<string, string>;
  levels: Record<string, string>;
  paths: Record<string, string>;
  /** Name and address. */
  formats: [string, string][];
  /** Name and address. */
  risks: [string, string][];
  /** Name, address and place. */
  cases: [string, string, string][];
  roles: MatrixRole[];
  /** Address of the finder of cases. */
  finder: string;
};

/** What a role is at a level. */
export type ExplorerCell = {
  text: string;
  /** Their numbers. */
  formats: number[];
  /** Numbers of the first ones. */
  cases: number[];
  /** Of all cases. */
  count: number;
  /** Kinds that have a case of it. */
  organisations: string[];
};

/** A role with its cells. */
export type MatrixRole = {
  id: string;
  name: string;
  href: string;
  path: string;
  /** A sign for every group, in their order: y, s with support, n. */
  suits: string;
  does: string[];
  provides: string[];
  risk: string;
  risks: number[];
  /** Level → cell. */
  cells: Record<string, ExplorerCell>;
};

/** An answer. */
export type BookAnswer = {
  id: string;
  text: string;
  alone?: boolean;
  group?: string;
  organisation?: string;
  opening?: string;
};

/** What comes before any format. */
export type BookFirst = {
  when: Record<string, string[]>;
  title: string;
  steps: string[];
  take: string[];
  always?: boolean;
};

/** A format as the result shows it. */
export type BookFormat = {
  id: string;
  name: string;
  /** The name as a sentence has it, where it is not the name between the ``quotes`` of the book. */
  quoted?: string;
  summary: string;
  level: string;
  /** Of a meeting; a week, where it goes on. */
  minutes: [number, number];
  /** Its number in the ``costs`` of the page. */
  cost: number;
  /** How it is done without money, where it costs some. */
  free?: string;
  /** Which words of the page (``work``) say how its work is counted. */
  meetings: number;
  hours: [number, number];
  first: string;
  /** What forbids it and no question asks about. */
  unless: string[];
  roles: number[];
  take: string[];
};

/** A question. */
export type BookQuestion = {
  id: string;
  text: string;
  many?: boolean;
  answers: BookAnswer[];
};

/** A rule: a reason only where a reader may see it. */
export type BookRule = {
  /** Every question named must have one of its answers. */
  when: Record<string, string[]>;
  /** Numbers of the formats it is about. */
  formats: number[];
  veto?: "people" | "safety" | "order" | "means";
  weight?: number;
  because?: string;
  instead?: string;
};

/** A step of the first two weeks. */
export type BookStep = {
  days: [number, number];
  text: string;
  /** Only for a format with more hours of preparation. */
  over?: number;
  /** Only for a format with so many hours at most. */
  under?: number;
  entry?: string;
};

/** What to take along with these answers. */
export type BookTaken = {
  when: Record<string, string[]>;
  entries: string[];
};

/** All that the script of the navigator needs, in one language; formats are named by their numbers. */
export type Rulebook = {
  questions: BookQuestion[];
  formats: BookFormat[];
  rules: BookRule[];
  first: BookFirst[];
  barriers: BookTaken[];
  take: BookTaken[];
  plan: BookStep[];
  /** Id → name, address, collection. */
  entries: Record<string, [string, string, string]>;
  /** Address of a format, with ``{}`` for its id. */
  page: string;
  levels: Record<string, string>;
  roles: [string, string, number[]][];
  /** Ids, by whose numbers roles and cases name groups. */
  groups: string[];
  cases: [string, string, string, string, number[], number[]][];
  /** The opening and the closing quotation mark. */
  quotes: string;
};

export type ChecklistWords = Record<"progress" | "all-done" | "off" | "section" | "stops" | "said-off" | "no-reason" | "copy-number" | "copy-removed" | "copy-shown" | "no-days" | "other" | "item" | "done" | "yes" | "not-yet" | "who" | "by" | "note" | "stop-item" | "plan-no-writer" | "plan-file-note" | "edition", string>;

export type PlanKinds = Record<"barrier" | "case" | "chapter" | "checklist" | "exercise" | "form" | "format" | "group" | "help" | "impact" | "item" | "law" | "level" | "material" | "organisation" | "page" | "principle" | "reading" | "recommendation" | "risk" | "role" | "term" | "tool" | "voice" | "workshop" | "step", string>;

export type PlanWords = Record<"own" | "count" | "moved" | "removed" | "added" | "already" | "undone" | "link-damaged" | "come" | "come-same" | "come-filled" | "come-differ" | "come-file" | "came" | "no-days" | "no-writer" | "on-clipboard" | "taken" | "file-title" | "file-note" | "number" | "what" | "kind" | "who" | "by" | "state" | "note" | "why" | "address" | "state-todo" | "state-doing" | "state-done" | "state-dropped" | "up" | "down" | "remove" | "edition", string>;

export type CompareWords = Record<"best" | "also" | "even" | "low" | "high" | "blank" | "deed" | "step" | "flatter" | "heat" | "element" | "level" | "middle" | "elements" | "levels" | "v0" | "v1" | "v2" | "v3" | "v4" | "unsure" | "na" | "empty" | "strong" | "weak" | "cannot" | "steps" | "now" | "next" | "added" | "staff" | "beneficiaries" | "remove" | "wait" | "ready" | "close" | "camera-no" | "fault-empty" | "fault-short" | "fault-long" | "fault-signs" | "fault-newer" | "fault-damaged" | "fault-taken" | "fault-full" | "fault-closed" | "fault-file" | "spread" | "both" | "cell" | "staff-range" | "other-range" | "gap" | "gap-agree" | "gap-examples" | "gap-first" | "many-unsure" | "then" | "today" | "change" | "same" | "report" | "look" | "docx-no" | "planned" | "unplanned" | "did" | "did-text" | "who" | "one" | "file", string>;

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

export type Shown = [string, string, string, string];
