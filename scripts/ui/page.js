// Small helpers over a page: an element that must be there, a start that may fail.

/**
 * The first element of a page or of a part of it. Throws when the page has none: the component then does not start.
 * @template {Element} T
 * @param {ParentNode} root
 * @param {string} selector
 * @param {new () => T} type
 * @returns {T}
 */
export function find(root, selector, type) {
  const found = root.querySelector(selector);
  if (found instanceof type) return found;
  throw new Error(`no ${selector}`);
}

/**
 * The part of a component that its template names in `data-part`.
 * @template {Element} T
 * @param {ParentNode} root
 * @param {string} name
 * @param {new () => T} type
 */
export const part = (root, name, type) => find(root, `[data-part=${name}]`, type);

/**
 * Start something; when it fails, the page stays as it was written and everything else goes on.
 * @param {() => void} start
 */
export function guarded(start) {
  try {
    start();
  } catch (error) {
    console.error(error);
  }
}

/**
 * Start a component on every element whose `data-component` names it.
 * @param {string} name
 * @param {(element: HTMLElement) => void} start
 */
export function mount(name, start) {
  for (const element of document.querySelectorAll(`[data-component="${name}"]`)) {
    if (element instanceof HTMLElement) guarded(() => start(element));
  }
}

/**
 * A word of the page with its places filled in order: `fill("{} of {}", 2, 15)`.
 * @param {string | undefined} template
 * @param {...(string | number)} values
 */
export function fill(template = "", ...values) {
  return values.reduce((/** @type {string} */ text, value) => text.replace("{}", () => String(value)), template);
}

/**
 * Put what was asked of this page into its address; the language link follows.
 * @param {string} address
 */
export function remember(address) {
  history.replaceState(null, "", address);
  dispatchEvent(new Event("hashchange"));
}

/** This browser's storage; reading the name itself may throw. */
export const browser = () => localStorage;

/**
 * Load a script, whose values then stand in the page, and go on whether it arrives or not.
 * A page that opens from a disk may load its data in no other way.
 * @param {string} source
 * @param {() => void} then
 */
export function loaded(source, then) {
  const script = document.createElement("script");
  script.src = source;
  script.onload = then;
  script.onerror = then;
  document.head.append(script);
}
