// The names under which readers' browsers keep things. They outlive every edition: none is ever changed.

export const THEME = "guide:theme"; // "light" or "dark", bare
export const LANGUAGE = "guide:lang"; // "ru" or "en", as JSON

/** @param {string} id of a checklist */
export const checklist = (id) => `guide:checklist:${id}`;
