// Scripts that only a few readers need are loaded when they ask; as classic scripts, so that it works from a disk too.

const own = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : "";

/**
 * What a script of scripts/lazy/ offers. Rejects when it does not arrive.
 * @template {keyof import("../types/lazy.js").Lazy} Name
 * @param {Name} name
 * @returns {Promise<import("../types/lazy.js").Lazy[Name]>}
 */
export const lazy = (name) => fetched(name, own.replace(/(javascripts\/).*/, `$1lazy/${name}.js`));

/**
 * What a script leaves under `guide:<name>`. Rejects when it does not arrive.
 * @param {string} name
 * @param {string} address
 * @returns {Promise<any>}
 */
export function fetched(name, address) {
  const all = /** @type {Record<string, any>} */ (globalThis);
  const key = `guide:${name}`;
  if (all[key]) return Promise.resolve(all[key]);
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.addEventListener("load", () => resolve(all[key]));
    script.addEventListener("error", () => reject(new Error(`${name} did not arrive`)));
    document.head.append(script);
  });
}
