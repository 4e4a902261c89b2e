"""Medicines in fewer words than the table of all: with what the person feels from them, or for a card.

Which of them matter for exercise is for the clinician to say: all that are in use stand there.
"""

from __future__ import annotations

from passport_app.domain.medicines import Medicine, MedicineUse
from passport_app.domain.record import Entry
from passport_app.errors import N_
from passport_app.summary.facts import Fact, MedicationFact
from passport_app.summary.model import Line, Row, Section
from passport_app.summary.sections.builder import Columns, SectionBuilder, Task, lines_block
from passport_app.summary.sections.medicine_cells import LABEL, SIDE_EFFECTS, TAKEN, cell, medicine_fact, on_the_label
from passport_app.summary.sections.medicines import in_use
from passport_app.summary.telling import Tell, Teller
from passport_app.summary.wording import Spans, items, sentences

PRINTED = frozenset(
    ("medicine", field) for field in (
        "name", "strength", "form", "source", "label_directions", "use", "really_take", "when_needed",
        "maximum_as_told", "side_effects", "bother", "stopped",
    )
)  # fmt: skip
_CELLS = (LABEL, TAKEN, SIDE_EFFECTS)


def exercise_medicines(builder: SectionBuilder) -> Section | None:
    """All medicines in use with their side effects; nothing where the table of medicines says so."""
    if "medicines" in builder.task.sections:
        return None
    entries = _used(builder.task)
    if not entries:
        return _none(builder, _title)
    columns: Columns = (
        (lambda s: s.say(N_("as on the label")), 2.7),
        (lambda s: s.say(N_("how I take it")), 4),
        (lambda s: s.say(N_("side effects")), 3),
    )
    rows = [_row(builder, entry) for entry in entries]
    return builder.section(
        _title, builder.table(columns, rows, lambda s: s.say(N_("Medicines that I take, with side effects")))
    )


def medicine_list(builder: SectionBuilder) -> Section | None:
    """A line a medicine in use, as for a card."""
    entries = _used(builder.task)
    if not entries:
        return _none(builder, _title_of_all)
    return builder.section(_title_of_all, lines_block([_line(builder, entry) for entry in entries]))


def _used(task: Task) -> list[Entry[Medicine]]:
    found = [entry for entry in task.source.all(Medicine) if in_use(task, entry.record)]
    return sorted(found, key=lambda entry: entry.record.name.casefold())


def _title(s: Teller) -> Spans:
    return s.say(N_("Medicines, and what I feel from them"))


def _title_of_all(s: Teller) -> Spans:
    return s.say(N_("Medicines"))


def _none(builder: SectionBuilder, title: Tell) -> Section | None:
    """That none is recorded; nothing where they were left out."""
    if builder.task.source.unticked(Medicine):
        return None
    return builder.section(title, lines_block([builder.line(lambda s: s.say(N_("Not recorded.")))]))


def _row(builder: SectionBuilder, entry: Entry[Medicine]) -> Row:
    fact = medicine_fact(builder.task, entry.record, _CELLS)
    return builder.row([_cell(name, entry.record) for name in _CELLS], entry, facts=[fact])


def _cell(name: str, medicine: Medicine) -> Tell:
    return lambda s: cell(s, name, medicine)


def _line(builder: SectionBuilder, entry: Entry[Medicine]) -> Line:
    return builder.line(_short(entry.record), entry, facts=(_fact(builder.task, entry.record),))


def _short(medicine: Medicine) -> Tell:
    return lambda s: items(s.say(N_("*{what}*"), what=on_the_label(s, medicine)), _taken(s, medicine))


def _taken(s: Teller, medicine: Medicine) -> Spans:
    """How the person takes it; what the label says only where they do as it says, or did not answer."""
    how = s.own(medicine.really_take) if medicine.really_take else ()
    directions = s.sheet.plain(s.sheet.name(medicine.label_directions)) if medicine.label_directions else ()
    if medicine.use is MedicineUse.DIFFERENTLY:
        label = (
            s.say(N_("{use}:"), use=s.label(medicine.use)) if how else s.say(N_("{use}."), use=s.label(medicine.use))
        )
        said = sentences(label, how)
    elif how or medicine.use is MedicineUse.AS_LABEL:
        said = how or directions
    else:
        said = s.say(N_("Label: {directions}"), directions=directions) if directions else ()
    return sentences(said, s.say(N_("Only when needed.")) if medicine.when_needed else ())


def _fact(task: Task, medicine: Medicine) -> Fact:
    """What the line says, and no more."""
    different = medicine.use is MedicineUse.DIFFERENTLY
    return MedicationFact(
        name=medicine.name,
        strength=medicine.strength,
        use=medicine.use.value if different and medicine.use else None,
        label_directions=None if different or medicine.really_take else medicine.label_directions,
        really_take=task.word(medicine.really_take),
    )
