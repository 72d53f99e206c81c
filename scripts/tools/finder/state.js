// How the finder's page names the values of its entries.

export { valuesOf } from "../../core/signs.js";
