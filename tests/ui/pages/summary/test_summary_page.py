"""The page that is previewed is the page that is given away; nothing unticked is in it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from passport_app.domain.sharing import SharedSummary
from passport_app.services import printing
from passport_app.services.passport import Passport
from passport_app.services.printing import NoPrinterError
from tests.ui.pages.opened import context
from ui.common.context import PageContext
from ui.pages.summary.page import SummaryPlace, build
from ui.pages.summary.put_into import PutIntoPage


@pytest.fixture
def given(full: Passport, tmp_path: Path) -> PageContext:
    return context(full, tmp_path)


@pytest.fixture
def place(given: PageContext, shown: Callable[[QWidget], None], qtbot: QtBot) -> SummaryPlace:
    made = build(given)
    assert isinstance(made, SummaryPlace)
    shown(made)
    made.on_shown()
    qtbot.waitUntil(lambda: bool(made.page._preview._sheets), timeout=20_000)
    return made


def test_it_begins_with_english_for_them_and_the_persons_own_language(place: SummaryPlace) -> None:
    assert place.page.presenter.chosen.languages == ("en", "ur")


def test_what_is_saved_is_what_is_previewed(place: SummaryPlace, tmp_path: Path, full: Passport) -> None:
    presenter = place.page.presenter
    presenter.save(tmp_path / "page.pdf")
    assert (tmp_path / "page.pdf").read_bytes() == presenter.pdf
    assert full.records.all(SharedSummary)[-1].record.given_as == "file"


def test_a_section_that_is_unticked_leaves_the_page(place: SummaryPlace, qtbot: QtBot) -> None:
    presenter = place.page.presenter
    assert "Naproxen" in presenter.text()
    kept = tuple(name for name in presenter.chosen.sections if name != "medicines")
    place.page._sections.committed.emit(kept)
    qtbot.waitUntil(lambda: "medicines" not in presenter.chosen.sections)
    names = [section.name for section in presenter.summary.sections] if presenter.summary else []
    assert "medicines" not in names


def test_choices_are_remembered(place: SummaryPlace, given: PageContext, qtbot: QtBot) -> None:
    place.page._mine.committed.emit("")
    qtbot.waitUntil(lambda: place.page.presenter.chosen.languages == ("en",))
    again = build(given)
    assert isinstance(again, SummaryPlace)
    qtbot.addWidget(again)
    assert again.page.presenter.chosen.languages == ("en",)


def test_words_that_cannot_be_read_are_put_into_english_by_a_named_person(place: SummaryPlace, qtbot: QtBot) -> None:
    presenter = place.page.presenter
    waiting = presenter.unread()
    assert waiting
    place._put_into()
    page = place.current
    assert isinstance(page, PutIntoPage)
    page._name.set_value("Bilal")
    box = page._boxes[0]
    qtbot.keyClicks(box.box, "my leg tingles at night")
    box.commit()
    place.pop()
    assert len(presenter.unread()) == len(waiting) - 1
    assert "my leg tingles at night" in presenter.text()


def test_without_a_printer_one_sentence_says_so(
    place: SummaryPlace, monkeypatch: pytest.MonkeyPatch, full: Passport
) -> None:
    def refuse(_pdf: bytes, _job: printing.Job | None = None) -> None:
        raise NoPrinterError

    before = len(full.records.all(SharedSummary))
    monkeypatch.setattr(printing, "print_pdf", refuse)
    place.page.presenter.print()
    assert "No printer is set up" in place.page._done._problem.text()
    assert len(full.records.all(SharedSummary)) == before


def test_a_copy_leaves_the_clipboard_again(place: SummaryPlace, given: PageContext) -> None:
    place.page._copy()
    assert given.clipboard.clear_ours()
