// /l/<id>/: on to the page in the reader's language; without scripts the page shows both ways.

import { languageOf, onward } from "../core/address.js";
import { read } from "../core/kept.js";
import { LANGUAGE } from "../core/keys.js";
import { browser, guarded } from "../ui/page.js";

guarded(() => {
  const targets = document.currentScript?.dataset ?? {};
  const kept = read(browser, LANGUAGE);
  const language = languageOf(kept && unquoted(kept), navigator.languages ?? [], Object.keys(targets));
  const target = targets[language ?? ""];
  if (target) location.replace(onward(target, location.search, location.hash));
});

/** @param {string} json */
function unquoted(json) {
  return json.replaceAll('"', "");
}
