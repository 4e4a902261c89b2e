"""Choosing from a short list: one of them, several of them, or a single tick."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QWidget

from passport_app.i18n import Translator
from ui.widgets.buttons import LinkButton
from ui.widgets.field import Field
from ui.widgets.layouts import FlowRow, column
from ui.widgets.toggles import RoundMark, TickMark

Option = tuple[str, str]
"""A stable code and the words shown for it."""


class _Radio(RoundMark):
    """A round choice that Delete and Backspace take back."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            owner = self.parent()
            while owner is not None and not isinstance(owner, Choice):
                owner = owner.parent()
            if owner is not None:
                owner.clear()
                return
        super().keyPressEvent(event)


class Choice(Field):
    """One of several: a single tab stop, arrows move. Blank is an answer, so a choice can be taken back.

    The value is the chosen code; ``""`` where nothing is chosen.
    """

    def __init__(
        self,
        translator: Translator,
        label: str,
        options: Sequence[Option],
        *,
        help_text: str = "",
        compact: bool = False,
        clearable: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """Show ``options`` below each other, or beside each other where ``compact``."""
        super().__init__(translator, label, help_text=help_text, parent=parent)
        self.setAccessibleName(self.label)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, RoundMark] = {}
        body, add = _body(self, compact=compact)
        for code, words in options:
            button = _Radio(words, parent=body)
            self._buttons[code] = button
            self._group.addButton(button)
            add(button)
        self.place(body)
        self._clear_link = self._make_clear() if clearable else None
        self._group.buttonClicked.connect(self._picked)
        self._one_stop()

    def value(self) -> object:
        return next((code for code, button in self._buttons.items() if button.isChecked()), "")

    def set_value(self, value: object) -> None:
        self.set_raw(str(value or ""))
        self.remember()

    def raw(self) -> str:
        return str(self.value())

    def set_raw(self, text: str) -> None:
        self._group.setExclusive(False)
        for code, button in self._buttons.items():
            button.setChecked(code == text)
        self._group.setExclusive(True)
        self._one_stop()

    def clear(self) -> None:
        """Take the choice back, as a person does."""
        if self.raw():
            self.set_raw("")
            self._picked()
            self.set_focus()

    def set_focus(self) -> None:
        button = self._buttons.get(self.raw()) or next(iter(self._buttons.values()))
        button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_clear(self) -> LinkButton:
        words = self.translator.gettext("Clear")
        link = LinkButton(words, name=f"{words}: {self.label}", parent=self)
        link.clicked.connect(self.clear)
        self._head_row.add_end(link)
        policy = link.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        link.setSizePolicy(policy)
        link.hide()
        return link

    def _picked(self) -> None:
        self._one_stop()
        self._typed()
        self.commit()

    def _one_stop(self) -> None:
        chosen = self._buttons.get(str(self.value())) or next(iter(self._buttons.values()), None)
        for button in self._buttons.values():
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if button is chosen else Qt.FocusPolicy.ClickFocus)
        if self._clear_link is not None:
            self._clear_link.setVisible(bool(self.value()))


def _body(owner: Field, *, compact: bool) -> tuple[QWidget, Callable[[QWidget], None]]:
    """Where the choices go, and how one more is put there."""
    if compact:
        flow = FlowRow(lines=0, even=True, parent=owner)
        return flow, flow.add
    body = QWidget(owner)
    return body, column(body, space=0).addWidget


class CheckList(Field):
    """Any number of several. The value is a tuple of codes in the list's order.

    Of a long list only the likely ones and those that are ticked show, until the rest is asked for.
    """

    def __init__(
        self,
        translator: Translator,
        label: str,
        options: Sequence[Option],
        *,
        help_text: str = "",
        compact: bool = False,
        likely: int = 0,
        more: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Show ``options``; or the first ``likely`` ones, and a button that says ``more`` and shows the rest."""
        super().__init__(translator, label, help_text=help_text, parent=parent)
        self.setAccessibleName(self.label)
        self._likely = likely or len(options)
        self._boxes: dict[str, TickMark] = {}
        body, add = _body(self, compact=compact)
        for code, words in options:
            box = TickMark(words, parent=body)
            box.clicked.connect(self._ticked)
            self._boxes[code] = box
            add(box)
        self.place(body)
        self._more = self._make_more(more) if self._likely < len(options) else None
        self._fold()

    def value(self) -> object:
        return tuple(code for code, box in self._boxes.items() if box.isChecked())

    def set_value(self, value: object) -> None:
        self._tick(set(value) if isinstance(value, Iterable) else set())
        self.remember()

    def raw(self) -> str:
        return "\n".join(code for code, box in self._boxes.items() if box.isChecked())

    def set_raw(self, text: str) -> None:
        self._tick(set(text.split("\n")))

    def set_focus(self) -> None:
        next(iter(self._boxes.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def _tick(self, codes: set[object] | set[str]) -> None:
        for code, box in self._boxes.items():
            box.setChecked(code in codes)
        self._fold()

    def _make_more(self, words: str) -> LinkButton:
        more = LinkButton(words, name=f"{words}: {self.label}", icon="down", parent=self)
        more.clicked.connect(self._show_all)
        self.place(FlowRow(more, parent=self))
        return more

    def _fold(self) -> None:
        """Show the likely ones and those that are ticked."""
        if self._more is not None and not self._more.isHidden():
            for place, box in enumerate(self._boxes.values()):
                box.setVisible(place < self._likely or box.isChecked())

    def _show_all(self) -> None:
        """Show the rest; the keyboard goes to the first that was not seen before."""
        new = [box for box in self._boxes.values() if box.isHidden()]
        for box in new:
            box.show()
        if self._more is not None:
            self._more.hide()
        if new:
            new[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _ticked(self) -> None:
        self._typed()
        self.commit()


class TickBox(Field):
    """A single tick with its words beside it."""

    def __init__(
        self, translator: Translator, label: str, *, help_text: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(translator, label, help_text=help_text, parent=parent)
        self._label.hide()
        self.box = TickMark(label, parent=self)
        self._head_row.set_first(self.box)
        self.box.setAccessibleDescription(help_text)
        self.box.clicked.connect(self._ticked)

    def value(self) -> object:
        return self.box.isChecked()

    def set_value(self, value: object) -> None:
        self.box.setChecked(bool(value))
        self.remember()

    def raw(self) -> str:
        return "yes" if self.box.isChecked() else ""

    def set_raw(self, text: str) -> None:
        self.box.setChecked(text == "yes")

    def set_focus(self) -> None:
        self.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ticked(self) -> None:
        self._typed()
        self.commit()
