"""Binds words that must not be torn apart at the end of a line by non-breaking spaces."""

from __future__ import annotations

import re

from macros.languages import Lang

NBSP = "\u00a0"
_TAG = re.compile(r"(<[^>]+>)")
_RAW = ("script", "style", "pre", "code", "textarea", "title")
_SHORT = "в|к|с|о|у|и|а|я|на|по|за|от|до|из|не|ни|об|со|ко|во|но|бы|же|ли|для|при|без|над|под"
_RULES: dict[Lang, tuple[tuple[re.Pattern[str], str], ...]] = {
    "ru": (
        (re.compile(rf"(?<![\w-])({_SHORT}) (?=[\w«(])", re.IGNORECASE), rf"\1{NBSP}"),
        (re.compile(r" (?=—)"), NBSP),
        (re.compile(r"(?<=\d) (?=[а-яё%])", re.IGNORECASE), NBSP),
        (re.compile(r"(?<=[№§]) (?=\d)"), NBSP),
        (re.compile(r"\b(ст|п|ч|гл|стр|г|д)\. (?=[\dIVX])"), rf"\1.{NBSP}"),
    ),
    "en": (
        (re.compile(r" (?=–)"), NBSP),
        (re.compile(r"(?<=\d) (?=%|(?:min|minutes|hours|years|weeks|months|people|per)\b)"), NBSP),
        (re.compile(r"\b(art|arts|p|pp|para|paras|No)\. (?=\d)"), rf"\1.{NBSP}"),
    ),
}


def bind_spaces(html: str, lang: Lang) -> str:
    """Return the page with bound spaces in its texts; tags, scripts and code stay as they are."""
    parts, raw = _TAG.split(html), ""
    for place, part in enumerate(parts):
        if place % 2:
            raw = _raw_after(part, raw)
        elif not raw and not part.isspace():
            parts[place] = bind_text(part, lang)
    return "".join(parts)


def bind_text(text: str, lang: Lang) -> str:
    """Return one text with bound spaces."""
    for pattern, bound in _RULES[lang]:
        text = pattern.sub(bound, text)
    return text


def _raw_after(tag: str, raw: str) -> str:
    """Name of the element whose text must stay as it is, after this tag."""
    name = re.match(r"</?([a-z]+)", tag)
    if not name or name.group(1) not in _RAW:
        return raw
    return "" if tag.startswith("</") else name.group(1)
