// What a tool keeps: its data in an envelope that says whose they are and in which shape, so that no edition of the
// guide takes them from a reader and no tool mistakes another's for its own.

/**
 * @template T
 * @typedef {object} Kind What a tool says of its data.
 * @property {string} tool its name
 * @property {number} schema the number of today's shape; it grows when the shape changes
 * @property {Record<number, (data: unknown) => unknown>} migrations from each earlier shape to the next one
 * @property {(data: unknown) => data is T} fits whether data have today's shape
 * @property {(value: unknown) => T | undefined} [bare] reads what was kept before there were envelopes
 */

/**
 * @template T
 * @typedef {{state: "empty"} | {state: "whole", data: T} | {state: "damaged" | "foreign" | "newer"}} Opened
 * `damaged`: no envelope, or not what it says; `foreign`: another tool's; `newer`: of a later shape.
 */

/**
 * @template T
 * @param {Kind<T>} kind
 * @param {T} data
 * @param {string} edition of the guide
 * @param {Date} now
 */
export function seal(kind, data, edition, now) {
  return JSON.stringify({ tool: kind.tool, schema: kind.schema, edition, saved: now.toISOString(), data });
}

/**
 * Read an envelope, of this shape or an earlier one. Never throws.
 * @template T
 * @param {Kind<T>} kind
 * @param {string | null} text
 * @returns {Opened<T>}
 */
export function open(kind, text) {
  if (text === null) return { state: "empty" };
  try {
    const value = JSON.parse(text);
    const bare = kind.bare?.(value);
    if (bare !== undefined) return { state: "whole", data: bare };
    const { tool, schema, data } = value;
    if (typeof tool !== "string" || !Number.isInteger(schema)) return { state: "damaged" };
    if (tool !== kind.tool) return { state: "foreign" };
    if (schema > kind.schema) return { state: "newer" };
    const whole = migrated(kind, schema, data);
    return kind.fits(whole) ? { state: "whole", data: whole } : { state: "damaged" };
  } catch {
    return { state: "damaged" }; // no JSON, no object, or a migration that could not read its data
  }
}

/**
 * @template T
 * @param {Kind<T>} kind
 * @param {number} schema
 * @param {unknown} data
 */
function migrated(kind, schema, data) {
  for (let from = schema; from < kind.schema; from++) {
    const migrate = kind.migrations[from];
    if (!migrate) throw new Error(`${kind.tool}: nothing reads schema ${from}`);
    data = migrate(data);
  }
  return data;
}

/**
 * When an envelope was saved; undefined when it does not say. Never throws.
 * @param {string | null} text
 */
export function savedOn(text) {
  try {
    const day = new Date(JSON.parse(text ?? "null").saved);
    return Number.isNaN(day.getTime()) ? undefined : day;
  } catch {
    return undefined;
  }
}

/**
 * Which tool an envelope belongs to; empty when it does not say. Never throws.
 * @param {string} text
 */
export function toolOf(text) {
  try {
    const { tool } = JSON.parse(text);
    return typeof tool === "string" ? tool : "";
  } catch {
    return "";
  }
}
