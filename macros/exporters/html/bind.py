"""Binds pages into one document: ids made unique, links led inside, headings put under their chapter."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from lxml import etree
from lxml import html as lxml_html
from markupsafe import Markup

from macros.exporters.html.select import BuiltPage
from macros.rendering import render_file

# What paper cannot use: jumps on the screen, the bar of a page, forms, popovers, ways back from a bibliography.
DROPPED = (
    "nav.jump",
    ".source-parts",
    ".folded > summary",
    ".fold > summary",
    ".narrow > summary",
    ".index-cards:not(.lines):not(.picks) :is(span, small)",
    "div.actions",
    "form",
    "span.term-note",
    "div.checklist-bar",
    "p.privacy-note",
    "a.back",
    ".form .grow",
    ".form input",
    ".form legend",
    ".cut > .blanks + .blanks",
    "span.sr",
    "[hidden]",
    "template",
    "script",
    "p.drawing",
    "p.kind",
    "svg.icon",
    "div.starter",
    "ul.numbers",
)
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


@dataclass(frozen=True)
class ContentsLine:
    """A line of the contents or of an index."""

    href: str
    text: str
    depth: int = 0


@dataclass(frozen=True)
class Bound:
    """A bound document: its articles as one fragment, and its contents."""

    body: Markup
    contents: tuple[ContentsLine, ...]


def bind(pages: Iterable[BuiltPage], root: str) -> Bound:
    """Bind pages in order; ``root`` is the address of the language's site, for links that lead out.

    The first page of a chapter, or of a folder after the chapters, keeps its heading levels; the others go one down,
    so that bookmarks nest.
    """
    pages = tuple(pages)
    inside = {page.url for page in pages}
    articles, contents = [], []
    seen: set[str] = set()
    for page in pages:
        article = lxml_html.fragment_fromstring(page.html)
        _absolute(article, page.url)
        _drop(article)
        part = page.chapter or page.url.split("/")[0]
        first = part not in seen
        seen.add(part)
        _style_drawings(article)
        _identify(article, page.url)
        _relink(article, inside, root)
        depth = 0 if first else 1
        _shift(article, depth)
        title = article.find(f".//{HEADINGS[depth]}")
        article.set("class", "bound chapter" if first else "bound")
        contents.append(ContentsLine(f"#{title.get('id')}", " ".join(title.text_content().split()), depth))
        articles.append(etree.tostring(article, encoding="unicode", method="html"))
    return Bound(Markup("\n".join(articles)), tuple(contents))


def anchor(url: str, anchor_id: str = "") -> str:
    """Id inside a book of a page, or of an element on it."""
    page = re.sub(r"\W+", "-", url).strip("-") or "home"
    return f"{page}--{anchor_id}" if anchor_id else page


def _absolute(article: Any, url: str) -> None:
    """Turn links into addresses from the root of the language: ``/roles/voice/#consultant``."""
    for link in article.iter("a"):
        href = link.get("href", "")
        if re.match(r"[a-z]+:|/", href):
            continue
        path, mark, anchor = href.partition("#")
        path, query, asked = path.partition("?")
        target = posixpath.normpath(posixpath.join("/", url, path)).lstrip("/") if path else url.rstrip("/")
        page = target and "." not in posixpath.basename(target)
        link.set("href", f"/{target}{'/' if page else ''}{query}{asked}{mark}{anchor}")


def _drop(article: Any) -> None:
    for selector in DROPPED:
        for element in article.cssselect(selector):
            element.drop_tree()
    for link in article.cssselect("svg a"):
        link.drop_tag()
    for wrapping in article.cssselect(".form :is(label, fieldset)"):  # of the fields that are gone
        wrapping.drop_tag()
    _unfold(article)
    for facts in article.cssselect(".lines small"):
        for fact in facts[:-1]:  # the screen sets them apart by space alone
            fact.tail = " · "
    for button in article.cssselect("button.term"):
        button.tag = "span"
        for name in ("type", "popovertarget"):
            button.attrib.pop(name, None)
    for question in article.cssselect("fieldset"):
        _answers_on_paper(question)
    for control in article.cssselect("button, select, textarea, progress, input:not([type='checkbox'])"):
        control.drop_tree()  # the boxes of a checklist stay: they are marked on paper


def _answers_on_paper(question: Any) -> None:
    """A question to answer on the screen becomes a list of boxes to mark."""
    question.tag = "div"
    for legend in question.cssselect("legend"):
        legend.tag = "p"
    labels = question.cssselect("label")
    if not labels:
        return
    boxes = question.makeelement("ul", {"class": "boxes"})
    labels[0].addprevious(boxes)
    for label in labels:
        for control in label.cssselect("input"):
            control.drop_tree()
        label.tag, label.tail = "li", None
        boxes.append(label)


def _unfold(article: Any) -> None:
    """Paper folds nothing: what unfolds a card is a label there, and facts stand one under the other."""
    for label in article.cssselect(".card > details > summary"):
        label.tag = "p"
        label.set("class", "label")
    for folded in article.cssselect(".card > details"):
        folded.tag = "div"
    for folded in article.cssselect(".fold, .folded, .narrow"):
        folded.drop_tag()
    for entry in article.cssselect(".term-entry"):
        _definition(entry)
    for folding in article.cssselect("summary:has(> :is(h2, h3))"):  # a list under its heading
        section = folding.getparent()
        section.tag = "section"
        section.attrib.pop("open", None)
        folding.drop_tag()
    for facts in article.cssselect("dl.entry-facts"):
        facts.set("class", "facts")
        for pair in facts.findall("div"):
            pair.drop_tag()


def _definition(entry: Any) -> None:
    """The definition of a term, whose first sentence stands open on the screen, becomes one paragraph."""
    (name,) = entry.cssselect("h3")
    unfolds = name.getparent() if name.getparent() is not entry else name
    first, name.tail = (name.tail or "").strip(), None
    rest = unfolds.getnext()
    if rest is not None and not rest.cssselect("b"):  # not one of the remarks below it, which begin with a name
        rest.text = f"{first} {rest.text}"
        return
    paragraph = entry.makeelement("p", {})
    paragraph.text = first
    unfolds.addnext(paragraph)


def _style_drawings(article: Any) -> None:
    """Put the style sheet of drawings inside each of them."""
    for drawing in article.iter("svg"):
        style = etree.Element("style")
        style.text = render_file("paper/drawing.css")
        drawing.insert(0, style)


def _identify(article: Any, url: str) -> None:
    """Ids repeat from page to page (why, results, sources): the page's own name goes before them."""
    for element in article.iter(etree.Element):
        if element.get("id"):
            element.set("id", anchor(url, element.get("id")))
        for name in ("aria-labelledby", "aria-describedby", "for"):
            if element.get(name):
                element.set(name, " ".join(anchor(url, part) for part in element.get(name).split()))
    article.set("id", anchor(url))


def _relink(article: Any, inside: set[str], root: str) -> None:
    for link in article.iter("a"):
        href = link.get("href", "")
        if not href.startswith("/"):
            continue
        path, _, anchor_id = href.lstrip("/").partition("#")
        if path.partition("?")[0] in inside:
            link.set("href", f"#{anchor(path.partition('?')[0], anchor_id)}")
        else:
            link.set("href", root + href.lstrip("/"))


def _shift(article: Any, by: int) -> None:
    for heading in [*article.iter(*HEADINGS)]:
        heading.tag = HEADINGS[min(HEADINGS.index(heading.tag) + by, 5)]
