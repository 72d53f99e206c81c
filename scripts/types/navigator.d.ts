/** The rules of "Where do we start?", which a script of the site holds (macros/views/tools/navigator_form.py). */
declare var navigatorRules: import("./data.js").Rulebook;
