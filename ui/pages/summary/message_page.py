"""The message for the surgery: a plain text to paste into an online form or an e-mail."""

from __future__ import annotations

from PySide6.QtCore import Qt

from passport_app.i18n import is_right_to_left
from passport_app.services.formats import LONG, SHORT
from ui.common.context import PageContext
from ui.pages.summary.giving import Giving, MessageShown
from ui.pages.summary.giving_page import GivingPage
from ui.widgets.buttons import PrimaryButton
from ui.widgets.card import Card
from ui.widgets.choices import Choice
from ui.widgets.layouts import FlowRow
from ui.widgets.text import Note, Paragraph


class MessagePage(GivingPage):
    """Two lengths, the words as they will be pasted, and one button."""

    def __init__(self, context: PageContext, giving: Giving) -> None:
        """Make the page."""
        tr, _ = context.translator, context.translator.gettext
        sentence = _("Copy it, then paste it into the surgery’s online form or an e-mail.")
        super().__init__(context, giving, _("Message for the surgery"), sentence)
        lengths = [
            (str(SHORT), _("Short: at most {n} characters", n=tr.number(SHORT))),
            (str(LONG), _("Longer: at most {n} characters", n=tr.number(LONG))),
        ]
        self.length = Choice(tr, _("How long?"), lengths, clearable=False, parent=self.content)
        self.length.set_value(str(SHORT))
        self.length.committed.connect(lambda _value: self._show())
        self.words, self.counted = Paragraph("", parent=self.content), Note("", parent=self.content)
        self.left_out = Paragraph("", parent=self.content)
        self.button = PrimaryButton(_("Copy"), parent=self.content)
        self.button.clicked.connect(self._copy)
        self._message: MessageShown | None = None
        for part in (self.length, Card("", self.words), self.counted, self.left_out, FlowRow(self.button), self.given):
            self.add(part)

    def on_shown(self, _payload: object = None) -> None:
        self._show()

    def _show(self) -> None:
        self._message = self.giving.message(int(str(self.length.value())))
        if self._message is not None:
            # In the direction of their language, which need not be the window's.
            right = is_right_to_left(self._message.language)
            direction = Qt.LayoutDirection.RightToLeft if right else Qt.LayoutDirection.LeftToRight
            self.words.setLayoutDirection(direction)
            self.words.setText(self._message.text)
            self.counted.setText(self._message.counted)
            self.left_out.setText(self._message.left_out)
            self.left_out.setVisible(bool(self._message.left_out))

    def _copy(self) -> None:
        if self._message is not None:
            self.context.clipboard.copy(self._message.text)
            self.given.given(self.giving.copied("message"))
