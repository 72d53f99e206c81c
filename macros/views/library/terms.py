"""Terms, one or all by letter."""

from __future__ import annotations

import re
from dataclasses import dataclass

from macros.languages import LANGUAGES, Lang
from macros.model import Term
from macros.views.context import Context

_SENTENCES = re.compile(r"(.+?[.!?][»”)]?) (?=[«“A-ZА-ЯЁ0-9])(.*)", re.DOTALL)


@dataclass(frozen=True)
class TermView:
    """A term of the glossary with the same word in the ``others``: each with its language.

    ``means`` is the first sentence of the definition, which says what it is; ``more`` is the rest.
    """

    id: str
    term: str
    others: tuple[tuple[Lang, str], ...]
    definition: str
    means: str
    more: str
    better_say: str
    false_friend: str
    href: str


@dataclass(frozen=True)
class TermMention:
    """A term inside a sentence, under the word that stands there."""

    entry: TermView
    text: str


def mention(ctx: Context, entry_id: str, text: str = "") -> TermMention:
    """A word that opens its definition by click, touch or keyboard. Raises UnknownIdError."""
    view = term(ctx, entry_id)
    return TermMention(view, text or view.term)


def term(ctx: Context, entry_id: str) -> TermView:
    """A term for its popover. Raises UnknownIdError."""
    entry = ctx.find(Term, entry_id)
    definition = ctx.text(entry.definition)
    parted = _SENTENCES.fullmatch(definition)
    return TermView(
        id=entry.id,
        term=ctx.text(entry.term),
        others=tuple((lang, entry.term[lang]) for lang in LANGUAGES if lang != ctx.lang),
        definition=definition,
        means=parted[1] if parted else definition,
        more=parted[2] if parted else "",
        better_say=ctx.text(entry.better_say),
        false_friend=ctx.text(entry.false_friend),
        href=ctx.link(entry_id).href,
    )


def glossary(ctx: Context) -> tuple[tuple[str, tuple[TermView, ...]], ...]:
    """All terms by first letter."""
    letters: dict[str, list[TermView]] = {}
    for entry in sorted(ctx.guide.glossary, key=lambda e: ctx.text(e.term).lower()):
        view = term(ctx, entry.id)
        letters.setdefault(view.term[0].upper(), []).append(view)
    return tuple((letter, tuple(terms)) for letter, terms in letters.items())
