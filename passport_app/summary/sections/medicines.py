"""Medicines: what is not taken as the label says comes first.

A medicine that was stopped is a difference from the label too, unless it is already said under what changed.
A ward reads when each was last taken from a column that is left empty; a pain clinic also reads all that were
ever stopped, and since when each was taken.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from passport_app.domain.medicines import Medicine, MedicineUse
from passport_app.domain.record import Entry
from passport_app.errors import N_
from passport_app.summary.model import Row, Section
from passport_app.summary.sections.builder import Columns, SectionBuilder, Task, lines_block
from passport_app.summary.sections.medicine_cells import (
    EFFECTS,
    HELPS,
    LABEL,
    LABEL_FOR,
    LAST_TAKEN,
    PURPOSE,
    SIDE_EFFECTS,
    SINCE,
    TAKEN,
    cell,
    medicine_fact,
    on_the_label,
)
from passport_app.summary.sections.since import is_since
from passport_app.summary.telling import Tell, Teller
from passport_app.summary.wording import Spans

__all__ = ["PRINTED", "in_use", "medicines", "on_the_label"]

PRINTED = frozenset(
    ("medicine", field) for field in (
        "name", "strength", "form", "source", "label_directions", "use", "really_take", "when_needed",
        "maximum_as_told", "purpose", "helps", "side_effects", "bother", "started", "stopped", "stop_reason",
    )
)  # fmt: skip
WARD, PAIN_CLINIC = "ae", "pain-clinic"
_CELLS: Final = {
    WARD: (LABEL, TAKEN, PURPOSE, LAST_TAKEN),
    PAIN_CLINIC: (LABEL, SINCE, TAKEN, PURPOSE, HELPS, SIDE_EFFECTS),
}
_USUAL_CELLS: Final = (LABEL, TAKEN, PURPOSE, HELPS, SIDE_EFFECTS)
_HEADINGS: Final = {
    LABEL: N_("as on the label"),
    SINCE: N_("since"),
    TAKEN: N_("how I take it"),
    PURPOSE: N_("for"),
    HELPS: N_("helps?"),
    SIDE_EFFECTS: N_("side effects"),
    LABEL_FOR: N_("on the label; what for"),
    EFFECTS: N_("helps? side effects"),
    LAST_TAKEN: N_("last taken (day, time)"),
}
_TOGETHER: Final = {LABEL_FOR: (LABEL, PURPOSE), EFFECTS: (HELPS, SIDE_EFFECTS)}
"""What stands in one column where both have something to say."""
_WIDTHS: Final = {LABEL: 2.7, SINCE: 1.2, TAKEN: 5.8, HELPS: 2.0, SIDE_EFFECTS: 3.0, LAST_TAKEN: 2.2} | {
    PURPOSE: 2.0,
    LABEL_FOR: 3.3,
    EFFECTS: 3.0,
}
_FIELDS: Final = {SINCE: "started", PURPOSE: "purpose", HELPS: "helps", SIDE_EFFECTS: "side_effects"}
"""A column that is left out where no medicine has an answer."""
_REMEMBERED = timedelta(days=365)
_ORDER = {MedicineUse.DIFFERENTLY: 0, MedicineUse.STOPPED: 1, None: 2, MedicineUse.AS_LABEL: 3}


def medicines(builder: SectionBuilder) -> Section | None:
    """All medicines in use and those stopped of late, or ever; an empty list says that it is not recorded."""
    task = builder.task
    entries = [entry for entry in task.source.all(Medicine) if _belongs(task, entry.record)]
    entries.sort(key=lambda entry: _rank(task, entry))
    title = _title(task.audience)
    if not entries:
        none = lines_block([builder.line(lambda s: s.say(N_("Not recorded.")))])
        return None if task.source.unticked(Medicine) else builder.section(title, none)
    told = [name for name in _CELLS.get(task.audience, _USUAL_CELLS) if _is_told(name, entries)]
    cells = _together(told)
    rows = [_row(builder, entry, told, cells) for entry in entries]
    write_in = [place for place, name in enumerate(cells) if name == LAST_TAKEN]
    last = max(entry.written.date() for entry in entries)
    return builder.section(
        title,
        builder.table(_columns(cells), rows, _caption, write_in=write_in),
        aside=lambda s: s.say(N_("differences from the label first; last changed {date}"), date=s.sheet.date(last)),
    )


def in_use(task: Task, medicine: Medicine) -> bool:
    """Whether the person takes it on the day of the summary, as far as is known."""
    stopped = medicine.stopped
    return medicine.use is not MedicineUse.STOPPED and (stopped is None or stopped.earliest() > task.as_of)


def _title(audience: str) -> Tell:
    said = N_("Medicines now and past") if audience == PAIN_CLINIC else N_("Medicines")
    return lambda s: s.say(said)


def _caption(s: Teller) -> Spans:
    return s.say(N_("Medicines, those not taken as the label says first"))


def _is_told(name: str, entries: Sequence[Entry[Medicine]]) -> bool:
    """Whether a column says anything about any of them."""
    field = _FIELDS.get(name)
    return field is None or any(getattr(entry.record, field) for entry in entries)


def _together(told: Sequence[str]) -> list[str]:
    """Columns, two of them in one where both are there."""
    cells = list(told)
    for name, (one, other) in _TOGETHER.items():
        if one in cells and other in cells:
            cells[cells.index(one)] = name
            cells.remove(other)
    return cells


def _columns(cells: Sequence[str]) -> Columns:
    return [(_heading(name), _WIDTHS[name]) for name in cells]


def _heading(name: str) -> Tell:
    return lambda s: s.say(_HEADINGS[name])


def _belongs(task: Task, medicine: Medicine) -> bool:
    if in_use(task, medicine) or task.audience == PAIN_CLINIC:
        return True
    stopped = medicine.stopped
    if "changed" in task.sections and is_since(stopped, task):
        return False
    return stopped is None or stopped.latest() >= task.as_of - _REMEMBERED


def _rank(task: Task, entry: Entry[Medicine]) -> tuple[bool, int, int, str]:
    """A pain clinic reads what is in use before what is past, and of the past the latest first."""
    medicine = entry.record
    past = task.audience == PAIN_CLINIC and not in_use(task, medicine)
    ended = (medicine.stopped.latest() if medicine.stopped else date.min).toordinal() if past else 0
    return past, -ended, _ORDER[medicine.use], medicine.name.casefold()


def _row(builder: SectionBuilder, entry: Entry[Medicine], told: Sequence[str], cells: Sequence[str]) -> Row:
    medicine = entry.record
    fact = medicine_fact(builder.task, medicine, told)
    return builder.row([_cell(name, medicine) for name in cells], entry, facts=[fact])


def _cell(name: str, medicine: Medicine) -> Tell:
    return lambda s: cell(s, name, medicine)
