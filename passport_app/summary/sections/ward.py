"""For a ward: what the person asks of who treats them, what helps in hospital, and what was agreed there."""

from __future__ import annotations

from passport_app.domain.about_me import AboutMe, HospitalCare
from passport_app.domain.record import Entry
from passport_app.domain.words import Words
from passport_app.errors import N_
from passport_app.summary.facts import PlanFact
from passport_app.summary.model import Line, Section
from passport_app.summary.sections.builder import SectionBuilder
from passport_app.summary.sections.own_words import labelled
from passport_app.summary.telling import Teller
from passport_app.summary.wording import Spans

PRINTED = frozenset(
    {("about-me", "please_do"), ("about-me", "please_dont")}
    | {("hospital-care", field) for field in ("helps", "agreed", "agreed_by", "agreed_on")}
)
_AGREED_BY = f"{HospitalCare.KIND}/agreed-by"
_PART = "hospital"


def please_do(builder: SectionBuilder) -> Section | None:
    """Please do, then please don't, each in the person's order."""
    entry = builder.task.source.only(AboutMe)
    if entry is None:
        return None
    asked = [(N_("*Please do:* {words}"), words) for words in entry.record.please_do]
    asked += [(N_("*Please don’t:* {words}"), words) for words in entry.record.please_dont]
    lines = [builder.line(labelled(template, words), entry, item=words) for template, words in asked]
    return builder.listed(N_("Please do, please don’t"), lines)


def hospital_helps(builder: SectionBuilder) -> Section | None:
    """What helps; then the agreed plan, and by whom and when it was agreed."""
    entry = builder.task.source.only(HospitalCare)
    if entry is None:
        return None
    care = entry.record
    lines = [builder.line(labelled(N_("*Helps:* {words}"), words), entry, item=words) for words in care.helps]
    lines += [_agreed(builder, entry, words) for words in care.agreed]
    if care.agreed and (care.agreed_by or care.agreed_on) and builder.task.source.wants(_AGREED_BY):
        lines.append(builder.line(lambda s: _by(s, care), entry, key=_AGREED_BY, on=care.agreed_on))
    return builder.listed(N_("What helps me in hospital"), lines)


def _agreed(builder: SectionBuilder, entry: Entry[HospitalCare], words: Words) -> Line:
    care, task = entry.record, builder.task
    by = task.source.wants(_AGREED_BY)
    fact = PlanFact(
        part=_PART,
        text=task.word(words) or "",
        agreed_with=care.agreed_by if by else None,
        agreed_on=care.agreed_on if by else None,
    )
    return builder.line(labelled(N_("*Agreed plan:* {words}"), words), entry, item=words, facts=[fact])


def _by(s: Teller, care: HospitalCare) -> Spans:
    who = s.sheet.name(care.agreed_by) if care.agreed_by else ""
    day = s.sheet.date(care.agreed_on) if care.agreed_on else ""
    if who and day:
        return s.say(N_("Agreed with {who}, {date}."), who=who, date=day)
    return s.say(N_("Agreed with {who}."), who=who) if who else s.say(N_("Agreed on {date}."), date=day)
