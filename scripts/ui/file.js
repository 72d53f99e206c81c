// Files in and out: nothing of them leaves this computer.

const LARGEST = 2_000_000; // bytes of a file that a reader opens; ours have a few thousand

/**
 * Hand the reader a file.
 * @param {string} name
 * @param {string} type
 * @param {string | Uint8Array} content
 */
export function save(name, type, content) {
  const link = document.createElement("a");
  const address = URL.createObjectURL(new Blob([/** @type {BlobPart} */ (content)], { type }));
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000); // a slow browser is still reading it
}

/**
 * The text of the file that a reader has chosen; empty when it is far too large. The same file can be chosen again.
 * @param {HTMLInputElement} input
 * @param {(text: string) => void} use
 */
export function onFile(input, use) {
  input.addEventListener("change", async () => {
    const file = input.files?.[0];
    if (!file) return;
    const text = file.size > LARGEST ? "" : await file.text().catch(() => "");
    input.value = "";
    use(text);
  });
}

/**
 * The name of a file: a stem and the day, `our-plan-2026-11-29.docx`.
 * @param {string} stem
 * @param {string} ending
 * @param {Date} now
 */
export const dated = (stem, ending, now) => {
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  return `${stem}-${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}.${ending}`;
};
