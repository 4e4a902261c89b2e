"""The other parts of the plan: keeping well, pacing, sleep and so on, and what weighs down or keeps going."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from passport_app.domain.plans import BalanceItem, BalanceSide, Pacing, PlanArea, PlanPart
from passport_app.domain.record import Entry
from passport_app.i18n import Translator, isolate_ltr
from passport_app.services.plans import agreement_words
from ui.common.filling import Filling
from ui.common.wording import lines, phrase, said, shown

if TYPE_CHECKING:
    from passport_app.services.passport import Passport


@dataclass(frozen=True, kw_only=True)
class PartCard:
    """One area of the plan; without lines it says what it is for."""

    area: PlanArea
    title: str
    lines: tuple[str, ...]
    note: str


@dataclass(frozen=True, kw_only=True)
class ItemCard:
    """An activity that is paced, a burden or a driving force.

    Attributes:
        mark: "The one to lighten" and the like; empty for the others.
    """

    id: str
    title: str
    text: str
    mark: str = ""


class PartsView(Protocol):
    """What the presenter needs of the page."""

    def show_parts(
        self, parts: tuple[PartCard, ...], burdens: tuple[ItemCard, ...], forces: tuple[ItemCard, ...]
    ) -> None: ...


class PartsPresenter:
    """All other parts at a glance."""

    def __init__(self, passport: Passport, translator: Translator, view: PartsView) -> None:
        self._passport, self._translator, self._view = passport, translator, view

    def show(self) -> None:
        """Read the parts again and show them."""
        parts = tuple(self._part(area) for area in PlanArea)
        self._view.show_parts(parts, self._items(BalanceSide.BURDEN), self._items(BalanceSide.DRIVING_FORCE))

    def part(self, area: PlanArea) -> Filling[PlanPart]:
        """One part, to be written."""
        entry = self._entry(area)
        start = {"area": area}
        return Filling(
            self._passport, self._translator, PlanPart, entry.id if entry else None, start=start, slot=area.value
        )

    def card(self, area: PlanArea) -> PartCard:
        """The lines of one area, or what it is for."""
        entry = self._entry(area)
        found = lines(entry.record.lines, self._translator) if entry else ()
        agreed = agreement_words(entry.record.agreement, self._translator) if entry else ""
        return PartCard(area=area, title=self.title(area), lines=found, note=agreed if found else self.purpose(area))

    def pacing(self, pacing_id: str | None) -> Filling[Pacing]:
        """One activity that is paced, to be written."""
        return Filling(self._passport, self._translator, Pacing, pacing_id)

    def paced(self) -> tuple[ItemCard, ...]:
        """The activities with their own baselines."""
        return tuple(self._paced(entry) for entry in self._passport.records.all(Pacing))

    def item(self, side: BalanceSide, item_id: str | None) -> Filling[BalanceItem]:
        """A burden or a driving force, to be written; only one of a side is the chosen one."""
        filling = Filling(
            self._passport,
            self._translator,
            BalanceItem,
            item_id,
            start={"side": side},
            slot=side.value,
        )
        filling.on_changed = lambda key: self._choose_one(side, filling) if key == "chosen" else None
        return filling

    def take_out(self, record_id: str) -> None:
        """Remove an activity, a burden or a driving force."""
        self._passport.records.remove(record_id)

    def bring_back(self, record_id: str) -> None:
        """Restore what was taken out."""
        self._passport.records.restore(record_id)

    def title(self, area: PlanArea) -> str:
        """An area's name."""
        return phrase("plan-area", area.value, self._translator)

    def purpose(self, area: PlanArea) -> str:
        """What an area is for, in one sentence."""
        _ = self._translator.gettext
        purposes = {
            PlanArea.KEEPING_WELL: _("What keeps me well on most days."),
            PlanArea.PACING: _("How I spread activity, so that it does not set off pain."),
            PlanArea.SLEEP: _("What helps me sleep and rest."),
            PlanArea.ACTIVITY: _("How I keep moving in my own way."),
            PlanArea.MIND: _("What helps when mood or worry get heavy."),
            PlanArea.PEOPLE: _("Who helps me, and with what."),
        }
        return purposes[area]

    def _entry(self, area: PlanArea) -> Entry[PlanPart] | None:
        found = (entry for entry in self._passport.records.all(PlanPart) if entry.record.area is area)
        return next(found, None)

    def _part(self, area: PlanArea) -> PartCard:
        card = self.card(area)
        if area is not PlanArea.PACING:
            return card
        return replace(card, lines=(*card.lines, *(self._pace(item) for item in self.paced())))

    def _pace(self, card: ItemCard) -> str:
        if not card.text:
            return card.title
        return self._translator.gettext("{activity}: {baseline}", activity=card.title, baseline=card.text)

    def _paced(self, entry: Entry[Pacing]) -> ItemCard:
        title, baseline = entry.record.activity, entry.record.baseline
        return ItemCard(id=entry.id, title=shown(title, self._translator), text=shown(baseline, self._translator))

    def _items(self, side: BalanceSide) -> tuple[ItemCard, ...]:
        found = [entry for entry in self._passport.records.all(BalanceItem) if entry.record.side is side]
        found.sort(key=lambda entry: (not entry.record.chosen, -(entry.record.size or 0)))
        return tuple(self._item(entry) for entry in found)

    def _item(self, entry: Entry[BalanceItem]) -> ItemCard:
        _, item, parts = self._translator.gettext, entry.record, []
        if item.size is not None:
            parts.append(dict(sizes(self._translator))[str(item.size)])
        if item.smallest_action is not None:
            parts.append(_("Smallest step: {words}", words=said(item.smallest_action, self._translator)))
        if item.learned is not None:
            parts.append(_("Learned: {words}", words=said(item.learned, self._translator)))
        burden = item.side is BalanceSide.BURDEN
        mark = (_("The one to lighten") if burden else _("The one to feed")) if item.chosen else ""
        return ItemCard(id=entry.id, title=shown(item.what, self._translator), text="\n".join(parts), mark=mark)

    def _choose_one(self, side: BalanceSide, filling: Filling[BalanceItem]) -> None:
        chosen = filling.entry
        if chosen is None or not chosen.record.chosen:
            return
        for entry in self._passport.records.all(BalanceItem):
            if entry.id != chosen.id and entry.record.side is side and entry.record.chosen:
                self._passport.records.edit(entry.id, replace(entry.record, chosen=False))


def sizes(translator: Translator) -> tuple[tuple[str, str], ...]:
    """Sizes from 1 to 5 in words and as a number."""
    _ = translator.gettext
    words = (_("very small"), _("small"), _("middling"), _("big"), _("very big"))
    return tuple(
        (str(n), _("{number}, {size}", number=isolate_ltr(str(n)), size=word)) for n, word in enumerate(words, 1)
    )
