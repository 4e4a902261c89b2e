"""Earlier versions of a record: who wrote what and when, with one click to bring a version back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from passport_app.services.passport import Passport
from ui.common.context import PageContext, Place
from ui.common.versions import Change, Labels, Version
from ui.common.wording import dotted, spoken
from ui.pages.history.compare_page import ComparePage
from ui.pages.history.presenter import HistoryPresenter
from ui.widgets.buttons import LinkButton, SecondaryButton
from ui.widgets.card import Card
from ui.widgets.disclosure import Disclosure
from ui.widgets.layouts import FlowRow, column
from ui.widgets.page import Page, ScrollPage, StackPage
from ui.widgets.saved_note import SavedNote
from ui.widgets.text import Note, Paragraph
from ui.widgets.told import Told

_AT_A_GLANCE = 8
"""A version that says more than this opens it on request."""


class HistoryPlace(StackPage):
    """The versions of one record, and two of them side by side.

    Payloads: a record id; ``(record id, place)`` where the way back leads elsewhere than to the record's own page.
    """

    def __init__(self, context: PageContext, passport: Passport, labels: Labels) -> None:
        self._list = VersionsPage(context, passport, labels)
        super().__init__(self._list.title, self._list)
        self._context = context
        self._from: Place | None = None
        self._list.compare_requested.connect(self._compare)
        if self._list.back_link is not None:
            self._list.back_link.clicked.connect(self._leave)

    def on_shown(self, payload: object = None) -> None:
        self.pop_all()
        record_id, place = payload if isinstance(payload, tuple) else (payload, None)
        self._from = Place(place) if place else None
        self._list.open(str(record_id or ""))
        home = self._list.presenter.home()
        self.under = (self._from or home[0]).value if home is not None else ""

    def resume(self) -> object:
        record_id = self._list.presenter.record_id
        return (record_id, self._from.value) if self._from is not None else record_id

    def _leave(self) -> None:
        home = self._list.presenter.home()
        if self._from is not None or home is None:
            self.navigate_requested.emit((self._from or Place.TODAY).value, None)
        else:
            self.navigate_requested.emit(home[0].value, home[1])

    def _compare(self, left: str, right: str) -> None:
        page = ComparePage(self._context, self._list.presenter, left, right)
        page.bring_back_requested.connect(self._bring_back)
        if page.back_link is not None:
            page.back_link.clicked.connect(self.pop)
        self.push(page)

    def _bring_back(self, revision: str) -> None:
        self.pop()
        self._list.presenter.bring_back(revision)


class VersionsPage(ScrollPage):
    """All versions, newest first.

    Signals:
        compare_requested: Two versions by their ids: an earlier one and the one that stands.
    """

    compare_requested = Signal(str, str)

    def __init__(self, context: PageContext, passport: Passport, labels: Labels) -> None:
        _ = context.translator.gettext
        super().__init__(_("Earlier versions"), back=_("Back"), measure=44)
        self._context, self._translator = context, context.translator
        self._may_erase = not passport.carer
        self._cards: list[Card] = []
        self.presenter = HistoryPresenter(passport, context.translator, self, labels)
        self._saved = SavedNote(context.translator, context.announcer, parent=self.content)
        self._saved.hide()
        self.add(self._saved)
        self._fixed = self.body.count() - 1

    def open(self, record_id: str) -> None:
        """Show the history of a record."""
        self._saved.hide()
        self.presenter.open(record_id)

    def on_shown(self, _payload: object = None) -> None:
        self.presenter.show()

    def show_nothing(self) -> None:
        """No record was asked for, or it is gone."""
        self.clear()
        self.set_subtitle("")
        self.add(Paragraph(self._translator.gettext("Open any entry and choose “Earlier versions” below it.")))

    def show_versions(self, heading: str, versions: tuple[Version, ...], *, removed: bool, more: int) -> None:
        """Show the versions; ``more`` older ones are not among them."""
        _ = self._translator.gettext
        self.clear()
        self.set_subtitle(heading)
        note = _("Every change is kept. You can bring any version back, and nothing is lost by it.")
        self.add(Note(note, parent=self.content))
        if removed:
            self.add(Paragraph(_("This was taken out. Bring a version back to have it again."), strong=True))
        now = next((version.revision for version in versions if version.stands), "")
        self._cards = [self._card(version, now, removed=removed) for version in versions]
        for card in self._cards:
            self.add(card)
        if more:
            words = self._translator.ngettext("Show {n} earlier version", "Show {n} earlier versions", more)
            button = SecondaryButton(words, icon="down")
            button.clicked.connect(self._show_more)
            self.add(FlowRow(button))
        if self._may_erase:
            erase = LinkButton(_("Erase for good"), icon="remove")
            erase.clicked.connect(self._erase)
            self.add(FlowRow(erase))

    def show_saved(self, sentence: str, *, undo: bool) -> None:
        """Say what was done, with a way to take it back."""
        self._context.person_changed()
        self._saved.show()
        self._saved.saved(sentence, undo=self.presenter.undo if undo else None)
        self.scroll_to_top()
        self.focus_soon(self._saved)

    def show_problem(self, sentence: str) -> None:
        """Say why a version cannot be brought back."""
        self._saved.show()
        self._saved.failed(sentence)

    def _show_more(self) -> None:
        shown = len(self._cards)
        self.presenter.show_more()
        self.focus_soon(self._cards[shown] if shown < len(self._cards) else None)

    def _erase(self) -> None:
        self.navigate_requested.emit(Place.REMOVED.value, ("erase", self.presenter.record_id))

    def _card(self, version: Version, now: str, *, removed: bool) -> Card:
        _ = self._translator.gettext
        card = Card(version.when, Note(dotted(version.what, version.who)), parent=self.content)
        if version.stands and not removed:
            card.add(Paragraph(_("This is how it is now."), strong=True))
        changes = _Changes(version.changes)
        if len(version.changes) > _AT_A_GLANCE:
            card.add(Disclosure(_("Show what it says"), changes))
        elif version.changes:
            card.add(changes)
        elif not version.took_out:
            card.add(Note(_("Nothing that shows here was changed.")))
        if not version.stands and not version.took_out:
            card.add(self._ways(version, now, removed=removed))
        return card

    def _ways(self, version: Version, now: str, *, removed: bool) -> QWidget:
        _ = self._translator.gettext
        words = _("Bring this version back")
        back = SecondaryButton(words, icon="undo", name=spoken(words, version.when))
        back.clicked.connect(lambda: self.presenter.bring_back(version.revision))
        row = FlowRow(back)
        if not removed:
            words = _("Side by side with now")
            beside = LinkButton(words, name=spoken(words, version.when))
            beside.clicked.connect(lambda: self.compare_requested.emit(version.revision, now))
            row.add(beside)
        return row


class _Changes(QWidget):
    """What a version changed, field by field."""

    def __init__(self, changes: tuple[Change, ...]) -> None:
        super().__init__()
        rows = column(self, space=0.8)
        for change in changes:
            rows.addWidget(Told(change.label, change.told, parent=self))


def build(context: PageContext, labels: Labels) -> Page:
    """Make the page; a passport is open."""
    if context.passport is None:
        raise ValueError("a history needs an open passport")
    return HistoryPlace(context, context.passport, labels)
