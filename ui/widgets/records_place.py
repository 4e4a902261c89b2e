"""A place with several kinds of record: an overview of cards, a list for each kind, a form for each record."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from passport_app.domain.record import PERSON
from passport_app.services.passport import Passport
from ui.common.context import PageContext, Place
from ui.common.fields import RecordView
from ui.common.record_presenter import RecordsPresenter
from ui.widgets.answer_alone import AnswerAlonePage
from ui.widgets.card import Card
from ui.widgets.entry_row import EntryRow
from ui.widgets.layouts import CardGrid
from ui.widgets.page import Page, ScrollPage, StackPage
from ui.widgets.record_page import RecordPage
from ui.widgets.records_page import RecordsPage
from ui.widgets.text import Note


@dataclass(frozen=True, kw_only=True)
class Link:
    """A row of a card that leads to another place."""

    title: str
    note: str
    place: str
    payload: object = None


@dataclass(frozen=True, kw_only=True)
class CardSpec:
    """One card of an overview: a title, a sentence, and what can be opened from it."""

    title: str
    note: str
    rows: Sequence[RecordView[Any] | Link]


class Overview(ScrollPage):
    """At most four cards; each row opens a list or a form."""

    def __init__(
        self,
        context: PageContext,
        title: str,
        cards: Sequence[CardSpec],
        count: Callable[[RecordView[Any]], str],
        open_view: Callable[[RecordView[Any]], None],
    ) -> None:
        """Make the cards; ``count`` says in words what a view holds."""
        super().__init__(context.translator.gettext(title))
        self._context, self._cards, self._count, self._open = context, cards, count, open_view

    def on_shown(self, _payload: object = None) -> None:
        _ = self._context.translator.gettext
        self.clear()
        grid = CardGrid(parent=self.content)
        for spec in self._cards:
            rows = [self._row(row) for row in spec.rows]
            grid.add(Card(_(spec.title), Note(_(spec.note)), *rows, parent=grid))
        self.add(grid)

    def _row(self, row: RecordView[Any] | Link) -> QWidget:
        _ = self._context.translator.gettext
        if isinstance(row, Link):
            button = EntryRow(_(row.title), _(row.note))
            button.clicked.connect(partial(self._context.navigate, row.place, row.payload))
            return button
        button = EntryRow(_(row.title), self._count(row))
        button.clicked.connect(lambda: self._open(row))
        return button


class RecordsPlace(StackPage):
    """An overview with the lists and forms behind it.

    A payload opens something at once: ``"appointments"`` a view by name, ``("appointments", record_id)`` one of
    its records, ``("appointments", None)`` a new one.
    """

    def __init__(
        self,
        context: PageContext,
        passport: Passport,
        title: str,
        cards: Sequence[CardSpec],
        *,
        starts: Mapping[str, Callable[[], Mapping[str, object]]] | None = None,
    ) -> None:
        """Make the place; ``starts`` gives the first answers of a new record, by the view's name."""
        overview = Overview(context, title, cards, self._in_words, self.open_view)
        super().__init__(context.translator.gettext(title), overview)
        self._context, self._passport, self._starts = context, passport, starts or {}
        self._back = context.translator.gettext("Back")
        self._views = {row.name: row for card in cards for row in card.rows if isinstance(row, RecordView)}

    def on_shown(self, payload: object = None) -> None:
        """Show the overview as from the side list, or what the payload names."""
        self.pop_all()
        name, record_id = payload if isinstance(payload, tuple) else (payload, "")
        view = self._views.get(str(name))
        if view is None:
            self.current.on_shown()
            return
        self.open_view(view)
        if record_id != "" and not view.kind.SINGLETON:
            self._open_record(view, record_id)

    def open_view(self, view: RecordView[Any]) -> None:
        """Show a list, or the form of a record of which there is one."""
        if view.kind.PRIVATE and self._passport.writer != PERSON:
            self._ask_alone(view)
            return
        if view.kind.SINGLETON:
            self._open_record(view, None)
            return
        presenter = RecordsPresenter(self._passport, view, self._context.translator)
        page = RecordsPage(presenter, self._context.translator, self._context.announcer, back=self._back)
        page.back_requested.connect(self.pop)
        page.open_requested.connect(lambda record_id: self._open_record(view, record_id))
        page.add_requested.connect(lambda: self._open_record(view, None))
        page.removed_requested.connect(lambda: self._context.navigate(Place.REMOVED, None))
        self.push(page)

    def _ask_alone(self, view: RecordView[Any]) -> None:
        page = AnswerAlonePage(self._context.translator, self._context.translator.gettext(view.title), self._back)
        page.later_requested.connect(self.pop)
        page.alone_requested.connect(lambda: self._alone(view))
        self.push(page)

    def _alone(self, view: RecordView[Any]) -> None:
        self._passport.write_as(None)
        self._context.person_changed()
        self.pop()
        self.open_view(view)

    def _open_record(self, view: RecordView[Any], record_id: str | None) -> None:
        presenter = RecordsPresenter(self._passport, view, self._context.translator)
        start = self._starts.get(view.name)
        filling = presenter.filling(record_id, start() if start and record_id is None else None)
        page = RecordPage(self._context, view, filling, back=self._back)
        page.done_requested.connect(self._leave_record)
        page.remove_requested.connect(self._remove)
        self.push(page)

    def _leave_record(self) -> None:
        self.pop()
        self._context.person_changed()

    def _remove(self, record_id: str) -> None:
        self.pop()
        below: Page = self.current
        if isinstance(below, RecordsPage):
            below.remove(record_id)
            below.on_shown()
        else:
            self._passport.records.remove(record_id)
            below.on_shown()

    def _in_words(self, view: RecordView[Any]) -> str:
        tr = self._context.translator
        found = self._passport.records.all(view.kind)
        if view.kind.SINGLETON:
            return "" if found else tr.gettext("Nothing written yet")
        return tr.ngettext("{n} entry", "{n} entries", len(found)) if found else tr.gettext("Nothing written yet")
