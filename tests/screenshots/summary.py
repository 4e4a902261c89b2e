"""Pictures of the summary: what is folded away on it, and the pages on which it is given."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtWidgets import QApplication

from passport_app.services.passport import Passport
from tests.screenshots.deeper import with_paper
from tests.screenshots.shots import Prepare, Shot, Window, go, shown_place
from ui.common.context import Place
from ui.pages.summary.page import SummaryPlace
from ui.pages.summary.show_page import ShowPage

_WAITS = 100


def _place(app: Window, passport: Passport | None) -> SummaryPlace:
    with_paper(app, passport)
    place = shown_place(app)
    assert isinstance(place, SummaryPlace)
    return place


def _opened(name: str) -> Prepare:
    """Open one of the parts that are folded away, and close the others."""

    def prepare(app: Window, passport: Passport | None) -> None:
        card = _place(app, passport).page.card
        for fold in ("contents_fold", "lines_fold", "order_fold", "paper_fold"):
            getattr(card, fold).set_open(opened=fold == name)
        card.fill_lines()

    return prepare


def _pressed(name: str, then: Callable[[SummaryPlace], None] = lambda _place: None) -> Prepare:
    """Press one of the buttons that lead to a page behind it."""

    def prepare(app: Window, passport: Passport | None) -> None:
        place = _place(app, passport)
        getattr(place.page.card, name).click()
        then(place)

    return prepare


def _locked(place: SummaryPlace) -> None:
    page = place.current
    assert isinstance(page, ShowPage)
    page.kind.set_value("reader")
    page.lock.set_value(True)
    page._show_lock()


def _first_given(app: Window, passport: Passport | None) -> None:
    app._navigate(Place.SUMMARY, "given")
    page = shown_place(app).current
    page.entry_requested.emit(page._ledger.lines()[0].id)


def _asked(app: Window, passport: Passport | None) -> None:
    place = _place(app, passport)
    place.page.card.given.given(app._context().translator.gettext("The page was sent to the printer."))


def _for(audience: str) -> Prepare:
    def prepare(app: Window, passport: Passport | None) -> None:
        app._navigate(Place.SUMMARY, audience)
        place = shown_place(app)
        for _wait in range(_WAITS):
            QApplication.processEvents()
            if place.page.presenter.page is not None and place.page._preview.is_made:
                return
            time.sleep(0.02)

    return prepare


SUMMARY = [
    Shot(name="summary", prepare=with_paper),
    Shot(name="summary-contents", prepare=_opened("contents_fold")),
    Shot(name="summary-lines", prepare=_opened("lines_fold")),
    Shot(name="summary-order", prepare=_opened("order_fold")),
    Shot(name="summary-paper", prepare=_opened("paper_fold")),
    Shot(name="summary-asked", prepare=_asked),
    Shot(name="summary-print", prepare=_pressed("printing_button")),
    Shot(name="summary-show", prepare=_pressed("show_button")),
    Shot(name="summary-show-locked", prepare=_pressed("show_button", _locked)),
    Shot(name="summary-save", prepare=_pressed("save_button")),
    Shot(name="summary-message", prepare=_pressed("message_button")),
    Shot(name="summary-given", prepare=go(Place.SUMMARY, "given")),
    Shot(name="summary-given-one", prepare=_first_given),
    Shot(name="summary-wallet", prepare=_for("wallet")),
    Shot(name="summary-again", prepare=_for("gp")),
]
