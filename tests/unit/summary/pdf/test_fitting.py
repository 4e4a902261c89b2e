"""What stands on the first side, and what goes to the second."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from passport_app.summary.editions import Arrangement, Edition, Layout, Paper
from passport_app.summary.model import Summary
from passport_app.summary.pdf.fitting import fitted
from passport_app.summary.pdf.render import print_summary
from passport_app.summary.presets import preset
from tests.unit.summary.pdf import reading
from tests.unit.summary.pdf.samples import make_summary

LAYOUTS = [
    Layout(),
    Layout(paper=Paper.LETTER),
    Layout(edition=Edition.CLEAR_12),
    Layout(edition=Edition.CLEAR_14),
    Layout(code=False),
    Layout(arrangement=Arrangement.SIDE_BY_SIDE),
]


@pytest.fixture
def composed(new_fuller: Callable[[], Any]) -> Callable[..., Summary]:
    def make(audience: str = "gp", *languages: str) -> Summary:
        book = new_fuller()
        made: Summary = book.summary(*(languages or ("en",)), audience=audience, sections=preset(audience).names())
        return made

    return make


def over(summary: Summary) -> list[str]:
    return [section.name for section in summary.sections if section.overflow]


def pages_of_sections(summary: Summary, layout: Layout) -> dict[str, set[int]]:
    """The pages on which the heading of each section of the clinician's sheet is told, by its title."""
    tree = reading.tree(reading.opened(print_summary(summary, layout).pdf))
    return {
        str(number): {page for each in heading.walk() for page, _mark in each.contents}
        for number, heading in enumerate(tree.all("H2"))
    }


@pytest.mark.parametrize(
    ("audience", "layout"), [*(("gp", layout) for layout in LAYOUTS), ("ae", LAYOUTS[0]), ("pain-clinic", LAYOUTS[0])]
)
def test_the_first_side_is_one_page(composed: Callable[..., Summary], audience: str, layout: Layout) -> None:
    languages = ("en", "pl") if layout.arrangement is Arrangement.SIDE_BY_SIDE else ("en",)
    summary = fitted(composed(audience, *languages), layout)
    assert over(summary)
    here = replace(summary, sections=tuple(section for section in summary.sections if not section.overflow))
    assert print_summary(here, layout).pages == (1,)
    told = pages_of_sections(summary, layout)
    later = [page for pages in told.values() for page in pages if page > 0]
    assert later
    assert min(later) == 1


def test_what_must_most_stay_stays(composed: Callable[..., Summary]) -> None:
    assert "medicines" in over(fitted(composed()))
    kept = fitted(composed(), Layout(), ("medicines", "goals"))
    assert "medicines" not in over(kept)
    assert [section.name for section in kept.sections] == [section.name for section in composed().sections]


def test_beside_each_other_a_page_goes_on_rather_than_begin_without_what_must_most_stay(
    composed: Callable[..., Summary],
) -> None:
    layout, summary = Layout(arrangement=Arrangement.SIDE_BY_SIDE), composed("gp", "en", "pl")
    without = {section.name for section in summary.sections if section.overflow}
    assert set(over(fitted(summary, layout))) > without
    assert set(over(fitted(summary, layout, ("tried",)))) == without


def test_beside_each_other_the_code_alone_takes_no_room_from_the_first_side(composed: Callable[..., Summary]) -> None:
    summary = composed("ae", "en", "pl")
    unwritten = replace(summary, sections=tuple(each for each in summary.sections if each.name != "agreed"))
    kept = fitted(unwritten, Layout(arrangement=Arrangement.SIDE_BY_SIDE), preset("ae").first)
    assert over(kept) == over(unwritten)


def test_it_is_parted_alike_every_time(composed: Callable[..., Summary]) -> None:
    once = fitted(composed())
    assert fitted(composed()) == once
    assert fitted(once) == once


def test_what_fits_stays_on_the_first_side_whatever_the_composer_meant() -> None:
    assert over(fitted(make_summary("en", overflow=True), Layout(code=False))) == []


def test_large_print_and_forms_are_not_parted(composed: Callable[..., Summary]) -> None:
    summary = composed()
    assert fitted(summary, Layout(edition=Edition.LARGE_18)) is summary
    card = composed("wallet")
    assert fitted(card) is card
