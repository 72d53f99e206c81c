"""Addresses: which of them others can reach."""

from __future__ import annotations

import pytest

from macros.addresses import is_local, place_address
from tests.sample import sample_guide


@pytest.mark.parametrize(
    ("address", "local"),
    [
        ("http://localhost:8000/", True),
        ("http://127.0.0.1:8000/", True),
        ("http://192.168.1.5/", True),
        ("http://[::1]/", True),
        ("http://server/guide/", True),
        ("https://guide.example/", True),
        ("https://guide.org/", False),
        ("https://руководство.рф/x/", False),
    ],
)
def test_an_address_that_leads_nowhere_from_other_devices_is_local(address: str, local: bool) -> None:
    assert is_local(address) == local


def test_a_place_is_an_entry_a_part_of_a_checklist_or_an_address_that_stays() -> None:
    guide = sample_guide()
    for place in ("plain/#refuse", "plain/", "#start"):
        assert place_address(guide, place) == place
    assert place_address(guide, "agreement") == "forms/agreement/"
    item = guide.checklists[0].sections[0].items[0].id
    assert place_address(guide, item) == f"checklists/{guide.checklists[0].id}/#{item}"
