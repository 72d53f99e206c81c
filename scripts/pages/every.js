// What every page has.

import { guarded } from "../ui/page.js";
import { aside } from "./every/aside.js";
import { citing } from "./every/citing.js";
import { folding } from "./every/folding.js";
import { languageKeepsPlace, rememberLanguage } from "./every/language.js";
import { menuCloses } from "./every/menu.js";
import { planButtons } from "./every/plan.js";
import { prefetch } from "./every/prefetch.js";
import { printing } from "./every/printing.js";
import { slashOpensSearch } from "./every/search.js";
import { sharing } from "./every/sharing.js";
import { themeSwitch } from "./every/theme.js";

for (const start of [
  themeSwitch,
  folding,
  languageKeepsPlace,
  rememberLanguage,
  sharing,
  citing,
  printing,
  slashOpensSearch,
  menuCloses,
  aside,
  planButtons,
  prefetch,
]) {
  guarded(start);
}
