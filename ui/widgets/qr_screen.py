"""QR codes as large as the screen allows, black on white in every look, one at a time until they are closed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLayout, QScrollArea, QSizePolicy, QWidget

from passport_app.i18n import Translator
from ui.common.metrics import rem
from ui.widgets.buttons import PrimaryButton, SecondaryButton
from ui.widgets.layouts import FlowRow, column
from ui.widgets.text import Heading, Paragraph, required

QUIET_ZONE = 4
"""Empty modules around a code, as ISO/IEC 18004 asks for."""
TURN_MS = 3_000
"""How long one code is shown before the next one comes by itself."""
_SIDE = 0.38
"""How much of the screen the words have beside the code, at most."""
_ANY = 16_777_215
"""No limit to a size, as Qt says it."""

Modules = Sequence[Sequence[bool]]


class QrPicture(QWidget):
    """The code itself: whole pixels of the screen for every module, so that no edge blurs."""

    ROLE = "Graphic"

    def __init__(self, modules: Modules, name: str, parent: QWidget | None = None) -> None:
        """Show ``modules``, rows of dark and light; ``name`` is read out."""
        super().__init__(parent)
        self._modules = modules
        self.setAccessibleName(required(name, "A QR code"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(rem(8), rem(8))

    def show_modules(self, modules: Modules, name: str) -> None:
        """Show another code in its place."""
        self._modules = modules
        self.setAccessibleName(required(name, "A QR code"))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        # On a screen with a scale such as 1.5, a module of whole logical pixels would end between two real ones.
        ratio = self.devicePixelRatioF()
        painter.scale(1 / ratio, 1 / ratio)
        wide, high = int(self.width() * ratio), int(self.height() * ratio)
        count = len(self._modules) + 2 * QUIET_ZONE
        side = max(1, min(wide, high) // count)
        box = QRect((wide - side * count) // 2, (high - side * count) // 2, side * count, side * count)
        painter.fillRect(box, QColor("white"))
        for y, row in enumerate(self._modules, QUIET_ZONE):
            for x, dark in enumerate(row, QUIET_ZONE):
                if dark:
                    painter.fillRect(box.left() + x * side, box.top() + y * side, side, side, QColor("black"))


class QrScreen(QWidget):
    """Codes over the whole screen with one sentence and one way out."""

    def __init__(
        self, translator: Translator, codes: Sequence[Modules], caption: str, text: str = "", *, still: bool = True
    ) -> None:
        """Make the window.

        Args:
            translator: Words of the window's language.
            codes: One or more; several are shown one after the other.
            caption: Stands above.
            text: What the code holds, for a screen reader; empty where it cannot be read out.
            still: Whether nothing moves by itself until somebody asks for it.
        """
        super().__init__(None, Qt.WindowType.Window)
        _ = translator.gettext
        self._translator, self._codes, self._place = translator, tuple(codes), 0
        self.setWindowTitle(_("Health Passport"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setObjectName("page")
        self.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if translator.right_to_left else Qt.LayoutDirection.LeftToRight
        )
        self.picture = QrPicture(self._codes[0], self._name(), self)
        self.picture.setAccessibleDescription(text)
        self.place_words = Paragraph(self._name(), strong=True)
        self.close_button = PrimaryButton(_("Close"))
        self.close_button.clicked.connect(self.close)
        self._turner = QTimer(self, interval=TURN_MS)
        self._turner.timeout.connect(lambda: self._turn(1))
        self._side = self._words(caption)
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._beside.setContentsMargins(rem(0.75), rem(0.75), rem(0.75), rem(0.75))
        self._beside.setSpacing(rem(0.75))
        self._beside.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # the screen says how large it is
        self._beside.addWidget(self._side)
        self._beside.addWidget(self.picture, 1)
        self._begin(still=still)

    @property
    def place(self) -> int:
        """Which code is shown, from 0."""
        return self._place

    @property
    def turning(self) -> bool:
        """Whether the next code comes by itself."""
        return self._turner.isActive()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The words stand beside the code or above it, whichever leaves it larger."""
        super().resizeEvent(event)
        beside = min(rem(20), round(self.width() * _SIDE))
        wide = min(self.width() - beside, self.height()) >= min(self.width(), round(self.height() * (1 - _SIDE)))
        self._beside.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        self._side.setMaximumWidth(beside if wide else _ANY)
        self._side.setMinimumWidth(self._side.maximumWidth() if wide else 0)
        self._side.setMaximumHeight(_ANY if wide else round(self.height() * _SIDE))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes; the arrows turn, in the direction of reading, and stop what turns by itself."""
        key, forward = event.key(), Qt.Key.Key_Left if self.isRightToLeft() else Qt.Key.Key_Right
        back = Qt.Key.Key_Right if self.isRightToLeft() else Qt.Key.Key_Left
        if key == Qt.Key.Key_Escape:
            self.close()
        elif len(self._codes) > 1 and key in (forward, Qt.Key.Key_PageDown):
            self._turn_by_hand(1)
        elif len(self._codes) > 1 and key in (back, Qt.Key.Key_PageUp):
            self._turn_by_hand(-1)
        else:
            super().keyPressEvent(event)

    def _words(self, caption: str) -> QScrollArea:
        """What stands beside the code; it scrolls where the letters are large, and the code stays whole."""
        _ = self._translator.gettext
        inside = QWidget(self)
        inside.setObjectName("page")
        rows = column(inside, space=0.75)
        rows.addWidget(Heading(_("Let them scan this"), 2, parent=inside))
        rows.addWidget(self.place_words)
        rows.addWidget(FlowRow(*self._turning(), self.close_button, space=0.5, parent=inside))
        rows.addWidget(Paragraph(caption, parent=inside))
        rows.addWidget(Paragraph(_("If it cannot be read, turn the screen’s brightness up."), parent=inside))
        rows.addStretch(1)
        side = QScrollArea(self)
        side.setWidgetResizable(True)
        side.setFrameShape(QFrame.Shape.NoFrame)
        side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        side.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        side.setWidget(inside)
        return side

    def _begin(self, *, still: bool) -> None:
        several = len(self._codes) > 1
        self.place_words.setVisible(several)
        (self.next_button if several else self.close_button).setFocus(Qt.FocusReason.OtherFocusReason)
        if several and not still:
            self._set_turning(on=True)

    def _turning(self) -> list[QWidget]:
        """The buttons for several codes."""
        if len(self._codes) == 1:
            return []
        _ = self._translator.gettext
        back = SecondaryButton(_("Code before"), icon="back")
        self.next_button = SecondaryButton(_("Next code"), icon="forward")
        self.turn_button = SecondaryButton(_("Change by itself"))
        back.clicked.connect(lambda: self._turn_by_hand(-1))
        self.next_button.clicked.connect(lambda: self._turn_by_hand(1))
        self.turn_button.clicked.connect(lambda: self._set_turning(on=not self.turning))
        return [back, self.next_button, self.turn_button]

    def _set_turning(self, *, on: bool) -> None:
        _ = self._translator.gettext
        self.turn_button.set_words(_("Pause") if on else _("Change by itself"))
        if on:
            self._turner.start()
        else:
            self._turner.stop()

    def _turn_by_hand(self, by: int) -> None:
        self._set_turning(on=False)
        self._turn(by)

    def _turn(self, by: int) -> None:
        self._place = (self._place + by) % len(self._codes)
        self.picture.show_modules(self._codes[self._place], self._name())
        self.place_words.setText(self._name())

    def _name(self) -> str:
        tr = self._translator
        if len(self._codes) == 1:
            return tr.gettext("QR code")
        return tr.gettext("Code {n} of {m}", n=tr.number(self._place + 1), m=tr.number(len(self._codes)))
