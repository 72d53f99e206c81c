// A citation: a text of the build (macros/views/take_away/citation.py) with the page's title, its address and a day.

/**
 * @param {string} text with `{title}` or `{title.}`, `{url}` and `{day}`
 * @param {{title: string, url: string, day: string}} page
 */
export function citation(text, { title, url, day }) {
  /** @type {Record<string, string>} */
  const values = { title, "title.": /[?!.…]$/.test(title) ? title : `${title}.`, url, day };
  return text.replace(/\{([a-z]+\.?)\}/g, (_, name) => values[name] ?? "");
}

/**
 * A day as writers of the language put it: 29.11.2026, 29 November 2026.
 * @param {Date} day
 * @param {string} locale
 * @param {"long" | "short"} dateStyle
 */
export const written = (day, locale, dateStyle) => day.toLocaleDateString(locale, { dateStyle });
