// Answers queries as the page of the search does, from the built index, without a browser: for measuring.
// node scripts/test/answers.js FOLDER < ["query", …] > [["address of a result shown", …], …]

import { readFileSync } from "node:fs";
import { fromFiles } from "../tools/search/server.js";
import { answer, result, unfold } from "../tools/search/state.js";
import { ask } from "./ask.js";

const SHOWN = 5; // results of a query

const [, , folder = ""] = process.argv;
const source = fromFiles(async (file) => JSON.parse(readFileSync(`${folder}/${file}`, "utf8")));
const index = unfold(await source.head());

/** @param {string} query */
async function addresses(query) {
  const { query: read, pages } = await answer({ text: query, kind: "", exact: false }, index, source, ask);
  const results = await Promise.all(pages.slice(0, SHOWN).map((hits) => result(hits, read, index, source)));
  return results.map(({ address }) => address);
}

/** @type {string[]} */
const queries = JSON.parse(readFileSync(0, "utf8"));
const answers = [];
for (const query of queries) answers.push(await addresses(query));
console.log(JSON.stringify(answers));
