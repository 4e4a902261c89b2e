"""The order in which Tab goes: the order of reading, which is the order of the layouts.

Qt's own order is the order in which controls were made, which is another one as soon as rows are added or moved.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QStackedWidget, QWidget


def stops(root: QWidget) -> list[QWidget]:
    """The visible, enabled controls below ``root`` that Tab reaches, in reading order."""
    return [widget for widget in _widgets(root) if _is_stop(widget)]


def focus_first(root: QWidget) -> bool:
    """Put the keyboard on the first of them; false if there is none."""
    first = next((widget for widget in _widgets(root) if _is_stop(widget)), None)
    if first is not None:
        first.setFocus(Qt.FocusReason.OtherFocusReason)
    return first is not None


def move_on(root: QWidget, current: QWidget | None, *, forward: bool) -> bool:
    """Go from ``current`` to the stop after or before it, around the end; false if there is no stop."""
    order = stops(root)
    if not order:
        return False
    place = next((index for index, widget in enumerate(order) if widget is current), None)
    if place is None:
        place = _place_of_parent(order, current) if current is not None else (-1 if forward else 0)
    target = order[(place + (1 if forward else -1)) % len(order)]
    target.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
    return True


def _place_of_parent(order: list[QWidget], current: QWidget) -> int:
    """Where to go on from a control that is no stop itself, such as the unchosen one of a radio group."""
    parent = current.parentWidget()
    inside = [index for index, widget in enumerate(order) if parent is not None and parent.isAncestorOf(widget)]
    return inside[0] if inside else -1


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
