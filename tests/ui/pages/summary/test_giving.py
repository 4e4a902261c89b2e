"""The pages on which the summary is printed, shown, saved and copied give away the page that was previewed."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from passport_app.domain.sharing import SharedSummary
from passport_app.services import pages, printing, selections
from passport_app.services.pages import Page
from passport_app.services.passport import Passport
from passport_app.services.printing import Job, Printers, Sides
from passport_app.services.reading import Reading
from passport_app.summary.hpq1 import TooMuchError
from tests.ui import audit
from tests.ui.pages.opened import press, type_into
from ui.common import sticks
from ui.common.context import PageContext
from ui.common.sticks import Stick
from ui.pages.summary.message_page import MessagePage
from ui.pages.summary.page import SummaryPlace
from ui.pages.summary.print_page import PrintPage
from ui.pages.summary.save_page import SavePage, free_name
from ui.pages.summary.show_page import ShowPage
from ui.widgets.qr_screen import QrScreen


@pytest.fixture(autouse=True)
def in_one_language(full: Passport) -> None:
    """What is given is the same in one language, and made sooner."""
    selections.remember(full, replace(selections.usual(full, "gp"), mine=""))


def made(place: SummaryPlace) -> Page:
    page = place.page.presenter.page
    assert page is not None
    return page


def last(passport: Passport) -> SharedSummary:
    return passport.records.all(SharedSummary)[-1].record


def test_printer_pages_copies_and_sides_reach_the_queue(
    place: SummaryPlace, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    sent: list[tuple[bytes, Job]] = []
    monkeypatch.setattr(printing, "print_pdf", lambda pdf, job: sent.append((pdf, job)))
    monkeypatch.setattr(printing, "printers", lambda: Printers(names=("Office", "Kitchen"), default="Kitchen"))
    press(place, "Choose printer and pages")
    page = place.current
    assert isinstance(page, PrintPage)
    qtbot.waitUntil(lambda: page.printer is not None)
    assert page.printer is not None
    assert [page.printer.box.itemText(n) for n in range(2)] == ["Kitchen", "Office"]
    page.printer.set_value("Office")
    type_into(page, "Which pages?", "1-2")
    page.copies.set_value(3)
    page.sides.set_value(Sides.BOTH.value)
    press(page, "Print")
    job = Job(printer="Office", pages="1-2", copies=3, sides=Sides.BOTH, paper="A4")
    assert sent == [(made(place).pdf, job)]
    assert not page.given.to.isHidden()


def test_pages_that_there_are_not_are_told_at_the_field(place: SummaryPlace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(printing, "print_pdf", lambda _pdf, _job: pytest.fail("it was sent"))
    press(place, "Choose printer and pages")
    page = place.current
    assert isinstance(page, PrintPage)
    type_into(page, "Which pages?", "99")
    press(page, "Print")
    assert f"from 1 to {sum(made(place).sheets)}" in page.pages.error


@pytest.mark.parametrize(("name", "begins"), [("pdf", b"%PDF"), ("html", b"<!DOCTYPE"), ("text", b""), ("fhir", b"{")])
def test_every_kind_of_file_is_made_of_the_page_that_is_seen(
    place: SummaryPlace, tmp_path: Path, full: Passport, name: str, begins: bytes
) -> None:
    press(place, "Save")
    page = place.current
    assert isinstance(page, SavePage)
    path = tmp_path / page.giving.file_name(name)
    page.giving.save(page.given, path, name)
    content = path.read_bytes()
    assert content.startswith(begins)
    if name == "pdf":
        assert content == made(place).pdf
    elif name == "fhir":
        assert json.loads(content)["resourceType"] == "Bundle"
    else:
        assert b"Naproxen" in content
    assert (last(full).given_as, last(full).format) == ("file", name)
    assert path.stem == "passport-page-2026-11-22"


def test_a_stick_that_is_plugged_in_is_one_press_and_replaces_nothing(
    place: SummaryPlace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sticks, "sticks", lambda: [Stick(name="BLUE", folder=tmp_path)])
    press(place, "Save")
    page = place.current
    press(page, "Save on ")
    press(page, "Save on ")
    assert sorted(path.name for path in tmp_path.glob("passport-page*")) == [
        "passport-page-2026-11-22-2.pdf",
        "passport-page-2026-11-22.pdf",
    ]
    assert free_name(tmp_path, "passport-page-2026-11-22.pdf").name == "passport-page-2026-11-22-3.pdf"


def test_what_cannot_be_saved_is_told(place: SummaryPlace, tmp_path: Path, full: Passport) -> None:
    before = len(full.records.all(SharedSummary))
    press(place, "Save")
    page = place.current
    assert isinstance(page, SavePage)
    page.giving.save(page.given, tmp_path / "gone" / "page.pdf", "pdf")
    assert "There is no file or folder" in page.given.note._problem.text()
    assert len(full.records.all(SharedSummary)) == before


def test_the_message_is_counted_copied_and_taken_back(
    place: SummaryPlace, given: PageContext, full: Passport, qtbot: QtBot
) -> None:
    press(place, "Message for the surgery")
    page = place.current
    assert isinstance(page, MessagePage)
    short = page.words.text()
    assert "of 500 characters" in page.counted.text()
    press(page, "Short")
    qtbot.keyClick(page.length._buttons["500"], Qt.Key.Key_Down)
    assert "of 1,500 characters" in page.counted.text()
    assert len(page.words.text()) > len(short)
    press(page, "Copy")
    assert last(full).format == "message"
    assert given.clipboard.clear_ours()


def test_the_code_with_text_is_one_and_says_what_it_holds(place: SummaryPlace, full: Passport, qtbot: QtBot) -> None:
    press(place, "Show on screen")
    page = place.current
    assert isinstance(page, ShowPage)
    press(page, "Show the code")
    screen = page._screen
    assert isinstance(screen, QrScreen)
    assert screen.picture.accessibleDescription() == made(place).summary.qr_text
    assert not screen.place_words.isVisible()
    assert (last(full).given_as, last(full).format, last(full).edition) == ("qr", "qr-text", None)
    with qtbot.waitSignal(screen.destroyed):
        qtbot.keyClick(screen, Qt.Key.Key_Escape)


def test_the_passcode_never_stands_beside_the_codes_and_goes_with_the_page(
    place: SummaryPlace, full: Passport, qtbot: QtBot
) -> None:
    press(place, "Show on screen")
    page = place.current
    assert isinstance(page, ShowPage)
    assert page.card.isHidden()
    page.kind.set_value("reader")
    page.lock.set_value(True)
    page._show_lock()
    passcode = page._passcode
    assert len(passcode) == 11
    press(page, "Show the code")
    screen = page._screen
    assert isinstance(screen, QrScreen)
    assert passcode not in " ".join(words_on(screen))
    assert last(full).format == "qr"
    with qtbot.waitSignal(screen.destroyed):
        place.pop()
    assert page._passcode == ""
    again = ShowPage(place._context, place.page.giving)
    qtbot.addWidget(again)
    again.kind.set_value("reader")
    again.lock.set_value(True)
    again._show_lock()
    assert again._passcode != passcode


def test_what_a_camera_catches_of_the_screen_is_the_whole_page_once_it_is_unlocked(
    place: SummaryPlace, tmp_path: Path, qtbot: QtBot
) -> None:
    press(place, "Show on screen")
    page = place.current
    assert isinstance(page, ShowPage)
    page.kind.set_value("reader")
    page.lock.set_value(True)
    page._show_lock()
    press(page, "Show the code")
    screen = page._screen
    assert isinstance(screen, QrScreen)
    audit.show(screen, (800, 800))
    reading = Reading()
    for number in range(len(screen._codes)):
        caught = tmp_path / f"{number}.png"
        screen.grab().save(str(caught))
        taken = reading.take_file(caught)
        screen.next_button.click()
    assert taken.complete
    assert reading.needs_passcode
    received = reading.open(page._passcode)
    assert received.summary.header.name == made(place).summary.header.name
    assert [one.name for one in received.summary.sections] == [one.name for one in made(place).summary.sections]
    assert any(received.cid in words for words in words_on(screen))


def words_on(screen: QrScreen) -> list[str]:
    from PySide6.QtWidgets import QLabel

    return [label.text() for label in screen.findChildren(QLabel)]


def test_a_page_that_cannot_be_made_leaves_none_of_an_older_choice_to_give(
    place: SummaryPlace, monkeypatch: pytest.MonkeyPatch, full: Passport, qtbot: QtBot
) -> None:
    sent: list[bytes] = []
    monkeypatch.setattr(printing, "print_pdf", lambda pdf, _job: sent.append(pdf))
    before = len(full.records.all(SharedSummary))

    def refuse(*_given: object) -> None:
        raise TooMuchError

    monkeypatch.setattr(pages, "reader_codes", refuse)
    qtbot.waitUntil(lambda: place.page._preview.is_made, timeout=20_000)
    place.page.presenter.choose(reader=True, ticked=place.page.presenter.chosen.ticked - {"medicines"})
    assert not place.page._preview.is_made
    place.page.card.print_button.click()
    assert "too long for codes" in place.page.card.given.note._problem.text()
    press(place, "Save")
    assert place.current is place.page
    assert (sent, len(full.records.all(SharedSummary))) == ([], before)
    place.page.presenter.choose(reader=False)
    place.page.card.print_button.click()
    assert len(sent) == 1


@pytest.mark.parametrize("words", ["Save", "Message for the surgery", "What I have given out"])
def test_the_way_back_leads_to_what_was_pressed(place: SummaryPlace, words: str) -> None:
    press(place, words)
    assert place.current is not place.page
    press(place, "Back to the summary")
    assert audit.name_of(audit.focused()) == words
