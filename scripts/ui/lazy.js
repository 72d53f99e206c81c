// Scripts that only a few readers need are loaded when they ask; as classic scripts, so that it works from a disk too.

const own = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : "";

/**
 * What a script of scripts/lazy/ offers. Rejects when it does not arrive.
 * @template {keyof import("../types/lazy.js").Lazy} Name
 * @param {Name} name
 * @returns {Promise<import("../types/lazy.js").Lazy[Name]>}
 */
export function lazy(name) {
  const key = /** @type {const} */ (`guide:${name}`);
  const there = /** @type {Record<string, any>} */ (globalThis)[key];
  if (there) return Promise.resolve(there);
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = new URL(`../lazy/${name}.js`, own).href; // a tool's script lies in tools/
    script.addEventListener("load", () => resolve(/** @type {Record<string, any>} */ (globalThis)[key]));
    script.addEventListener("error", () => reject(new Error(`${name} did not arrive`)));
    document.head.append(script);
  });
}
