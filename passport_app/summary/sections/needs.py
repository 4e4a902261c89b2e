"""What the person needs help with, what they ask for, and how to reach them."""

from __future__ import annotations

from collections.abc import Iterator

from passport_app.domain.about_me import AboutMe
from passport_app.domain.care import Referral
from passport_app.domain.health_background import Aid, AidStatus
from passport_app.domain.person import Person
from passport_app.domain.plans import BalanceItem, BalanceSide
from passport_app.domain.record import Entry
from passport_app.errors import N_
from passport_app.summary.facts import GoalFact
from passport_app.summary.model import Line, Section, WriteIn
from passport_app.summary.sections.builder import SectionBuilder, lines_block
from passport_app.summary.sections.daily_life import aid_line
from passport_app.summary.sections.goals import active_goals
from passport_app.summary.sections.own_words import labelled, own
from passport_app.summary.telling import Tell, Teller
from passport_app.summary.wording import Spans, items

PRINTED = frozenset(
    {("balance", field) for field in ("side", "what", "size", "chosen", "smallest_action")}
    | {("aid", field) for field in ("what", "status", "note")}
    | {("referral", field) for field in ("to", "reason", "referred", "first_seen", "discharged", "note")}
    | {("goal", "want"), ("goal", "status"), ("goal", "importance")}
    | {("person", "phone"), ("about-me", "good_times")}
)
_ROWS = 3
_MOST_GOALS = 3


def needs(builder: SectionBuilder) -> Section | None:
    """What weighs on the person, the one to lighten first, and the aids that they need."""
    lines = [*_burdens(builder), *_aids(builder)]
    return builder.listed(N_("What I want help with"), lines)


def ask_for(builder: SectionBuilder) -> Section:
    """Where the person wants to be seen and why, what they want to do again, and lines to write more on."""
    lines = [*_wanted(builder), *_goals(builder)]
    blank = WriteIn(title=builder.said(lambda s: s.say(N_("Written by hand"))), labels=(), rows=_ROWS)
    return builder.section(lambda s: s.say(N_("What I ask for help with")), (*lines_block(lines), blank))


def reach(builder: SectionBuilder) -> Section | None:
    """The person's own phone, and the times that suit them unless these stand elsewhere."""
    lines = [*_phone(builder), *_times(builder)]
    return builder.listed(N_("How to reach me"), lines)


def _burdens(builder: SectionBuilder) -> Iterator[Line]:
    """The one to lighten first, then by size."""
    if "burdens" in builder.task.sections:
        return
    found = [entry for entry in builder.task.source.all(BalanceItem) if entry.record.side is BalanceSide.BURDEN]
    for entry in sorted(found, key=lambda one: (not one.record.chosen, -(one.record.size or 0))):
        yield builder.line(_burden(entry.record), entry)


def _burden(burden: BalanceItem) -> Tell:
    def telling(s: Teller) -> Spans:
        what = s.own(burden.what)
        size = s.say(N_("{n} (5 biggest)"), n=s.sheet.number(burden.size)) if burden.size else ()
        action = burden.smallest_action
        return items(
            s.say(N_("*To lighten first:* {words}"), words=what) if burden.chosen else what,
            size,
            s.say(N_("Smallest step: {words}"), words=s.own(action)) if action else (),
        )

    return telling


def _aids(builder: SectionBuilder) -> Iterator[Line]:
    if "aids" in builder.task.sections:
        return
    for entry in builder.task.source.all(Aid):
        if entry.record.status is AidStatus.NEED:
            yield builder.line(aid_line(entry.record), entry)


def _wanted(builder: SectionBuilder) -> Iterator[Line]:
    """Referrals that nobody has made yet: written down, without a date."""
    for entry in builder.task.source.all(Referral):
        referral = entry.record
        if not (referral.referred or referral.first_seen or referral.discharged):
            yield builder.line(_referral(referral), entry)


def _referral(referral: Referral) -> Tell:
    def telling(s: Teller) -> Spans:
        return items(
            s.say(N_("*To be seen by:* {name}"), name=s.sheet.name(referral.to)),
            s.own(referral.reason) if referral.reason else (),
            s.own(referral.note) if referral.note else (),
        )

    return telling


def _goals(builder: SectionBuilder) -> Iterator[Line]:
    """What the person wants to do, unless the goals have a section of their own."""
    if "goals" in builder.task.sections:
        return
    for entry in active_goals(builder.task)[:_MOST_GOALS]:
        want = entry.record.want
        fact = GoalFact(want=builder.task.word(want) or "", status=entry.record.status.value)
        yield builder.line(own(want), entry, facts=(fact,))


def _phone(builder: SectionBuilder) -> Iterator[Line]:
    entry = builder.task.source.only(Person)
    if entry is not None and entry.record.phone:
        yield builder.line(_phone_line(entry), entry, item=entry.record.phone)


def _phone_line(entry: Entry[Person]) -> Tell:
    phone = entry.record.phone or ""
    return lambda s: s.say(N_("*My phone:* {phone}"), phone=s.sheet.figure(phone))


def _times(builder: SectionBuilder) -> Iterator[Line]:
    entry = builder.task.source.only(AboutMe)
    if entry is not None and entry.record.good_times and "interests" not in builder.task.sections:
        words = entry.record.good_times
        yield builder.line(labelled(N_("*Good times:* {words}"), words), entry, item=words)
