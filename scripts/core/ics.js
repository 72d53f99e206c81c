// Days as a calendar file (RFC 5545): every entry lasts the whole day, lines are folded at 75 bytes.

/**
 * @typedef {object} Day
 * @property {string} uid the same for the same entry, so that a second import renews the first
 * @property {string} day YYYY-MM-DD
 * @property {string} title
 * @property {string} [note]
 * @property {string} [url]
 */

const LONGEST = 75; // bytes of a line
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const bytes = new TextEncoder();

/**
 * Whether a text is a day of the calendar: `isDay("2026-02-30")` is false.
 * @param {string} text
 */
export function isDay(text) {
  if (!DAY.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/**
 * The text of the file; days that are none are left out.
 * @param {readonly Day[]} days
 * @param {{name: string, now: Date}} calendar its name, and when it was made
 */
export function calendar(days, { name, now }) {
  const stamp = `${now.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Involving beneficiaries//guide//EN",
    "CALSCALE:GREGORIAN",
  ];
  lines.push("METHOD:PUBLISH", `X-WR-CALNAME:${escaped(name)}`);
  for (const day of days) if (isDay(day.day)) lines.push(...event(day, stamp));
  lines.push("END:VCALENDAR");
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

/**
 * @param {Day} day
 * @param {string} stamp
 */
function event({ uid, day, title, note, url }, stamp) {
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  return [
    "BEGIN:VEVENT",
    `UID:${escaped(uid)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${day.replaceAll("-", "")}`,
    `DTEND;VALUE=DATE:${next.replaceAll("-", "")}`,
    `SUMMARY:${escaped(title)}`,
    ...(note ? [`DESCRIPTION:${escaped(note)}`] : []),
    ...(url ? [`URL:${url}`] : []),
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

/** @param {string} text */
function escaped(text) {
  const signs = text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n?|\n/g, "\\n");
  return signs.replace(/\p{Cc}/gu, " ");
}

/**
 * A line in pieces of at most 75 bytes, no letter cut.
 * @param {string} line
 */
function folded(line) {
  let text = "";
  let length = 0;
  for (const letter of line) {
    const size = bytes.encode(letter).length;
    if (length + size > LONGEST) {
      text += "\r\n ";
      length = 1;
    }
    text += letter;
    length += size;
  }
  return text;
}
