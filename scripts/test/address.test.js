import assert from "node:assert/strict";
import { test } from "node:test";
import { languageOf, onward, withAsked } from "../core/address.js";
import { partOf } from "../core/share.js";

test("what was asked stands in the address, what is empty does not", () => {
  const asked = Object.entries({ q: "дети & мамы", kind: "", level: "strategic" });
  const address = withAsked("/cases/", asked, "#list");
  assert.equal(address, "?q=%D0%B4%D0%B5%D1%82%D0%B8+%26+%D0%BC%D0%B0%D0%BC%D1%8B&level=strategic#list");
  assert.equal(new URL(address, "https://a/cases/").searchParams.get("q"), "дети & мамы");
});

test("when nothing is asked any more, the bare address of the page is back", () => {
  assert.equal(withAsked("/cases/", [["q", ""]], ""), "/cases/");
  assert.equal(withAsked("/cases/", [], "#list"), "/cases/#list");
});

const GUIDE = ["ru", "en"];

test("the language read last goes before that of the browser", () => {
  assert.equal(languageOf("en", ["ru-RU"], GUIDE), "en");
  assert.equal(languageOf("ru", ["en-GB"], GUIDE), "ru");
});

test("of the browser's languages the first that the guide speaks is taken", () => {
  assert.equal(languageOf(null, ["de-DE", "en-US", "ru"], GUIDE), "en");
  assert.equal(languageOf(null, ["EN", "ru"], GUIDE), "en");
});

test("a reader of none of its languages gets the one that the link names first", () => {
  assert.equal(languageOf(null, ["de", "fr-CA"], GUIDE), "ru");
  assert.equal(languageOf(null, [], ["en", "ru"]), "en");
});

test("a kept language that the guide does not speak is passed over", () => {
  for (const kept of ["de", "", 7, {}, undefined]) assert.equal(languageOf(kept, ["en"], GUIDE), "en");
});

test("a page without a way on has no language", () => {
  assert.equal(languageOf("ru", ["ru"], []), undefined);
});

test("the reader's own query and place stay with a permanent link", () => {
  assert.equal(onward("../roles/voice/#consultant", "", ""), "../roles/voice/#consultant");
  assert.equal(onward("../roles/voice/#consultant", "?a=1", ""), "../roles/voice/?a=1#consultant");
  assert.equal(onward("../roles/voice/#consultant", "", "#adviser"), "../roles/voice/#adviser");
  assert.equal(onward("../about/", "?a=1", ""), "../about/?a=1");
});

const PAGE = {
  short: "https://guide/l/roles-voice/",
  opens: "https://guide/l/roles-voice/",
  long: "https://guide/roles/voice/",
  code: "https://guide/l/roles-voice/qr.svg",
  print: "https://guide/l/roles-voice/qr.png",
};

test("a card with a permanent link of its own is shared by it, with its own code", () => {
  assert.deepEqual(partOf(PAGE, "consultant", true), {
    short: "https://guide/l/consultant/",
    opens: "https://guide/l/consultant/",
    long: "https://guide/roles/voice/#consultant",
    code: "https://guide/l/consultant/qr.svg",
    print: "https://guide/l/consultant/qr.png",
    file: "consultant.png",
    hasCode: true,
  });
});

test("a heading without one is shared by the page's link and its place, without a code", () => {
  const shared = partOf(PAGE, "how-to", false);
  assert.equal(shared.short, "https://guide/l/roles-voice/#how-to");
  assert.equal(shared.long, "https://guide/roles/voice/#how-to");
  assert.equal(shared.hasCode, false);
});

test("the page itself is shared as it stands", () => {
  assert.deepEqual(partOf(PAGE, "", false), { ...PAGE, file: "roles-voice.png", hasCode: true });
});

test("in the copy on a disk a short link is told as on the net and opens a page of the copy", () => {
  const page = { ...PAGE, opens: "file:///copy/l/roles-voice/index.html" };
  const card = partOf(page, "consultant", true);
  assert.equal(card.short, "https://guide/l/consultant/");
  assert.equal(card.opens, "file:///copy/l/consultant/index.html");
  assert.equal(partOf(page, "how-to", false).opens, "file:///copy/l/roles-voice/index.html#how-to");
});

test("an address that itself holds /l/ changes only where the id stands", () => {
  const page = { ...PAGE, short: "https://a/l/guide/l/roles-voice/" };
  assert.equal(partOf(page, "consultant", true).short, "https://a/l/guide/l/consultant/");
});
