"""Buttons, headings, cards and fields: named, wrapping, met by a screen reader as what they are."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from passport_app.i18n import Translator
from passport_app.paths import resource
from tests.ui import audit
from ui.widgets import icons, roles
from ui.widgets.buttons import IconButton, LinkButton, PrimaryButton, SecondaryButton
from ui.widgets.card import Card, Level, LevelCard
from ui.widgets.choices import CheckList, Choice, TickBox
from ui.widgets.empty_state import EmptyState
from ui.widgets.layouts import CardGrid, FlowRow
from ui.widgets.page import ScrollPage, StackPage
from ui.widgets.saved_note import SavedNote
from ui.widgets.step_page import StepPage
from ui.widgets.text import Heading, Note, Paragraph
from ui.widgets.text_fields import NumberField, TextArea, TextField

Shown = Callable[[QWidget], None]
TR = Translator("en")
NAMELESS: list[Callable[[], object]] = [
    lambda: PrimaryButton(""),
    lambda: SecondaryButton(" "),
    lambda: LinkButton(""),
    lambda: IconButton("", "add"),
    lambda: Heading(""),
    lambda: TextField(TR, ""),
    lambda: TextArea(TR, "  "),
    lambda: Choice(TR, "", [("a", "A")]),
    lambda: Choice(TR, "Which?", [("a", "")]),
    lambda: CheckList(TR, "Which?", [("a", " ")]),
    lambda: TickBox(TR, ""),
]


@pytest.mark.parametrize("make", NAMELESS)
def test_a_control_without_a_name_cannot_be_made(qapp: QApplication, make: Callable[[], object]) -> None:
    with pytest.raises(ValueError, match="visible words"):
        make()


@pytest.mark.parametrize("kind", [PrimaryButton, SecondaryButton, LinkButton])
def test_long_words_on_a_button_wrap_where_it_is_narrow(qtbot: QtBot, kind: type[PrimaryButton]) -> None:
    button = kind("New or different? Signs that need help from somebody else")
    page = ScrollPage("My plan")
    page.add(FlowRow(button))
    qtbot.addWidget(page)
    audit.show(page, (1000, 400))
    wide = button.height()
    audit.show(page, (300, 400))
    assert button.height() > wide
    assert audit.faults(page) == []


def test_an_ampersand_is_no_shortcut(shown: Shown) -> None:
    button = PrimaryButton("A&E")
    shown(button)
    assert audit.name_of(button) == "A&E"
    assert button.shortcut().isEmpty()
    button.set_words("Pain & sleep")
    assert audit.name_of(button) == "Pain & sleep"


@pytest.mark.parametrize("key", [Qt.Key.Key_Space])
def test_buttons_are_pressed_by_key(qtbot: QtBot, shown: Shown, key: Qt.Key) -> None:
    button = PrimaryButton("Check in")
    shown(button)
    button.setFocus()
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, key)


def test_a_screen_reader_meets_headings_as_headings_and_cards_as_groups(shown: Shown) -> None:
    heading = Heading("Next appointment")
    card = Card("How are you now?", Paragraph("About half a minute."))
    for widget in (heading, card):
        shown(widget)
    assert (audit.role_of(heading), audit.name_of(heading)) == (QAccessible.Role.Heading, "Next appointment")
    assert (audit.role_of(card), audit.name_of(card)) == (QAccessible.Role.Grouping, "How are you now?")
    heading.setText("Two appointments")
    assert audit.name_of(heading) == "Two appointments"


def test_what_a_screen_reader_was_shown_is_let_go_with_its_control(qtbot: QtBot) -> None:
    before = len(roles._objects)
    headings = [Heading("For a moment") for _ in range(50)]
    assert {audit.name_of(heading) for heading in headings} == {"For a moment"}
    assert len(roles._objects) == before + 50
    for heading in headings:
        heading.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert len(roles._objects) == before


def test_own_words_are_never_markup(shown: Shown) -> None:
    for label in (Paragraph("<b>5 < 6 & 7</b>"), Note("<img src=x>"), Heading("<h1>x</h1>")):
        shown(label)
        assert label.textFormat() is Qt.TextFormat.PlainText


def test_levels_are_told_apart_without_colour(shown: Shown) -> None:
    titles = []
    for level in Level:
        card = LevelCard(level, "Level")
        shown(card)
        heading = card.findChild(Heading)
        assert heading is not None
        titles.append(heading.text())
    assert titles == ["● Level", "▲ Level", "■ Level", "✚ Level"]


def test_cards_fall_into_one_column(qtbot: QtBot) -> None:
    cards = [Card(f"Card {n}", Paragraph("Some words in it.")) for n in range(3)]
    page = ScrollPage("Today")
    page.add(CardGrid(cards))
    qtbot.addWidget(page)
    audit.show(page, (1000, 700))
    assert cards[0].y() == cards[1].y() < cards[2].y()
    assert cards[0].width() == cards[1].width()
    audit.show(page, (400, 700))
    assert cards[0].x() == cards[1].x() == cards[2].x()
    assert audit.faults(page) == []


def test_the_first_card_stands_where_reading_begins(qtbot: QtBot) -> None:
    cards = [Card(f"Card {n}") for n in range(2)]
    page = ScrollPage("Today")
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    page.add(CardGrid(cards))
    qtbot.addWidget(page)
    audit.show(page, (1000, 700))
    assert cards[0].x() > cards[1].x()


@pytest.mark.parametrize(("typed", "value"), [("12", 12), ("۱۲", 12), (" 7 ", 7), ("", None)])
def test_whole_numbers_in_any_digits(qtbot: QtBot, shown: Shown, typed: str, value: int | None) -> None:
    field = NumberField(TR, "How many times?", most=50)
    shown(field)
    field.set_raw(typed)
    assert field.commit()
    assert field.value() == value


@pytest.mark.parametrize("typed", ["51", "-1", "1.5", "²", "twice"])
def test_what_is_no_such_number_is_said(qtbot: QtBot, shown: Shown, typed: str) -> None:
    field = NumberField(TR, "How many times?", most=50)
    shown(field)
    field.set_raw(typed)
    assert not field.commit()
    assert field.error == "Please write a whole number from 0 to 50."


def test_a_text_box_grows_with_its_words_and_tab_leaves_it(qtbot: QtBot, shown: Shown) -> None:
    page = ScrollPage("About me")
    area, after = TextArea(TR, "My story"), PrimaryButton("After")
    page.add(area)
    page.add(after)
    shown(page)
    area.set_focus()
    before = area.box.height()
    for word in ("one", "two", "three", "four", "five", "six"):
        qtbot.keyClicks(area.box, word)
        qtbot.keyClick(area.box, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: area.box.height() > before)
    assert area.box.verticalScrollBar().maximum() == 0
    qtbot.keyClick(area.box, Qt.Key.Key_Tab)
    assert not area.box.hasFocus()
    assert "\t" not in area.raw()


def test_saved_is_said_and_can_be_undone_once(qtbot: QtBot, shown: Shown) -> None:
    note = SavedNote(TR)
    shown(note)
    height = note.height()
    undone: list[str] = []
    note.saved(undo=lambda: undone.append("undone"))
    qtbot.waitUntil(note._link.isVisible)
    assert note.height() == height
    qtbot.mouseClick(note._link, Qt.MouseButton.LeftButton)
    assert undone == ["undone"]
    assert not note._link.isVisible()


def test_what_went_wrong_has_no_tick_and_goes_when_it_went_well(shown: Shown) -> None:
    note = SavedNote(TR)
    shown(note)
    note.saved("Sent.")
    note.failed("No printer is set up.")
    assert words_seen(note) == ["No printer is set up."]
    note.saved("Sent.")
    assert words_seen(note) == ["✓ Sent."]


def words_seen(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible() and label.text()]


def test_a_question_page_offers_its_ways_on(qtbot: QtBot, shown: Shown) -> None:
    page = StepPage(TR, "How strong is it?", context="Check-in", step=1, steps=4, skip=True, finish=True)
    page.add(TextField(TR, "In words"))
    shown(page)
    assert audit.faults(page) == []
    words = [label.text() for label in page.findChildren(Note)]
    assert "Check-in · 1 of 4" in words
    with qtbot.waitSignal(page.continue_requested):
        qtbot.mouseClick(page.continue_button, Qt.MouseButton.LeftButton)
    page.clear()
    assert page.continue_button.isVisible()


def test_pages_below_a_place_come_back_to_it(qtbot: QtBot, shown: Shown) -> None:
    first, second = ScrollPage("Goals"), ScrollPage("One goal")
    place = StackPage("Goals", first)
    shown(place)
    place.push(second)
    assert place.current is second
    place.pop()
    assert place.current is first
    place.pop()
    assert place.current is first


def test_an_empty_page_offers_the_first_step(qtbot: QtBot, shown: Shown) -> None:
    empty = EmptyState("A goal is something you want to do.", "Write a goal")
    shown(empty)
    assert audit.faults(empty) == []
    with qtbot.waitSignal(empty.button.clicked):
        qtbot.mouseClick(empty.button, Qt.MouseButton.LeftButton)


def test_every_sign_is_drawn_in_the_colour_of_the_words_beside_it() -> None:
    files = sorted(resource("icons").glob("*.svg"))
    assert files
    for file in files:
        drawing = file.read_text(encoding="utf-8")
        assert 'stroke="currentColor"' in drawing, file.name
        assert 'stroke-width="2"' in drawing, file.name
        assert icons._renderer(file.stem, "#123456").isValid(), file.name
