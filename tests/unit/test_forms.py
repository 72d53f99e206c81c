"""Bad forms are refused; long labels and odd signs come out whole."""

from __future__ import annotations

from typing import Any

import pypdfium2
import pytest
from pydantic import ValidationError

from macros.exporters.look.typesetter import TypesettingError
from macros.exporters.made.file import File
from macros.exporters.pdf import export_form
from macros.languages import LANGUAGES
from macros.model import Form, FormBlock, Guide
from macros.views import Context
from macros.views.documents import form as forms
from macros.views.take_away.imprint import imprint
from tests.reading.forms import letters
from tests.sample import changed


@pytest.mark.parametrize(
    ("block", "fault"),
    [
        ({"kind": "text"}, "a text block has a text and no items"),
        ({"kind": "text", "text": "a", "items": ["b"]}, "a text block has a text and no items"),
        ({"kind": "fields"}, "a fields block needs at least 1 items"),
        ({"kind": "choices", "items": ["a"]}, "a choices block needs at least 2 items"),
        ({"kind": "table", "items": ["a"]}, "a table block needs at least 2 items"),
        ({"kind": "list", "items": ["a"], "rows": ["b"]}, "only a table has rows"),
        ({"kind": "fields", "items": ["a"], "lines": 0}, "only a table with given rows may have no empty ones"),
        ({"kind": "table", "items": ["a", "b"], "lines": 0}, "only a table with given rows may have no empty ones"),
        ({"kind": "fields", "items": ["a"], "one": True}, "only choices can allow one of them"),
        ({"kind": "fields", "items": ["a"], "lines": 13}, "less than or equal to 12"),
        ({"kind": "drawing", "items": ["a"]}, "Input should be"),
        ({"kind": "fields", "items": ["a"], "colour": "red"}, "Extra inputs are not permitted"),
    ],
)
def test_a_bad_block_is_refused(block: dict[str, Any], fault: str) -> None:
    def both(value: Any) -> Any:
        return dict.fromkeys(LANGUAGES, value)

    texts = {key: both(value) if key == "text" else value for key, value in block.items()}
    texts |= {key: [both(item) for item in block[key]] for key in ("items", "rows") if key in block}
    with pytest.raises(ValidationError, match=fault):
        FormBlock.model_validate(texts)


def test_a_form_on_unknown_paper_or_of_one_block_is_refused(sample: Guide) -> None:
    form = sample.forms[0].model_dump()
    with pytest.raises(ValidationError, match="A3 landscape"):
        Form.model_validate({**form, "page": "A5"})
    with pytest.raises(ValidationError, match="at least 2 items"):
        Form.model_validate({**form, "blocks": form["blocks"][:1]})


def made_with(sample: Guide, label: str) -> File:
    """A form with this label of a line, twice."""
    block = {"kind": "fields", "items": [dict.fromkeys(LANGUAGES, label)]}
    bad = Form.model_validate(
        {**sample.forms[0].model_dump(), "title": dict.fromkeys(LANGUAGES, '"a/b" <&>'), "blocks": [block, block]}
    )
    odd = changed(sample, forms=(bad,))
    ctx = Context(odd, "ru")
    return export_form(forms.form(ctx, bad.id), imprint(ctx, "https://example.org/", bad.id))


def test_long_labels_and_odd_signs_come_out_whole(sample: Guide) -> None:
    long = "Ж" * 60 + " <b>&amp; «кавычки» / \\ " + "слово " * 60
    file = made_with(sample, long)
    with pypdfium2.PdfDocument(file.content) as pdf:
        text = letters("".join(page.get_textpage().get_text_range() for page in pdf))
    assert text.count(letters(long)) == 2


def test_a_sign_that_paper_cannot_show_is_named_with_its_place(sample: Guide) -> None:
    with pytest.raises(TypesettingError, match=r'"a/b".*no sign “🙂” \(U\+1F642\) in “.*Всё хорошо 🙂'):
        made_with(sample, "Всё хорошо 🙂")
