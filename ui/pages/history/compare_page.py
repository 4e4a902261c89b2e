"""Any two versions of a record beside each other."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.common.context import PageContext
from ui.common.wording import dotted, spoken
from ui.pages.history.presenter import HistoryPresenter, Side
from ui.widgets.buttons import SecondaryButton
from ui.widgets.layouts import FlowRow
from ui.widgets.page import ScrollPage
from ui.widgets.pick import PickField
from ui.widgets.side_by_side import Column, SideBySide


class ComparePage(ScrollPage):
    """Two versions, each of which can be chosen.

    Signals:
        bring_back_requested: Let the record stand as in this version.
    """

    bring_back_requested = Signal(str)

    def __init__(self, context: PageContext, presenter: HistoryPresenter, left: str, right: str) -> None:
        """Begin with two versions by their ids; ``right`` is the one that stands now."""
        _ = context.translator.gettext
        super().__init__(_("Two versions side by side"), back=_("Back to the versions"))
        self._translator, self._presenter = context.translator, presenter
        self._now = right
        self._sides = {side.revision: side for side in presenter.sides()}
        options = [(side.revision, dotted(side.title, side.note)) for side in self._sides.values()]
        self._left = PickField(context.translator, _("One version"), options, parent=self.content)
        self._right = PickField(context.translator, _("The other version"), options, parent=self.content)
        for field, revision in ((self._left, left), (self._right, right)):
            field.set_value(revision)
            field.committed.connect(self._fill)
        self.add(self._left)
        self.add(self._right)
        self._fixed = self.body.count() - 1
        self._fill()

    def _fill(self, *_args: object) -> None:
        self.clear()
        left, right = str(self._left.value()), str(self._right.value())
        if left not in self._sides or right not in self._sides:
            return
        columns = (self._column(self._sides[left]), self._column(self._sides[right]))
        self.add(SideBySide(self._translator, columns, self._presenter.beside(left, right), self.content))

    def _column(self, side: Side) -> Column:
        _ = self._translator.gettext
        if side.revision == self._now:
            return Column(title=side.title, note=dotted(side.note, _("as it is now")))
        return Column(title=side.title, note=side.note, below=self._way(side))

    def _way(self, side: Side) -> QWidget:
        words = self._translator.gettext("Bring this version back")
        button = SecondaryButton(words, icon="undo", name=spoken(words, side.title))
        button.clicked.connect(lambda: self.bring_back_requested.emit(side.revision))
        return FlowRow(button)
