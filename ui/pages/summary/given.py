"""How giving went, and, once something was given, a line for who has it now."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.common.context import PageContext
from ui.pages.summary.giving import Giving
from ui.widgets.layouts import column
from ui.widgets.saved_note import SavedNote
from ui.widgets.text_fields import TextField

_LONGEST = 100


class Given(QWidget):
    """Says that a page was given or why not; asks to whom, which may stay blank."""

    def __init__(self, context: PageContext, giving: Giving, parent: QWidget | None = None) -> None:
        """Say nothing yet."""
        super().__init__(parent)
        tr, _ = context.translator, context.translator.gettext
        self._giving = giving
        self.note = SavedNote(tr, context.announcer, parent=self)
        self.to = TextField(
            tr,
            _("Who did you give it to?"),
            help_text=_("You can leave it blank. It stands in the list of what you have given out."),
            width=20,
            limit=_LONGEST,
            parent=self,
        )
        self.to.committed.connect(self._named)
        rows = column(self, space=0.5)
        rows.addWidget(self.note)
        rows.addWidget(self.to)
        self.clear()

    def given(self, sentence: str) -> None:
        """It was given."""
        self.show()
        self.note.show()
        self.note.saved(sentence)
        self.to.set_value("")
        self.to.show()

    def not_given(self, sentence: str) -> None:
        """It could not be given."""
        self.show()
        self.note.show()
        self.to.hide()
        self.note.failed(sentence)

    def say(self, sentence: str) -> None:
        """Say something else that was done."""
        self.show()
        self.note.show()
        self.to.hide()
        self.note.saved(sentence)

    def clear(self) -> None:
        """Say nothing any more."""
        self.note.clear()
        self.note.hide()
        self.to.hide()
        self.hide()

    def keep(self) -> None:
        """Take what stands in the line."""
        if not self.to.isHidden():
            self.to.commit()

    def _named(self, value: object) -> None:
        self._giving.name_receiver(str(value or ""))
        self.to.mark_saved()
