/** The edition of the guide, which the build puts in place of this name (data/edition.yaml). */
declare const EDITION: string;

/** What the scripts of every page say, by language (macros/site/script_words.py). */
declare const WORDS: Record<
  "ru" | "en",
  {
    copy: string;
    copied: string;
    byHand: string;
    part: string;
  }
>;

/** The styles of citation by language, with places for values (macros/views/take_away/citation.py). */
declare const CITATIONS: Record<"ru" | "en", { name: string; page: string; whole: string }[]>;
