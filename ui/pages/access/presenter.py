"""Who can open this passport, in words; no Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from passport_app.domain.helpers import Helper
from passport_app.errors import N_
from passport_app.i18n import Translator, isolate
from passport_app.services import ways_in
from passport_app.services.ways_in import WayIn
from ui.common.wording import name_of

if TYPE_CHECKING:
    from passport_app.services.passport import Passport


@dataclass(frozen=True, kw_only=True)
class WayLine:
    """One way in as a list shows it.

    Attributes:
        id: Its own id.
        title: What it is.
        second: Since when, or until when.
    """

    id: str
    title: str
    second: str


class AccessPresenter:
    """Lists the ways in, and makes, names and ends them; what is slow is for another thread."""

    def __init__(self, passport: Passport, translator: Translator) -> None:
        """Look after the ways into one open passport."""
        self.passport, self.translator = passport, translator
        self._new_helper: str | None = None

    # --- what there is

    def passphrase(self) -> WayLine | None:
        """The person's own passphrase."""
        return next(iter(self._lines("person", "passphrase")), None)

    def sheets(self) -> list[WayLine]:
        """The recovery sheets."""
        return self._lines("person", "recovery-code")

    def helpers(self) -> list[WayLine]:
        """The helpers who have a passphrase of their own."""
        return self._lines("carer", "passphrase")

    def keyring(self) -> WayLine | None:
        """The computer that opens without typing, if one does."""
        return next(iter(self._lines("person", "keyring")), None)

    def way(self, way_id: str) -> WayIn | None:
        """One way in as it stands."""
        return next((way for way in self.passport.vault.ways() if way.id == way_id), None)

    def line(self, way: WayIn) -> WayLine:
        """A way in, in words."""
        tellers: dict[str, Callable[[WayIn], str]] = {"passphrase": self._since, "recovery-code": self._sheet_second}
        second = self._until(way) if way.role == "carer" else tellers.get(way.way, self._since)(way)
        return WayLine(id=way.id, title=self.title(way), second=second)

    def title(self, way: WayIn) -> str:
        """What a way in is called."""
        _ = self.translator.gettext
        if way.role == "carer":
            return name_of(way.helper or "", self.passport) or way.label or _("A helper")
        if way.label:
            return way.label
        if way.way == "passphrase":
            return _("My passphrase")
        return _("Recovery sheet") if way.way == "recovery-code" else _("This computer")

    def ended_lately(self) -> list[str]:
        """Whose last day is past, in a sentence each."""
        _, tr = self.translator.gettext, self.translator
        words = N_("{name} had a last day, {date}, and cannot open this any more.")
        found = ways_in.ended_lately(self.passport)
        return [_(words, name=isolate(one.label or _("A helper")), date=tr.date(one.until)) for one in found]

    def backups_to_come(self) -> list[str]:
        """A sentence where backups could not be written again yet."""
        if not self.passport.vault.backups_stale():
            return []
        _ = self.translator.gettext
        return [_("The backups here are still to be written again. That happens by itself.")]

    def forget_ended(self) -> None:
        """Those sentences were read."""
        ways_in.forget_ended(self.passport)

    # --- helpers

    def without_way(self) -> list[tuple[str, str]]:
        """Helpers who are written down and cannot open it yet: record id and name."""
        taken = {way.helper for way in self.passport.vault.ways()}
        found = self.passport.records.all(Helper)
        return [(entry.id, entry.record.name) for entry in found if entry.id not in taken]

    def problem_with_end(self, until: date | None) -> str:
        """Why a last day cannot be taken; empty if it can."""
        if until is not None and until < self.passport.today():
            return self.translator.gettext("This day is over. Please choose today or a later day.")
        return ""

    def helper_for(self, chosen: str, name: str) -> tuple[str, str]:
        """Record id and name of the helper who is let in; somebody new is written down first."""
        known = dict(self.without_way())
        if chosen in known:
            return chosen, known[chosen]
        if self._new_helper is None or known.get(self._new_helper) != name:
            self._new_helper = self.passport.records.add(Helper(name=name)).id
        return self._new_helper, name

    # --- words

    def _lines(self, role: str, kind: str) -> list[WayLine]:
        found = [way for way in self.passport.vault.ways() if (way.role, way.way) == (role, kind)]
        return [self.line(way) for way in found]

    def _since(self, way: WayIn) -> str:
        made, _ = way.made, self.translator.gettext
        return _("Since {date}", date=self.translator.date(made)) if made else ""

    def _sheet_second(self, way: WayIn) -> str:
        _, tr = self.translator.gettext, self.translator
        if way.made and way.practised:
            return _(
                "Made on {made}. Tried on {tried}: it works.", made=tr.date(way.made), tried=tr.date(way.practised)
            )
        if way.practised:
            return _("Tried on {tried}: it works.", tried=tr.date(way.practised))
        return _("Made on {made}. Not tried yet.", made=tr.date(way.made)) if way.made else _("Not tried yet.")

    def _until(self, way: WayIn) -> str:
        _, tr = self.translator.gettext, self.translator
        if way.until is None:
            return _("Can open it until you stop it")
        if way.until < self.passport.today():
            return _("Ended on {date}", date=tr.date(way.until))
        return _("Can open it until {date}", date=tr.date(way.until))


def names(lines: list[WayLine], translator: Translator) -> str:
    """The titles of some ways in, as a list inside a sentence."""
    return translator.join(isolate(line.title) for line in lines)
