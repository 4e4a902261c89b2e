"""Conditions in the person's own words; "no diagnosis yet" is an answer."""

from __future__ import annotations

from datetime import date

from passport_app.domain.health_background import Condition
from passport_app.domain.record import Entry
from passport_app.errors import N_
from passport_app.summary.facts import ConditionFact
from passport_app.summary.model import Line, Section
from passport_app.summary.sections.builder import SectionBuilder
from passport_app.summary.sections.spans import known
from passport_app.summary.telling import Teller
from passport_app.summary.wording import Spans, items

PRINTED = frozenset(("condition", field) for field in ("name", "no_diagnosis_yet", "since", "note"))


def conditions(builder: SectionBuilder) -> Section | None:
    """Those that the person has had longest first."""
    entries = sorted(builder.task.source.all(Condition), key=_since)
    if not entries:
        return None
    lines = [_line(builder, entry) for entry in entries]
    return builder.listed(N_("My conditions, in my words"), lines)


def _since(entry: Entry[Condition]) -> tuple[date, str]:
    since = entry.record.since
    return since.earliest() if since else date.max, entry.id


def _line(builder: SectionBuilder, entry: Entry[Condition]) -> Line:
    condition = entry.record
    fact = ConditionFact(
        name=builder.task.word(condition.name),
        no_diagnosis_yet=condition.no_diagnosis_yet,
        since=known(condition.since),
    )
    return builder.line(lambda s: _told(s, condition), entry, facts=[fact])


def _told(s: Teller, condition: Condition) -> Spans:
    return items(
        s.say(N_("*{condition}*"), condition=s.own(condition.name)) if condition.name else (),
        s.say(N_("*No diagnosis yet*")) if condition.no_diagnosis_yet else (),
        s.say(N_("since {start}"), start=s.sheet.partial_date(condition.since)) if condition.since else (),
        s.own(condition.note) if condition.note else (),
    )
