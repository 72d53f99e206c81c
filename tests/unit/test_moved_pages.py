"""Addresses that pages have left lead on."""

from __future__ import annotations

from macros.model.sources import PART, Source, parted
from macros.views import Context
from macros.views.take_away.old_addresses import old_pages
from tests.sample import sample_guide

TITLES = {"barriers/risks/": "Риски"}


def test_a_page_that_moved_leads_to_where_it_stands_in_its_own_language() -> None:
    first, second = old_pages(Context(sample_guide(), "en"), TITLES)
    assert (first.address, first.to.href, first.to.text) == ("talks/", "../barriers/risks/", "Риски")
    assert (first.root, second.root) == ("../../", "../../../")
    assert first.places == ()


def test_a_source_that_stood_there_leads_to_its_page_of_today() -> None:
    _, second = old_pages(Context(sample_guide(), "ru"), TITLES)
    assert [(own, link.href) for own, link in second.places] == [("source-one", "../sources-research/#source-one")]


def test_the_sources_of_a_kind_fill_one_page_after_the_other_in_the_order_of_the_data() -> None:
    one = sample_guide().sources[0]
    sources = parted([one.model_copy(update={"id": f"source-{n}"}) for n in range(PART + 2)])
    assert [source.page for source in sources[:PART]] == ["research"] * PART
    assert [source.page for source in sources[PART:]] == ["research-2"] * 2
    assert isinstance(sources[0], Source)
