/** What the scripts of scripts/lazy/ offer, by their names. */
export interface Lazy {
  "by-names": typeof import("../tools/search/naming.js").byNames;
  correct: typeof import("../core/mistyped.js").correct;
  docx: typeof import("../core/docx.js").docx;
  qr: (text: string) => boolean[][];
  "put-into-plan": typeof import("../ui/put.js").putIntoPlan;
}
