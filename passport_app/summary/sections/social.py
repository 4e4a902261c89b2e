"""What matters to the person, the people in their life, what they enjoy, and the groups that they know."""

from __future__ import annotations

from collections.abc import Iterator

from passport_app.domain.about_me import AboutMe
from passport_app.domain.care import LocalSupport
from passport_app.domain.plans import PlanArea
from passport_app.domain.record import Entry
from passport_app.domain.treatments import Treatment, TreatmentType
from passport_app.errors import N_
from passport_app.summary.facts import ContactFact, Fact, TreatmentFact
from passport_app.summary.model import Line, Section
from passport_app.summary.sections.builder import SectionBuilder, Task
from passport_app.summary.sections.moving import plan_lines
from passport_app.summary.sections.own_words import labelled, own
from passport_app.summary.sections.spans import known_month
from passport_app.summary.sections.tried import again, times, when
from passport_app.summary.telling import Tell, Teller
from passport_app.summary.wording import Spans, items

PRINTED = frozenset(
    {("about-me", field) for field in ("matters", "people", "interests", "travel", "good_times")}
    | {("plan-part", "area"), ("plan-part", "lines"), ("plan-part", "agreement")}
    | {("treatment", field) for field in (
        "what", "type", "started", "ended", "still", "sessions", "effect", "helps", "stop_reason", "again",
    )}
    | {("local-support", field) for field in ("name", "what", "phone", "how_to_reach")}
)  # fmt: skip


def matters(builder: SectionBuilder) -> Section | None:
    """What matters to the person, in their order."""
    entry = builder.task.source.only(AboutMe)
    if entry is None or not entry.record.matters:
        return None
    lines = [builder.line(own(words), entry, item=words) for words in entry.record.matters]
    return builder.listed(N_("What matters to me"), lines)


def people(builder: SectionBuilder) -> Section | None:
    """People important to the person, and what the plan says about people who help."""
    entry = builder.task.source.only(AboutMe)
    found = entry.record.people if entry else ()
    lines = [builder.line(own(words), entry, item=words) for words in found]
    lines += plan_lines(builder, PlanArea.PEOPLE)
    return builder.listed(N_("People in my life"), lines)


def interests(builder: SectionBuilder) -> Section | None:
    """What the person enjoys, how they travel, and which times suit them."""
    entry = builder.task.source.only(AboutMe)
    if entry is None:
        return None
    about = entry.record
    lines = [builder.line(own(words), entry, item=words) for words in about.interests]
    for template, words in ((N_("*Travel:* {words}"), about.travel), (N_("*Good times:* {words}"), about.good_times)):
        if words:
            lines.append(builder.line(labelled(template, words), entry, item=words))
    return builder.listed(N_("What I enjoy, travel and times"), lines)


def groups(builder: SectionBuilder) -> Section | None:
    """Groups that were tried, with what they changed; then the local support that the person knows."""
    lines = [*_tried(builder), *_known(builder)]
    return builder.listed(N_("Groups: tried, and near me"), lines)


def _tried(builder: SectionBuilder) -> Iterator[Line]:
    if {"tried", "tried-change"} & set(builder.task.sections):
        return
    for entry in builder.task.source.all(Treatment):
        if entry.record.type is TreatmentType.GROUP:
            yield builder.line(_group(entry.record), entry, facts=(_treatment_fact(builder.task, entry.record),))


def _group(treatment: Treatment) -> Tell:
    def telling(s: Teller) -> Spans:
        said = items(s.say(N_("*{what}*"), what=s.own(treatment.what)), when(s, treatment), times(s, treatment))
        return items(
            said,
            s.sheet.plain(s.label(treatment.helps)) if treatment.helps else (),
            s.own(treatment.effect) if treatment.effect else (),
            s.say(N_("Stopped: {words}"), words=s.own(treatment.stop_reason)) if treatment.stop_reason else (),
            s.say(N_("Again: {answer}"), answer=again(s.sheet, treatment.again)) if treatment.again else (),
        )

    return telling


def _treatment_fact(task: Task, treatment: Treatment) -> Fact:
    return TreatmentFact(
        what=task.word(treatment.what) or "",
        type=treatment.type.value if treatment.type else None,
        started=known_month(treatment.started),
        ended=known_month(treatment.ended),
        still=treatment.still,
        effect=task.word(treatment.effect),
        helps=treatment.helps.value if treatment.helps else None,
        stop_reason=task.word(treatment.stop_reason),
        again=treatment.again.value if treatment.again else None,
    )


def _known(builder: SectionBuilder) -> Iterator[Line]:
    for entry in builder.task.source.all(LocalSupport):
        support = entry.record
        fact = ContactFact(role="support", name=support.name, phone=support.phone)
        yield builder.line(_support(entry), entry, facts=(fact,))


def _support(entry: Entry[LocalSupport]) -> Tell:
    support = entry.record

    def telling(s: Teller) -> Spans:
        name = s.sheet.plain(s.sheet.name(support.name))
        if support.phone:
            name = s.say(N_("{name}, {phone}"), name=name, phone=s.sheet.figure(support.phone))
        what = s.own(support.what) if support.what else ()
        way = s.own(support.how_to_reach) if support.how_to_reach else ()
        said_there = way == what  # both stand in the line of the other sheet
        return items(name, what, s.say(N_("Getting there: {words}"), words=way) if way and not said_there else ())

    return telling
