// Words that the scripts of every page say, in its language. They come from data/ui.yaml when the scripts are built.

export const words = WORDS[document.documentElement.lang === "en" ? "en" : "ru"];
