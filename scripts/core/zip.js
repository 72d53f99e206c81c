// Several files in one, as they are: what we write is small, and packing it tighter would cost more script than it saves.

import { Zip, ZipPassThrough } from "fflate";

const TIME = new Date(1980, 0, 1); // the first that a ZIP can hold: a computer's clock may be anywhere

/**
 * The bytes of a ZIP. The same files give the same bytes.
 * @param {readonly (readonly [name: string, bytes: Uint8Array])[]} files
 * @returns {Uint8Array}
 */
export function zip(files) {
  /** @type {Uint8Array[]} */
  const parts = [];
  const whole = new Zip((error, part) => {
    if (error) throw error;
    parts.push(part);
  });
  for (const [name, bytes] of files) {
    const file = new ZipPassThrough(name);
    file.mtime = TIME;
    whole.add(file);
    file.push(bytes, true);
  }
  whole.end();
  const result = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    result.set(part, at);
    at += part.length;
  }
  return result;
}
