// A small Word file: headings, paragraphs, lists and tables on A4, in the language of the page.
// What it writes: ECMA-376 part 1, WordprocessingML; the ZIP around it is fflate's.

import { strToU8 } from "fflate";
import { STYLES, stylesheet } from "./docx-styles.js";
import { zip } from "./zip.js";

/**
 * @typedef {string | {text: string, bold?: boolean, link?: string}} Run a stretch of text; a link opens an address
 * @typedef {Run | readonly Run[]} Text
 *
 * @typedef {{kind: "heading", level: 1 | 2 | 3, text: Text}} Heading
 * @typedef {{kind: "paragraph", text: Text, quiet?: boolean}} Paragraph `quiet`: smaller and grey
 * @typedef {{kind: "list", items: readonly Text[], ordered?: boolean}} List
 * @typedef {{kind: "table", head: readonly string[], rows: readonly (readonly Text[])[], widths: readonly number[]}} Table
 * `widths`: shares of the width of the page
 * @typedef {Heading | Paragraph | List | Table} Block
 *
 * @typedef {object} Document
 * @property {string} title
 * @property {string} language of the text, as `ru-RU` or `en-GB`
 * @property {readonly Block[]} blocks
 * @property {boolean} [landscape]
 * @property {Date} now when it was made
 */

const A4 = { short: 11906, long: 16838, margin: 1134 }; // twentieths of a point: 210 × 297 mm, 20 mm
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const NAMES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const OWN_PARTS = 4; // the number of the first link: styles, numbering and settings come before
const SETTINGS =
  '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>';
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu; // what XML 1.0 may not hold
const SIGNS = /** @type {Record<string, string>} */ ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" });

/** @param {string} text */
const escaped = (text) => text.replace(FORBIDDEN, "").replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);

/**
 * The bytes of the file.
 * @param {Document} document
 */
export function docx({ title, language, blocks, landscape = false, now }) {
  /** @type {string[]} */
  const links = [];
  const width = (landscape ? A4.long : A4.short) - 2 * A4.margin;
  const body = [{ kind: /** @type {const} */ ("title"), text: title }, ...blocks]
    .map((block, place) => blockXml(block, { links, width, list: place + 1 }))
    .join("");
  const lists = blocks.map((block, place) => (block.kind === "list" ? listXml(place + 2, block.ordered) : "")).join("");
  const files = {
    "[Content_Types].xml": contentTypes(),
    "_rels/.rels": relations([
      [`${OFFICE}/officeDocument`, "word/document.xml"],
      [`${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"],
    ]),
    "docProps/core.xml": properties(title, language, now),
    "word/document.xml": `${HEAD}<w:document ${NAMES}><w:body>${body}${page(landscape)}</w:body></w:document>`,
    "word/styles.xml": `${HEAD}<w:styles ${NAMES}>${stylesheet(language)}</w:styles>`,
    "word/numbering.xml": `${HEAD}<w:numbering ${NAMES}>${LEVELS}${lists}</w:numbering>`,
    "word/settings.xml": `${HEAD}<w:settings ${NAMES}>${SETTINGS}</w:settings>`,
    "word/_rels/document.xml.rels": relations([
      [`${OFFICE}/styles`, "styles.xml"],
      [`${OFFICE}/numbering`, "numbering.xml"],
      [`${OFFICE}/settings`, "settings.xml"],
      ...links.map((link) => /** @type {const} */ ([`${OFFICE}/hyperlink`, link, "External"])),
    ]),
  };
  return zip(Object.entries(files).map(([name, text]) => [name, strToU8(text)]));
}

/**
 * @typedef {{links: string[], width: number, list: number}} Place
 * `links`: addresses met so far; `width` of the text; `list`: number of the list
 */

/**
 * @param {Block | {kind: "title", text: string}} block
 * @param {Place} place
 */
function blockXml(block, place) {
  if (block.kind === "title") return paragraph(STYLES.title, runs(block.text, place));
  if (block.kind === "heading") return paragraph(STYLES.headings[block.level - 1], runs(block.text, place));
  if (block.kind === "paragraph") return paragraph(block.quiet ? STYLES.quiet : "", runs(block.text, place));
  if (block.kind === "table") return tableXml(block, place);
  const style = block.ordered ? STYLES.numbers : STYLES.bullets;
  const number = `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${place.list}"/></w:numPr>`;
  return block.items.map((item) => paragraph(style, runs(item, place), number)).join("");
}

/**
 * @param {string | undefined} style
 * @param {string} content
 * @param {string} [more] properties
 */
function paragraph(style, content, more = "") {
  const own = style ? `<w:pStyle w:val="${style}"/>` : "";
  return `<w:p>${own || more ? `<w:pPr>${own}${more}</w:pPr>` : ""}${content}</w:p>`;
}

/**
 * @param {Text} text
 * @param {Place} place
 */
function runs(text, { links }) {
  const all = typeof text === "string" || "text" in text ? [text] : text;
  return all.map((run) => runXml(run, links)).join("");
}

/**
 * @param {Run} run
 * @param {string[]} links
 */
function runXml(run, links) {
  const { text, bold = false, link = "" } = typeof run === "string" ? { text: run } : run;
  const style = `${link ? `<w:rStyle w:val="${STYLES.link}"/>` : ""}${bold ? "<w:b/>" : ""}`;
  const lines = text.split(/\r\n?|\n/).map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`);
  const xml = `<w:r>${style ? `<w:rPr>${style}</w:rPr>` : ""}${lines.join("<w:br/>")}</w:r>`;
  if (!link) return xml;
  if (!links.includes(link)) links.push(link);
  return `<w:hyperlink r:id="rId${links.indexOf(link) + OWN_PARTS}" w:history="1">${xml}</w:hyperlink>`;
}

/**
 * @param {Table} table
 * @param {Place} place
 */
function tableXml({ head, rows, widths }, place) {
  const sum = widths.reduce((all, share) => all + share, 0);
  const columns = widths.map((share) => Math.floor((place.width * share) / sum));
  const grid = columns.map((column) => `<w:gridCol w:w="${column}"/>`).join("");
  /** @param {readonly Text[]} cells @param {string} style @param {string} properties */
  const row = (cells, style, properties) => {
    const content = cells.map((cell, at) => {
      const shade = style ? '<w:shd w:val="clear" w:color="auto" w:fill="EEEEEE"/>' : "";
      const own = `<w:tcPr><w:tcW w:w="${columns[at]}" w:type="dxa"/>${shade}</w:tcPr>`;
      return `<w:tc>${own}${paragraph(style || STYLES.cell, runs(cell, place))}</w:tc>`;
    });
    return `<w:tr><w:trPr><w:cantSplit/>${properties}</w:trPr>${content.join("")}</w:tr>`;
  };
  const width = columns.reduce((all, column) => all + column, 0);
  const look = `<w:tblPr><w:tblStyle w:val="${STYLES.table}"/><w:tblW w:w="${width}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1"/></w:tblPr>`;
  const body = [row(head, STYLES.head, "<w:tblHeader/>"), ...rows.map((cells) => row(cells, "", ""))].join("");
  return `<w:tbl>${look}<w:tblGrid>${grid}</w:tblGrid>${body}</w:tbl>${paragraph("", "")}`;
}

/** @param {boolean} landscape */
function page(landscape) {
  const [width, height] = landscape ? [A4.long, A4.short] : [A4.short, A4.long];
  const { margin } = A4;
  const turned = landscape ? ' w:orient="landscape"' : "";
  return `<w:sectPr><w:pgSz w:w="${width}" w:h="${height}"${turned}/><w:pgMar w:top="${margin}" w:right="${margin}" w:bottom="${margin}" w:left="${margin}" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>`;
}

/** @param {number} number @param {string} format @param {string} sign */
const listLevel = (number, format, sign) =>
  `<w:abstractNum w:abstractNumId="${number}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${sign}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="454" w:hanging="340"/></w:pPr></w:lvl></w:abstractNum>`;
const LEVELS = listLevel(0, "bullet", "•") + listLevel(1, "decimal", "%1.");

/**
 * Every list counts from one.
 * @param {number} number
 * @param {boolean} [ordered]
 */
function listXml(number, ordered = false) {
  const anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
  return `<w:num w:numId="${number}"><w:abstractNumId w:val="${ordered ? 1 : 0}"/>${ordered ? anew : ""}</w:num>`;
}

/** @param {readonly (readonly [string, string, string?])[]} parts type, target, and `External` for an address */
function relations(parts) {
  const rows = parts.map(([type, target, mode], at) => {
    const outside = mode ? ` TargetMode="${mode}"` : "";
    return `<Relationship Id="rId${at + 1}" Type="${type}" Target="${escaped(target)}"${outside}/>`;
  });
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${rows.join("")}</Relationships>`;
}

function contentTypes() {
  const parts = ["document.main", "styles", "numbering", "settings"].map(
    (part) => `<Override PartName="/word/${part.split(".")[0]}.xml" ContentType="${TYPES}.${part}+xml"/>`,
  );
  const core = `<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>`;
  const usual = `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`;
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types">${usual}${parts.join("")}${core}</Types>`;
}

/** @param {string} title @param {string} language @param {Date} now */
function properties(title, language, now) {
  const day = `${now.toISOString().slice(0, 19)}Z`;
  const names =
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
  return `${HEAD}<cp:coreProperties ${names}><dc:title>${escaped(title)}</dc:title><dc:language>${language}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${day}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${day}</dcterms:modified></cp:coreProperties>`;
}
