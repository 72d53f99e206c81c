// How a small Word file looks: its styles, with the names that Word itself knows, so that a reader's template fits.

export const STYLES = {
  title: "Title",
  headings: /** @type {const} */ (["Heading1", "Heading2", "Heading3"]),
  bullets: "ListBullet",
  numbers: "ListNumber",
  quiet: "Quiet",
  cell: "TableText",
  head: "TableHead",
  table: "TableGrid",
  link: "Hyperlink",
};

const FONT = '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri" w:eastAsia="Calibri"/>';

/**
 * @param {string} id
 * @param {string} name as Word knows it
 * @param {string} spacing of the paragraph
 * @param {string} letters
 */
const paragraph = (id, name, spacing, letters) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${spacing}</w:pPr><w:rPr>${letters}</w:rPr></w:style>`;

/** @param {number} level @param {number} size in half points */
const heading = (level, size) =>
  paragraph(
    `Heading${level}`,
    `heading ${level}`,
    `<w:keepNext/><w:spacing w:before="${320 - 60 * level}" w:after="80"/><w:outlineLvl w:val="${level - 1}"/>`,
    `<w:b/><w:sz w:val="${size}"/>`,
  );

/** @param {string} language */
export const stylesheet = (language) =>
  [
    `<w:docDefaults><w:rPrDefault><w:rPr>${FONT}<w:sz w:val="22"/><w:lang w:val="${language}" w:eastAsia="${language}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>`,
    '<w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>',
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    paragraph("Title", "Title", '<w:keepNext/><w:spacing w:after="160"/>', '<w:b/><w:sz w:val="40"/>'),
    heading(1, 30),
    heading(2, 26),
    heading(3, 23),
    paragraph("ListBullet", "List Bullet", '<w:spacing w:after="60"/><w:contextualSpacing/>', ""),
    paragraph("ListNumber", "List Number", '<w:spacing w:after="60"/><w:contextualSpacing/>', ""),
    paragraph("Quiet", "Quiet", "", '<w:color w:val="555555"/><w:sz w:val="18"/>'),
    paragraph("TableText", "Table Text", '<w:spacing w:before="40" w:after="40"/>', '<w:sz w:val="20"/>'),
    paragraph(
      "TableHead",
      "Table Head",
      '<w:keepNext/><w:spacing w:before="40" w:after="40"/>',
      '<w:b/><w:sz w:val="20"/>',
    ),
    '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:u w:val="single"/></w:rPr></w:style>',
    `<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${borders()}</w:tblBorders></w:tblPr></w:style>`,
  ].join("");

function borders() {
  const sides = ["top", "left", "bottom", "right", "insideH", "insideV"];
  return sides.map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="999999"/>`).join("");
}
