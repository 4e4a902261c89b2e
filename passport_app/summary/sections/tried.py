"""What was tried: the five that are going on or ended last, with what each changed."""

from __future__ import annotations

from datetime import date

from passport_app.domain.record import Entry
from passport_app.domain.treatments import Again, Treatment
from passport_app.errors import N_
from passport_app.summary.model import Row, Section
from passport_app.summary.sections.builder import Columns, SectionBuilder
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
    entries = sorted(builder.task.source.all(Treatment), key=_latest, reverse=True)
    if not entries:
        return None
    columns: Columns = (
        (lambda s: s.say(N_("what")), 2.7),
        (lambda s: s.say(N_("when")), 1.7),
        (lambda s: s.say(N_("what it changed for me")), 2.7),
        (lambda s: s.say(N_("why it stopped")), 2.2),
        (lambda s: s.say(N_("again?")), 0.9),
    )
    rows = [_row(builder, entry) for entry in entries[:_TOP]]
    more = len(entries) > _TOP
    return builder.section(
        lambda s: s.say(N_("What I’ve tried")),
        builder.table(columns, rows, lambda s: s.say(N_("What I have tried, the latest first"))),
        aside=(lambda s: _aside(s.sheet, len(entries))) if more else None,
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
