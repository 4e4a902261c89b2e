"""My plan: the flare-up plan, having a flare-up, and the other parts."""

from __future__ import annotations

from passport_app.domain.plans import BalanceSide, FlarePlan, PlanArea
from passport_app.services.passport import Passport
from ui.common.context import PageContext, Place
from ui.common.filling import Filling
from ui.pages.plan import forms
from ui.pages.plan.flare_page import FlarePage
from ui.pages.plan.overview_page import OverviewPage
from ui.pages.plan.parts_page import PacingPage, PartsPage
from ui.widgets.filled_page import FilledPage
from ui.widgets.page import Page, StackPage


class PlanPlace(StackPage):
    """The flare-up plan with the pages behind it.

    Payloads: ``"flare"`` is "I'm having a flare-up", ``"parts"`` the rest of the plan, ``"write"`` the form.
    """

    def __init__(self, context: PageContext, passport: Passport) -> None:
        overview = OverviewPage(context, passport)
        super().__init__(overview.title, overview)
        self._context, self._passport = context, passport
        overview.change_requested.connect(self._write)
        overview.flare_requested.connect(self._flare)
        overview.parts_requested.connect(self._parts)

    def on_shown(self, payload: object = None) -> None:
        self.pop_all()
        self.current.on_shown()
        openers = {"flare": self._flare, "parts": self._parts, "write": self._write}
        opener = openers.get(str(payload))
        if opener is not None:
            opener()

    def _write(self) -> None:
        t = self._context.translator
        page = FilledPage(
            self._context,
            t.gettext("Write my flare-up plan"),
            t.gettext("Write a little, stop, come back. What you write is kept as you go."),
            forms.flare_plan(t),
            Filling(self._passport, t, FlarePlan),
            back=t.gettext("Back to my plan"),
            own_fields=forms.contacts(t),
        )
        self._open(page, "write")

    def _flare(self) -> None:
        page = FlarePage(self._context, self._passport)
        page.leave_requested.connect(self._leave_flare)
        page.write_requested.connect(self._write)
        self.push(page)

    def _leave_flare(self) -> None:
        self.pop()
        self.navigate_requested.emit(Place.TODAY.value, None)

    def _parts(self) -> None:
        page = PartsPage(self._context, self._passport)
        if page.back_link is not None:
            page.back_link.clicked.connect(self.pop)
        page.part_requested.connect(lambda area: self._part(page, PlanArea(area)))
        page.item_requested.connect(lambda side, item_id: self._item(page, BalanceSide(side), item_id or None))
        self.push(page)

    def _part(self, parts: PartsPage, area: PlanArea) -> None:
        if area is PlanArea.PACING:
            pacing = PacingPage(self._context, self._passport)
            pacing.pacing_requested.connect(lambda pacing_id: self._pacing(pacing, pacing_id or None))
            pacing.lines_requested.connect(lambda: self._lines(parts, area))
            if pacing.back_link is not None:
                pacing.back_link.clicked.connect(self.pop)
            self.push(pacing)
        else:
            self._lines(parts, area)

    def _lines(self, parts: PartsPage, area: PlanArea) -> None:
        t, presenter = self._context.translator, parts.presenter
        self._open(
            FilledPage(
                self._context,
                presenter.title(area),
                presenter.purpose(area),
                forms.part(t, area),
                presenter.part(area),
                back=t.gettext("Back"),
            )
        )

    def _pacing(self, pacing: PacingPage, pacing_id: str | None) -> None:
        t, presenter = self._context.translator, pacing.presenter
        page = FilledPage(
            self._context,
            t.gettext("Pacing one activity"),
            t.gettext("List some tries, good days and bad days, and write your own baseline."),
            forms.pacing(t),
            presenter.pacing(pacing_id),
            back=t.gettext("Back"),
            own_fields=forms.tries(t),
        )
        self._open_record(page, pacing, pacing_id)

    def _item(self, parts: PartsPage, side: BalanceSide, item_id: str | None) -> None:
        t = self._context.translator
        burden = side is BalanceSide.BURDEN
        title = t.gettext("What weighs me down") if burden else t.gettext("What keeps me going")
        filling = parts.presenter.item(side, item_id)
        page = FilledPage(self._context, title, "", forms.balance(t, side), filling, back=t.gettext("Back"))
        self._open_record(page, parts, item_id)

    def _open_record(self, page: FilledPage, below: PartsPage | PacingPage, record_id: str | None) -> None:
        page.offer_take_out(offered=record_id is not None)
        page.take_out_requested.connect(lambda: self._take_out(below, record_id))
        self._open(page)

    def _take_out(self, below: PartsPage | PacingPage, record_id: str | None) -> None:
        self.pop()
        if record_id is not None:
            below.take_out(record_id)

    def _open(self, page: FilledPage, resume_with: str = "parts") -> None:
        page.resume_with = resume_with
        page.done_requested.connect(self.pop)
        self.push(page)


def build(context: PageContext) -> Page:
    """Make the page; a passport is open."""
    if context.passport is None:
        raise ValueError("the plan needs an open passport")
    return PlanPlace(context, context.passport)
