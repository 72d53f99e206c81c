// The order of the first results by their names: the search asks when there are some.

import { byNames } from "../tools/search/naming.js";

Object.assign(globalThis, { "guide:by-names": byNames });
