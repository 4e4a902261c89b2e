"""Lists, charts and pages of paper as a screen reader and the keyboard meet them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtWidgets import QTableWidget, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from passport_app.i18n import Translator
from tests.ui import audit
from ui.widgets import reading_order
from ui.widgets.chart_list import ChartList, ChartPoint
from ui.widgets.entry_list import EntryList, Row, RowModel
from ui.widgets.page import ScrollPage
from ui.widgets.paper_preview import PaperPreview

Shown = Callable[[QWidget], None]
ROWS = [
    Row(id="a", title="Thursday 19 November", second="A lot of pain. Slept so-so."),
    Row(id="b", title="Saturday 14 November", second="Walking group, 40 minutes"),
    Row(id="c", title="Friday 13 November", spoken="Friday 13 November: nothing recorded"),
]
POINTS = [
    ChartPoint(when="Mon", value=4, spoken="Monday: pain 4 of 10"),
    ChartPoint(when="Tue", value=5, spoken="Tuesday: pain 5 of 10"),
    ChartPoint(when="Wed", value=None, spoken="Wednesday: not recorded"),
    ChartPoint(when="Thu", value=8, spoken="Thursday: pain 8 of 10"),
]


def children_of(widget: QWidget) -> list[str]:
    seen = QAccessible.queryAccessibleInterface(widget)
    return [seen.child(index).text(QAccessible.Text.Name) for index in range(seen.childCount())]


def test_the_models_keep_qts_rules(qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(RowModel(ROWS))


def test_a_row_is_read_out_as_one_sentence(shown: Shown) -> None:
    rows = EntryList("My diary")
    rows.set_rows(ROWS)
    shown(rows)
    assert children_of(rows) == [
        "Thursday 19 November. A lot of pain. Slept so-so.",
        "Saturday 14 November. Walking group, 40 minutes",
        "Friday 13 November: nothing recorded",
    ]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_row_opens_by_key(qtbot: QtBot, shown: Shown, key: Qt.Key) -> None:
    rows = EntryList("My diary")
    rows.set_rows(ROWS)
    shown(rows)
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    with qtbot.waitSignal(rows.opened) as opened:
        qtbot.keyClick(rows, key)
    assert opened.args == ["b"]


def test_a_row_opens_by_one_click_and_only_once(qtbot: QtBot, shown: Shown) -> None:
    rows = EntryList("My diary")
    rows.set_rows(ROWS)
    shown(rows)
    opened: list[str] = []
    rows.opened.connect(opened.append)
    place = rows.visualRect(rows.model().index(2, 0)).center()
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened == ["c"]


def test_new_rows_keep_the_place(shown: Shown) -> None:
    rows = EntryList("My diary")
    rows.set_rows(ROWS)
    shown(rows)
    rows.setCurrentIndex(rows.model().index(1, 0))
    rows.set_rows(ROWS[1:])
    assert rows.currentIndex().row() == 0


def test_a_list_in_a_page_is_as_tall_as_its_rows_at_every_width(qtbot: QtBot) -> None:
    rows = EntryList("My diary")
    rows.set_rows([Row(id=str(n), title="A rather long title that wraps", second="and more " * 12) for n in range(9)])
    page = ScrollPage("Diary")
    page.add(rows)
    qtbot.addWidget(page)
    for width in (900, 360):
        audit.show(page, (width, 500))
        last = rows.visualRect(rows.model().index(8, 0))
        assert last.bottom() <= rows.viewport().height()
        assert audit.faults(page) == []


def test_a_list_without_a_name_cannot_be_made(qtbot: QtBot) -> None:
    with pytest.raises(ValueError, match="visible words"):
        EntryList(" ")


@pytest.fixture
def chart(shown: Shown, translator: Translator) -> ChartList:
    made = ChartList(translator, "Usual pain, 0 none to 10 the strongest", POINTS, "Usually 5.", value_title="Pain")
    made.resize(600, 300)
    shown(made)
    return made


def test_a_chart_can_be_walked_along_day_by_day(chart: ChartList) -> None:
    assert audit.name_of(chart.days) == "Usual pain, 0 none to 10 the strongest"
    assert children_of(chart.days) == [point.spoken for point in POINTS]


def column_has_line(chart: ChartList, day: int) -> bool:
    """Whether the line's colour is anywhere in a day's column."""
    picture = chart.days.viewport().grab(chart.days.visualRect(chart.days.model().index(day, 0))).toImage()
    ink: QColor = chart.palette().color(chart.palette().ColorRole.Highlight)
    return any(picture.pixelColor(x, y) == ink for x in range(picture.width()) for y in range(picture.height()))


def test_the_line_breaks_where_nothing_was_recorded(qtbot: QtBot, chart: ChartList) -> None:
    qtbot.waitUntil(lambda: column_has_line(chart, 0))
    assert [column_has_line(chart, day) for day in range(4)] == [True, True, False, True]


def test_the_chart_is_also_a_table_that_says_what_is_missing(qtbot: QtBot, chart: ChartList) -> None:
    switch = next(stop for stop in reading_order.stops(chart) if audit.name_of(stop) == "Show as table")
    qtbot.mouseClick(switch, Qt.MouseButton.LeftButton)
    table = chart.findChild(QTableWidget)
    assert table is not None
    cells = [[item.text() for column in range(2) if (item := table.item(row, column))] for row in range(4)]
    assert cells == [["Mon", "4"], ["Tue", "5"], ["Wed", "not recorded"], ["Thu", "8"]]
    assert audit.name_of(switch) == "Hide the table"


def paper() -> QImage:
    image = QImage(420, 594, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    return image


def test_each_page_of_paper_says_which_it_is_and_what_stands_on_it(shown: Shown, translator: Translator) -> None:
    preview = PaperPreview(translator, "The page for the GP")
    preview.resize(500, 700)
    shown(preview)
    preview.show_pages([paper(), paper()], ["Maria Nowak, takes apixaban", "My goals"])
    sheets = [sheet for sheet in preview._sheets if audit.role_of(sheet) is QAccessible.Role.Graphic]
    assert [audit.name_of(sheet) for sheet in sheets] == [
        "The page for the GP, page 1 of 2",
        "The page for the GP, page 2 of 2",
    ]
    assert sheets[1].accessibleDescription() == "My goals"


def test_a_sheet_says_that_the_page_is_being_made(shown: Shown, translator: Translator) -> None:
    preview = PaperPreview(translator, "The page for the GP")
    preview.resize(500, 700)
    shown(preview)
    assert [audit.name_of(sheet) for sheet in preview._sheets] == ["Making the page …"]
    preview.show_pages([paper()])
    assert [audit.name_of(sheet) for sheet in preview._sheets] == ["The page for the GP, page 1 of 1"]


def test_a_low_window_still_shows_the_whole_page(shown: Shown, translator: Translator) -> None:
    page = ScrollPage("Summary")
    preview = PaperPreview(translator, "The page for the GP")
    page.add(preview)
    page.resize(1100, 500)
    shown(page)
    preview.show_pages([paper()])
    assert preview._sheets[0].height() <= page.height()


def test_a_window_that_only_grows_taller_shows_a_larger_page(shown: Shown, translator: Translator) -> None:
    page = ScrollPage("Summary")
    preview = PaperPreview(translator, "The page for the GP")
    page.add(preview)
    page.resize(1100, 500)
    shown(page)
    preview.show_pages([paper()])
    low = preview._sheets[0].height()
    page.resize(1100, 700)
    assert preview._sheets[0].height() > low + 100


def test_where_little_is_seen_at_once_the_page_fills_its_place(shown: Shown, translator: Translator) -> None:
    page = ScrollPage("Summary")
    preview = PaperPreview(translator, "The page for the GP")
    page.add(preview)
    page.resize(900, 300)
    shown(page)
    preview.show_pages([paper()])
    assert preview._sheets[0].width() == preview.width()


def test_paper_fits_its_place_and_can_be_looked_at_closer(qtbot: QtBot, shown: Shown, translator: Translator) -> None:
    preview = PaperPreview(translator, "The page for the GP")
    preview.resize(500, 700)
    shown(preview)
    preview.show_pages([paper()])
    sheet = preview._sheets[0]
    fitting = sheet.width()
    assert fitting <= preview.width()
    closer = next(stop for stop in reading_order.stops(preview) if audit.name_of(stop) == "Look closer")
    qtbot.mouseClick(closer, Qt.MouseButton.LeftButton)
    assert sheet.width() > fitting
    whole = next(stop for stop in reading_order.stops(preview) if audit.name_of(stop) == "Whole page")
    qtbot.mouseClick(whole, Qt.MouseButton.LeftButton)
    assert sheet.width() == fitting
