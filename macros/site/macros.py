"""The macros of the guide: the one table of name → view and template."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from macros.errors import UnknownIdError
from macros.languages import Lang
from macros.model import Guide, Page
from macros.rendering import render, render_inline
from macros.views import Citations, Context, diagrams, drawings, help_in_danger, home
from macros.views.cards import catalogue
from macros.views.documents import case, checklist, entry, form, profile, workshop
from macros.views.download import Download
from macros.views.library import bibliography, chapters, law_table, quotations, scales, search_forms, terms
from macros.views.lists import case_map, compact_lists, entry_index, finder, matrix, overview_tables, situations
from macros.views.take_away import downloads, short_links
from macros.views.tools import matrix_explorer, navigator_form, plan, profile_data, tool_cards


class MacroError(Exception):
    """A macro cannot be printed; the message names page and macro."""


@dataclass(frozen=True)
class Macro:
    """What a macro prints: ``view(ctx, *arguments)`` through ``templates/<template>.html.j2``.

    ``inline`` stands inside a sentence. ``numbered`` gives the fragment an id that is unique on its page:
    this word and a number.
    """

    view: Callable[..., Any]
    template: str
    inline: bool = False
    numbered: str = ""


def _cite(ctx: Context, *ids: str) -> Any:
    return ctx.cites(ids)


def _link(ctx: Context, entry_id: str, text: str = "", *, bare: bool = False) -> Any:
    """The entry's own title stands in quotation marks, unless it is ``bare``."""
    return ctx.link(entry_id, text or ("" if bare else ctx.mention(entry_id)))


MACROS: Mapping[str, Macro] = {
    # ---- inside a sentence
    "cite": Macro(_cite, "parts/cite", inline=True),
    "term": Macro(terms.mention, "parts/term", inline=True, numbered="term"),
    "link": Macro(_link, "parts/link", inline=True),
    "permanent_links": Macro(short_links.list_link, "parts/link", inline=True),
    "dial": Macro(help_in_danger.dial, "parts/dial", inline=True),
    # ---- any collection
    "entry_card": Macro(catalogue.head, "cards/head"),
    "entry_cards": Macro(catalogue.cards, "cards/catalogue"),
    "entry_list": Macro(compact_lists.entries, "lists/lines"),
    # ---- the frame
    "chapter_cards": Macro(chapters.chapters, "library/chapters"),
    "diagram": Macro(diagrams.diagram, "parts/diagram"),
    "drawing": Macro(drawings.drawing, "parts/drawing"),
    # ---- the home page
    "search_box": Macro(home.search_box, "home/search_box"),
    "starter": Macro(home.starter, "home/starter"),
    "numbers": Macro(home.numbers, "home/numbers"),
    # ---- what people do
    "role_matrix": Macro(matrix.role_matrix, "lists/matrix", numbered="matrix"),
    "role": Macro(entry.role, "documents/entry"),
    "role_index": Macro(entry_index.role_index, "lists/entry_index"),
    "role_doors": Macro(compact_lists.role_doors, "lists/lines"),
    "role_list": Macro(compact_lists.roles, "lists/lines"),
    "format": Macro(entry.involvement_format, "documents/entry"),
    "format_index": Macro(entry_index.format_index, "lists/entry_index"),
    "format_list": Macro(compact_lists.formats, "lists/lines"),
    "related": Macro(entry.related, "documents/related"),
    "impact_table": Macro(overview_tables.impacts, "lists/table", numbered="table"),
    "barrier_table": Macro(overview_tables.barriers, "lists/table", numbered="table"),
    # ---- documents
    "checklist": Macro(checklist.checklist, "documents/checklist"),
    "form": Macro(form.form, "documents/form"),
    "checklists_by_situation": Macro(situations.checklists, "lists/situations"),
    "forms_by_situation": Macro(situations.forms, "lists/situations"),
    "profile_tables": Macro(profile.profile, "documents/profile"),
    "our_plan": Macro(plan.our_plan, "tools/plan"),
    "ready_plans": Macro(plan.ready_plans, "tools/ready_plans"),
    "tool_cards": Macro(tool_cards.tool_cards, "tools/tool_cards"),
    "profile_tool": Macro(profile_data.links, "tools/profile"),
    "compare_tool": Macro(profile_data.compared, "tools/compare"),
    "profile_steps": Macro(profile.steps, "documents/profile_steps"),
    "mirror_questions": Macro(profile.mirror, "documents/mirror"),
    "matrix_explorer": Macro(matrix_explorer.matrix_explorer, "tools/matrix_explorer", numbered="matrix"),
    "navigator": Macro(navigator_form.navigator, "tools/navigator"),
    "case_facts": Macro(case.case_facts, "documents/case_facts"),
    "case_list": Macro(case_map.case_list, "lists/lines"),
    "case_finder": Macro(finder.finder, "lists/finder"),
    "case_shelf": Macro(finder.case_shelf, "lists/case_shelf"),
    "case_map": Macro(case_map.case_map, "lists/case_map"),
    "workshop": Macro(workshop.workshop, "documents/workshop"),
    "workshop_blanks": Macro(workshop.blanks, "documents/workshop_blanks"),
    "workshop_cards": Macro(workshop.cards, "documents/workshop_cards"),
    "workshops_by_situation": Macro(situations.workshops, "lists/situations"),
    # ---- the library
    "law_index": Macro(law_table.rows, "library/law_index"),
    "law_table": Macro(law_table.table, "library/law"),
    "acts_read": Macro(law_table.acts_read, "library/acts_read"),
    "glossary_list": Macro(terms.glossary, "library/glossary"),
    "source_list": Macro(bibliography.source_list, "library/sources"),
    "source_kinds": Macro(bibliography.source_kinds, "library/source_kinds"),
    "reading_list": Macro(bibliography.reading_list, "library/readings"),
    "bibliography": Macro(bibliography.bibliography, "library/bibliography"),
    "voice": Macro(quotations.voice, "library/voice"),
    "voice_list": Macro(quotations.voices, "library/voices"),
    "evidence_scale": Macro(scales.evidence, "library/scale"),
    "grounds_scale": Macro(scales.grounds, "library/scale"),
    "search_form": Macro(search_forms.search_form, "library/search"),
    # ---- safety and the publisher
    "safety": Macro(help_in_danger.safety, "parts/safety"),
    "safety_call": Macro(help_in_danger.call, "parts/safety_call"),
    "publisher": Macro(help_in_danger.publisher, "parts/publisher"),
    # ---- files to take away
    "files_shelves": Macro(downloads.shelves, "library/shelves"),
    "data_shelves": Macro(downloads.data_shelves, "library/shelves"),
}


class GuideMacros:
    """The macros of one build of one language; remembers what each page has cited and numbered."""

    def __init__(self, guide: Guide, lang: Lang, pages: tuple[Page, ...], files: tuple[Download, ...]) -> None:
        self._guide = guide
        self._lang = lang
        self._cited = bibliography.cited_on(guide, pages)
        self._files = files
        self._citations: dict[str, Citations] = {}
        self._counts: dict[str, int] = {}

    def register(self, env: Any) -> None:
        """Offer every macro of the table to the site engine; ``env.variables`` names the page it stands on."""
        for name in MACROS:
            env.macro(self._on_page(name, env), name)

    def render(self, name: str, url: str, *arguments: Any, **options: Any) -> str:
        """Print a macro as it stands on the page ``url``. Raises UnknownIdError, TypeError."""
        macro = MACROS[name]
        ctx = Context(
            guide=self._guide,
            lang=self._lang,
            url=url,
            citations=self._citations.setdefault(url, Citations()),
            cited=self._cited,
            files=self._files,
        )
        views = {"view": macro.view(ctx, *arguments, **options)}
        if macro.numbered:
            views["id"] = self._number(f"{url}#{macro.numbered}", macro.numbered)
        if macro.inline:
            return render_inline(macro.template, ctx, **views)
        return render(macro.template, ctx, **views)

    def _number(self, key: str, word: str) -> str:
        self._counts[key] = self._counts.get(key, 0) + 1
        return f"{word}-{self._counts[key]}"

    def _on_page(self, name: str, env: Any) -> Callable[..., str]:
        @functools.wraps(MACROS[name].view)
        def macro(*arguments: Any, **options: Any) -> str:
            page = env.variables["page"]
            try:
                return self.render(name, str(page.url).removeprefix("./"), *arguments, **options)
            except (UnknownIdError, TypeError) as error:
                given = ", ".join([repr(a) for a in arguments] + [f"{k}={v!r}" for k, v in options.items()])
                raise MacroError(f"{page.file.src_uri}: {name}({given}): {error}") from error

        return macro
