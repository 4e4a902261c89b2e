"""The order in which Tab goes: the order of reading, which is the order of the layouts.

Qt's own order is the order in which controls were made, which is another one as soon as rows are added or moved.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QButtonGroup, QLayout, QScrollArea, QStackedWidget, QWidget


def stops(root: QWidget) -> list[QWidget]:
    """The visible, enabled controls below ``root`` that Tab reaches, in reading order."""
    return [widget for widget in _widgets(root) if _is_stop(widget)]


def focus_first(root: QWidget) -> bool:
    """Put the keyboard on the first of them; false if there is none."""
    first = next((widget for widget in _widgets(root) if _is_stop(widget)), None)
    if first is not None:
        first.setFocus(Qt.FocusReason.OtherFocusReason)
    return first is not None


def place_of_focus(root: QWidget | None) -> int:
    """Which of them has the keyboard, from 0; -1 if none has."""
    focused, order = QApplication.focusWidget(), stops(root) if root is not None else []
    return order.index(focused) if focused in order else -1


def focus_at(root: QWidget | None, place: int) -> None:
    """Put the keyboard on one of them, if there are so many."""
    order = stops(root) if root is not None else []
    if 0 <= place < len(order):
        order[place].setFocus(Qt.FocusReason.OtherFocusReason)


def move_on(root: QWidget, current: QWidget | None, *, forward: bool) -> bool:
    """Go from ``current``, a stop or not, to the stop after or before it, around the end; false if there is none."""
    order = list(_widgets(root))
    if current not in order:
        order.insert(0, root)
        place = 0
    else:
        place = order.index(current)
    around = [*order[place + 1 :], *order[:place]]
    for widget in around if forward else reversed(around):
        if _is_stop(widget) and not _same_group(widget, current):
            widget.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
            return True
    return False


def _same_group(first: QWidget, second: QWidget | None) -> bool:
    """A radio group is one stop: Tab leaves it from whichever of its choices."""
    if not isinstance(first, QAbstractButton) or not isinstance(second, QAbstractButton):
        return False
    group = cast("QButtonGroup | None", first.group())
    return group is not None and group is second.group() and group.exclusive()


def _is_stop(widget: QWidget) -> bool:
    policy = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(policy) and widget.isVisibleTo(widget.window()) and widget.isEnabled()


def _widgets(widget: QWidget) -> Iterator[QWidget]:
    yield widget
    layout = widget.layout()
    if isinstance(widget, QStackedWidget):
        page = widget.currentWidget()
        if page is not None:
            yield from _widgets(page)
    elif isinstance(widget, QScrollArea):
        content = widget.widget()
        if content is not None:
            yield from _widgets(content)
    elif layout is not None:
        yield from _items(layout)


def _items(layout: QLayout) -> Iterator[QWidget]:
    for index in range(layout.count()):
        item = layout.itemAt(index)
        if item is None:
            continue
        inner, below = item.widget(), item.layout()
        if inner is not None:
            yield from _widgets(inner)
        elif below is not None:
            yield from _items(below)
