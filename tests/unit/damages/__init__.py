"""The 165 damaged inputs of the audit, each with the verdict of a good editor's tool.

``python -m tests.unit.damages`` prints them as a table: what is damaged and what ``validate`` answers.
"""

from tests.unit.damages import damaged_files, damaged_pages, encoding, links, lock, texts, values, yaml_text
from tests.unit.damages.harm import Damage

ROOMS = (encoding, yaml_text, texts, links, values, damaged_files, lock, damaged_pages)
DAMAGES: tuple[Damage, ...] = tuple(damage for room in ROOMS for damage in room.DAMAGES)

__all__ = ["DAMAGES", "Damage"]
