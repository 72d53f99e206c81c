"""The languages of the guide: one record each, the only place that knows how they differ."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from babel.dates import format_date
from babel.numbers import format_decimal

Lang = Literal["ru", "en"]


@dataclass(frozen=True)
class Language:
    """How the guide speaks and is built in one language.

    ``root`` is the folder of its pages on the site (with a slash, nothing for the first language),
    ``config`` the site engine's settings, ``locale`` what dates, numbers and Word files go by,
    ``stemmer`` the name Snowball knows, ``day`` the pattern of dates (CLDR),
    ``quotes`` the outer and the inner quotation marks.
    """

    code: Lang
    root: str
    config: str
    locale: str
    stemmer: str
    day: str
    quotes: tuple[str, str]

    def date(self, value: date) -> str:
        """A day as readers write it: 23.11.2026, 23 November 2026."""
        return format_date(value, self.day, locale=self.locale.replace("-", "_"))

    def number(self, value: float, digits: int = 0) -> str:
        """A number with at most ``digits`` decimals: 5,3 and 5.3."""
        pattern = "#,##0." + "#" * digits if digits else "#,##0"
        return format_decimal(value, pattern, locale=self.locale.replace("-", "_"))

    def quoted(self, title: str) -> str:
        """A title in quotation marks; those inside it become the inner ones."""
        outer, inner = self.quotes
        return outer[0] + title.translate(str.maketrans(outer, inner)) + outer[1]


BY_CODE: Mapping[Lang, Language] = {
    "ru": Language("ru", "", "mkdocs.yml", "ru-RU", "russian", "dd.MM.yyyy", ("«»", "„“")),
    "en": Language("en", "en/", "mkdocs.en.yml", "en-GB", "english", "d MMMM yyyy", ("“”", "‘’")),
}
LANGUAGES: tuple[Lang, ...] = tuple(BY_CODE)
FIRST: Lang = LANGUAGES[0]
