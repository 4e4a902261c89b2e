"""What was given out, in words; no Qt."""

from __future__ import annotations

from dataclasses import dataclass

from passport_app.domain.phrases import label
from passport_app.domain.record import Entry
from passport_app.domain.sharing import SharedSummary
from passport_app.i18n import Translator, isolate
from passport_app.services import sharing
from passport_app.services.passport import Passport
from passport_app.services.sharing import Change, Comparison
from passport_app.services.summaries import PRESETS
from ui.common.kind_words import KIND_WORDS
from ui.common.summary_words import edition_words, format_words
from ui.common.wording import dotted

_SHOWN = 3
"""So many changes stand in one line; the rest are counted."""


@dataclass(frozen=True, kw_only=True)
class GivenLine:
    """One page that was given out.

    Attributes:
        id: Its record.
        title: For whom it was made, and of which day.
        second: Who has it, and in which form.
        stale: That it is out of date, and why; empty if it is not.
    """

    id: str
    title: str
    second: str
    stale: str


class Ledger:
    """Lists what was given out."""

    def __init__(self, passport: Passport, translator: Translator) -> None:
        """Look after the list of one open passport."""
        self._records, self._translator = passport.records, translator

    def lines(self) -> list[GivenLine]:
        """All of it, the latest first."""
        compared = Comparison(self._records)
        return [self._line(entry, compared) for entry in sharing.ledger(self._records)]

    def line(self, given: str) -> GivenLine | None:
        """One of them; ``None`` where it is not there any more."""
        entry = self.entry(given)
        return self._line(entry, Comparison(self._records)) if entry else None

    def entry(self, given: str) -> Entry[SharedSummary] | None:
        """The record itself."""
        return next((entry for entry in sharing.ledger(self._records) if entry.id == given), None)

    def changes(self, given: str) -> list[str]:
        """What a page does not know yet, each by kind and day."""
        entry = self.entry(given)
        return self._told(Comparison(self._records).changes(entry)) if entry else []

    def sections(self, given: str) -> list[str]:
        """What was in it."""
        entry = self.entry(given)
        titles = {choice.name: choice.title for preset in PRESETS.values() for choice in preset.choices}
        names = entry.record.sections if entry else ()
        return [self._translator.gettext(titles[name]) for name in names if name in titles]

    def name_receiver(self, given: str, to: str) -> None:
        """Write down who has it."""
        sharing.given_to(self._records, given, to)

    def remove(self, given: str) -> None:
        """Take it out of the list; it can be brought back."""
        self._records.remove(given)

    def restore(self, given: str) -> None:
        """Bring it back."""
        self._records.restore(given)

    def _line(self, entry: Entry[SharedSummary], compared: Comparison) -> GivenLine:
        tr, record = self._translator, entry.record
        _ = tr.gettext
        preset = PRESETS.get(record.audience)
        audience = _(preset.label) if preset else record.audience
        return GivenLine(
            id=entry.id,
            title=_("{audience}, {date}", audience=audience, date=tr.date(record.as_of)),
            second=dotted(_("Given to {name}", name=isolate(record.to)) if record.to else "", *self._form(record)),
            stale=self._stale(compared.changes(entry)),
        )

    def _form(self, record: SharedSummary) -> list[str]:
        tr = self._translator
        return [
            label(record.given_as, tr.language) if record.given_as else "",
            format_words(record.format, tr) if record.format and record.format != "pdf" else "",
            edition_words(record.edition, tr) if record.edition else "",
        ]

    def _stale(self, changes: list[Change]) -> str:
        if not changes:
            return ""
        tr, _ = self._translator, self._translator.gettext
        told = self._told(changes)
        named, more = told[:_SHOWN], len(told) - _SHOWN
        if more > 0:
            named.append(tr.ngettext("{n} more change", "{n} more changes", more))
        return _("This copy is out of date. Changed since then: {list}.", list=tr.join(named))

    def _told(self, changes: list[Change]) -> list[str]:
        """Each kind of change of a day once."""
        return list(dict.fromkeys(self._change(change) for change in changes))

    def _change(self, change: Change) -> str:
        tr = self._translator
        kind, date = tr.gettext(KIND_WORDS[change.kind.KIND]), tr.date(change.on)
        if change.removed:
            return tr.gettext("{kind} (taken out {date})", kind=kind, date=date)
        if change.new:
            return tr.gettext("{kind} (new {date})", kind=kind, date=date)
        return tr.gettext("{kind} ({date})", kind=kind, date=date)
