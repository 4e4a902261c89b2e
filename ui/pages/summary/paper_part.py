"""Languages, size of print and paper, and the codes."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from passport_app.i18n import COMPLETE, Translator, isolate_ltr
from passport_app.services.selections import SIZES
from passport_app.services.summaries import Edition, Paper
from ui.common.languages import name as language_name
from ui.common.summary_words import edition_words
from ui.pages.summary.presenter import Chosen
from ui.widgets.choices import Choice, TickBox
from ui.widgets.layouts import column
from ui.widgets.pick import PickField
from ui.widgets.text import Paragraph

NOBODY = ""
_SIDE, _SHEETS = "side", "sheets"


class PaperPart(QWidget):
    """How it is printed.

    Signals:
        changed: What was chosen, by the name of the choice.
    """

    changed = Signal(dict)

    def __init__(self, translator: Translator, parent: QWidget | None = None) -> None:
        """Make the fields."""
        super().__init__(parent)
        self._translator = translator
        self._make_languages()
        self._make_paper()
        self._make_codes()
        rows = column(self, space=1)
        for field in (
            self.language, self.mine, self.arrangement, self.edition, self.paper, self.code, self.reader, self.locked,
        ):  # fmt: skip
            rows.addWidget(field)
        rows.addWidget(self.passcode)

    def show_chosen(self, chosen: Chosen) -> None:
        """Show what is chosen."""
        self.language.set_value(chosen.language)
        self.mine.set_value(chosen.mine or NOBODY)
        self.arrangement.set_value(_SIDE if chosen.side_by_side else _SHEETS)
        self.arrangement.setVisible(len(chosen.languages) > 1)
        self.edition.set_value(chosen.edition.value)
        self.edition.setVisible(chosen.audience != Edition.WALLET)
        self.paper.set_value(chosen.paper.value)
        self.code.set_value(chosen.code)
        self.reader.set_value(chosen.reader)
        self.locked.set_value(chosen.locked)
        self.locked.setVisible(chosen.reader)

    def show_passcode(self, passcode: str) -> None:
        """Show what opens the codes on the paper; empty for nothing."""
        words = self._translator.gettext(
            "The passcode is {code}. Write it down, but not on the paper.", code=isolate_ltr(passcode)
        )
        self.passcode.setText(words if passcode else "")
        self.passcode.setVisible(bool(passcode))

    def _make_languages(self) -> None:
        tr, _ = self._translator, self._translator.gettext
        languages = [(tag, language_name(tag, tr)) for tag in COMPLETE]
        mine = [*languages, (NOBODY, _("No second language"))]
        layouts = [(_SHEETS, _("A sheet for each")), (_SIDE, _("Both on one sheet"))]
        self.language = Choice(tr, _("Language for them"), languages, compact=True, clearable=False, parent=self)
        self.mine = Choice(tr, _("Language for me"), mine, compact=True, clearable=False, parent=self)
        self.arrangement = Choice(tr, _("Two languages"), layouts, compact=True, clearable=False, parent=self)
        self.language.committed.connect(lambda value: self.changed.emit({"language": value}))
        self.mine.committed.connect(lambda value: self.changed.emit({"mine": value}))
        self.arrangement.committed.connect(lambda value: self.changed.emit({"side_by_side": value == _SIDE}))

    def _make_paper(self) -> None:
        tr, _ = self._translator, self._translator.gettext
        editions = [(size.value, edition_words(size.value, tr)) for size in SIZES]
        papers = [(Paper.A4.value, _("A4")), (Paper.LETTER.value, _("US Letter"))]
        self.edition = PickField(tr, _("Size of print"), editions[1:], blank=editions[0][1], parent=self)
        self.paper = Choice(tr, _("Paper"), papers, compact=True, clearable=False, parent=self)
        usual = Edition.STANDARD.value
        self.edition.committed.connect(lambda value: self.changed.emit({"edition": Edition(str(value) or usual)}))
        self.paper.committed.connect(lambda value: self.changed.emit({"paper": Paper(str(value))}))

    def _make_codes(self) -> None:
        tr, _ = self._translator, self._translator.gettext
        self.code = TickBox(tr, _("A code on the page that any phone reads"), parent=self)
        self.reader = TickBox(
            tr,
            _("A sheet of codes for the clinic’s reader"),
            help_text=_("Only for a clinic that has this reader. The codes hold the whole page."),
            parent=self,
        )
        self.locked = TickBox(tr, _("Lock those codes with a passcode"), parent=self)
        self.passcode = Paragraph("", strong=True, parent=self)
        self.code.committed.connect(lambda value: self.changed.emit({"code": bool(value)}))
        self.reader.committed.connect(lambda value: self.changed.emit({"reader": bool(value)}))
        self.locked.committed.connect(lambda value: self.changed.emit({"locked": bool(value)}))
