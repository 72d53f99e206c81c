// Storages as browsers have them: an open one, a full one, a closed one.

/** @param {Record<string, string>} texts */
export function opened(texts = {}) {
  const kept = new Map(Object.entries(texts));
  const store = {
    getItem: (/** @type {string} */ key) => kept.get(key) ?? null,
    setItem: (/** @type {string} */ key, /** @type {string} */ text) => void kept.set(key, text),
    removeItem: (/** @type {string} */ key) => void kept.delete(key),
  };
  return { kept, store: () => store };
}

/** @param {Record<string, string>} texts */
export function full(texts = {}) {
  const { kept, store } = opened(texts);
  const setItem = () => {
    throw new Error("QuotaExceededError");
  };
  return { kept, store: () => ({ ...store(), setItem }) };
}

export const closed = () => {
  throw new Error("SecurityError");
};
