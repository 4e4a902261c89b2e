"""A part of a page that opens and closes under a button that says so."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.widgets.buttons import BaseButton, LinkButton, SecondaryButton
from ui.widgets.layouts import column


class Disclosure(QWidget):
    """A button with a sign that points down or up, and what it opens below it."""

    def __init__(
        self,
        title: str,
        content: QWidget,
        *,
        opened: bool = False,
        quiet: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Fold ``content`` under ``title``; a ``quiet`` one is a link, for several below each other."""
        super().__init__(parent)
        self._content = content
        kind = LinkButton if quiet else SecondaryButton
        self.button: BaseButton = kind(title, icon="down", parent=self)
        self.button.clicked.connect(self.toggle)
        self._rows = column(self, space=1)
        self._rows.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)
        self._rows.addWidget(content)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.set_open(opened=opened)

    @property
    def is_open(self) -> bool:
        """Whether the content is shown."""
        return not self._content.isHidden()

    def set_content(self, content: QWidget) -> None:
        """Put something else in place of what it opens; it stays open or closed."""
        old, self._content = self._content, content
        content.setParent(self)
        self._rows.replaceWidget(old, content)
        content.setVisible(not old.isHidden())
        old.hide()
        old.deleteLater()

    def toggle(self) -> None:
        """Open it, or close it."""
        self.set_open(opened=not self.is_open)

    def set_open(self, *, opened: bool) -> None:
        """Show or hide the content; the button's own state says the same to a screen reader."""
        self._content.setVisible(opened)
        self.button.icon_name = "up" if opened else "down"
        self.button.update()
