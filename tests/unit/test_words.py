"""Every interface word that templates, documents and views ask for is found in them, however they ask."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from macros.model import Guide
from macros.site.interface_words import asked


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.html.j2", '{{ word("qrr") }}'),
        ("a.html.j2", "{{ say[lang]('nobody') }}"),
        ("a.html.j2", '{{ word("nobody-" ~ kind) }}'),
        ("a.typ", '#word("qrr")'),
        ("a.py", 'ctx.word(f"nobody-{kind}")'),
        ("a.py", "stamp.word('nobody')"),
        ("overrides/a.html", "{{ w.no_body }}"),
    ],
)
def test_a_word_that_nobody_wrote_is_seen(tmp_path: Path, sample: Guide, name: str, text: str) -> None:
    file = tmp_path / name
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, "utf-8")
    (own,) = asked(file)
    assert not any(re.fullmatch(own, word) for word in sample.ui.words)
