// The clipboard, which a page from a disk has not and a browser may refuse.

/**
 * Copy a text.
 * @param {string} text
 * @returns {Promise<boolean>} whether it is copied; if not, the reader has to do it by hand
 */
export async function toClipboard(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
