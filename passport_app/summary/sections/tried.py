"""What was tried: the five that are going on or ended last, with what each changed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from passport_app.domain.record import Entry
from passport_app.domain.treatments import Again, Treatment
from passport_app.errors import N_
from passport_app.summary.facts import TreatmentFact
from passport_app.summary.model import Row, Section, Table
from passport_app.summary.sections.builder import Columns, SectionBuilder, Task
from passport_app.summary.sections.spans import known_month
from passport_app.summary.telling import Teller
from passport_app.summary.wording import Sheet, Spans, items, sentences

PRINTED = frozenset(
    ("treatment", field) for field in (
        "what", "type", "started", "ended", "still", "dose", "sessions", "effect", "helps", "stop_reason", "again",
    )
)  # fmt: skip
_TOP = 5


def tried(builder: SectionBuilder) -> Section | None:
    """At most five treatments, the latest first."""
    entries = latest_first(builder.task)
    if not entries:
        return None
    more = len(entries) > _TOP
    return builder.section(
        lambda s: s.say(N_("What I’ve tried")),
        tried_table(builder, entries[:_TOP]),
        aside=(lambda s: _aside(s.sheet, len(entries))) if more else None,
    )


def latest_first(task: Task) -> list[Entry[Treatment]]:
    """All treatments: those that go on, then those that ended last."""
    return sorted(task.source.all(Treatment), key=_latest, reverse=True)


def tried_table(builder: SectionBuilder, entries: Sequence[Entry[Treatment]]) -> tuple[Table, ...]:
    """What was tried and when, what it changed, why it stopped, and whether the person would do it again."""
    columns: Columns = (
        (lambda s: s.say(N_("what")), 2.7),
        (lambda s: s.say(N_("when")), 1.7),
        (lambda s: s.say(N_("what it changed for me")), 2.7),
        (lambda s: s.say(N_("why it stopped")), 2.2),
        (lambda s: s.say(N_("again?")), 0.9),
    )
    rows = [_row(builder, entry) for entry in entries]
    return builder.table(columns, rows, lambda s: s.say(N_("What I have tried, the latest first")))


def treatment_fact(task: Task, treatment: Treatment) -> TreatmentFact:
    """The same as data; a kind only where it is printed, and dates to the month."""
    typed = treatment.type if treatment.type and not treatment.what.code else None
    goes_on = treatment.still and not (treatment.ended and treatment.stop_reason)
    return TreatmentFact(
        what=task.word(treatment.what) or "",
        type=typed.value if typed else None,
        started=known_month(treatment.started),
        ended=known_month(treatment.ended),
        still=True if goes_on else None,
        effect=task.word(treatment.effect),
        helps=treatment.helps.value if treatment.helps else None,
        stop_reason=task.word(treatment.stop_reason),
        again=treatment.again.value if treatment.again else None,
    )


def when(s: Teller, treatment: Treatment) -> Spans:
    """From when to when, as far as the person knows."""
    start = s.sheet.short_date(treatment.started) if treatment.started else ""
    end = s.sheet.short_date(treatment.ended) if treatment.ended else ""
    if start and end:
        return s.say(N_("{start} to {end}"), start=start, end=end) if start != end else s.sheet.plain(start)
    if end:
        return s.say(N_("to {end}"), end=end)
    if treatment.still:
        return s.say(N_("since {start}"), start=start) if start else s.say(N_("still going on"))
    return s.say(N_("from {start}"), start=start) if start else ()


def times(s: Teller, treatment: Treatment) -> Spans:
    """How many sessions there were."""
    if treatment.sessions is None:
        return ()
    number = s.sheet.number(treatment.sessions)
    return s.sheet.plain(s.sheet.t.ngettext("{n} time", "{n} times", treatment.sessions, n=number))


def again(sheet: Sheet, answer: Again) -> str:
    """The answer under the heading "again?", where its whole sentence would not fit."""
    t = sheet.t
    return {
        Again.YES: t.pgettext("would I try it again?", "yes"),
        Again.NO: t.pgettext("would I try it again?", "no"),
        Again.NOT_SURE: t.pgettext("would I try it again?", "not sure"),
    }[answer]


def _latest(entry: Entry[Treatment]) -> tuple[bool, date, str]:
    treatment = entry.record
    known = treatment.ended or treatment.started
    return bool(treatment.still), known.latest() if known else date.min, entry.id


def _row(builder: SectionBuilder, entry: Entry[Treatment]) -> Row:
    treatment = entry.record
    return builder.row(
        (
            lambda s: _what(s, treatment),
            lambda s: items(when(s, treatment), times(s, treatment)) or s.blank(),
            lambda s: _effect(s, treatment),
            lambda s: _stopped(s, treatment),
            lambda s: s.sheet.plain(again(s.sheet, treatment.again)) if treatment.again else s.blank(),
        ),
        entry,
        facts=[treatment_fact(builder.task, treatment)],
    )


def _what(s: Teller, treatment: Treatment) -> Spans:
    """Ready-made words say what kind of treatment it is; own words may not."""
    return items(
        s.own(treatment.what),
        s.sheet.plain(s.sheet.name(treatment.dose)) if treatment.dose else (),
        s.sheet.plain(s.label(treatment.type)) if treatment.type and not treatment.what.code else (),
    )


def _effect(s: Teller, treatment: Treatment) -> Spans:
    return (
        sentences(
            s.say(N_("{answer}."), answer=s.label(treatment.helps)) if treatment.helps else (),
            s.own(treatment.effect) if treatment.effect else (),
        )
        or s.blank()
    )


def _stopped(s: Teller, treatment: Treatment) -> Spans:
    if treatment.stop_reason:
        return s.own(treatment.stop_reason)
    return s.say(N_("still going on")) if treatment.still else s.blank()


def _aside(sheet: Sheet, all_of_them: int) -> Spans:
    return sheet.say(N_("the latest {shown} of {all}"), shown=sheet.number(_TOP), all=sheet.number(all_of_them))
