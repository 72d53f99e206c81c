"""Macros of the guide: registers them with the site engine and nothing else.

Each macro goes data → model → view → template. The engine is known through four attributes of
``env`` only (macro, filter, variables, conf), which MkDocs, ProperDocs and Zensical share. Imports are
absolute here: Zensical loads this file by its path, outside the package.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

from macros.errors import UnknownIdError
from macros.exporters.jobs import remembered
from macros.loader import FILES, ROOT, load_guide
from macros.model import LANGUAGES, Guide, Page
from macros.pages import load_pages
from macros.rendering import render, render_inline
from macros.views import (
    Citations,
    Context,
    cards,
    checklists,
    diagrams,
    downloads,
    forms,
    library,
    matrix,
    safety,
    scales,
    short_links,
    sources,
    tables,
)

SEARCH_KINDS = ("chapter", "role", "format", "barrier", "risk", "recommendation", "checklist", "form", "case")


class MacroError(Exception):
    """A macro cannot be printed; the message names page and macro."""


def define_env(env: Any) -> None:
    """Entry point of mkdocs-macros-plugin: called once a build (Zensical: once a page)."""
    _Macros(env, load_guide(), _pages(env), remembered(FILES)).register()


def define_book(env: Any) -> None:
    """The same macros for a book: made before the files are there, it leaves their links out."""
    guide = load_guide()
    files = (*downloads.SITE, *downloads.catalogue(guide))
    promised = {downloads.place(d, lang): {"bytes": 0, "pages": 0} for lang in LANGUAGES for d in files}
    _Macros(env, guide, _pages(env), promised).register()


def _pages(env: Any) -> tuple[Page, ...]:
    return load_pages(ROOT / "docs" / env.conf["extra"]["lang"])


class _Macros:
    """The macros of one build; remembers what each page has cited."""

    def __init__(self, env: Any, guide: Guide, pages: tuple[Page, ...], made: downloads.Made) -> None:
        self._env = env
        self._guide = guide
        self._pages = pages
        self._made = made
        self._citations: dict[str, Citations] = {}
        self._counts: dict[str, int] = {}

    def register(self) -> None:
        for name in _NAMES:
            self._env.macro(self._guarded(name, getattr(self, name)), name)

    def _guarded(self, name: str, macro: Callable[..., str]) -> Callable[..., str]:
        @functools.wraps(macro)
        def guarded(*args: Any, **kwargs: Any) -> str:
            try:
                return str(macro(*args, **kwargs))
            except (UnknownIdError, downloads.NotExportedError, TypeError) as error:
                given = ", ".join([repr(a) for a in args] + [f"{k}={v!r}" for k, v in kwargs.items()])
                page = self._env.variables["page"].file.src_uri
                raise MacroError(f"{page}: {name}({given}): {error}") from error

        return guarded

    @functools.cached_property
    def _cited_on(self) -> sources.Cited:
        return sources.cited_on(self._guide, self._pages)

    def _context(self) -> Context:
        url = str(self._env.variables["page"].url).removeprefix("./")
        return Context(
            guide=self._guide,
            lang=self._env.conf["extra"]["lang"],
            url=url,
            offline=bool(self._env.conf["extra"]["offline"]),
            citations=self._citations.setdefault(url, Citations()),
        )

    def _number(self, what: str, ctx: Context) -> str:
        """An id for the nth thing of its kind on the page."""
        key = f"{ctx.url}#{what}"
        self._counts[key] = self._counts.get(key, 0) + 1
        return f"{what}-{self._counts[key]}"

    # ------------------------------------------------------------ inside a sentence

    def cite(self, *ids: str) -> str:
        """Numbered marks that lead to the page's bibliography."""
        ctx = self._context()
        return render_inline("cite", ctx, cites=ctx.cites(ids))

    def term(self, own: str, text: str = "") -> str:
        """A word that opens its definition by click, touch or keyboard."""
        ctx = self._context()
        view = library.term(ctx, own)
        note = self._number(own, ctx)
        return render_inline("term", ctx, view=view, id=note, text=text or view.term)

    def link(self, own: str, text: str = "", *, bare: bool = False) -> str:
        """A link to any entry of the guide; its own title stands in quotation marks, unless it is ``bare``."""
        ctx = self._context()
        return render_inline("link", ctx, link=ctx.link(own, text or ("" if bare else ctx.mention(own))))

    def permanent_links(self) -> str:
        """A link to the list of all permanent links."""
        ctx = self._context()
        return render_inline("link", ctx, link=short_links.list_link(ctx))

    # ------------------------------------------------------------ the frame

    def chapter_cards(self) -> str:
        """The seven chapters."""
        ctx = self._context()
        return render("chapters", ctx, chapters=library.chapters(ctx))

    def element_cards(self) -> str:
        """The five elements."""
        return self._cards(cards.element, self._guide.elements, heading=3)

    def level_cards(self) -> str:
        """The four levels as links."""
        ctx = self._context()
        return render("lines", ctx, view=library.levels(ctx))

    def level_card(self, level: str) -> str:
        """The head of a level's page."""
        return self._head(cards.level, "levels", level)

    def group_card(self, group: str) -> str:
        """The head of a group's page."""
        return self._head(cards.group, "groups", group)

    def organisation_card(self, kind: str) -> str:
        """The head of a page about a kind of organisation."""
        return self._head(cards.organisation, "organisations", kind)

    def diagram(self, name: str) -> str:
        """A drawing: levels, elements or feedback-loop."""
        ctx = self._context()
        return render("diagram", ctx, view=diagrams.diagram(ctx, name))

    # ------------------------------------------------------------ what people do

    def role_matrix(self, level: str | None = None, group: str | None = None) -> str:
        """Roles × levels, whole or for one level or group."""
        ctx = self._context()
        view = matrix.role_matrix(ctx, level, group)
        return render("matrix", ctx, matrix=view, id=self._number("matrix", ctx))

    def role_cards(self, path: str) -> str:
        """Role cards of a path: voice, help or knowledge."""
        return self._cards(cards.role, self._having("roles", "path", path))

    def role_list(self, level: str | None = None, group: str | None = None) -> str:
        """Roles as compact links."""
        ctx = self._context()
        return render("lines", ctx, view=matrix.role_list(ctx, level, group))

    def format_cards(self, shelf: str) -> str:
        """Format cards of a catalogue page: a level, or operational-feedback."""
        return self._cards(cards.involvement_format, self._having("formats", "shelf", shelf))

    def format_list(self, level: str | None = None, group: str | None = None) -> str:
        """Formats as compact links."""
        ctx = self._context()
        return render("lines", ctx, view=matrix.format_list(ctx, level, group))

    def principle_cards(self) -> str:
        """All principles."""
        return self._cards(cards.principle, self._guide.principles)

    def impact_cards(self) -> str:
        """All expected changes."""
        return self._cards(cards.impact, self._guide.impacts)

    def impact_table(self) -> str:
        """All expected changes in one table."""
        ctx = self._context()
        return render("table", ctx, view=tables.impacts(ctx), id=self._number("table", ctx))

    def barrier_table(self) -> str:
        """All barriers with the ways out of them."""
        ctx = self._context()
        return render("table", ctx, view=tables.barriers(ctx), id=self._number("table", ctx))

    def barrier_cards(self, side: str) -> str:
        """Barriers of a side: beneficiaries, staff, organisation or system."""
        return self._cards(cards.barrier, self._having("barriers", "side", side))

    def risk_cards(self) -> str:
        """All risks."""
        return self._cards(cards.risk, self._guide.risks)

    def recommendation_cards(self, stage: str) -> str:
        """Recommendations of a stage: prepare, run, support, feedback, evaluate or end."""
        return self._cards(cards.recommendation, self._having("recommendations", "stage", stage))

    # ------------------------------------------------------------ the library

    def checklist(self, own: str) -> str:
        """A checklist to tick and print, with its files."""
        ctx = self._context()
        view = checklists.checklist(ctx, own)
        return self.files_of(own) + "\n" + render("checklist", ctx, view=view)

    def checklist_list(self) -> str:
        """All checklists."""
        ctx = self._context()
        return render("lines", ctx, view=checklists.checklist_list(ctx))

    def form(self, own: str) -> str:
        """A form as it looks, with its files to fill in."""
        ctx = self._context()
        view = forms.form(ctx, own)
        return self.files_of(own) + "\n" + render("form", ctx, view=view)

    def form_list(self) -> str:
        """All forms."""
        ctx = self._context()
        return render("lines", ctx, view=forms.form_list(ctx))

    def profile_table(self, level: str) -> str:
        """The involvement profile at one level."""
        ctx = self._context()
        return render("profile", ctx, view=checklists.profile(ctx, level))

    def case_facts(self, own: str) -> str:
        """Facts and figures at the head of a case."""
        ctx = self._context()
        return render("case_facts", ctx, view=library.case_facts(ctx, own))

    def case_list(self, level: str | None = None, group: str | None = None, organisation: str | None = None) -> str:
        """The first few cases of a level, a group or a kind of organisation."""
        ctx = self._context()
        return render("lines", ctx, view=library.case_list(ctx, level, group, organisation))

    def case_finder(self) -> str:
        """All cases with facets and a field to narrow them."""
        ctx = self._context()
        return render("finder", ctx, view=library.finder(ctx))

    def case_map(self) -> str:
        """Groups × levels with the number of cases."""
        ctx = self._context()
        return render("case_map", ctx, view=library.case_map(ctx))

    def exercise_cards(self) -> str:
        """All exercises."""
        return self._cards(cards.exercise, self._guide.exercises)

    def workshop(self, own: str) -> str:
        """A workshop plan."""
        ctx = self._context()
        return render("workshop", ctx, view=library.workshop(ctx, own))

    def workshop_list(self) -> str:
        """All workshop plans, the shortest first."""
        ctx = self._context()
        return render("lines", ctx, view=library.workshop_list(ctx))

    def law_table(self, level: str) -> str:
        """Law rows of a level."""
        ctx = self._context()
        return render("law", ctx, rows=library.law(ctx, level))

    def glossary_list(self) -> str:
        """All terms by letter."""
        ctx = self._context()
        return render("glossary", ctx, letters=library.glossary(ctx))

    def source_list(self, shelf: str) -> str:
        """Sources of a page of the bibliography, such as research-ru or practice-other-c, and who cites them."""
        ctx = self._context()
        return render("sources", ctx, view=sources.shelf(ctx, self._having("sources", "shelf", shelf), self._cited_on))

    def source_map(self) -> str:
        """Pages of the bibliography × chapters with the number of sources."""
        ctx = self._context()
        return render("source_map", ctx, view=sources.source_map(ctx, self._cited_on))

    def reading_list(self) -> str:
        """Materials to read on, by purpose."""
        ctx = self._context()
        return render("readings", ctx, groups=sources.reading_list(ctx))

    def bibliography(self) -> str:
        """What this page has cited above, numbered, with ways back."""
        ctx = self._context()
        return render("bibliography", ctx, references=sources.bibliography(ctx))

    def search_form(self) -> str:
        """The search field with its results."""
        return render("search", self._context(), kinds=SEARCH_KINDS)

    # ------------------------------------------------------------ files to take away

    def files_of(self, own: str) -> str:
        """The files of an entry: a checklist, a form, a chapter."""
        ctx = self._context()
        return render("files", ctx, files=downloads.files_of(ctx, own, self._made))

    def files_of_kind(self, *kinds: str) -> str:
        """The files of kinds, such as matrix or cards-roles."""
        ctx = self._context()
        return render("files", ctx, files=downloads.files_of_kind(ctx, kinds, self._made))

    def files_shelves(self) -> str:
        """All files to take away, by kind."""
        ctx = self._context()
        what_works = render("copy", ctx) + "\n" if ctx.offline else ""
        return what_works + render("shelves", ctx, shelves=downloads.shelves(ctx, self._made))

    def data_shelves(self) -> str:
        """The guide as data: JSON, schema and tables."""
        ctx = self._context()
        return render("shelves", ctx, shelves=downloads.data_shelves(ctx, self._made))

    # ------------------------------------------------------------ safety, scales, publisher

    def safety(self) -> str:
        """Whom to call when someone is in danger; one a page."""
        ctx = self._context()
        view = safety.safety(ctx)
        return render("safety", ctx, view=view, more=view.more.href != "./")

    def evidence_scale(self) -> str:
        """The scale of evidence, A to D."""
        return self._scale(scales.evidence)

    def grounds_scale(self) -> str:
        """How strong the grounds of recommendations are, in letters of the scale of evidence."""
        return self._scale(scales.grounds)

    def publisher(self) -> str:
        """Who publishes this copy of the guide and how to reach them."""
        ctx = self._context()
        return render("publisher", ctx, view=safety.publisher(ctx))

    # ------------------------------------------------------------ shared

    def _scale(self, view: Callable[[Context], scales.Scale]) -> str:
        ctx = self._context()
        return render("scale", ctx, view=view(ctx))

    def _cards(self, view: Callable[..., Any], entries: Any, *, heading: int = 2) -> str:
        ctx = self._context()
        return render("cards", ctx, cards=[view(ctx, entry) for entry in entries], heading=heading)

    def _head(self, view: Callable[..., Any], collection: str, own: str) -> str:
        ctx = self._context()
        return render("head_card", ctx, card=view(ctx, ctx.entry(collection, own)))

    def _having(self, collection: str, attribute: str, value: str) -> list[Any]:
        """Entries with a value; an unknown value is an error, not an empty list."""
        entries = getattr(self._guide, collection)
        chosen = [entry for entry in entries if getattr(entry, attribute) == value]
        if not chosen:
            known = sorted({str(getattr(entry, attribute)) for entry in entries})
            raise UnknownIdError(attribute, value, known)
        return chosen


_NAMES = tuple(name for name in vars(_Macros) if not name.startswith("_") and name not in ("register",))
