"""Words that must not be torn apart at the end of a line are bound, in texts only, and never twice."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from macros.exporters import Inputs, jobs
from macros.languages import BY_CODE, LANGUAGES, Lang
from macros.model import COLLECTIONS, Guide
from macros.typography import NBSP, bind_spaces, bind_text, bind_view
from tests.sample import changed, retold


def shown(text: str) -> str:
    return text.replace(NBSP, "~")


@pytest.mark.parametrize(
    ("lang", "text", "bound"),
    [
        ("ru", "Дети в школе и дома", "Дети в~школе и~дома"),
        ("ru", "Что у вас и в детском доме", "Что у~вас и~в~детском доме"),
        ("ru", "Не на словах, а на деле", "Не~на~словах, а~на~деле"),
        ("ru", "из «дома» и (тут)", "из~«дома» и~(тут)"),
        ("ru", "Они — мы", "Они~— мы"),
        ("ru", "15 минут, 30 %", "15~минут, 30~%"),
        ("ru", "№ 442 и § 7", "№~442~и §~7"),
        ("ru", "ст. 57, п. 2, ч. IV, г. 2020", "ст.~57, п.~2, ч.~IV, г.~2020"),
        ("ru", "так и-так, кто-то из-за них", "так и-так, кто-то из-за них"),
        ("ru", "дома в", "дома в"),
        ("en", "Adults – and children", "Adults~– and children"),
        ("en", "15 min, 2 hours, 30 %, 5 apples", "15~min, 2~hours, 30~%, 5 apples"),
        ("en", "art. 12, pp. 3, No. 5", "art.~12, pp.~3, No.~5"),
        ("en", "a child in care", "a child in care"),
    ],
)
def test_words_are_bound(lang: Lang, text: str, bound: str) -> None:
    assert shown(bind_text(text, lang)) == bound
    assert shown(bind_text(bind_text(text, lang), lang)) == bound


def test_a_short_word_is_bound_to_a_link_and_in_titles_of_the_other_language() -> None:
    assert shown(bind_spaces("<p>Это в <a>таблице</a></p>", "ru")) == "<p>Это в~<a>таблице</a></p>"
    assert shown(bind_spaces("<p>дома в</p> <p>и</p>", "ru")) == "<p>дома в</p> <p>и</p>"
    assert shown(bind_text("Участие в школе", "en")) == "Участие в~школе"


@pytest.mark.parametrize("name", ["script", "style", "pre", "code", "textarea", "title"])
def test_what_is_no_running_text_stays_as_it_is(name: str) -> None:
    page = f'<p>в школе</p><{name} data-a="в школе">в школе</{name}><p title="в школе">в школе</p>'
    assert shown(bind_spaces(page, "ru")) == (
        f'<p>в~школе</p><{name} data-a="в школе">в школе</{name}><p title="в школе">в~школе</p>'
    )


def test_an_element_inside_code_does_not_end_it() -> None:
    assert shown(bind_spaces("<pre>в школе <b>и дома</b> в доме</pre> в лесу", "ru")) == (
        "<pre>в школе <b>и дома</b> в доме</pre> в~лесу"
    )


def test_spaces_between_tags_are_no_text() -> None:
    page = "<ul>\n  <li>а</li>\n</ul>"
    assert bind_spaces(page, "ru") == page


# ---------------------------------------------------------------- views of files

LOOSE = "в школе 15 min"  # each language binds a part of it


@dataclasses.dataclass(frozen=True)
class Note:
    id: str
    texts: tuple[str, ...]
    count: int = 0


def test_a_view_is_bound_in_all_its_texts() -> None:
    view = (Note("a-id", ("в школе", "и дома"), 3), {"key": "15 минут"})
    assert bind_view(view, "ru") == (Note("a-id", (f"в{NBSP}школе", f"и{NBSP}дома"), 3), {"key": f"15{NBSP}минут"})


@pytest.mark.parametrize("lang", LANGUAGES)
def test_whatever_a_file_is_made_from_is_bound(sample: Guide, lang: Lang) -> None:
    """Books are bound from finished pages; open data stay as they are."""
    parts = {name: retold(getattr(sample, name), LOOSE) for name in (*COLLECTIONS, "ui", "edition")}
    inputs = Inputs(changed(sample, **parts), lang, "https://guide.test/", Path("nowhere"), (), ())
    views = [get() for path, get in jobs(inputs).items() if "/downloads/" in path and not _of_pages(path)]
    texts = [(job.path, text) for job in views for text in _texts(job.arguments)]
    bound = {path for path, text in texts if NBSP in text}
    assert bound == {job.path for job in views if not job.path.startswith(f"{lang}/downloads/sources.")}
    assert {(path, text) for path, text in texts if bind_text(text, lang) != text} == set()


def _of_pages(path: str) -> bool:
    return "/guide/" in path or "/chapters/" in path


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif dataclasses.is_dataclass(value):
        yield from _texts([getattr(value, field.name) for field in dataclasses.fields(value)])
    elif isinstance(value, Mapping):
        yield from _texts([*value.values()])
    elif isinstance(value, (tuple, list)):
        for part in value:
            yield from _texts(part)


def test_a_full_stop_stands_where_the_language_has_it_and_inner_quotes_differ() -> None:
    assert BY_CODE["ru"].quoted("Меня не слышат.") == "«Меня не слышат»."
    assert BY_CODE["ru"].quoted("Кто «свой»?") == "«Кто „свой“?»"
    assert BY_CODE["en"].quoted("No one hears me.") == "“No one hears me.”"
