// How the page's language writes days, numbers and tables; each stands for itself, for a tool carries what it uses.

import { own } from "./words.js";

export const locale = /* @__PURE__ */ own(LOCALES);
export const separator = /* @__PURE__ */ own(SEPARATORS);
export const dateStyle = /* @__PURE__ */ own(DAYS);
