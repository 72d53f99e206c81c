// Which word was meant by one that is misspelt: the search asks when a word is rare or unknown.

import { correct } from "../core/mistyped.js";

Object.assign(globalThis, { "guide:correct": correct });
