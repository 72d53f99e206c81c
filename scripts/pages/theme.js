// Before the first paint: the theme that the reader chose last time. Without it, the system's.

import { read } from "../core/kept.js";
import { THEME } from "../core/keys.js";
import { browser } from "../ui/page.js";

const theme = read(browser, THEME);
if (theme) document.documentElement.dataset.theme = theme;
