"""The diary: its list, its entries, adding for any day, and what it is kept for."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from passport_app.domain.checkins import CheckIn
from passport_app.domain.diary import FlareUp
from passport_app.services.passport import Passport
from ui.common.context import PageContext, Place
from ui.pages.diary import forms
from ui.pages.diary.entry_pages import AddPage, EntryPage
from ui.pages.diary.keeping_page import KeepingPage
from ui.pages.diary.list_page import ListPage, RemovedPage
from ui.widgets.filled_form import Fills
from ui.widgets.filled_page import FilledPage
from ui.widgets.form_fields import FormGroup
from ui.widgets.page import Page, StackPage

Maker = Callable[[str | None, date | None], tuple[str, list[FormGroup], Fills]]


class DiaryPlace(StackPage):
    """The list with the pages behind it.

    Payloads: a record id opens that entry; ``("observation", day)`` writes what a carer saw, other kinds alike;
    ``"purpose"`` is what the diary is kept for.
    """

    def __init__(self, context: PageContext, passport: Passport) -> None:
        self._list = ListPage(context, passport)
        super().__init__(self._list.title, self._list)
        self._context, self._passport = context, passport
        self._presenter = self._list.presenter
        self._list.add_requested.connect(self._add)
        self._list.keeping_requested.connect(self._keeping)
        self._list.opened.connect(self._open)
        self._list.removed_requested.connect(self._removed)
        self._makers: dict[str, Maker] = {
            "flare-up": self._flare_up,
            "dose": self._dose,
            "activity": self._activity,
            "observation": self._observation,
        }

    def on_shown(self, payload: object = None) -> None:
        self.pop_all()
        self.current.on_shown()
        if payload == "purpose":
            self._keeping()
        elif isinstance(payload, tuple):
            self._new(str(payload[0]), payload[1])
        elif isinstance(payload, str):
            self._open(payload)

    def _add(self) -> None:
        page = AddPage(self._context, self._passport, carer=self._presenter.carer_writes)
        self._back(page)
        page.kind_requested.connect(self._add_kind)
        self.push(page)

    def _add_kind(self, kind: str, day: object) -> None:
        self.pop()
        self._new(kind, day)

    def _new(self, kind: str, day: object) -> None:
        about = day if isinstance(day, date) else self._passport.today()
        if kind == CheckIn.KIND:
            self.navigate_requested.emit(Place.CHECKIN.value, about)
        elif kind == FlareUp.KIND:
            self._form(kind, self._presenter.new_flare_up(about), None)
        else:
            self._form(kind, None, about)

    def _open(self, record_id: str) -> None:
        details = self._presenter.details(record_id)
        if details is None:
            return
        page = EntryPage(self._context, details)
        self._back(page)
        page.take_out_requested.connect(lambda: self._take_out(record_id))
        page.change_requested.connect(lambda: self._change(details.kind, record_id))
        self.push(page)

    def _change(self, kind: str, record_id: str) -> None:
        self.pop()
        if kind == CheckIn.KIND:
            self.navigate_requested.emit(Place.CHECKIN.value, record_id)
        else:
            self._form(kind, record_id, None)

    def _take_out(self, record_id: str) -> None:
        self.pop()
        self._presenter.take_out(record_id)

    def _form(self, kind: str, record_id: str | None, about: date | None) -> None:
        title, groups, filling = self._makers[kind](record_id, about)
        _ = self._context.translator.gettext
        page = FilledPage(self._context, title, "", groups, filling, back=_("Back to the diary"))
        page.resume_with = record_id or (kind, about)
        page.done_requested.connect(self.pop)
        page.offer_take_out(offered=record_id is not None)
        page.take_out_requested.connect(lambda: self._take_out(record_id or ""))
        self.push(page)

    def _flare_up(self, record_id: str | None, _about: date | None) -> tuple[str, list[FormGroup], Fills]:
        t = self._context.translator
        return t.gettext("A flare-up"), forms.flare_up(t), self._presenter.flare_up(record_id or "")

    def _dose(self, record_id: str | None, about: date | None) -> tuple[str, list[FormGroup], Fills]:
        t = self._context.translator
        groups = forms.dose(t, self._presenter.medicines())
        return t.gettext("A dose taken when needed"), groups, self._presenter.dose(record_id, about)

    def _activity(self, record_id: str | None, about: date | None) -> tuple[str, list[FormGroup], Fills]:
        t = self._context.translator
        return t.gettext("Something I did"), forms.activity(t), self._presenter.activity(record_id, about)

    def _observation(self, record_id: str | None, about: date | None) -> tuple[str, list[FormGroup], Fills]:
        t = self._context.translator
        return t.gettext("What I saw"), forms.observation(t), self._presenter.observation(record_id, about)

    def _keeping(self) -> None:
        page = KeepingPage(self._context, self._passport)
        page.done_requested.connect(self.pop)
        page.tracker_requested.connect(lambda tracker_id: self._tracker(page, tracker_id or None))
        self.push(page)

    def _tracker(self, keeping: KeepingPage, tracker_id: str | None) -> None:
        t = self._context.translator
        filling = keeping.presenter.tracker(tracker_id)
        note = t.gettext("Something of your own, such as cups of coffee or time out of doors.")
        title = t.gettext("Something to keep an eye on")
        page = FilledPage(self._context, title, note, forms.tracker(t), filling, back=t.gettext("Back"))
        page.resume_with = "purpose"
        page.done_requested.connect(self.pop)
        page.offer_take_out(offered=tracker_id is not None)
        page.take_out_requested.connect(lambda: self._take_tracker_out(keeping, tracker_id or ""))
        self.push(page)

    def _take_tracker_out(self, keeping: KeepingPage, tracker_id: str) -> None:
        self.pop()
        keeping.presenter.take_out(tracker_id)
        keeping.on_shown()

    def _removed(self) -> None:
        page = RemovedPage(self._context, self._passport)
        self._back(page)
        self.push(page)

    def _back(self, page: AddPage | EntryPage | RemovedPage) -> None:
        if page.back_link is not None:
            page.back_link.clicked.connect(self.pop)


def build(context: PageContext) -> Page:
    """Make the page; a passport is open."""
    if context.passport is None:
        raise ValueError("the diary needs an open passport")
    return DiaryPlace(context, context.passport)
