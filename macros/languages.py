"""The languages of the guide: one record each, the only place that knows how they differ."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from babel import Locale
from babel.dates import format_date
from babel.numbers import format_decimal

Lang = Literal["ru", "en"]


NBSP = "\u00a0"


@dataclass(frozen=True)
class Phrases:
    """Lines that a rule looks for: ``lawyer`` in forms of legal weight, ``question`` in stories without an outcome."""

    lawyer: str
    question: str


@dataclass(frozen=True)
class Language:
    """How the guide speaks and is built in one language.

    ``root`` is the folder of its pages on the site (with a slash, nothing for the first language),
    ``config`` the site engine's settings, ``locale`` what dates, numbers and Word files go by,
    ``stemmer`` the name Snowball knows, ``dictionary`` the letters of the words whose forms pymorphy3 knows,
    ``endings`` what a word takes beside the endings that the stemmer shows, ``day`` the pattern of dates (CLDR),
    ``quotes`` the outer and the inner quotation marks, ``separator`` what stands between the cells of a table for its
    readers' Excel, ``citations`` the styles of citation, that of its own readers first. ``bound`` are the places where
    a line may not end: what stands there and what to write instead; ``short`` the words that go on with the next one.
    ``stop_outside`` says that a full stop follows the closing quotation mark.
    ``syllable`` is what makes one, ``ease`` the weights of sentence and word in Flesch's reading ease
    (English: R. Flesch, 1948; Russian: И. В. Оборнева, 2006). ``joints`` are words that join a
    cause, a concession or a consequence, ``contrast`` is «not this but that», ``phrases`` are lines that rules ask for.
    """

    code: Lang
    root: str
    config: str
    locale: str
    stemmer: str
    day: str
    quotes: tuple[str, str]
    separator: str
    citations: tuple[str, str]
    bound: tuple[tuple[re.Pattern[str], str], ...]
    syllable: re.Pattern[str]
    ease: tuple[float, float]
    joints: re.Pattern[str]
    contrast: re.Pattern[str]
    phrases: Phrases
    short: str = ""
    stop_outside: bool = False
    dictionary: re.Pattern[str] | None = None
    endings: tuple[str, ...] = ()

    @property
    def to_root(self) -> str:
        """The way from the folder of its pages to the root of the site: nothing or ``../``."""
        return "../" if self.root else ""

    def date(self, value: date) -> str:
        """A day as readers write it: 23.11.2026, 23 November 2026."""
        return format_date(value, self.day, locale=self.locale.replace("-", "_"))

    def number(self, value: float, digits: int = 0) -> str:
        """A number with at most ``digits`` decimals: 5,3 and 5.3."""
        pattern = "#,##0." + "#" * digits if digits else "#,##0"
        return format_decimal(value, pattern, locale=self.locale.replace("-", "_"))

    def counted(self, number: int, forms: str) -> str:
        """The form of a word that suits a number: ``роль|роли|ролей`` and 42 give ``роли`` (CLDR: one, few, others)."""
        variants = forms.split("|")
        category = Locale.parse(self.locale, sep="-").plural_form(number)
        return variants[min({"one": 0, "few": 1}.get(category, 2), len(variants) - 1)]

    def quoted(self, text: str) -> str:
        """A title or somebody's words in quotation marks; those inside become the inner ones.

        A full stop at the end goes where the language has it: in Russian after the closing mark.
        """
        outer, inner = self.quotes
        stop = "." if self.stop_outside and text.endswith(".") else ""
        return outer[0] + text.removesuffix(stop).translate(str.maketrans(outer, inner)) + outer[1] + stop


_SHORT_RU = "в|к|с|о|у|и|а|я|на|по|за|от|до|из|не|ни|об|со|ко|во|но|бы|же|ли|для|при|без|над|под"

RUSSIAN = Language(
    code="ru",
    root="",
    config="mkdocs.yml",
    locale="ru-RU",
    stemmer="russian",
    day="dd.MM.yyyy",
    quotes=("«»", "„“"),
    stop_outside=True,
    separator=";",
    citations=("gost", "apa"),
    short=_SHORT_RU,
    bound=(
        (re.compile(rf"(?<![\w-])({_SHORT_RU}) (?=[\w«(])", re.IGNORECASE), rf"\1{NBSP}"),
        (re.compile(r" (?=—)"), NBSP),
        (re.compile(r"(?<=\d) (?=[а-яё%])", re.IGNORECASE), NBSP),
        (re.compile(r"(?<=[№§]) (?=\d)"), NBSP),
        (re.compile(r"\b(ст|п|ч|гл|стр|г|д)\. (?=[\dIVX])"), rf"\1.{NBSP}"),
    ),
    syllable=re.compile(r"[аеёиоуыэюя]", re.IGNORECASE),
    ease=(1.3, 60.1),
    joints=re.compile(
        r"\b(потому что|поэтому|зато|хотя|если|чтобы|когда|пока|раз уж|иначе|значит|из-за|благодаря|ведь|как только"
        r"|прежде чем|после того как|который|которая|которое|которые|которого|которой|которых|которому|которым|котором"
        r"|которую|где|куда|чем|так что)\b",
        re.IGNORECASE,
    ),
    contrast=re.compile(r", а не\b|\bне [^.,;:!?]{1,40}, а\b", re.IGNORECASE),
    phrases=Phrases(lawyer="Покажите юристу", question="**Мы бы спросили:**"),
    dictionary=re.compile(r"[а-я]+"),
)
ENGLISH = Language(
    code="en",
    root="en/",
    config="mkdocs.en.yml",
    locale="en-GB",
    stemmer="english",
    day="d MMMM yyyy",
    quotes=("“”", "‘’"),
    separator=",",
    citations=("apa", "gost"),
    bound=(
        (re.compile(r" (?=–)"), NBSP),
        (re.compile(r"(?<=\d) (?=%|(?:min|minutes|hours|years|weeks|months|people|per)\b)"), NBSP),
        (re.compile(r"\b(art|arts|p|pp|para|paras|No)\. (?=\d)"), rf"\1.{NBSP}"),
    ),
    syllable=re.compile(r"[aeiouy]+", re.IGNORECASE),
    ease=(1.015, 84.6),
    joints=re.compile(
        r"\b(because|although|though|unless|if|so that|so|while|whereas|when|until|before|after|since|which|who|whose"
        r"|where|therefore|otherwise|as soon as|in case|even if)\b",
        re.IGNORECASE,
    ),
    contrast=re.compile(r"\bnot [^.,;:!?]{1,40},? but\b|, not\b|\brather than\b", re.IGNORECASE),
    phrases=Phrases(lawyer="Show this to a lawyer", question="**We would ask**"),
    endings=("s", "es", "ed", "ing", "er", "ers"),
)
BY_CODE: Mapping[Lang, Language] = {language.code: language for language in (RUSSIAN, ENGLISH)}
LANGUAGES: tuple[Lang, ...] = tuple(BY_CODE)
FIRST: Lang = LANGUAGES[0]
ABROAD: Lang = "en"  # for readers who speak none of them
