"""A QR code as large as the screen allows, black on white in every look, until it is closed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from passport_app.i18n import Translator
from ui.common.metrics import rem
from ui.widgets.buttons import PrimaryButton
from ui.widgets.layouts import FlowRow, column
from ui.widgets.text import Heading, Paragraph, required

QUIET_ZONE = 4
"""Empty modules around a code, as ISO/IEC 18004 asks for."""

Modules = Sequence[Sequence[bool]]


class QrPicture(QWidget):
    """The code itself: whole pixels for every module, so that no edge blurs."""

    ROLE = "Graphic"

    def __init__(self, modules: Modules, name: str, parent: QWidget | None = None) -> None:
        """Show ``modules``, rows of dark and light; ``name`` is read out."""
        super().__init__(parent)
        self._modules = modules
        self.setAccessibleName(required(name, "A QR code"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(rem(14), rem(14))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        count = len(self._modules) + 2 * QUIET_ZONE
        side = max(1, min(self.width(), self.height()) // count)
        box = QRect(0, 0, side * count, side * count)
        box.moveCenter(self.rect().center())
        painter.fillRect(box, QColor("white"))
        for y, row in enumerate(self._modules, QUIET_ZONE):
            for x, dark in enumerate(row, QUIET_ZONE):
                if dark:
                    painter.fillRect(box.left() + x * side, box.top() + y * side, side, side, QColor("black"))


class QrScreen(QWidget):
    """The code over the whole screen with one sentence and one way out."""

    def __init__(self, translator: Translator, modules: Modules, caption: str, text: str) -> None:
        """Make the window; ``caption`` stands above, ``text`` is what the code holds, for a screen reader."""
        super().__init__(None, Qt.WindowType.Window)
        _ = translator.gettext
        self.setWindowTitle(_("Health Passport"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setObjectName("page")
        self.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if translator.right_to_left else Qt.LayoutDirection.LeftToRight
        )
        rows = column(self, space=0.75, margin=1.5)
        rows.addWidget(Heading(_("Let them scan this"), 1, parent=self))
        rows.addWidget(Paragraph(caption, parent=self))
        picture = QrPicture(modules, _("QR code"), self)
        picture.setAccessibleDescription(text)
        rows.addWidget(picture, 1)
        rows.addWidget(Paragraph(_("If it cannot be read, turn the screen’s brightness up."), parent=self))
        close = PrimaryButton(_("Close"), parent=self)
        close.clicked.connect(self.close)
        rows.addWidget(FlowRow(close, parent=self))
        close.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)
