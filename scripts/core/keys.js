// The names under which readers' browsers keep things. They outlive every edition: none is ever changed.

export const THEME = "guide:theme"; // "light" or "dark", bare
export const LANGUAGE = "guide:lang"; // a code of macros/languages.py, as JSON
export const SHARED = "guide:shared"; // "1": other people use this computer too
export const PLAN = "guide:plan";
export const PROFILE = "guide:profile";
export const MIRROR = "guide:mirror";
export const COMPARE = "guide:compare";
export const MATRIX = "guide:matrix";

/** @param {string} id of a checklist */
export const checklist = (id) => `guide:checklist:${id}`;

/** @param {string} id of a form */
export const form = (id) => `guide:form:${id}`;

const ALL = "guide:";
const OURS = [THEME, LANGUAGE, SHARED]; // of the computer, not of a person

/**
 * Whether something stands under a key that a reader has made: ticks, a plan, answers.
 * @param {string} key
 */
export const isPersonal = (key) => key.startsWith(ALL) && !OURS.includes(key);
