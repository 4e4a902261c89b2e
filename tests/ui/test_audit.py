"""The audit of pages finds what it is there to find."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from passport_app.i18n import Translator
from tests.ui import audit
from ui.widgets.buttons import PrimaryButton
from ui.widgets.page import ScrollPage
from ui.widgets.text import Paragraph
from ui.widgets.text_fields import TextField


def unnamed(page: ScrollPage) -> None:
    page.add(QLineEdit())


def small(page: ScrollPage) -> None:
    button = QPushButton("x")
    button.setFixedSize(30, 30)
    page.add(button)


def cut_off(page: ScrollPage) -> None:
    words = Paragraph("Words that need more than one line where the window is as narrow as this one. " * 3)
    words.setFixedHeight(20)
    page.add(words)


def sideways(page: ScrollPage) -> None:
    wide = QLabel("too wide")
    wide.setFixedWidth(2000)
    page.add(wide)


def backwards(page: ScrollPage) -> None:
    holder = QWidget()
    rows = QVBoxLayout(holder)
    rows.setDirection(QVBoxLayout.Direction.BottomToTop)
    rows.addWidget(PrimaryButton("First in the layout"))
    rows.addWidget(PrimaryButton("Seen first"))
    page.add(holder)


def against_the_line(page: ScrollPage) -> None:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setDirection(QHBoxLayout.Direction.RightToLeft)
    row.addWidget(PrimaryButton("One"))
    row.addWidget(PrimaryButton("Two"))
    page.add(holder)


def renamed(page: ScrollPage) -> None:
    button = PrimaryButton("Check in")
    button.setAccessibleName("Start a new entry")
    page.add(button)


def hidden_words(page: ScrollPage) -> None:
    words = QLabel("What one sees")
    words.setAccessibleName("what one hears")
    page.add(words)


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (unnamed, "has no name"),
        (small, "px"),
        (cut_off, "is cut off"),
        (sideways, "px wide in"),
        (backwards, "Tab goes back up"),
        (against_the_line, "Tab goes against the reading"),
        (renamed, "does not begin with its words"),
        (hidden_words, "hides its words"),
    ],
)
def test_each_kind_of_fault_is_found(qtbot: QtBot, spoil: Callable[[ScrollPage], None], said: str) -> None:
    page = ScrollPage("A page")
    spoil(page)
    qtbot.addWidget(page)
    audit.show(page)
    assert any(said in fault for fault in audit.faults(page)), audit.faults(page)


def test_a_good_page_has_none(qtbot: QtBot) -> None:
    page = ScrollPage("A page", "What it is for.")
    page.add(TextField(Translator("en"), "Name"))
    page.add(PrimaryButton("Continue"))
    qtbot.addWidget(page)
    audit.show(page)
    assert audit.faults(page) == []
