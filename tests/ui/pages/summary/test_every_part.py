"""Everything that is folded away on the summary, and every page behind it, keeps the rules of the audit."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from passport_app.domain.medicines import Medicine
from passport_app.services import selections
from passport_app.services.passport import Passport
from tests.ui import audit
from tests.ui.audit import Dress
from tests.ui.pages.opened import context
from ui.pages.summary.page import SummaryPlace
from ui.pages.summary.print_page import PrintPage
from ui.pages.summary.show_page import ShowPage
from ui.widgets.qr_screen import QrScreen

DRESSES = (
    Dress(language="ur"),
    Dress(size=200, language="ar-XB"),
    Dress(look="dark", language="pl"),
    Dress(look="high-contrast", size=200, language="en-XA"),
)


@pytest.fixture
def dressed_place(
    full: Passport, tmp_path: Path, request: pytest.FixtureRequest, shown: Callable[[QWidget], None]
) -> SummaryPlace:
    selections.remember(full, replace(selections.usual(full, "gp"), mine="", reader=True, locked=True))
    full.records.add(Medicine(name="Planted"), private=True)
    made = SummaryPlace(context(full, tmp_path, request.param), full)
    shown(made)
    made.on_shown()
    made.page.settle()
    return made


def faults(page: QWidget) -> list[str]:
    audit.show(page)
    return audit.faults(page)


def behind(place: SummaryPlace) -> Iterator[tuple[str, QWidget]]:
    """The pages behind the summary, each as it has most on it."""
    card = place.page.card
    buttons = (card.printing_button, card.show_button, card.save_button, card.message_button, card.put_into_button)
    for button in buttons:
        button.click()
        page = place.current
        if isinstance(page, ShowPage):
            page.kind.set_value("reader")
            page.lock.set_value(True)
            page._show_lock()
        if isinstance(page, PrintPage):
            page.given.given("It was sent.")
        yield button.words, page
        place.pop()
    place.on_shown("given")
    yield "given", place.current
    place.current.entry_requested.emit(place.current._ledger.lines()[0].id)  # type: ignore[attr-defined]
    yield "given: one", place.current


@pytest.mark.parametrize("dressed_place", DRESSES, ids=str, indirect=True)
def test_what_is_folded_away_and_every_page_behind(dressed_place: SummaryPlace) -> None:
    card = dressed_place.page.card
    card.audience.fold.set_open(opened=True)
    card.given.given("It was sent.")
    for fold in (card.contents_fold, card.lines_fold, card.order_fold, card.paper_fold):
        fold.set_open(opened=True)
    dressed_place.page.presenter.choose(first=("tried",))
    assert card.order.rank.isVisible()
    assert card.paper.passcode.isVisible()
    found = {"the summary": faults(dressed_place), **{name: faults(page) for name, page in behind(dressed_place)}}
    assert {name: what for name, what in found.items() if what} == {}


@pytest.mark.parametrize("dressed", DRESSES[:2], ids=str)
def test_the_codes_on_the_screen(dressed: Dress, tmp_path: Path, shown: Callable[[QWidget], None]) -> None:
    translator, _theme = audit.dress(dressed, tmp_path)
    codes = [[[True, False] * 30] * 60] * 3
    screen = QrScreen(translator, codes, "For the clinic’s reader. " * 3, still=True)
    shown(screen)
    for size in ((1024, 700), (700, 1024)):
        audit.show(screen, size)
        assert audit.faults(screen) == []
        assert screen.size().toTuple() == size
