"""Roles that Qt's own widgets cannot have: headings, groups with a name, sections.

A factory gives such widgets a plain accessible object with another role. It overrides nothing but the name;
overriding ``interface_cast`` from Python crashes.
"""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QLabel, QWidget

_installed: list[object] = []
_objects: dict[int, QAccessibleWidget] = {}


class WithRole(QWidget):
    """Marks a widget that says its own accessible role."""

    ROLE: QAccessible.Role = QAccessible.Role.Grouping


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
    """Install the factory once for the process."""
    if not _installed:
        _installed.append(_factory)
        QAccessible.installFactory(_factory)


def _factory(_key: str, thing: QObject) -> QAccessibleInterface | None:
    role = getattr(type(thing), "ROLE", None)
    if not isinstance(thing, QWidget) or not isinstance(role, QAccessible.Role):
        return None
    found = _RoleObject(thing, role)
    _objects[id(thing)] = found
    thing.destroyed.connect(lambda _=None, key=id(thing): _objects.pop(key, None))
    return found
