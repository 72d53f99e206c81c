"""Every form has its page with all its words and a way to its file."""

from __future__ import annotations

import pytest

from macros.languages import LANGUAGES, Lang
from macros.model import Guide
from macros.reading.guide_loading import load_guide
from tests.reading.forms import in_order, letters, view, wording
from tests.reading.pages import Page, prefix, words

FORMS = [(lang, form.id) for lang in LANGUAGES for form in load_guide().forms]


@pytest.mark.parametrize(("lang", "own"), FORMS)
def test_a_form_has_its_page_with_all_its_words(guide: Guide, by_url: dict[str, Page], lang: Lang, own: str) -> None:
    page = by_url[f"{prefix(lang)}forms/{own}/"]
    text = letters(words(page.tree))
    assert in_order(text, wording(view(guide, lang, own))) == ""
    assert any(a.get("href", "").endswith(f"downloads/forms/{own}.pdf") for a in page.find_all("a"))
