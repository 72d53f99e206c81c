// The writer of Word files, for whoever asks for one (scripts/ui/lazy.js).

import { docx } from "../core/docx.js";

/** @type {Record<string, any>} */ (globalThis)["guide:docx"] = docx;
