"""Before a private question while somebody else types: answer alone, now or later."""

from __future__ import annotations

from PySide6.QtCore import Signal

from passport_app.i18n import Translator
from ui.widgets.buttons import PrimaryButton, SecondaryButton
from ui.widgets.layouts import FlowRow
from ui.widgets.page import ScrollPage
from ui.widgets.text import Paragraph


class AnswerAlonePage(ScrollPage):
    """Asks for a moment alone; what was answered earlier is not shown yet.

    Signals:
        alone_requested: The person is alone now, and types.
        later_requested: Not now.
    """

    alone_requested = Signal()
    later_requested = Signal()

    def __init__(self, translator: Translator, title: str, back: str) -> None:
        """Make the page; ``back`` words the way back."""
        _ = translator.gettext
        super().__init__(title, _("These questions are for you to answer alone."), back=back, measure=40)
        words = _("Ask whoever is with you to give you a moment. Nobody is told what you answer, or whether you do.")
        self.add(Paragraph(words, parent=self.content))
        now = PrimaryButton(_("I am alone now"), parent=self.content)
        later = SecondaryButton(_("Later"), parent=self.content)
        now.clicked.connect(self.alone_requested)
        later.clicked.connect(self.later_requested)
        self.add(FlowRow(now, later, parent=self.content))
        if self.back_link is not None:
            self.back_link.clicked.connect(self.later_requested)
