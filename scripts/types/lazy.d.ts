/** What the scripts of scripts/lazy/ offer, by their names. */
export interface Lazy {
  docx: typeof import("../core/docx.js").docx;
  qr: (text: string) => boolean[][];
  "put-into-plan": typeof import("../ui/put.js").putIntoPlan;
}
