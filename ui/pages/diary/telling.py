"""One entry of the diary in words; no Qt. Blank is blank: what was not answered is not mentioned."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from passport_app.domain.checkins import RATINGS, CheckIn, Rating, RatingWord, TrackerValue
from passport_app.domain.diary import Activity, Dose, FlareUp, Observation, Tracker
from passport_app.domain.medicines import Medicine
from passport_app.domain.record import Record
from passport_app.i18n import Translator, isolate, isolate_ltr
from ui.common.wording import lines, pain_line, phrase, said, shown

_NO_BREAK = "\N{WORD JOINER}"
"""Behind the stroke of a unit, so that mmol/L stays on one line."""


@dataclass(frozen=True, kw_only=True)
class Telling:
    """Says what stands in an entry.

    Attributes:
        translator: The window's language.
        hide_numbers: Ratings are kept but not shown back.
        trackers: The person's own trackers by record id, removed ones too.
        medicines: Medicines by record id, removed ones too.
    """

    translator: Translator
    hide_numbers: bool = False
    trackers: Mapping[str, Tracker] = field(default_factory=dict)
    medicines: Mapping[str, Medicine] = field(default_factory=dict)

    def label(self, record: Record) -> str:
        """What kind of entry it is."""
        _ = self.translator.gettext
        labels: dict[type[Record], str] = {
            CheckIn: _("Check-in"),
            FlareUp: _("Flare-up"),
            Dose: _("Dose taken when needed"),
            Activity: _("Something I did"),
            Observation: _("What a carer saw"),
        }
        return labels[type(record)]

    def parts(self, record: Record) -> list[str]:
        """What it holds, one statement an item."""
        tellers: dict[type[Record], Callable[..., list[str]]] = {
            CheckIn: self._check_in,
            FlareUp: self._flare_up,
            Dose: self._dose,
            Activity: self._activity,
            Observation: self._observation,
        }
        return tellers[type(record)](record)

    def _check_in(self, check_in: CheckIn) -> list[str]:
        _, parts = self.translator.gettext, []
        if not check_in.finished:
            parts.append(_("Not finished yet"))
        parts += self._ratings(check_in)
        parts += [self._tracker(value) for value in check_in.trackers if value.tracker in self.trackers]
        parts += [pain_line(pain, self.translator, hide_numbers=self.hide_numbers) for pain in check_in.pains]
        if check_in.managed is not None:
            parts.append(_("Managed: {words}", words=said(check_in.managed, self.translator)))
        if check_in.note is not None:
            parts.append(_("Note: {words}", words=said(check_in.note, self.translator)))
        return parts

    def _ratings(self, check_in: CheckIn) -> list[str]:
        given = [(name, getattr(check_in, name)) for name in RATINGS if getattr(check_in, name) is not None]
        if self.hide_numbers and given:
            n = len(given)
            return [self.translator.ngettext("{n} answer kept, not shown", "{n} answers kept, not shown", n)]
        return [self._rating(name, answer) for name, answer in given]

    def _rating(self, name: str, answer: Rating) -> str:
        code = name.replace("_", "-")
        if isinstance(answer, RatingWord):
            return phrase("rating-answer", f"{code}-{answer.value}", self.translator)
        rating, number = phrase("rating", code, self.translator), isolate_ltr(str(answer))
        return self.translator.gettext("{rating}: {number}", rating=rating, number=number)

    def _tracker(self, value: TrackerValue) -> str:
        tracker, _ = self.trackers[value.tracker], self.translator.gettext
        name = said(tracker.name, self.translator)
        if value.yes is not None:
            return _("{name}: yes", name=name) if value.yes else _("{name}: no", name=name)
        if value.minutes is not None:
            minutes = self.translator.ngettext("{n} minute", "{n} minutes", value.minutes)
            return _("{name}: {answer}", name=name, answer=minutes)
        if value.words is not None:
            return _("{name}: {answer}", name=name, answer=said(value.words, self.translator))
        number = self.translator.number(value.number or 0.0)
        unit = tracker.unit.replace("/", f"/{_NO_BREAK}") if tracker.unit else ""
        amount = isolate_ltr(_("{number} {unit}", number=number, unit=unit) if unit else number)
        return _("{name}: {answer}", name=name, answer=amount)

    def _flare_up(self, flare_up: FlareUp) -> list[str]:
        _, parts = self.translator.gettext, []
        if flare_up.ended is None:
            parts.append(_("No end written yet"))
        else:
            days = (flare_up.ended - flare_up.started).days + 1
            length = self.translator.ngettext("lasted {n} day", "lasted {n} days", days)
            parts.append(_("Ended {date}, {length}", date=self.translator.date(flare_up.ended), length=length))
        if flare_up.worst is not None and not self.hide_numbers:
            parts.append(_("Worst pain: {number}", number=isolate_ltr(str(flare_up.worst))))
        if flare_up.set_off is not None:
            parts.append(_("I think it was set off by: {words}", words=said(flare_up.set_off, self.translator)))
        if flare_up.did:
            parts.append(_("What I did: {words}", words=self._joined(lines(flare_up.did, self.translator))))
        if flare_up.helped:
            parts.append(_("What helped: {words}", words=self._joined(lines(flare_up.helped, self.translator))))
        return parts

    def _joined(self, texts: tuple[str, ...]) -> str:
        return self.translator.join(isolate(text) for text in texts)

    def _dose(self, dose: Dose) -> list[str]:
        medicine = self.medicines.get(dose.medicine)
        name = isolate_ltr(medicine.name) if medicine else self.translator.gettext("A medicine")
        parts = [name]
        if dose.amount:
            parts.append(isolate(dose.amount))
        if dose.at is not None:
            parts.append(isolate_ltr(self.translator.time(dose.at)))
        return parts

    def _activity(self, activity: Activity) -> list[str]:
        parts = [shown(activity.what, self.translator)]
        if activity.minutes is not None:
            parts.append(self.translator.ngettext("{n} minute", "{n} minutes", activity.minutes))
        return parts

    def _observation(self, observation: Observation) -> list[str]:
        return [shown(observation.what, self.translator)]
