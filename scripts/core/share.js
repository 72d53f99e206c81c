// What is shared of a part of a page: its links and its code.

const SHORT = /\/l\/[^/]+\/(?=[^/]*$)/; // the id of a permanent link, in its address and in those of its codes

/**
 * Addresses: the short link as others get it and what it opens here (in the copy on a disk a page of the copy), the
 * long link, the code, the code to print.
 * @typedef {{short: string, opens: string, long: string, code: string, print: string}} Shared
 */

/**
 * A part with a permanent link of its own has its own code too; any other has the page's link and its place.
 * @param {Shared} page
 * @param {string} id of the part; empty: the page itself
 * @param {boolean} own whether the part has a permanent link of its own
 */
export function partOf(page, id, own) {
  const place = id && `#${id}`;
  /** @param {string} address */
  const of = (address) => (own ? address.replace(SHORT, `/l/${id}/`) : address);
  const print = of(page.print);
  return {
    short: own ? of(page.short) : page.short + place,
    opens: own ? of(page.opens) : page.opens + place,
    long: page.long + place,
    code: of(page.code),
    print,
    file: `${print.split("/").at(-2)}.png`,
    hasCode: own || !id,
  };
}
