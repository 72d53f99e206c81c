"""Addresses: which of them others can reach."""

from __future__ import annotations

import pytest

from macros.addresses import is_local


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
