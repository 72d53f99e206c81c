// What every page has.

import { guarded } from "../ui/page.js";
import { languageKeepsSection, rememberLanguage } from "./every/language.js";
import { prefetch } from "./every/prefetch.js";
import { slashOpensSearch } from "./every/search.js";
import { sharing } from "./every/sharing.js";
import { themeSwitch } from "./every/theme.js";

for (const start of [themeSwitch, languageKeepsSection, rememberLanguage, sharing, slashOpensSearch, prefetch]) {
  guarded(start);
}
