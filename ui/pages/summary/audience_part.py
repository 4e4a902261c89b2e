"""For whom the page is: the audiences, and the cards and forms folded away below them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from passport_app.i18n import Translator
from ui.pages.summary.presenter import SummaryPresenter
from ui.widgets.choices import Choice
from ui.widgets.disclosure import Disclosure
from ui.widgets.layouts import column


class AudiencePart(QWidget):
    """One choice in two lists.

    Signals:
        chosen: Name of the audience or form.
    """

    chosen = Signal(str)

    def __init__(self, presenter: SummaryPresenter, translator: Translator, parent: QWidget | None = None) -> None:
        """Offer what the presenter has."""
        super().__init__(parent)
        _, self._presenter = translator.gettext, presenter
        rows = column(self, space=0.5)
        self.audience = Choice(
            translator, _("Who is it for?"), presenter.audiences(), compact=True, clearable=False, parent=self
        )
        self.audience.committed.connect(self._emit)
        rows.addWidget(self.audience)
        forms = presenter.forms()
        self.form: Choice | None = None
        if forms:
            self.form = Choice(translator, _("Or a sheet of its own"), forms, clearable=False)
            self.form.committed.connect(self._emit)
            self.fold = Disclosure(_("Cards and forms"), self.form, quiet=True, parent=self)
            rows.addWidget(self.fold)

    def show_chosen(self, audience: str) -> None:
        """Show what is chosen, in the list that has it."""
        self.audience.set_value(audience)
        if self.form is not None:
            self.form.set_value(audience)
            if audience in dict(self._presenter.forms()):
                self.fold.set_open(opened=True)

    def _emit(self, value: object) -> None:
        if value:
            self.chosen.emit(str(value))
