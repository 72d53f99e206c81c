"""What a field may hold besides words: days, whole numbers, addresses, codes of countries and languages, ranges."""

from __future__ import annotations

import datetime
import re
from typing import Annotated, Any, Literal, Self
from urllib.parse import urlsplit

from babel import Locale
from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from macros.errors import nearest, shortened
from macros.model.text import Model, Text

MINUTES = 24 * 60
PEOPLE = 10_000
HOURS = 1_000
OLDEST = 120
# Babel's list without what is no country: unions, islands of one, codes for tests.
_NO_COUNTRIES = frozenset({"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"})
_TERRITORIES = map(str, Locale("en").territories)
_COUNTRIES = frozenset(code for code in _TERRITORIES if code.isalpha() and len(code) == 2) - _NO_COUNTRIES
_LANGUAGES = frozenset(code for code in map(str, Locale("en").languages) if len(code) == 2)
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_WHOLE = re.compile(r"-?\d{1,15}", re.ASCII)
_MAIL = re.compile(r"[A-Za-z0-9._%+-]+@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}")
_HOST = re.compile(r"(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W\d_]{2,}|(?:[^\W_](?:[\w-]*[^\W_])?\.)+xn--[a-z0-9-]+")


def _day(value: Any) -> Any:
    if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        return value
    raise ValueError(f"{_found(value)} is not a day — write it as 2026-11-23, without quotes")


def _iso_day(text: str) -> str:
    try:
        if not _DAY.fullmatch(text):
            raise ValueError
        datetime.date.fromisoformat(text)
    except ValueError:
        raise ValueError(f'"{text}" is not a day — write it as "2026-11-23"') from None
    return text


def _whole(value: Any) -> Any:
    if isinstance(value, bool) or (isinstance(value, str) and not _WHOLE.fullmatch(value)):
        raise ValueError(f"{_found(value)} is not a whole number — write it in digits")
    return value


def _found(value: Any) -> str:
    names = {dict: "a mapping", list: "a list", type(None): "nothing"}
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return names.get(type(value)) or f'"{shortened(text)}"'


def _address(text: str) -> str:
    """An address of the web: http or https, a host with a dot, nothing that is not part of an address."""
    hint = "write an address that begins with https:// or http://"
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        raise ValueError(f'"{text}" is not an address — {hint}') from None
    if parts.scheme not in ("http", "https") or parts.username is not None or not _HOST.fullmatch(host):
        raise ValueError(f'"{text}" is not an address of the web — {hint}')
    if re.search(r"[\s<>\"`{}|\\^]", text):
        raise ValueError(f'"{text}" holds what an address may not — write it as the browser shows it')
    return text


def _contact(text: str) -> str:
    if _MAIL.fullmatch(text):
        return text
    if "://" not in text:
        raise ValueError(f'"{text}" is no way to write to somebody — write an e-mail address or an https address')
    return _address(text)


def _country(code: str) -> str:
    if code not in _COUNTRIES:
        hint = nearest(code.upper()[:2], _COUNTRIES) if len(code) == 2 else ""
        raise ValueError(f'unknown country "{code}" — {hint or "write its two capital letters (ISO 3166), such as RU"}')
    return code


def _language(code: str) -> str:
    if code not in _LANGUAGES:
        raise ValueError(f'unknown language "{code}" — write its two small letters (ISO 639-1), such as ru')
    return code


IsoDay = Annotated[Text, AfterValidator(_iso_day)]
Address = Annotated[Text, AfterValidator(_address)]
Contact = Annotated[Text, AfterValidator(_contact)]
Country = Annotated[Text, AfterValidator(_country)]
LanguageCode = Annotated[Text, AfterValidator(_language)]
Day = Annotated[datetime.date, BeforeValidator(_day)]
Whole = Annotated[int, BeforeValidator(_whole)]


Situation = Literal[
    "begin", "invite", "consent", "ask", "story", "role", "reply", "wrong", "rules", "place", "team", "families"
]  # in the order in which lists show them


class Range(Model):
    """From–to, both inclusive: how many people take part."""

    min: Whole = Field(ge=1, le=PEOPLE)
    """The smallest value."""
    max: Whole = Field(ge=1, le=PEOPLE)
    """The largest value; equal to ``min`` when there is only one."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.min > self.max:
            raise ValueError(f"min {self.min} is more than max {self.max}")
        return self


class Minutes(Range):
    """How long a meeting takes, in minutes: a day at most."""

    min: Whole = Field(ge=1, le=MINUTES)
    """The shortest."""
    max: Whole = Field(ge=1, le=MINUTES)
    """The longest; equal to ``min`` when there is only one."""


class Hours(Range):
    """Working hours of one person."""

    min: Whole = Field(ge=1, le=HOURS)
    """The least."""
    max: Whole = Field(ge=1, le=HOURS)
    """The most; equal to ``min`` when there is only one."""


class Ages(Model):
    """From an age, in years; to an age, or to any."""

    min: Whole = Field(ge=0, le=OLDEST)
    """The youngest; 0: any age."""
    max: Whole | None = Field(default=None, ge=1, le=OLDEST)
    """The oldest; absent: no upper end."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.max is not None and self.min > self.max:
            raise ValueError(f"min {self.min} is more than max {self.max}")
        return self
