"""Roles that Qt's own widgets cannot have: headings, groups with a name, pictures.

A factory gives such widgets a plain accessible object with another role. It overrides nothing but the name;
overriding ``interface_cast`` from Python crashes. Qt owns the object; a reference is kept here for as long as the
widget lives, because the object's Python half must not go before it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QLabel, QWidget

_installed: list[Callable[[str, QObject], QAccessibleInterface | None]] = []
_objects: dict[int, QAccessibleWidget] = {}


class _RoleObject(QAccessibleWidget):
    """The accessible object of a widget with a role of its own."""

    def __init__(self, widget: QWidget, role: QAccessible.Role) -> None:
        super().__init__(widget, role)

    def text(self, kind: QAccessible.Text) -> str:
        widget = self.widget()
        if kind == QAccessible.Text.Name and isinstance(widget, QLabel):
            return widget.text()
        return super().text(kind)


def install() -> None:
    """Install the factory, once for the process.

    A widget says its role as a name in its class: ``ROLE = "Heading"``, one of ``QAccessible.Role``.
    """
    if not _installed:
        _installed.append(_factory)
        QAccessible.installFactory(_factory)


def _factory(_key: str, thing: QObject) -> QAccessibleInterface | None:
    role = getattr(type(thing), "ROLE", "")
    if not role or not isinstance(thing, QWidget):
        return None
    found = _RoleObject(thing, QAccessible.Role[role])
    key = id(found)
    _objects[key] = found
    thing.destroyed.connect(partial(_forget, key))
    return found


def _forget(key: int, _gone: QObject | None = None) -> None:
    _objects.pop(key, None)
