"""The data files are read alike by every loader of YAML, whoever takes them over."""

from __future__ import annotations

import yaml

from macros.reading.places import DATA


def test_both_loaders_of_yaml_read_every_data_file_alike() -> None:
    """Libyaml accepts a plain scalar that ends in "?" inside braces, PyYAML's own loader does not: quote it."""
    for file in DATA.rglob("*.yaml"):
        text = file.read_text("utf-8")
        assert yaml.load(text, Loader=yaml.SafeLoader) == yaml.load(text, Loader=yaml.CSafeLoader), file
