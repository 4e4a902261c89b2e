"""What changed since the last appointment, or since a summary was last shared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TypeVar

from passport_app.domain.care import Appointment, Contact
from passport_app.domain.dates import PartialDate
from passport_app.domain.diary import FlareUp
from passport_app.domain.goals import Goal, GoalReview
from passport_app.domain.health_background import Condition
from passport_app.domain.medicines import Medicine, MedicineUse
from passport_app.domain.record import Entry, Record
from passport_app.domain.sharing import SharedSummary
from passport_app.domain.treatments import Treatment, TryOut
from passport_app.domain.words import Words
from passport_app.errors import N_
from passport_app.insight.flare_ups import in_period
from passport_app.insight.periods import Period
from passport_app.summary.facts import ConditionFact, Fact, MedicationFact, TreatmentFact
from passport_app.summary.model import Line, Section
from passport_app.summary.sections.builder import MOST, SectionBuilder, Task, lines_block
from passport_app.summary.sections.goals import RUNGS, day_of
from passport_app.summary.sections.medicines import on_the_label
from passport_app.summary.sections.since import is_since
from passport_app.summary.sections.spans import known
from passport_app.summary.sections.tried import times
from passport_app.summary.source import Shared
from passport_app.summary.telling import Tell, Teller
from passport_app.summary.wording import Spans, items

PRINTED = frozenset(
    {("medicine", field) for field in (
        "name", "strength", "started", "changed", "change_reason", "stopped", "stop_reason",
    )}
    | {("treatment", field) for field in ("what", "started", "ended", "sessions")}
    | {("try-out", "what"), ("try-out", "decision"), ("try-out", "decided_on")}
    | {("condition", "name"), ("condition", "since")}
    | {("flare-up", "started"), ("flare-up", "ended")}
    | {("goal", "want"), ("goal-review", "goal"), ("goal-review", "rung")}
    | {("contact", "type"), ("contact", "reason")}
)  # fmt: skip

R = TypeVar("R", bound=Record)
_FLARE_UPS = "changed/flare-ups"
_GOALS = frozenset({"goals", "burdens"})
"""Sections that say the last look back at a goal beside it."""


@dataclass(frozen=True, kw_only=True)
class Change:
    """One change.

    Attributes:
        key: What leaves the line out, where it is not the record.
    """

    telling: Tell
    entry: Entry[Record]
    on: date
    facts: tuple[Fact, ...] = ()
    key: str = ""


def last_time(source: Shared, as_of: date, audience: str) -> date | None:
    """The day of the last summary that this audience was given; else the last appointment or any summary given."""
    met = [entry.record.on for entry in source.all(Appointment) if entry.record.on < as_of]
    given = [entry.record for entry in source.all(SharedSummary) if entry.record.as_of < as_of]
    same = [one.as_of for one in given if one.audience == audience]
    return max(same or [*met, *(one.as_of for one in given)], default=None)


def changed(builder: SectionBuilder) -> Section | None:
    """The changes, medicines first; nothing where no last time is known.

    What stands beside its goal or its try-out is said here only where there is nothing else to say.
    """
    since = builder.task.since
    if since is None:
        return None
    task = builder.task
    changes = list(_changes(task, since)) or [*_try_outs(task, since), *_reviews(task, since)]
    kept = changes if len(changes) <= MOST else changes[: MOST - 1]
    lines = [builder.line(one.telling, one.entry, on=one.on, key=one.key, facts=one.facts) for one in kept]
    lines += _closing(builder, len(changes) - len(kept), nothing=not changes)
    return builder.section(
        lambda s: s.say(N_("What changed since {date}"), date=s.sheet.recent(since)), lines_block(lines)
    )


def _closing(builder: SectionBuilder, left: int, *, nothing: bool) -> list[Line]:
    if nothing:
        return [builder.line(lambda s: s.say(N_("No change recorded.")))]
    return [builder.line(lambda s: _more(s, left))] if left else []


def _more(s: Teller, left: int) -> Spans:
    number = s.sheet.number(left)
    return s.sheet.plain(
        s.sheet.t.ngettext("{n} more change in the passport.", "{n} more changes in the passport.", left, n=number)
    )


def _changes(task: Task, since: date) -> Iterator[Change]:
    yield from _medicines(task)
    yield from _conditions(task)
    yield from _contacts(task, since)
    yield from _treatments(task)
    yield from _flare_ups(task, since)
    if "tried-change" not in task.sections:
        yield from _try_outs(task, since)
    if not _GOALS.intersection(task.sections):
        yield from _reviews(task, since)


def _medicines(task: Task) -> Iterator[Change]:
    entries = task.source.all(Medicine)
    for entry, on in _dated(task, entries, "stopped"):
        medicine = entry.record
        telling = _medicine(N_("*Stopped* {what}, {when}"), medicine, "stopped", medicine.stop_reason)
        yield Change(telling=telling, entry=entry, on=on, facts=(_stopped_fact(task, medicine),))
    for entry, on in _dated(task, entries, "changed"):
        medicine = entry.record
        telling = _medicine(N_("*Changed* {what}, {when}"), medicine, "changed", medicine.change_reason)
        yield Change(telling=telling, entry=entry, on=on, facts=(_named_fact(medicine),))
    for entry, on in _dated(task, entries, "started"):
        telling = _medicine(N_("*Started* {what}, {when}"), entry.record, "started", None)
        fact = replace(_named_fact(entry.record), started=known(entry.record.started))
        yield Change(telling=telling, entry=entry, on=on, facts=(fact,))


def _named_fact(medicine: Medicine) -> MedicationFact:
    return MedicationFact(name=medicine.name, strength=medicine.strength)


def _stopped_fact(task: Task, medicine: Medicine) -> MedicationFact:
    return replace(
        _named_fact(medicine),
        use=MedicineUse.STOPPED.value,
        stopped=known(medicine.stopped),
        stop_reason=task.word(medicine.stop_reason),
    )


def _medicine(template: str, medicine: Medicine, field: str, reason: Words | None) -> Tell:
    def telling(s: Teller) -> Spans:
        day: PartialDate = getattr(medicine, field)
        said = s.say(template, what=on_the_label(s, medicine), when=s.sheet.partial_date(day))
        return s.say(N_("{change}: {reason}"), change=said, reason=s.own(reason)) if reason else said

    return telling


def _conditions(task: Task) -> Iterator[Change]:
    named = [entry for entry in task.source.all(Condition) if entry.record.name]
    for entry, on in _dated(task, named, "since"):
        fact = ConditionFact(name=task.word(entry.record.name), since=known(entry.record.since))
        yield Change(telling=_condition(entry.record), entry=entry, on=on, facts=(fact,))


def _condition(condition: Condition) -> Tell:
    def telling(s: Teller) -> Spans:
        name = s.own(condition.name) if condition.name else ()
        since = s.sheet.partial_date(condition.since) if condition.since else ""
        return s.say(N_("*New* condition: {name}, since {since}"), name=name, since=since)

    return telling


def _contacts(task: Task, since: date) -> Iterator[Change]:
    for entry in task.source.all(Contact):
        day = entry.about
        if day and since < day <= task.as_of and (entry.record.type or entry.record.reason):
            yield Change(telling=_contact(entry.record, day), entry=entry, on=day)


def _contact(contact: Contact, day: date) -> Tell:
    def telling(s: Teller) -> Spans:
        when = s.sheet.recent(day)
        where = s.label(contact.type) if contact.type else ""
        if contact.reason and where:
            return s.say(N_("*Contact:* {where}, {when}: {why}"), where=where, when=when, why=s.own(contact.reason))
        if contact.reason:
            return s.say(N_("*Contact:* {when}: {why}"), when=when, why=s.own(contact.reason))
        return s.say(N_("*Contact:* {where}, {when}"), where=where, when=when)

    return telling


def _treatments(task: Task) -> Iterator[Change]:
    entries = task.source.all(Treatment)
    ended = list(_dated(task, entries, "ended"))
    for entry, on in ended:
        telling = _treatment(N_("*Ended:* {what}, {when}"), entry.record, "ended")
        fact = TreatmentFact(what=task.word(entry.record.what) or "", ended=known(entry.record.ended))
        yield Change(telling=telling, entry=entry, on=on, facts=(fact,))
    seen = {entry.id for entry, _on in ended}
    for entry, on in _dated(task, (one for one in entries if one.id not in seen), "started"):
        telling = _treatment(N_("*New:* {what}, from {when}"), entry.record, "started")
        fact = TreatmentFact(what=task.word(entry.record.what) or "", started=known(entry.record.started))
        yield Change(telling=telling, entry=entry, on=on, facts=(fact,))


def _treatment(template: str, treatment: Treatment, field: str) -> Tell:
    def telling(s: Teller) -> Spans:
        what = items(s.own(treatment.what), times(s, treatment))
        return s.say(template, what=what, when=s.sheet.partial_date(getattr(treatment, field)))

    return telling


def _flare_ups(task: Task, since: date) -> Iterator[Change]:
    period = Period(start=since + timedelta(days=1), end=max(task.as_of, since + timedelta(days=1)))
    found = in_period(task.source.all(FlareUp), period)
    if len(found) == 1:
        entry, _days = found[0]
        yield Change(telling=lambda s: _one_flare_up(s, entry.record), entry=entry, on=entry.record.started)
    elif found and task.source.wants(_FLARE_UPS):
        last, days = found[-1][0], len({day for _entry, stretch in found for day in stretch})
        telling: Tell = lambda s: _several_flare_ups(s, len(found), days)  # noqa: E731 - named for its type
        yield Change(telling=telling, entry=last, on=last.record.started, key=_FLARE_UPS)


def _one_flare_up(s: Teller, flare: FlareUp) -> Spans:
    start = s.sheet.recent(flare.started)
    if flare.ended is None:
        return s.say(N_("*Flare-up* from {start}; no end recorded"), start=start)
    if flare.ended == flare.started:
        return s.say(N_("*Flare-up* on {start}"), start=start)
    return s.say(N_("*Flare-up* from {start} to {end}"), start=start, end=s.sheet.recent(flare.ended))


def _several_flare_ups(s: Teller, flares: int, days: int) -> Spans:
    t = s.sheet.t
    return s.say(
        N_("*Flare-ups:* {flares}, {days} in all"),
        flares=t.ngettext("{n} flare-up", "{n} flare-ups", flares, n=s.sheet.number(flares)),
        days=t.ngettext("{n} day", "{n} days", days, n=s.sheet.number(days)),
    )


def _try_outs(task: Task, since: date) -> Iterator[Change]:
    for entry in task.source.all(TryOut):
        day = entry.record.decided_on
        if day and entry.record.decision and since <= day <= task.as_of:
            yield Change(telling=_try_out(entry.record, day), entry=entry, on=day)


def _try_out(try_out: TryOut, day: date) -> Tell:
    def telling(s: Teller) -> Spans:
        decision = s.label(try_out.decision) if try_out.decision else ""
        what, when = s.own(try_out.what), s.sheet.recent(day)
        return s.say(N_("*Try-out* decided {when}: {what} – {decision}"), what=what, when=when, decision=decision)

    return telling


def _reviews(task: Task, since: date) -> Iterator[Change]:
    wanted = {entry.id: entry.record for entry in task.source.all(Goal)}
    latest: dict[str, Entry[GoalReview]] = {}
    for entry in sorted(task.source.all(GoalReview), key=lambda one: (day_of(one), one.written)):
        if entry.record.goal in wanted and entry.record.rung is not None and since <= day_of(entry) <= task.as_of:
            latest[entry.record.goal] = entry
    for entry in latest.values():
        yield Change(telling=_review(entry, wanted[entry.record.goal]), entry=entry, on=day_of(entry))


def _review(entry: Entry[GoalReview], goal: Goal) -> Tell:
    """Only the step: its own words stand beside the goal."""

    def telling(s: Teller) -> Spans:
        when = s.sheet.recent(day_of(entry))
        step = s.say(RUNGS[entry.record.rung or 0])
        return s.say(N_("*Goal* looked at {when}: {goal} – *{step}*"), when=when, goal=s.own(goal.want), step=step)

    return telling


def _dated(task: Task, entries: Iterable[Entry[R]], field: str) -> Iterator[tuple[Entry[R], date]]:
    """Those whose partial date in ``field`` is since the last time, the latest first."""
    found = [entry for entry in entries if is_since(getattr(entry.record, field), task)]
    for entry in sorted(found, key=lambda one: getattr(one.record, field).latest(), reverse=True):
        yield entry, getattr(entry.record, field).latest()
