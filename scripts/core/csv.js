// A table as a CSV file that spreadsheets open as it is: with a byte order mark, and no text taken for a formula.

const FORMULA = /^[=+\-@\t\r]/;
const SPECIAL = /[;,"\r\n]/;

/**
 * The text of a cell. What a spreadsheet would calculate begins with an apostrophe, as OWASP advises.
 * @param {string} text
 */
function cell(text) {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return SPECIAL.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * The text of the file (RFC 4180).
 * @param {readonly (readonly string[])[]} rows the first one names the columns
 * @param {";" | ","} separator a semicolon where the comma divides a number, as in Russian
 */
export const csv = (rows, separator) => `\uFEFF${rows.map((row) => `${row.map(cell).join(separator)}\r\n`).join("")}`;
