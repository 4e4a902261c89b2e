"""What must hold on every page, whatever it shows: used by the tests of all pages.

``dress`` puts the application into one look, text size and language; ``faults`` lists what is wrong with a page that
is shown in it. A page passes when the list is empty.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise, product
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QWidget,
)

from passport_app.i18n import Translator
from ui.common.metrics import TARGET_PX
from ui.common.os_settings import OsSettings
from ui.common.settings import Settings
from ui.common.theme import Theme
from ui.widgets import reading_order, roles

LOOKS = ("light", "dark", "high-contrast")
SIZES = (100, 200)
LANGUAGES = ("en", "pl", "ur", "en-XA", "ar-XB")
MARKS = "●▲■✚✓→ "
"""Signs before words that nobody says to a computer."""
PSEUDO = ("[", "\u200f")
"""How a stretched and a mirrored sentence begin; they have brackets within brackets."""
NARROW = (640, 700)
"""The narrowest window in which nothing may scroll sideways."""


@dataclass(frozen=True, kw_only=True)
class Dress:
    """One way in which the window can look."""

    look: str = "light"
    size: int = 100
    language: str = "en"

    def __str__(self) -> str:
        return f"{self.look}-{self.size}-{self.language}"


LAYOUTS = tuple(Dress(size=size, language=tag) for size, tag in product(SIZES, LANGUAGES))
ALL = LAYOUTS + tuple(
    Dress(look=look, size=size, language=tag) for look, size, tag in product(LOOKS[1:], SIZES, ("en", "ur"))
)
"""The other looks change no sizes but the outline's, so one language of each direction does for them."""


def dress(dressed: Dress, folder: Path) -> tuple[Translator, Theme]:
    """Put the application into one look; the settings file goes to ``folder``."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    roles.install()
    settings = Settings(folder / "window.json")
    high = dressed.look == "high-contrast"
    settings.set(
        look="dark" if dressed.look == "dark" else "light",
        contrast="yes" if high else "no",
        text_size=dressed.size,
        language=dressed.language,
    )
    translator = Translator(dressed.language)
    right = translator.right_to_left
    application.setLayoutDirection(Qt.LayoutDirection.RightToLeft if right else Qt.LayoutDirection.LeftToRight)
    theme = Theme(settings, OsSettings())
    theme.set_language(dressed.language)
    theme.refresh()
    return translator, theme


def show(page: QWidget, size: tuple[int, int] = NARROW) -> None:
    """Show a page in a window of that size and let it settle."""
    page.resize(*size)
    page.show()
    for _ in range(4):
        QApplication.processEvents()


def faults(page: QWidget) -> list[str]:
    """Everything that is wrong with a page as it is shown."""
    found = [*_unnamed(page), *_small(page), *_clipped(page), *_sideways(page), *_disordered(page)]
    return sorted(set(found))


def name_of(widget: QWidget) -> str:
    """What a screen reader calls a control."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def focused() -> QWidget:
    """What has the keyboard."""
    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the keyboard"
    return widget


def role_of(widget: QWidget) -> QAccessible.Role:
    """What a screen reader takes it for."""
    return QAccessible.queryAccessibleInterface(widget).role()


def _unnamed(page: QWidget) -> Iterator[str]:
    for widget in reading_order.stops(page):
        if not name_of(widget).strip():
            yield f"{_who(widget)} has no name"
        if role_of(widget) in (QAccessible.Role.NoRole, QAccessible.Role.Client):
            yield f"{_who(widget)} has no role"
        words = str(getattr(widget, "words", "")).lstrip(MARKS)
        if words.startswith(PSEUDO):
            continue
        if isinstance(widget, QAbstractButton) and not name_of(widget).lstrip(MARKS).startswith(words):
            yield f"{_who(widget)}: its name does not begin with its words"
    for label in page.findChildren(QLabel):
        if label.accessibleName():
            yield f"{_who(label)}: a label's accessible name hides its words"


def _small(page: QWidget) -> Iterator[str]:
    for widget in reading_order.stops(page):
        pressed = isinstance(widget, QAbstractButton | QLineEdit | QComboBox)
        if pressed and min(widget.width(), widget.height()) < TARGET_PX:
            yield f"{_who(widget)} is {widget.width()} × {widget.height()} px"


def _clipped(page: QWidget) -> Iterator[str]:
    for widget in page.findChildren(QWidget):
        if not widget.isVisible() or not isinstance(widget, QLabel | QAbstractButton):
            continue
        if isinstance(widget, QLabel) and not widget.text():
            continue
        needed = widget.heightForWidth(widget.width()) if widget.hasHeightForWidth() else widget.sizeHint().height()
        if widget.height() < needed - 1:
            yield f"{_who(widget)} is cut off: {widget.height()} of {needed} px high"
        if widget.width() < widget.minimumSizeHint().width() - 1:
            yield f"{_who(widget)} is cut off: {widget.width()} of {widget.minimumSizeHint().width()} px wide"


def _sideways(page: QWidget) -> Iterator[str]:
    for area in page.findChildren(QScrollArea):
        content = area.widget()
        if content is None or not area.isVisible() or _own_scrolling(area):
            continue
        if content.width() > area.viewport().width():
            yield f"the page is {content.width()} px wide in {area.viewport().width()} px"
        for widget in content.findChildren(QWidget):
            if not widget.isVisible() or _in_own_area(widget, area):
                continue
            place = QRect(widget.mapTo(content, QPoint(0, 0)), widget.size())
            if place.left() < -1 or place.right() > content.width() + 1:
                yield f"{_who(widget)} reaches beyond the page"


def _seen_place(widget: QWidget, other: QWidget, page: QWidget) -> QRect:
    """Where a widget is; beside one that does not scroll with it, no lower than the bottom of what scrolls."""
    place = _place(widget, page)
    area = next((found for found in page.findChildren(QScrollArea) if found.isAncestorOf(widget)), None)
    if area is None or area.isAncestorOf(other):
        return place
    bottom = area.viewport().mapTo(page, area.viewport().rect().bottomLeft()).y()
    return place.translated(0, min(0, bottom - place.bottom()))


def _disordered(page: QWidget) -> Iterator[str]:
    mirrored = page.isRightToLeft()
    for first, second in pairwise(reading_order.stops(page)):
        before, after = _seen_place(first, second, page), _place(second, page)
        above = after.bottom() <= before.top()
        further = after.right() <= before.left() if mirrored else after.left() >= before.right()
        if above and not further:
            yield f"Tab goes back up from {_who(first)} to {_who(second)}"
        same_line = before.top() <= after.center().y() <= before.bottom() and before.height() <= after.height() * 2
        back = after.left() >= before.right() if mirrored else after.right() <= before.left()
        if same_line and back:
            yield f"Tab goes against the reading from {_who(first)} to {_who(second)}"


def _own_scrolling(area: QScrollArea) -> bool:
    """A picture that was made larger may scroll in its own frame."""
    return bool(area.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _in_own_area(widget: QWidget, area: QScrollArea) -> bool:
    parent = widget.parentWidget()
    while parent is not None and parent is not area:
        if isinstance(parent, QScrollArea | QAbstractItemView):
            return True
        parent = parent.parentWidget()
    return False


def _place(widget: QWidget, page: QWidget) -> QRect:
    return QRect(widget.mapTo(page, QPoint(0, 0)), widget.size())


def _who(widget: QWidget) -> str:
    words = widget.text() if isinstance(widget, QLabel | QAbstractButton) else widget.accessibleName()
    return f"{type(widget).__name__} “{words[:40]}”"
