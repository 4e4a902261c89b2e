"""Reading somebody's summary in the window: pasted, scanned, locked, refused, given on, and forgotten."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from passport_app.services import exchange
from passport_app.services.passport import Passport, create_passport
from passport_app.services.summaries import Summary, compose_summary
from passport_app.summary.hpq1 import encode, qr_matrices
from passport_app.summary.qr import qr_png
from tests.ui.pages.conftest import PEOPLE, QUICK, nine_o_clock
from tests.ui.pages.opened import context, key, press
from ui.pages.reader import intake, shown
from ui.pages.reader.page import ReaderPlace, build
from ui.pages.reader.shown import PlainPage, ShownPage
from ui.widgets.text_fields import TextArea

PASSCODE = "ABCDE-12345"


@pytest.fixture(scope="module")
def summary(tmp_path_factory: pytest.TempPathFactory) -> Summary:
    """A sample person's page for the GP."""
    folder = tmp_path_factory.mktemp("person")
    made, _code = create_passport(folder / "passport", "four plain little words", now=nine_o_clock, cost=QUICK)
    with made:
        exchange.import_file(made, PEOPLE / "P3.jsonl")
        return compose_summary(made, "gp", ("en",))


@pytest.fixture(scope="module")
def parts(summary: Summary) -> tuple[str, ...]:
    """Its codes."""
    return encode(summary).parts


@pytest.fixture
def place(passport: Passport, tmp_path: Path, qtbot: QtBot) -> ReaderPlace:
    """The place while no passport is open."""
    given = replace(context(passport, tmp_path), passport=None)
    made = build(given)
    assert isinstance(made, ReaderPlace)
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.on_shown()
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def words(place: ReaderPlace) -> str:
    """Everything that stands on the page of the moment."""
    page = place.current
    assert page is not None
    shown_words = "\n".join(label.text() for label in page.findChildren(QLabel) if not label.isHidden())
    return re.sub("[\u2066-\u2069]", "", shown_words).replace("\u00a0", " ")


def paste(place: ReaderPlace, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    place.intake.scanned.box.paste()


def test_codes_pasted_in_any_order_show_the_summary(place: ReaderPlace, parts: tuple[str, ...]) -> None:
    paste(place, parts[-1])
    assert "Still missing: 1" in words(place)
    paste(place, "\n".join(reversed(parts)))
    assert isinstance(place.current, ShownPage)
    shown_words = words(place)
    assert "Written by the patient. Not checked by a clinician." in shown_words
    assert "999 123 4748" in shown_words
    assert "Naproxen 250 mg" in shown_words


def test_a_scanner_that_types_is_heard_wherever_the_focus_is(place: ReaderPlace, parts: tuple[str, ...]) -> None:
    button = place.intake.back_link
    assert button is not None
    paste(place, "\n".join(parts[1:]))
    button.setFocus()
    key(parts[0][0])
    key(parts[0][1:])
    key(Qt.Key.Key_Return)
    assert isinstance(place.current, ShownPage)


def test_pasting_works_wherever_the_focus_is(place: ReaderPlace, parts: tuple[str, ...]) -> None:
    QGuiApplication.clipboard().setText("\n".join(parts))
    assert place.intake.back_link is not None
    place.intake.back_link.setFocus()
    QTest.keyClick(place.intake.back_link, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(place.current, ShownPage)


def test_what_is_no_code_is_refused_and_what_was_read_stays(place: ReaderPlace, parts: tuple[str, ...]) -> None:
    paste(place, parts[0])
    paste(place, "a shopping list that is no code")
    assert "This is not a code of a health passport." in words(place)
    assert f"1 of {len(parts)} codes is read." in words(place)


def test_a_passcode_opens_locked_codes_and_a_wrong_one_does_not(
    place: ReaderPlace, summary: Summary, qtbot: QtBot
) -> None:
    locked = encode(summary, PASSCODE).parts
    paste(place, "\n".join(locked))
    intake = place.intake
    assert not intake.passcode_card.isHidden()
    intake.passcode.set_raw("ABCDE-12346")
    intake._enter()
    qtbot.waitUntil(lambda: "does not open" in intake.passcode.error)
    intake.passcode.set_raw("abcde i2345")
    intake._enter()
    qtbot.waitUntil(lambda: isinstance(place.current, ShownPage))


def test_a_picture_of_the_codes_is_read(
    place: ReaderPlace, parts: tuple[str, ...], tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number, matrix in enumerate(qr_matrices(parts)):
        path = tmp_path / f"{number}.png"
        path.write_bytes(qr_png(matrix))
        monkeypatch.setattr(intake, "ask_open_path", lambda *_args, path=path: path)
        place.intake._choose()
        qtbot.waitUntil(lambda: not place.intake.working)
    assert isinstance(place.current, ShownPage)


def test_the_plain_code_is_shown_as_its_words(place: ReaderPlace, summary: Summary) -> None:
    text = summary.qr_text
    paste(place, text)
    assert isinstance(place.current, PlainPage)
    assert [box.raw() for box in place.current.findChildren(TextArea)] == [text]


def test_copy_for_the_record_and_fhir(
    place: ReaderPlace, parts: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paste(place, "\n".join(parts))
    press(place.current, "Copy for the record")
    copied = QGuiApplication.clipboard().text()
    assert "Naproxen" in copied
    assert max(map(len, copied.splitlines())) <= 200
    target = tmp_path / "page.json"
    monkeypatch.setattr(shown, "ask_save_path", lambda *_args: target)
    press(place.current, "Save as FHIR")
    assert json.loads(target.read_text())["resourceType"] == "Bundle"
    assert target.stat().st_mode & 0o077 == 0


def test_leaving_forgets_what_was_read(place: ReaderPlace, parts: tuple[str, ...]) -> None:
    paste(place, "\n".join(parts))
    assert place.before_leave()
    place.on_shown()
    assert place.presenter.received is None
    assert place.current is place.intake
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert "Naproxen" not in "\n".join(label.text() for label in place.findChildren(QLabel))


def test_another_language_in_the_window_keeps_what_was_read(place: ReaderPlace, parts: tuple[str, ...]) -> None:
    paste(place, parts[0])
    kept = place.resume()
    place.before_leave()
    place.on_shown(kept)
    assert f"1 of {len(parts)} codes is read." in words(place)
    paste(place, "\n".join(parts))
    kept = place.resume()
    place.before_leave()
    place.on_shown(kept)
    assert isinstance(place.current, ShownPage)
