// What the scripts of every page know of its language. It comes from Python when the scripts are built.

const { lang } = document.documentElement;

/**
 * @template T
 * @param {Record<string, T>} byLanguage
 * @returns {T}
 */
export const own = (byLanguage) => /** @type {T} */ (byLanguage[lang]);
export const words = /* @__PURE__ */ own(WORDS);
