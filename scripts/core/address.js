// Addresses: what was asked is kept in them, and a permanent link finds its way by them.

/**
 * The address of a page with what was asked of it; what is empty is left out.
 * @param {string} path
 * @param {Iterable<readonly [string, string]>} asked names and values
 * @param {string} hash with its `#`, or nothing
 */
export function withAsked(path, asked, hash) {
  const query = new URLSearchParams([...asked].filter(([, value]) => value).map(([name, value]) => [name, value]));
  return (query.toString() ? `?${query}` : path) + hash;
}

/**
 * The language of a permanent link: the one read last, else the first of the browser's that the guide speaks, else
 * the first that the link names.
 * @param {unknown} kept
 * @param {readonly string[]} wanted languages of the browser, as `de-DE`
 * @param {readonly string[]} known languages of the guide, in the order of the link
 */
export function languageOf(kept, wanted, known) {
  const languages = [kept, ...wanted.map((tag) => tag.slice(0, 2).toLowerCase())];
  const spoken = languages.find((language) => known.some((name) => name === language));
  return typeof spoken === "string" ? spoken : known[0];
}

/**
 * Where a permanent link leads; the reader's own query and place stay with it.
 * @param {string} target
 * @param {string} search
 * @param {string} hash
 */
export function onward(target, search, hash) {
  const [path = "", place] = target.split("#");
  return path + search + (hash || (place ? `#${place}` : ""));
}
