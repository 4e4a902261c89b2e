"""Medicines: what is not taken as the label says comes first.

Name, strength and directions stand exactly as on the label and are never translated. The directions stand
only where they are not followed: the clinician has them. Nothing is computed from a dose. A medicine that
was stopped is a difference from the label too, unless it is already said under what changed.
"""

from __future__ import annotations

from datetime import timedelta

from passport_app.domain.medicines import Helps, Medicine, MedicineSource, MedicineUse
from passport_app.domain.record import Entry
from passport_app.errors import N_
from passport_app.summary.model import Row, Section
from passport_app.summary.sections.builder import Columns, SectionBuilder, Task, lines_block
from passport_app.summary.sections.since import is_since
from passport_app.summary.telling import Teller
from passport_app.summary.wording import Sheet, Spans, items, sentences

PRINTED = frozenset(
    ("medicine", field) for field in (
        "name", "strength", "form", "source", "label_directions", "use", "really_take", "when_needed",
        "maximum_as_told", "purpose", "helps", "side_effects", "bother", "stopped", "stop_reason",
    )
)  # fmt: skip
_REMEMBERED = timedelta(days=365)
_ORDER = {MedicineUse.DIFFERENTLY: 0, MedicineUse.STOPPED: 1, None: 2, MedicineUse.AS_LABEL: 3}


def medicines(builder: SectionBuilder) -> Section:
    """All medicines in use, and those stopped in the last year; an empty list says that it is not recorded."""
    entries = sorted(
        (entry for entry in builder.task.source.all(Medicine) if _belongs(builder.task, entry.record)),
        key=lambda entry: (_ORDER[entry.record.use], entry.record.name.casefold()),
    )
    if not entries:
        return builder.section(
            lambda s: s.say(N_("Medicines")), lines_block([builder.line(lambda s: s.say(N_("Not recorded.")))])
        )
    columns: Columns = (
        (lambda s: s.say(N_("as on the label")), 2.7),
        (lambda s: s.say(N_("how I take it")), 4.0),
        (lambda s: s.say(N_("for")), 1.5),
        (lambda s: s.say(N_("helps?")), 1.0),
        (lambda s: s.say(N_("side effects")), 2.0),
    )
    rows = [_row(builder, entry) for entry in entries]
    last = max(entry.written.date() for entry in entries)
    return builder.section(
        lambda s: s.say(N_("Medicines")),
        builder.table(columns, rows, lambda s: s.say(N_("Medicines, those not taken as the label says first"))),
        aside=lambda s: s.say(N_("differences from the label first; last changed {date}"), date=s.sheet.date(last)),
    )


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


def in_use(task: Task, medicine: Medicine) -> bool:
    """Whether the person takes it on the day of the summary, as far as is known."""
    stopped = medicine.stopped
    return medicine.use is not MedicineUse.STOPPED and (stopped is None or stopped.earliest() > task.as_of)


def _belongs(task: Task, medicine: Medicine) -> bool:
    stopped = medicine.stopped
    if in_use(task, medicine):
        return True
    if "changed" in task.sections and is_since(stopped, task):
        return False
    return stopped is None or stopped.latest() >= task.as_of - _REMEMBERED


def _row(builder: SectionBuilder, entry: Entry[Medicine]) -> Row:
    medicine = entry.record
    return builder.row(
        (
            lambda s: _what(s, medicine),
            lambda s: _taken(s, medicine),
            lambda s: s.own(medicine.purpose) if medicine.purpose else s.blank(),
            lambda s: s.sheet.plain(helps(s.sheet, medicine.helps)) if medicine.helps else s.blank(),
            lambda s: _side_effects(s, medicine),
        ),
        entry,
    )


def _what(s: Teller, medicine: Medicine) -> Spans:
    source = medicine.source if medicine.source is not MedicineSource.PRESCRIBED else None
    return items(
        on_the_label(s, medicine),
        s.sheet.plain(s.label(medicine.form)) if medicine.form else (),
        s.sheet.plain(s.label(source)) if source else (),
    )


def _taken(s: Teller, medicine: Medicine) -> Spans:
    most = medicine.maximum_as_told
    return (
        sentences(
            _use(s, medicine),
            s.say(N_("Only when needed.")) if medicine.when_needed else (),
            s.say(N_("Most in a day, as I was told: {most}"), most=s.own(most)) if most else (),
        )
        or s.blank()
    )


def _use(s: Teller, medicine: Medicine) -> Spans:
    if medicine.use is MedicineUse.STOPPED or medicine.stopped:
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


def _side_effects(s: Teller, medicine: Medicine) -> Spans:
    bother = medicine.bother if medicine.side_effects else None
    return (
        items(
            s.own(medicine.side_effects) if medicine.side_effects else (),
            s.sheet.plain(s.label(bother)) if bother else (),
        )
        or s.blank()
    )
