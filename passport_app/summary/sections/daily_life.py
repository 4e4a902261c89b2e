"""What the days ask of the person: daily musts, roles, aids, energy and sleep."""

from __future__ import annotations

from collections.abc import Iterator

from passport_app.domain.about_me import AboutMe
from passport_app.domain.health_background import Aid, AidStatus
from passport_app.domain.person import Person
from passport_app.domain.plans import PlanArea
from passport_app.domain.record import Entry
from passport_app.errors import N_
from passport_app.insight.ratings import day_of
from passport_app.summary.model import Block, Line, Section, Table
from passport_app.summary.sections.builder import SectionBuilder, lines_block
from passport_app.summary.sections.chart import PRINTED as DRAWN
from passport_app.summary.sections.chart import ratings_chart
from passport_app.summary.sections.diary import Diary, diary
from passport_app.summary.sections.impact import how_counted, told_to
from passport_app.summary.sections.measured import figures_table, in_words
from passport_app.summary.sections.moving import plan_lines
from passport_app.summary.sections.own_words import labelled, own
from passport_app.summary.telling import Tell, Teller
from passport_app.summary.wording import Spans, items

PRINTED = DRAWN | frozenset(
    {("about-me", field) for field in ("daily_musts", "roles_home", "roles_work", "roles_caring")}
    | {("person", "hand")}
    | {("aid", field) for field in ("what", "status", "note")}
    | {("check-in", "sleep"), ("check-in", "energy")}
    | {("plan-part", "area"), ("plan-part", "lines"), ("plan-part", "agreement")}
)
_MEASURES = ("energy", "sleep")


def daily_musts(builder: SectionBuilder) -> Section | None:
    """What the person must do every day."""
    entry = builder.task.source.only(AboutMe)
    if entry is None or not entry.record.daily_musts:
        return None
    lines = [builder.line(own(words), entry, item=words) for words in entry.record.daily_musts]
    return builder.listed(N_("What I need to do every day"), lines)


def roles(builder: SectionBuilder) -> Section | None:
    """At home, at work or learning, for others; and which hand does it."""
    lines = [*_roles(builder), *_hand(builder)]
    return builder.listed(N_("My roles"), lines)


def aids(builder: SectionBuilder) -> Section | None:
    """Aids and adjustments, those that are needed first."""
    entries = sorted(builder.task.source.all(Aid), key=lambda entry: entry.record.status is not AidStatus.NEED)
    if not entries:
        return None
    lines = [builder.line(aid_line(entry.record), entry) for entry in entries]
    return builder.listed(N_("Equipment: what I need and have"), lines)


def aid_line(aid: Aid) -> Tell:
    """An aid, whether the person has or needs it, and what they say about it."""

    def telling(s: Teller) -> Spans:
        said = s.say(N_("*{status}:* {what}"), status=s.label(aid.status), what=s.own(aid.what))
        return items(said, s.own(aid.note) if aid.note else ())

    return telling


def energy_sleep(builder: SectionBuilder) -> Section | None:
    """Energy and sleep in figures or in words, and what the plan says about sleep."""
    book = diary(builder.task)
    figures = list(_figures(builder, book))
    blocks: list[Block] = [*figures, *lines_block(list(plan_lines(builder, PlanArea.SLEEP)))]
    if not blocks:
        return None
    notes = [*([how_counted] if isinstance(figures[0], Table) else []), *told_to(builder, book)] if figures else []
    return builder.section(lambda s: s.say(N_("Energy and sleep")), blocks, notes=notes)


def _figures(builder: SectionBuilder, book: Diary) -> Iterator[Block]:
    """Nothing where the figures of all ratings have a section of their own."""
    if {"impact", "measures"} & set(builder.task.sections):
        return
    inside = [entry.record for entry in book.check_ins if day_of(entry) in book.now]
    if any(getattr(record, name) is not None for record in inside for name in _MEASURES):
        yield from figures_table(builder, book, _MEASURES)
        yield from ratings_chart(builder, book, _MEASURES)
        yield from lines_block(list(in_words(builder, book, _MEASURES)))


def _roles(builder: SectionBuilder) -> Iterator[Line]:
    entry = builder.task.source.only(AboutMe)
    if entry is None:
        return
    about = entry.record
    for template, words in (
        (N_("*At home:* {words}"), about.roles_home),
        (N_("*Work or learning:* {words}"), about.roles_work),
        (N_("*I care for:* {words}"), about.roles_caring),
    ):
        if words:
            yield builder.line(labelled(template, words), entry, item=words)


def _hand(builder: SectionBuilder) -> Iterator[Line]:
    entry = builder.task.source.only(Person)
    if entry is not None and entry.record.hand:
        yield builder.line(_hand_line(entry), entry, item=entry.record.hand)


def _hand_line(entry: Entry[Person]) -> Tell:
    hand = entry.record.hand
    return lambda s: s.say(N_("*The hand I use:* {hand}"), hand=s.label(hand) if hand else "")
