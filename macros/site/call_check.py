"""Checks every macro call of every page before the site engine meets it: names, arguments, ids, words."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from macros.addresses import entry_places, page_address
from macros.errors import DataError, Issue, UnknownIdError, nearest, shortened
from macros.languages import Lang
from macros.model import Guide
from macros.reading.calls import MacroCall, Unreadable
from macros.reading.markdown import MarkdownFile
from macros.reading.pages import Pages, head, read_folder
from macros.reading.places import DOCS
from macros.site.macros import MACROS
from macros.views import Context
from macros.views.context import Cited
from macros.views.download import Download
from macros.views.library import bibliography

Told = tuple[str, str]
"""A fault and what to do."""


def call_issues(guide: Guide, pages: Pages, files: tuple[Download, ...]) -> Iterator[Issue]:
    """Every call that a build would stop at, with page and line; each of equal calls is tried once a language."""
    guide_ids = _ids(guide)
    for lang, folder in pages.items():
        # A page that is missing is told by another rule; without it no view can say where a source is cited.
        whole = entry_places(guide) <= {page_address(path) for path in folder}
        trial = _Trial(guide, lang, files, tuple(folder.values()), whole, _known(lang, guide_ids) if whole else {})
        for page in folder.values():
            yield from _faults(page, trial)
        # Files and search ask for words that no page of this guide may print.
        for name, macro in MACROS.items():
            call = MacroCall(name, (), (), 0)
            if not _misfit(call, macro.view) and (fault := trial.fault(call)):
                yield Issue("data/ui.yaml", 0, "", *fault)


def refuse_wrong_calls(guide: Guide, lang: Lang, files: tuple[Download, ...]) -> None:
    """Raise DataError with every wrong call on the pages of a language."""
    pages = {page.path: page for page in read_folder(DOCS / lang)}
    if issues := list(call_issues(guide, {lang: pages}, files)):
        raise DataError(issues)


def _ids(guide: Guide) -> frozenset[str]:
    """All that a call can name: entries, where they stand, acts, interface words. Other changes leave calls right."""
    entry_paths = (f"{name}/{entry_id}" for name, entries in guide.index.items() for entry_id in entries)
    acts = (f"act/{name}" for name in guide.acts_read.acts)
    return frozenset((*guide.addresses.values(), *entry_paths, *acts, *(f"word/{key}" for key in guide.ui.words)))


@functools.lru_cache(maxsize=4)
def _known(_lang: Lang, _guide_ids: frozenset[str]) -> dict[MacroCall, Told | None]:
    """What is known of the calls in a language, as long as the guide has these ids."""
    return {}


def _faults(page: MarkdownFile, trial: _Trial) -> Iterator[Issue]:
    for found in page.macros:
        if isinstance(found, Unreadable):
            yield page.issue(found.line, found.message, found.hint)
        elif fault := trial.fault(found):
            yield page.issue(found.line, *fault)


@dataclass
class _Trial:
    """Makes the view of every call, as a build does, and keeps what came of it."""

    guide: Guide
    lang: Lang
    files: tuple[Download, ...]
    pages: tuple[MarkdownFile, ...]
    whole: bool
    known: dict[MacroCall, Told | None]

    @cached_property
    def cited(self) -> Cited:
        """Which pages cite a source; found only when a call is tried that is not known yet."""
        return bibliography.cited_on(self.guide, map(head, self.pages))

    def fault(self, call: MacroCall) -> Told | None:
        """What is wrong with a call; None when it can be printed."""
        key = call._replace(line=0)
        if key not in self.known:
            self.known[key] = self._try(key)
        return self.known[key]

    def _try(self, call: MacroCall) -> Told | None:
        if call.name not in MACROS:
            return f'unknown macro "{shortened(call.name)}"', nearest(call.name, MACROS)
        macro = MACROS[call.name]
        if fault := _misfit(call, macro.view):
            return fault
        if not self.whole:
            return None
        ctx = Context(guide=self.guide, lang=self.lang, files=self.files, cited=self.cited)
        try:
            macro.view(ctx, *call.arguments, **dict(call.options))
        except UnknownIdError as error:
            message, _, hint = str(error).partition(" — ")
            return f"{_shown(call)}: {message}", hint
        return None


def _misfit(call: MacroCall, view: Callable[..., Any]) -> Told | None:
    """Arguments that the macro does not take, or that are no texts."""
    parameters = _parameters(view)
    positional = [p for p in parameters.values() if p.kind is p.POSITIONAL_OR_KEYWORD]
    many = any(p.kind is p.VAR_POSITIONAL for p in parameters.values())
    given = [*call.arguments, *(value for _, value in call.options)]
    if len(call.arguments) > len(positional) and not many:
        return f"{_shown(call)} has {len(call.arguments)} arguments", f"at most {len(positional)} are allowed"
    for name, value in call.options:
        if name not in parameters or name in [parameter.name for parameter in positional[: len(call.arguments)]]:
            allowed = [p.name for p in parameters.values() if p.kind is not p.VAR_POSITIONAL]
            return f'{_shown(call)}: unknown argument "{name}"', nearest(name, allowed)
        if ("bool" in str(parameters[name].annotation)) != isinstance(value, bool):
            return f"{_shown(call)}: {name} is {_text(value)}", "true or false, or a text in quotes, as the macro asks"
    if not all(isinstance(value, str) for value in call.arguments):
        return f"{_shown(call)}: an argument is no text", "write it in quotes"
    least = [parameter.name for parameter in positional if parameter.default is parameter.empty]
    named = {name for name, _ in call.options}
    missing = [name for name in least[len(call.arguments) :] if name not in named]
    if missing or (many and not given):
        return f"{_shown(call)}: {missing[0] if missing else 'an id'} is missing", "write it in quotes"
    return None


@functools.cache
def _parameters(view: Callable[..., Any]) -> dict[str, inspect.Parameter]:
    """What a macro takes, by name; the context is given by the build."""
    parameters = list(inspect.signature(view).parameters.values())[1:]
    return {parameter.name: parameter for parameter in parameters}


def _shown(call: MacroCall) -> str:
    given = [_text(value) for value in call.arguments] + [f"{name}={_text(value)}" for name, value in call.options]
    return shortened(f"{call.name}({', '.join(given)})")


def _text(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else f'"{value}"' if isinstance(value, str) else str(value)
