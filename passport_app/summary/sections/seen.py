"""What a carer saw: kept apart, always with who saw it, and never a score."""

from __future__ import annotations

from datetime import date

from passport_app.domain.diary import Observation
from passport_app.domain.record import Entry
from passport_app.errors import N_
from passport_app.summary.model import Line, Section
from passport_app.summary.sections.builder import SectionBuilder, lines_block
from passport_app.summary.telling import Teller
from passport_app.summary.wording import Spans

PRINTED = frozenset({("observation", "what")})
_MOST_SEEN = 3


def seen(builder: SectionBuilder) -> Section | None:
    """The latest observations of the days that the page looks back on."""
    found = [entry for entry in builder.task.source.all(Observation) if _day(entry) in builder.task.period]
    if not found:
        return None
    latest = sorted(found, key=lambda entry: (_day(entry), entry.written), reverse=True)[:_MOST_SEEN]
    return builder.section(
        lambda s: s.say(N_("What a carer saw")),
        lines_block([_line(builder, entry) for entry in latest]),
        aside=lambda s: s.say(N_("not the patient’s own words")),
    )


def _day(entry: Entry[Observation]) -> date:
    return entry.about or entry.written.date()


def _line(builder: SectionBuilder, entry: Entry[Observation]) -> Line:
    def telling(s: Teller) -> Spans:
        return s.say(
            N_("*Seen by {who}*, {date}: {what}"),
            who=builder.task.people.named(entry.informant, s.sheet),
            date=s.sheet.recent(_day(entry)),
            what=s.own(entry.record.what),
        )

    return builder.line(telling, entry, on=_day(entry), labelled=True)
