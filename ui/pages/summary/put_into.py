"""The page on which own words are put into the clinician's language, by a person who is named."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from passport_app.domain.rules import RuleError
from passport_app.i18n import Translator, isolate
from passport_app.services.renderings import Unread
from ui.pages.summary.presenter import SummaryPresenter
from ui.widgets.buttons import PrimaryButton
from ui.widgets.card import Card
from ui.widgets.layouts import FlowRow
from ui.widgets.page import ScrollPage
from ui.widgets.text import Paragraph
from ui.widgets.text_fields import TextArea, TextField


class PutIntoPage(ScrollPage):
    """One card for each line that cannot be read yet.

    Signals:
        back_requested: Back to the summary.
    """

    back_requested = Signal()

    def __init__(
        self,
        presenter: SummaryPresenter,
        translator: Translator,
        words: Sequence[Unread],
        by: str,
        parent: QWidget | None = None,
    ) -> None:
        """Show ``words``; ``by`` is the name to begin with."""
        _ = translator.gettext
        language = translator.language_name(presenter.chosen.language)
        super().__init__(
            _("Put into {language}", language=language),
            _("Nothing is translated by the program. Your page says who put it into {language}.", language=language),
            back=_("Back to the summary"),
            measure=40,
            parent=parent,
        )
        self._presenter, self._translator = presenter, translator
        if self.back_link is not None:
            self.back_link.clicked.connect(self.back_requested)
        self._name = TextField(translator, _("Who puts it into {language}?", language=language), width=24)
        self._name.set_value(by)
        self.add(self._name)
        self._boxes = [self._card(each, language) for each in words]
        done = PrimaryButton(_("Done"), parent=self.content)
        done.clicked.connect(self.back_requested)
        self.add(FlowRow(done, parent=self.content))

    def before_leave(self) -> bool:
        for box in self._boxes:
            box.commit()
        return True

    def _card(self, words: Unread, language: str) -> TextArea:
        _ = self._translator.gettext
        original = isolate(words.words.text)
        card = Card("", Paragraph(original, strong=True), parent=self.content)
        box = TextArea(self._translator, _("In {language}", language=language), lines=2)
        box.committed.connect(partial(self._put, words, box))
        card.add(box)
        self.add(card)
        return box

    def _put(self, words: Unread, box: TextArea, text: object) -> None:
        by = str(self._name.value())
        if not by:
            box.show_error(self._translator.gettext("Please write above who puts it into the other language."))
            return
        if not str(text).strip():
            return
        try:
            self._presenter.put_into(words, str(text), by)
        except RuleError as error:
            box.show_error(self._translator.error(error))
        else:
            box.mark_saved()
