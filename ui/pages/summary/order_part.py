"""In which order sections are read, and which of them must stay on the first side."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.common.context import PageContext
from ui.pages.summary.presenter import Ranked, SummaryPresenter
from ui.widgets.layouts import column
from ui.widgets.order_list import OrderList, Place
from ui.widgets.text import Heading, Note


class OrderPart(QWidget):
    """Two lists with buttons to go up and down.

    Signals:
        moved: A section, and -1 for up or 1 for down, in the order of reading.
        ranked: The same for what must stay on the first side.
    """

    moved = Signal(str, int)
    ranked = Signal(str, int)

    def __init__(self, context: PageContext, presenter: SummaryPresenter, parent: QWidget | None = None) -> None:
        """Make both lists, empty."""
        super().__init__(parent)
        tr, _ = context.translator, context.translator.gettext
        self._presenter, self._translator = presenter, tr
        self.order = OrderList(tr, _("Order of reading"), context.announcer, parent=self)
        self.rank = OrderList(tr, _("What must stay on the first side"), context.announcer, parent=self)
        self.order.moved.connect(self.moved)
        self.rank.moved.connect(self.ranked)
        self._ranks = QWidget(self)
        inside = column(self._ranks, space=0.25)
        inside.addWidget(Heading(_("What must stay on the first side"), 3, parent=self))
        note = _("The print never gets smaller. What stands last here goes to the second side first.")
        inside.addWidget(Note(note, small=True, parent=self))
        inside.addWidget(self.rank)
        rows = column(self, space=0.25)
        rows.addWidget(Heading(_("Order of reading"), 3, parent=self))
        rows.addWidget(self.order)
        rows.addSpacing(rows.spacing() * 4)
        rows.addWidget(self._ranks)

    def show_order(self) -> None:
        """Show the order of what is ticked."""
        self.order.show_places([Place(code=name, words=title) for name, title in self._presenter.ordered()])

    def show_ranks(self, ranked: Sequence[Ranked]) -> None:
        """Show the ranks, where something went to the second side or the person gave ranks before."""
        _ = self._translator.gettext
        second = _("Now on the second side")
        self.rank.show_places(
            [Place(code=one.name, words=one.title, note=second if one.second else "") for one in ranked]
        )
        self._ranks.setVisible(any(one.second for one in ranked) or bool(self._presenter.chosen.first))
