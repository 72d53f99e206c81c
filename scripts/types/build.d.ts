/** The edition of the guide, which the build puts in place of this name (data/edition.yaml). */
declare const EDITION: string;

/** What the scripts of every page say, by language (macros/site/script_words.py). */
declare const WORDS: Record<
  string,
  {
    copy: string;
    copied: string;
    byHand: string;
    part: string;
  }
>;

/** What the panel that keeps a reader's work says, by language, and the names of the tools by `tool` and their key. */
declare const KEEPING: Record<string, Record<string, string>>;

/** By language (macros/languages.py): how its dates and numbers are written (BCP 47). */
declare const LOCALES: Record<string, string>;

/** What parts the cells of its tables. */
declare const SEPARATORS: Record<string, "," | ";">;

/** How it writes a day. */
declare const DAYS: Record<string, "long" | "short">;

/** The styles of citation by language, with places for values (macros/views/take_away/citation.py). */
declare const CITATIONS: Record<string, { name: string; page: string; whole: string }[]>;
