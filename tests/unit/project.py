"""A small project that keeps every rule: the sample data made whole, a page for each entry, the menu."""

from __future__ import annotations

import datetime
import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from macros.addresses import entry_pages, page_of
from macros.languages import BY_CODE, LANGUAGES, Lang
from macros.reading import answer_sets
from macros.reading.guide_loading import load_guide
from macros.reading.ids_lock import seal, write_lock
from macros.reading.places import ROOT
from macros.site.interface_words import VALUES
from tests.sample import SAMPLE, keys, sample_guide
from tests.sample.languages import in_all, said

PLAIN = "plain"
TODAY = datetime.datetime.now(tz=datetime.UTC).date()
CHAT = (
    "  - {id: chat, name: {ru: Разговор, en: Chat}, summary: {ru: Говорим, en: We talk}, level: individual, "
    "mode: collaborative, when: {ru: Утром, en: In the morning}, when_not: {ru: Ночью, en: At night}, "
    "groups: [children, parents], roles: [speaker], minutes: {min: 30, max: 60}, duration: {ru: Час, en: An hour}, "
    "group_size: {min: 2, max: 4}, ages: {min: 18}, cost: nothing, preparation_hours: {min: 1, max: 2}, "
    "led_by: one, meetings: once, "
    'words: "yes", online: "no", from_nothing: false, forbidden_by: [no-reply], '
    "first_step: {ru: Войдите, en: Come in}, "
    "needs: [{ru: Стул, en: A chair}], steps: [{ru: Сели, en: Sit}, "
    "{ru: Сказали, en: Talk}, {ru: Встали, en: Rise}], cautions: [{ru: Шум, en: Noise}], sources: [source-one]}\n"
)
LAWYER = "      - {kind: text, title: {ru: Покажите юристу, en: Show this to a lawyer}, text: {ru: Всё, en: All}}\n"
MENU = """menu:
  pages:
    - name: {ru: Роли <b>&, en: Roles <b>&}
      pages:
        - every: roles
        - plain.md
"""
GONE = "old-adviser merged_into adviser\nold-tea retired\n"
WORDS: dict[Lang, str] = {"ru": "слово ", "en": "word "}
STORY: dict[Lang, str] = {
    "ru": 'Начали{{ cite("source-one") }}.\n\n## Итог {: #results }\n\nСтало так{{ cite("source-two") }}.\n\n'
    "{{ bibliography() }}\n",
    "en": 'They began{{ cite("source-one") }}.\n\n## Results {: #results }\n\nIt came{{ cite("source-two") }}.\n\n'
    "{{ bibliography() }}\n",
}
BODY: dict[Lang, str] = {
    "ru": 'Здесь {{ term("term-voice", "голос") }} и [ссылка](https://example.org/).\n\n| А | Б |\n| --- | --- |\n'
    '| 1 | 2 |\n\n{{ voice("voice-tea") }}\n\n{{ acts_read("tea-act") }}\n\n{{ bibliography() }}\n',
    "en": 'Here a {{ term("term-voice", "voice") }} and [a link](https://example.org/).\n\n| A | B |\n| --- | --- |\n'
    '| 1 | 2 |\n\n{{ voice("voice-tea") }}\n\n{{ acts_read("tea-act") }}\n\n{{ bibliography() }}\n',
}


def make_project(folder: Path) -> Path:
    """Write the project into ``folder`` and return it."""
    data = folder / "data"
    shutil.copytree(SAMPLE, data)
    _add(data / "formats.yaml", CHAT)
    _add(data / "ui.yaml", "".join(_missing_words()))
    agreement = data / "forms/agreement.yaml"
    agreement.write_text(
        agreement.read_text("utf-8").replace("      - kind: list\n", in_all(LAWYER) + "      - kind: list\n", 1)
    )
    safety = data / "safety.yaml"
    safety.write_text(re.sub(r"checked: \S+(?=[,}])", f"checked: {TODAY}", safety.read_text("utf-8")), "utf-8")
    guide = load_guide(data)
    others = sorted({page_of(guide, own) for own in guide.homes} - entry_pages(guide).keys())
    addresses = [*entry_pages(guide), *others, f"{PLAIN}/"]
    for lang in LANGUAGES:
        for address in addresses:
            write_page(folder, lang, address.rstrip("/"))
        (folder / BY_CODE[lang].config).write_text("INHERIT: mkdocs.base.yml\n", "utf-8")
    named = {f"{PLAIN}/", *(page_of(guide, role.id) for role in guide.roles)}
    lines = "".join(f"    - {address.rstrip('/')}.md\n" for address in addresses if address not in named)
    (data / "menu.yaml").write_text(in_all(MENU) + lines, "utf-8")
    (folder / answer_sets.NAME).parent.mkdir(parents=True)
    (folder / answer_sets.NAME).write_text(f'{{"sets": [], "sealed": "{answer_sets.seal([])}"}}\n', "utf-8")
    answer_sets.write_sets(guide, folder)
    pages = [*others, f"{PLAIN}/"]
    (data / "ids.lock").write_text(f"{seal([])}\n", "utf-8")
    write_lock(guide.ids(), pages, data)
    _add(data / "ids.lock", GONE)
    write_lock(guide.ids(), pages, data)
    return folder


def _missing_words() -> Iterator[str]:
    """Every word of the guide that the sample leaves out: its key in brackets, and its places for values."""
    own = sample_guide().ui.words
    for key in keys():
        if own[key].ru == f"‹{key}›":
            word = " ".join([f"‹{key}›", *["{}"] * VALUES.get(key, 0)])
            yield f'    {key}: {{ru: "{word}", en: "{word}"}}\n'


def write_page(folder: Path, lang: Lang, place: str) -> None:
    """A page that keeps every rule: a case with its story, the plain page with the safety line, or any other."""
    kind, own = ("case" if place.startswith("cases/") else "page"), place.replace("/", "-")
    body = said(STORY, lang) + "\n" + said(WORDS, lang) * 300 if kind == "case" else said(BODY, lang)
    line = "{{ safety() }}\n\n" if place == PLAIN else ""
    text = (
        f"---\nkind: {kind}\ndescription: {place}, {lang}. {'О том, что здесь написано. ' * 3}\n---\n"
        f"# {own} {{: #{own} }}\n\n{line}{body}"
    )
    page = folder / "docs" / lang / f"{place}.md"
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text(text, "utf-8")


def copy_code(house: Path, *names: str) -> None:
    """Copy folders of the code into a house, with what Python made of it: only what is changed there is made anew.

    The questions of the house stay.
    """
    ignored = shutil.ignore_patterns("guide.html", Path(answer_sets.NAME).name)
    for name in names:
        shutil.copytree(ROOT / name, house / name, ignore=ignored, dirs_exist_ok=True)


def environment() -> dict[str, str]:
    """What a command in a copy of the house finds around it: nothing of the tests that run it, UTF-8, its own code."""
    left_out = ("PYTEST_", "PYTHONDONTWRITEBYTECODE")
    around = {name: value for name, value in os.environ.items() if not name.startswith(left_out)}
    return around | {"PYTHONPATH": ".", "PYTHONUTF8": "1", "DISABLE_MKDOCS_2_WARNING": "true"}


def change(file: Path, old: str, new: str) -> int:
    """Replace the first ``old`` in a file; return its line."""
    text, old, new = file.read_text("utf-8"), in_all(old), in_all(new)
    assert old in text, f"{file} has no {old!r}"
    file.write_text(text.replace(old, new, 1), "utf-8")
    return text[: text.index(old)].count("\n") + 1


def _add(file: Path, text: str) -> None:
    file.write_text(file.read_text("utf-8").rstrip("\n") + "\n" + in_all(text), "utf-8")
