"""What the diary is kept for, and the person's own trackers below it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from passport_app.services.passport import Passport
from ui.common.context import PageContext
from ui.common.wording import spoken
from ui.pages.diary import forms
from ui.pages.diary.presenter_keeping import KeepingPresenter, TrackerRow
from ui.widgets.buttons import LinkButton, SecondaryButton
from ui.widgets.card import Card
from ui.widgets.entry_row import EntryRow
from ui.widgets.filled_page import FilledPage
from ui.widgets.layouts import FlowRow
from ui.widgets.text import Note


class KeepingPage(FilledPage):
    """The purpose as a form, and the trackers.

    Signals:
        tracker_requested: A tracker's record id, or nothing for a new one.
    """

    tracker_requested = Signal(str)

    def __init__(self, context: PageContext, passport: Passport) -> None:
        _ = context.translator.gettext
        self.presenter = KeepingPresenter(passport, context.translator)
        super().__init__(
            context,
            _("What the diary is kept for"),
            _("A diary works best when it is kept for a reason and has an end."),
            forms.purpose(context.translator, self.presenter.appointments(), self.presenter.try_outs()),
            self.presenter.purpose(),
            back=_("Back to the diary"),
        )
        self.resume_with = "purpose"
        self._trackers = Card(_("My own things to keep an eye on"), parent=self.content)
        self.body.insertWidget(self.body.indexOf(self.end), self._trackers)

    def on_shown(self, _payload: object = None) -> None:
        _ = self.context.translator.gettext
        self._trackers.clear()
        self._trackers.add(Note(_("Each is asked once at every check-in. Two or three are plenty.")))
        for row in self.presenter.trackers():
            self._trackers.add(self._tracker(row))
        for row in self.presenter.trackers(removed=True):
            self._trackers.add(self._removed(row))
        title = _("My own things to keep an eye on")
        add = SecondaryButton(_("Add one"), icon="add", name=spoken(_("Add one"), title))
        add.clicked.connect(lambda: self.tracker_requested.emit(""))
        self._trackers.add(FlowRow(add))

    def _tracker(self, row: TrackerRow) -> QWidget:
        entry = EntryRow(row.name, row.text)
        entry.clicked.connect(lambda: self.tracker_requested.emit(row.id))
        return entry

    def _removed(self, row: TrackerRow) -> QWidget:
        _ = self.context.translator.gettext
        words = _("Bring it back")
        back = LinkButton(words, icon="undo", name=spoken(words, row.name))
        back.clicked.connect(lambda: self._bring_back(row.id))
        return FlowRow(Note(_("{name}, taken out", name=row.name)), back)

    def _bring_back(self, tracker_id: str) -> None:
        self.presenter.bring_back(tracker_id)
        self.on_shown()
