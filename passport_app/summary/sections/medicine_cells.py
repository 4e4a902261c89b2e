"""What stands in the cells of a table of medicines, and the same as data.

Name, strength and directions stand exactly as on the label and are never translated. The directions stand
only where they are not followed: the clinician has them. Nothing is computed from a dose.
"""

from __future__ import annotations

from collections.abc import Collection

from passport_app.domain.medicines import Helps, Medicine, MedicineSource, MedicineUse
from passport_app.errors import N_
from passport_app.summary.facts import MedicationFact
from passport_app.summary.sections.builder import Task
from passport_app.summary.sections.spans import known
from passport_app.summary.telling import Teller
from passport_app.summary.wording import Sheet, Spans, items, sentences

LABEL, TAKEN, PURPOSE, HELPS, SIDE_EFFECTS, SINCE, LAST_TAKEN = (
    "label", "taken", "purpose", "helps", "side-effects", "since", "last-taken",
)  # fmt: skip
LABEL_FOR, EFFECTS = "label-for", "effects"
"""Two that stand in one cell: many narrow columns are read slowly and cost paper."""


def medicine_fact(task: Task, medicine: Medicine, cells: Collection[str]) -> MedicationFact:
    """The medicine as data, as far as these cells say it."""
    stopped = is_stopped(medicine)
    used = MedicineUse.STOPPED if stopped else medicine.use
    follows = medicine.use is MedicineUse.AS_LABEL
    return MedicationFact(
        name=medicine.name,
        strength=medicine.strength,
        form=medicine.form.value if medicine.form else None,
        label_directions=None if stopped or follows else medicine.label_directions,
        use=used.value if used else None,
        really_take=None if stopped else task.word(medicine.really_take),
        purpose=task.word(medicine.purpose) if PURPOSE in cells else None,
        helps=medicine.helps.value if medicine.helps and HELPS in cells else None,
        side_effects=task.word(medicine.side_effects) if SIDE_EFFECTS in cells else None,
        started=known(medicine.started) if SINCE in cells else None,
        stopped=known(medicine.stopped),
        stop_reason=task.word(medicine.stop_reason) if stopped else None,
    )


def cell(s: Teller, name: str, medicine: Medicine) -> Spans:
    """One cell; the one to be written in is empty."""
    told = _CELLS.get(name)
    return (told(s, medicine) or s.blank()) if told else ()


def on_the_label(s: Teller, medicine: Medicine) -> Spans:
    """Name and strength, as they stand there."""
    both = f"{medicine.name} {medicine.strength}" if medicine.strength else medicine.name
    return s.sheet.plain(s.sheet.name(both))


def helps(sheet: Sheet, answer: Helps) -> str:
    """The answer under the heading "helps?", where its whole sentence would not fit."""
    t = sheet.t
    return {
        Helps.A_LOT: t.pgettext("does it help?", "a lot"),
        Helps.A_BIT: t.pgettext("does it help?", "a bit"),
        Helps.NO: t.pgettext("does it help?", "no"),
        Helps.NOT_SURE: t.pgettext("does it help?", "not sure"),
    }[answer]


def is_stopped(medicine: Medicine) -> bool:
    """Whether the page says that it was stopped."""
    return medicine.use is MedicineUse.STOPPED or medicine.stopped is not None


def _what(s: Teller, medicine: Medicine) -> Spans:
    source = medicine.source if medicine.source is not MedicineSource.PRESCRIBED else None
    return items(
        on_the_label(s, medicine),
        s.sheet.plain(s.label(medicine.form)) if medicine.form else (),
        s.sheet.plain(s.label(source)) if source else (),
    )


def _taken(s: Teller, medicine: Medicine) -> Spans:
    most = medicine.maximum_as_told
    return sentences(
        _use(s, medicine),
        s.say(N_("Only when needed.")) if medicine.when_needed else (),
        s.say(N_("Most in a day, as I was told: {most}"), most=s.own(most)) if most else (),
    )


def _use(s: Teller, medicine: Medicine) -> Spans:
    if is_stopped(medicine):
        return _stopped(s, medicine)
    how = s.own(medicine.really_take) if medicine.really_take else ()
    directions = s.sheet.name(medicine.label_directions) if medicine.label_directions else ""
    if medicine.use is MedicineUse.DIFFERENTLY:
        return _differently(s, how, directions)
    if medicine.use is None:
        return sentences(how, s.say(N_("Label: {directions}"), directions=directions) if directions else ())
    return sentences(s.say(N_("{use}."), use=s.label(medicine.use)), how)


def _differently(s: Teller, how: Spans, directions: str) -> Spans:
    label = s.label(MedicineUse.DIFFERENTLY)
    if how and directions:
        return s.say(N_("*{use}:* {how} (label: {directions})"), use=label, how=how, directions=directions)
    if how:
        return s.say(N_("*{use}:* {how}"), use=label, how=how)
    if directions:
        return s.say(N_("*{use}* (label: {directions})"), use=label, directions=directions)
    return s.say(N_("*{use}*"), use=label)


def _stopped(s: Teller, medicine: Medicine) -> Spans:
    label = s.label(MedicineUse.STOPPED)
    said = (
        s.say(N_("*{use}, {date}.*"), use=label, date=s.sheet.partial_date(medicine.stopped))
        if medicine.stopped
        else s.say(N_("*{use}.*"), use=label)
    )
    return sentences(said, s.own(medicine.stop_reason) if medicine.stop_reason else ())


def _purpose(s: Teller, medicine: Medicine) -> Spans:
    return s.own(medicine.purpose) if medicine.purpose else ()


def _helps(s: Teller, medicine: Medicine) -> Spans:
    return s.sheet.plain(helps(s.sheet, medicine.helps)) if medicine.helps else ()


def _side_effects(s: Teller, medicine: Medicine) -> Spans:
    if medicine.side_effects is None:
        return ()
    bother = s.sheet.plain(s.label(medicine.bother)) if medicine.bother else ()
    return items(s.own(medicine.side_effects), bother)


def _label_for(s: Teller, medicine: Medicine) -> Spans:
    return items(_what(s, medicine), _purpose(s, medicine))


def _effects(s: Teller, medicine: Medicine) -> Spans:
    helped = s.sheet.plain(s.label(medicine.helps)) if medicine.helps else ()
    return items(helped, _side_effects(s, medicine))


def _since(s: Teller, medicine: Medicine) -> Spans:
    return s.sheet.plain(s.sheet.partial_date(medicine.started)) if medicine.started else ()


_CELLS = {
    LABEL: _what,
    TAKEN: _taken,
    PURPOSE: _purpose,
    HELPS: _helps,
    SIDE_EFFECTS: _side_effects,
    SINCE: _since,
    LABEL_FOR: _label_for,
    EFFECTS: _effects,
}
