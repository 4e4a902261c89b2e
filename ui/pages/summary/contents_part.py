"""What is in it: the sections, and how far it looks back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from passport_app.i18n import Translator
from passport_app.services.selections import PERIODS
from ui.pages.summary.presenter import Chosen, SummaryPresenter
from ui.widgets.choices import CheckList, Choice
from ui.widgets.layouts import column, take_out


class ContentsPart(QWidget):
    """Ticks for sections, made anew where there are others or in another order.

    Signals:
        sections_chosen: Names of the ticked sections.
        days_chosen: How many days it looks back on.
    """

    sections_chosen = Signal(object)
    days_chosen = Signal(int)

    def __init__(self, presenter: SummaryPresenter, translator: Translator, parent: QWidget | None = None) -> None:
        """Offer what the presenter has."""
        super().__init__(parent)
        self._presenter, self._translator = presenter, translator
        self._rows = column(self, space=1)
        self._ticks = QWidget(self)
        self._inside = column(self._ticks, space=0)
        self._inside.addStretch(1)
        self._rows.addWidget(self._ticks)
        self.sections: CheckList | None = None
        self._shown: list[tuple[str, str]] = []
        self.days = self._make_days()
        self._rows.addWidget(self.days)

    def show_chosen(self, chosen: Chosen) -> None:
        """Show what is ticked."""
        offered = self._presenter.sections()
        if offered != self._shown or self.sections is None:
            self._shown = offered
            take_out(self._inside, 0)
            self.sections = CheckList(self._translator, self._translator.gettext("What is in it"), offered)
            self.sections.committed.connect(self.sections_chosen)
            self._inside.insertWidget(0, self.sections)
        self.sections.set_value(chosen.ticked)
        self.days.set_value(str(chosen.days))

    def _make_days(self) -> Choice:
        tr, _ = self._translator, self._translator.gettext
        week, fortnight, month, quarter, half, year = PERIODS
        words = [
            (str(week), tr.ngettext("{n} week", "{n} weeks", 1)),
            (str(fortnight), tr.ngettext("{n} week", "{n} weeks", 2)),
            (str(month), tr.ngettext("{n} week", "{n} weeks", 4)),
            (str(quarter), tr.ngettext("{n} month", "{n} months", 3)),
            (str(half), tr.ngettext("{n} month", "{n} months", 6)),
            (str(year), _("A year")),
        ]
        field = Choice(tr, _("It looks back on the last"), words, compact=True, clearable=False, parent=self)
        field.committed.connect(lambda value: self.days_chosen.emit(int(value)))
        return field
