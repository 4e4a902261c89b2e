"""Dates and times in one text line that accepts what people type, with a calendar beside it.

``QDateEdit`` is not used: Tab walks through its sections, and it cannot hold half a date.
"""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QDate, QLocale, QPoint, Qt
from PySide6.QtWidgets import QCalendarWidget, QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from passport_app.domain.dates import PartialDate
from passport_app.i18n import Translator
from ui.common.metrics import rem
from ui.widgets.buttons import IconButton
from ui.widgets.dates_typed import UnreadableDateError, read_date, read_time, show
from ui.widgets.field import Field
from ui.widgets.line import Line


class DateField(Field):
    """A day, or with ``partial`` also a month or a year alone.

    The value is a ``datetime.date``, or a ``PartialDate`` where ``partial``; ``None`` where blank.
    """

    def __init__(
        self,
        translator: Translator,
        label: str,
        *,
        partial: bool = False,
        future: bool = False,
        help_text: str = "",
        today: dt.date | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Make the field; ``future`` makes "3 Sept" the next one, ``today`` is for tests."""
        super().__init__(translator, label, help_text=help_text, parent=parent)
        self._partial, self._future, self._today = partial, future, today
        self._calendar: _Calendar | None = None
        box = QWidget(self)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(rem(0.5))
        self.line = Line(box)
        self.line.setMaximumWidth(rem(16))
        self.line.setMaxLength(60)
        self.name_control(self.line)
        words = translator.gettext("Choose from a calendar")
        self.button = IconButton(f"{words}: {self.label}", "calendar", parent=box)
        row.addWidget(self.line, 1)
        row.addWidget(self.button)
        row.addStretch(0)
        self.place(box)
        self.line.textEdited.connect(self._typed)
        self.line.returnPressed.connect(self.commit)
        self.button.clicked.connect(self._open_calendar)

    def value(self) -> object:
        found = self._read()
        return found if self._partial or found is None else found.whole()

    def set_value(self, value: object) -> None:
        known = value if isinstance(value, PartialDate | dt.date) else None
        self.set_raw(show(known, self.translator))
        self.remember()

    def raw(self) -> str:
        return self.line.text()

    def set_raw(self, text: str) -> None:
        self.line.setText(text)

    def problem(self) -> str:
        _ = self.translator.gettext
        try:
            found = self._read()
        except UnreadableDateError:
            return _("I cannot read this as a date. For example: 3.9.2026, or 3 September.")
        if found is not None and found.day is None and not self._partial:
            return _("Please add the day. For example: 3.9.2026.")
        return ""

    def commit(self) -> bool:
        good = super().commit()
        if good:
            self.set_raw(show(self._read(), self.translator))
            self._last = self.raw()
        return good

    def _read(self) -> PartialDate | None:
        if not self.raw().strip():
            return None
        return read_date(self.raw(), self.translator, self._today or dt.date.today(), future=self._future)  # noqa: DTZ011

    def _open_calendar(self) -> None:
        if self._calendar is None:
            self._calendar = _Calendar(self, self.button)
        self._calendar.open(None if self.problem() else self._read())

    def pick(self, day: dt.date) -> None:
        """Take a day from the calendar, as a person does."""
        self.set_raw(show(day, self.translator))
        self._typed()
        self.commit()
        self.line.setFocus(Qt.FocusReason.PopupFocusReason)


class _Calendar(QFrame):
    """The calendar, in a small window of its own that Escape closes."""

    def __init__(self, field: DateField, anchor: QWidget) -> None:
        super().__init__(field, Qt.WindowType.Popup)
        self.setAccessibleName(field.label)
        self._field, self._anchor = field, anchor
        self._view = QCalendarWidget(self)
        self._view.setAccessibleName(field.label)
        self._view.setLocale(QLocale(field.translator.language))
        self._view.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self._view.setFirstDayOfWeek(Qt.DayOfWeek.Monday)  # "en" alone would begin on a Sunday, as in America
        self._dress()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(self._view)
        self._view.activated.connect(self._picked)
        self._view.clicked.connect(self._picked)

    def _dress(self) -> None:
        """All days in the ink of the look: Qt writes weekends in a red that is no colour of ours; drawn arrows."""
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self._view.setWeekdayTextFormat(day, self._view.weekdayTextFormat(Qt.DayOfWeek.Monday))
        signs = {"qt_calendar_prevmonth": Qt.ArrowType.LeftArrow, "qt_calendar_nextmonth": Qt.ArrowType.RightArrow}
        mirrored = {Qt.ArrowType.LeftArrow: Qt.ArrowType.RightArrow, Qt.ArrowType.RightArrow: Qt.ArrowType.LeftArrow}
        for name, arrow in signs.items():
            button = self._view.findChild(QToolButton, name)
            if isinstance(button, QToolButton):
                button.setArrowType(mirrored[arrow] if self.isRightToLeft() else arrow)

    def open(self, known: PartialDate | None) -> None:
        """Show it below its button, at the day that is known."""
        if known is not None:
            first = known.earliest()
            self._view.setSelectedDate(QDate(first.year, first.month, first.day))
        self.move(self._anchor.mapToGlobal(QPoint(0, self._anchor.height() + 2)))
        self.show()
        self._view.setFocus(Qt.FocusReason.PopupFocusReason)

    def _picked(self, day: QDate) -> None:
        self.close()
        self._field.pick(dt.date(day.year(), day.month(), day.day()))


class TimeField(Field):
    """A time of day: "10:20", "10.20", "2pm". The value is a ``datetime.time`` or ``None``."""

    def __init__(
        self, translator: Translator, label: str, *, help_text: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(translator, label, help_text=help_text, parent=parent)
        self.line = Line(self)
        self.line.setMaximumWidth(rem(8))
        self.line.setMaxLength(20)
        self.name_control(self.line)
        self.place(self.line)
        self.line.textEdited.connect(self._typed)
        self.line.returnPressed.connect(self.commit)

    def value(self) -> object:
        return read_time(self.raw()) if self.raw().strip() else None

    def set_value(self, value: object) -> None:
        self.set_raw(value.strftime("%H:%M") if isinstance(value, dt.time) else "")
        self.remember()

    def raw(self) -> str:
        return self.line.text()

    def set_raw(self, text: str) -> None:
        self.line.setText(text)

    def problem(self) -> str:
        try:
            self.value()
        except UnreadableDateError:
            return self.translator.gettext("I cannot read this as a time. For example: 14:30.")
        return ""
