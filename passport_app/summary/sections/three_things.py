"""My three things for the coming appointment, and what I ask there."""

from __future__ import annotations

from passport_app.domain.care import Appointment
from passport_app.domain.record import Entry
from passport_app.domain.words import Words
from passport_app.errors import N_
from passport_app.summary.model import Line, Section
from passport_app.summary.sections.builder import SectionBuilder, Task, lines_block
from passport_app.summary.sections.own_words import own
from passport_app.summary.telling import Tell, Teller
from passport_app.summary.wording import Spans

PRINTED = frozenset({("appointment", "three_things"), ("appointment", "questions"), ("appointment", "on")})


def three_things(builder: SectionBuilder) -> Section | None:
    """What the person wants to talk about, in the order that matters to them."""
    entry = appointment(builder.task, "three_things")
    if entry is None:
        return None
    lines = [_line(builder, entry, words) for words in entry.record.three_things]
    return builder.section(
        lambda s: s.say(N_("My three things today")), lines_block(lines), aside=_aside(builder.task, entry)
    )


def asks(builder: SectionBuilder) -> Section | None:
    """Questions for this appointment."""
    entry = appointment(builder.task, "questions")
    if entry is None:
        return None
    lines = [_line(builder, entry, words) for words in entry.record.questions]
    return builder.section(lambda s: s.say(N_("What I ask")), lines_block(lines), aside=_aside(builder.task, entry))


def question(builder: SectionBuilder) -> Section | None:
    """What the person wants to know at this visit; where no question is written, what they want to talk about."""
    entry = appointment(builder.task, "questions")
    things = appointment(builder.task, "three_things") if "three-things" not in builder.task.sections else None
    found = entry or things
    if found is None:
        return None
    lines = [_line(builder, found, words) for words in found.record.questions or found.record.three_things]
    aside = _aside(builder.task, found)
    return builder.section(lambda s: s.say(N_("My question for this visit")), lines_block(lines), aside=aside)


def appointment(task: Task, field: str) -> Entry[Appointment] | None:
    """The next appointment with something in ``field``; else the last one that has."""
    written = [entry for entry in task.source.all(Appointment) if getattr(entry.record, field)]
    coming = [entry for entry in written if entry.record.on >= task.as_of]
    if coming:
        return min(coming, key=lambda entry: entry.record.on)
    return max(written, key=lambda entry: entry.record.on, default=None)


def _line(builder: SectionBuilder, entry: Entry[Appointment], words: Words) -> Line:
    return builder.line(own(words), entry, item=words)


def _aside(task: Task, entry: Entry[Appointment]) -> Tell | None:
    day = entry.record.on
    if day == task.as_of:
        return None

    def telling(s: Teller) -> Spans:
        return s.say(N_("written for {date}"), date=s.sheet.date(day))

    return telling
