"""Words that run from right to left stand on their own side and lose no letter at the edge."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage, QTextCursor
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from passport_app.i18n import Translator
from ui.widgets.entry_row import EntryRow
from ui.widgets.text import Paragraph
from ui.widgets.text_fields import TextArea, TextField

Shown = Callable[[QWidget], None]
RIGHT, LEFT = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
URDU = "اگلا چھوٹا قدم: گیٹ تک جانا اور واپس آنا۔ اتوار کو، جب بلال گھر پر ہو، کسی کے ساتھ کھانا پکانا۔"


def ink_at_left_edge(image: QImage) -> bool:
    """Whether a letter touches the edge of the picture, as one does that was cut off."""
    paper = image.pixelColor(image.width() - 1, image.height() - 1)

    def dark(color: QColor) -> bool:
        return abs(color.lightness() - paper.lightness()) > 60

    return any(dark(image.pixelColor(QPoint(0, y))) for y in range(image.height()))


def test_no_letter_is_cut_off_where_a_line_wraps(qtbot: QtBot) -> None:
    words = Paragraph(URDU)
    qtbot.addWidget(words)
    words.setLayoutDirection(RIGHT)
    cut = []
    for width in range(220, 420, 3):
        words.resize(width, words.heightForWidth(width))
        if ink_at_left_edge(words.grab().toImage()):
            cut.append(width)
    assert cut == []


@pytest.mark.parametrize(
    ("window", "text", "at_right"),
    [(RIGHT, URDU[:20], True), (LEFT, URDU[:20], True), (RIGHT, "walk", False), (RIGHT, "", True), (LEFT, "", False)],
)
def test_words_begin_on_the_side_of_their_script(
    shown: Shown, translator: Translator, window: Qt.LayoutDirection, text: str, *, at_right: bool
) -> None:
    area = TextArea(translator, "What I want to do")
    area.setLayoutDirection(window)
    area.resize(600, 200)
    shown(area)
    area.set_raw(text)
    area.box.moveCursor(QTextCursor.MoveOperation.Start)
    assert (area.box.cursorRect().center().x() > area.box.width() / 2) is at_right


@pytest.mark.parametrize("text", [URDU[:20], "Chapel Fold", "07700 900533", "14", ""])
@pytest.mark.parametrize(("window", "at_right"), [(RIGHT, True), (LEFT, False)])
def test_one_line_begins_under_its_label(
    shown: Shown, translator: Translator, window: Qt.LayoutDirection, text: str, *, at_right: bool
) -> None:
    field = TextField(translator, "Where")
    field.setLayoutDirection(window)
    field.resize(800, 100)
    shown(field)
    field.set_raw(text)
    for go in (field.line.home, field.line.end):
        go(False)
        assert (field.line.cursorRect().center().x() > field.line.width() / 2) is at_right


def test_the_box_turns_as_words_are_written(shown: Shown, translator: Translator) -> None:
    area = TextArea(translator, "What I want to do")
    shown(area)
    area.box.insertPlainText("قدم")
    assert area.box.document().defaultTextOption().alignment() & Qt.AlignmentFlag.AlignRight


@pytest.mark.parametrize(("direction", "start"), [(LEFT, 350), (RIGHT, 10)])
def test_the_sign_of_a_row_points_on_along_the_line(qtbot: QtBot, direction: Qt.LayoutDirection, start: int) -> None:
    row = EntryRow(" . ")
    qtbot.addWidget(row)
    row.resize(400, 60)
    row.setLayoutDirection(direction)
    image = row.grab().toImage()
    paper = image.pixelColor(200, 30)
    ink = [
        x
        for x in range(start, start + 40)
        for y in range(10, 50)
        if abs(image.pixelColor(x, y).lightness() - paper.lightness()) > 60
    ]
    middle = (min(ink) + max(ink)) / 2
    heavier_on_the_right = sum(x > middle for x in ink) > sum(x < middle for x in ink)
    assert heavier_on_the_right is (direction == LEFT)
