"""How to cite a page, in two usual styles, as texts with places for its title, its address and today's day."""

from __future__ import annotations

from dataclasses import dataclass

from macros.views.context import Context


@dataclass(frozen=True)
class Style:
    """A style with its name.

    ``page`` holds ``{title}`` or ``{title.}`` (with a full stop unless it ends a sentence), ``{url}`` and ``{day}``;
    ``whole`` cites the guide itself and has no title.
    """

    name: str
    page: str
    whole: str


def styles(ctx: Context) -> tuple[Style, ...]:
    """Both styles, in the order of the language."""
    make = {"gost": _gost, "apa": _apa}
    return tuple(make[name](ctx) for name in ctx.language.citations)


def _gost(ctx: Context) -> Style:
    """After GOST R 7.0.5-2008, part of an electronic resource."""
    guide, online, year = ctx.text(ctx.guide.edition.title), f"[{ctx.word('cite-online')}]", ctx.guide.edition.date[:4]
    issued = ", ".join(filter(None, (ctx.text(ctx.guide.publisher.name), year)))
    kind, edition = ctx.word("cite-kind"), f"{ctx.word('edition')} {ctx.guide.edition.version}"
    rest = f": {kind}. {edition}. {issued}. URL: {{url}} ({ctx.word('cite-opened')}: {{day}})."
    return Style(ctx.word("cite-gost"), f"{{title}} {online} // {guide} {rest}", f"{guide} {online} {rest}")


def _apa(ctx: Context) -> Style:
    """After the seventh edition of APA; without a publisher the title stands in the author's place."""
    guide, year = ctx.text(ctx.guide.edition.title), f"({ctx.guide.edition.date[:4]})."
    publisher = ctx.text(ctx.guide.publisher.name)
    edition = f"({ctx.word('edition')} {ctx.guide.edition.version})."
    rest = f"{edition} {ctx.word('cite-retrieved')} {{day}}, {ctx.word('cite-from')} {{url}}"
    if publisher:
        page, whole = f"{publisher}. {year} {{title.}} {guide} {rest}", f"{publisher}. {year} {guide} {rest}"
    else:
        page, whole = f"{{title.}} {year} {guide} {rest}", f"{guide} {year} {rest}"
    return Style(ctx.word("cite-apa"), page, whole)
