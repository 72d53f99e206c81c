import assert from "node:assert/strict";
import { test } from "node:test";
import { strFromU8, unzipSync } from "fflate";
import { docx } from "../core/docx.js";

const NOW = new Date("2026-11-29T10:00:00Z");

/** @param {readonly import("../core/docx.js").Block[]} blocks @param {object} [more] */
function parts(blocks, more = {}) {
  const files = unzipSync(docx({ title: "Наш план", language: "ru-RU", blocks, now: NOW, ...more }));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}
/** @param {readonly import("../core/docx.js").Block[]} blocks */
const body = (blocks) => parts(blocks)["word/document.xml"] ?? "";

test("a Word file has the parts that the standard asks for, in the language of the page, on A4", () => {
  const files = parts([]);
  assert.deepEqual(Object.keys(files).sort(), [
    "[Content_Types].xml",
    "_rels/.rels",
    "docProps/core.xml",
    "word/_rels/document.xml.rels",
    "word/document.xml",
    "word/numbering.xml",
    "word/settings.xml",
    "word/styles.xml",
  ]);
  assert.match(files["word/styles.xml"] ?? "", /<w:lang w:val="ru-RU"/);
  assert.match(files["word/document.xml"] ?? "", /<w:pgSz w:w="11906" w:h="16838"\/>/);
  assert.match(files["docProps/core.xml"] ?? "", /<dc:title>Наш план<\/dc:title><dc:language>ru-RU</);
});

test("a wide page lies on its side", () => {
  assert.match(
    parts([], { landscape: true })["word/document.xml"] ?? "",
    /<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/,
  );
});

test("headings, lists and the heads of tables carry the styles that Word knows", () => {
  const text = body([
    { kind: "heading", level: 2, text: "Недели" },
    { kind: "list", items: ["один", "два"] },
    { kind: "table", head: ["Что", "Кто"], rows: [["a", "b"]], widths: [2, 1] },
  ]);
  assert.match(text, /<w:pStyle w:val="Heading2"\/>/);
  assert.equal(text.match(/<w:pStyle w:val="ListBullet"\/>/g)?.length, 2);
  assert.match(text, /<w:tblHeader\/>/);
  assert.equal(text.match(/<w:tc>/g)?.length, 4);
});

test("every numbered list counts from one", () => {
  const lists = parts([
    { kind: "list", items: ["a"], ordered: true },
    { kind: "list", items: ["b"], ordered: true },
  ]);
  assert.equal(lists["word/numbering.xml"]?.match(/<w:startOverride w:val="1"\/>/g)?.length, 2);
  assert.deepEqual(
    [...(lists["word/document.xml"] ?? "").matchAll(/<w:numId w:val="(\d)"/g)].map((found) => found[1]),
    ["2", "3"],
  );
});

test("a link is a link, and one address is named once", () => {
  const link = { text: "сюда", link: "https://a.example/?a=1&b=2" };
  const files = parts([{ kind: "paragraph", text: ["и ", link, link] }]);
  assert.equal(files["word/document.xml"]?.match(/<w:hyperlink r:id="rId4"/g)?.length, 2);
  assert.match(
    files["word/_rels/document.xml.rels"] ?? "",
    /Id="rId4"[^>]*Target="https:\/\/a\.example\/\?a=1&amp;b=2" TargetMode="External"/,
  );
});

test("any text is text: signs of XML, line breaks, and letters that XML may not hold", () => {
  const text = body([{ kind: "paragraph", text: "<b> & \u0000\uD800\u000B\nвторая" }]);
  assert.match(text, /&lt;b&gt; &amp; <\/w:t><w:br\/><w:t xml:space="preserve">вторая/);
});

test("the same text gives the same bytes", () => {
  const make = () => docx({ title: "a", language: "en-GB", blocks: [{ kind: "paragraph", text: "b" }], now: NOW });
  assert.deepEqual(make(), make());
});
