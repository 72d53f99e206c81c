"""Folds the sections of a page that asks for it (``folded`` in its front matter): each tells what to do first."""

from __future__ import annotations

import re

from markupsafe import Markup

from macros.rendering import render_file

FEWEST = 7  # lines that are worth folding: a shorter list is read as fast as it is opened
_ARTICLE = re.compile(r'(<article id="__skip"[^>]*?) data-fold="([^"]*)"([^>]*>)(.*)(?=</article>)', re.DOTALL)
_SECTION = re.compile(r"(<h2\b.*?</h2>)(.*?)(?=<h2\b|$)", re.DOTALL)
_FIRST_STEP = re.compile(r"<ol>\s*<li>(.*?)</li>", re.DOTALL)
_SENTENCE = re.compile(r"(?:«[^»]*»|“[^”]*”|[^.«“])*?(?:\.|(?<=\.”))")
_UNSAID = re.compile(r"<sup\b.*?</sup>|<[^>]+>", re.DOTALL)


def fold_sections(page: str) -> str:
    """The page with every section that holds steps folded below its heading, so that links lead to the heading."""
    return _ARTICLE.sub(_folded_article, page, count=1)


def _folded_article(article: re.Match[str]) -> str:
    head, word, end, text = article.groups()
    return head + end + _SECTION.sub(lambda section: _folded(section[1], section[2], word), text)


def _folded(heading: str, body: str, word: str) -> str:
    step = _FIRST_STEP.search(body)
    if not step or body.count("<li>") < FEWEST:
        return heading + body
    said = " ".join(_UNSAID.sub("", step[1]).split())
    sentence = _SENTENCE.match(said)
    first = Markup(sentence[0] if sentence else said)  # already HTML
    return heading + render_file("chrome/folded.html", first=first, word=word, body=Markup(body))
