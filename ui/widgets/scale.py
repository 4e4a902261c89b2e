"""A number from 0 to 10: eleven buttons, worded ends, number keys.

A digit selects and never moves on; 1 and then 0 gives 10, however long it takes. The row is one tab stop and
arrows move in it. In right-to-left languages the row is mirrored with the whole window, so 0 stands where a line of
reading begins; the worded ends stand under the same buttons as everywhere else.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from passport_app.i18n import Translator, isolate_ltr
from ui.common.metrics import rem, target
from ui.widgets.buttons import LinkButton, SecondaryButton
from ui.widgets.digits import western
from ui.widgets.field import Field
from ui.widgets.layouts import FlowRow
from ui.widgets.measured_layouts import ColumnsLayout
from ui.widgets.paint import Role, colour, draw_box, draw_text, strong
from ui.widgets.text import Note

_PER_LINE = (11, 6, 4, 3)
_BACK_KEYS = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class _Number(QRadioButton):
    """One number of the row; a screen reader meets a radio button "6 of 10"."""

    def __init__(self, number: int, name: str, row: ScaleRow) -> None:
        super().__init__(str(number), row)
        self.number, self._row = number, row
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(target(), max(target(), rem(3.1)))

    def minimumSizeHint(self) -> QSize:
        return QSize(max(target(), rem(2.2)), max(target(), rem(3.1)))

    def hitButton(self, position: QPoint) -> bool:
        return self.rect().contains(position)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._row.key(event):
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        on = self.isChecked()
        fill = colour(self, Role.Highlight if on else Role.AlternateBase if self.underMouse() else Role.Base)
        draw_box(painter, self.rect(), rem(0.55), fill, colour(self, Role.Highlight if on else Role.Dark), 2)
        painter.setPen(colour(self, Role.HighlightedText if on else Role.WindowText))
        painter.setFont(strong(self.font()))
        draw_text(painter, self.rect(), str(self.number), Qt.AlignmentFlag.AlignCenter)


class ScaleRow(Field):
    """0 to 10 with words at both ends. The value is an int, or ``None`` where nothing was chosen."""

    def __init__(
        self,
        translator: Translator,
        label: str,
        *,
        low: str,
        high: str,
        last: int | None = None,
        help_text: str = "",
        hide_label: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Make the row; ``low`` and ``high`` word its ends, ``last`` is the answer of last time.

        ``hide_label`` is for a page whose heading already is the question; the name is still read out.
        """
        super().__init__(translator, label, help_text=help_text, parent=parent)
        self.setAccessibleName(self.label)
        self._label.setVisible(not hide_label)
        self._last_time = last
        self._typed_one = False
        self._group = QButtonGroup(self)
        self._row = QWidget(self)
        self._lines = ColumnsLayout(self._row, self._fitting, least=self._narrowest, space=0.4)
        self._numbers = [_Number(number, self._name(number, low, high), self) for number in range(11)]
        for number in self._numbers:
            self._group.addButton(number)
            self._lines.addWidget(number)
        self.place(self._row)
        self.place(self._ends(low, high))
        self.place(self._below(clear_too=hide_label))
        self._group.buttonClicked.connect(self._picked)
        self._one_stop()

    def value(self) -> object:
        return next((number.number for number in self._numbers if number.isChecked()), None)

    def set_value(self, value: object) -> None:
        self.set_raw("" if value is None else str(value))
        self.remember()

    def raw(self) -> str:
        return "" if self.value() is None else str(self.value())

    def set_raw(self, text: str) -> None:
        self._group.setExclusive(False)
        for number in self._numbers:
            number.setChecked(text == str(number.number))
        self._group.setExclusive(True)
        self._typed_one = False
        self._one_stop()

    def set_last_time(self, last: int | None) -> None:
        """Offer the answer of last time, or none."""
        self._last_time = last
        self._same.setVisible(last is not None)
        if last is not None:
            self._same.set_words(self.translator.gettext("Same as last time: {number}", number=last))

    def choose(self, number: int | None) -> None:
        """Choose a number as a person does; ``None`` takes it back."""
        self.set_raw("" if number is None else str(number))
        self.set_focus()
        self._picked()

    def set_focus(self) -> None:
        chosen = self.value()
        self._numbers[chosen if isinstance(chosen, int) else 0].setFocus(Qt.FocusReason.OtherFocusReason)

    def key(self, event: QKeyEvent) -> bool:
        """Take a digit, a deletion or "=" (same as last time); false for any other key."""
        text = western(event.text())
        if event.key() in _BACK_KEYS:
            self.choose(None)
        elif text == "=" and self._last_time is not None:
            self.choose(self._last_time)
        elif len(text) == 1 and text.isascii() and text.isdigit():
            self._digit(int(text))
        else:
            return False
        return True

    def _digit(self, digit: int) -> None:
        ten = digit == 0 and self._typed_one and self.value() == 1
        self.choose(10 if ten else digit)
        self._typed_one = digit == 1

    def _name(self, number: int, low: str, high: str) -> str:
        _ = self.translator.gettext
        if number == 0:
            return _("{number}: {meaning}", number=number, meaning=low)
        if number == 10:
            return _("{number}: {meaning}", number=number, meaning=high)
        return _("{number} of 10", number=number)

    def _ends(self, low: str, high: str) -> QWidget:
        _ = self.translator.gettext
        box = QWidget(self)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(rem(1))
        for number, words in ((0, low), (10, high)):
            end = Note(_("{number} {meaning}", number=isolate_ltr(str(number)), meaning=words), small=True, parent=box)
            end.put_at_end(at_end=number == 10)
            row.addWidget(end, 1)
        return box

    def _below(self, *, clear_too: bool) -> QWidget:
        _ = self.translator.gettext
        self._same = SecondaryButton(_("Same as last time: {number}", number=self._last_time or 0), parent=self)
        self._same.clicked.connect(lambda: self.choose(self._last_time))
        self._clear_link = LinkButton(_("Clear"), name=f"{_('Clear')}: {self.label}", parent=self)
        self._clear_link.clicked.connect(self._clear)
        policy = self._clear_link.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._clear_link.setSizePolicy(policy)
        self.set_last_time(self._last_time)
        below = FlowRow(self._same, parent=self)
        if clear_too:  # beside a name that is not seen it would leave a gap above the numbers
            below.add(self._clear_link)
            below.setContentsMargins(0, rem(0.75), 0, 0)
        else:
            self._head_row.add_end(self._clear_link)
        return below

    def _clear(self) -> None:
        self.choose(None)

    def _picked(self) -> None:
        self._one_stop()
        self._typed()
        self.commit()

    def _one_stop(self) -> None:
        chosen = self.value()
        stop = chosen if isinstance(chosen, int) else 0
        for number in self._numbers:
            policy = Qt.FocusPolicy.StrongFocus if number.number == stop else Qt.FocusPolicy.ClickFocus
            number.setFocusPolicy(policy)
        if hasattr(self, "_clear_link"):
            self._clear_link.setVisible(chosen is not None)

    def _each(self) -> int:
        return max(target(), rem(2.2)) + self._lines.spacing()

    def _fitting(self, width: int) -> int:
        room = (width + self._lines.spacing()) // self._each()
        return next((count for count in _PER_LINE if room >= count), _PER_LINE[-1])

    def _narrowest(self) -> int:
        return _PER_LINE[-1] * self._each()
