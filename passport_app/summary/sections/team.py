"""Who treats the person and how to reach them, and who can help at home after a hospital."""

from __future__ import annotations

from collections.abc import Iterator

from passport_app.domain.care import CareTeamMember, LocalSupport
from passport_app.domain.plans import FlarePlan, PlanContact
from passport_app.domain.record import Entry
from passport_app.errors import N_
from passport_app.summary.facts import ContactFact
from passport_app.summary.model import Line, Section
from passport_app.summary.sections.builder import SectionBuilder, Task
from passport_app.summary.sections.own_words import may_stand
from passport_app.summary.telling import Tell, Teller
from passport_app.summary.wording import Spans, items

PRINTED = frozenset(
    {("care-team-member", field) for field in (
        "name", "role", "organisation", "phone", "how_to_reach", "case_worker", "gp",
    )}
    | {("local-support", field) for field in ("name", "what", "phone", "how_to_reach")}
    | {("flare-plan", "contacts"), ("flare-plan", "agreement")}
)  # fmt: skip
_GP, _CASE_WORKER = "care-role/gp", "care-role/case-worker"


def team(builder: SectionBuilder) -> Section | None:
    """The case worker, then the GP, then the others."""
    entries = sorted(
        builder.task.source.all(CareTeamMember), key=lambda one: (not one.record.case_worker, not one.record.gp)
    )
    if not entries:
        return None
    lines = [_member(builder, entry) for entry in entries]
    return builder.listed(N_("My care team"), lines)


def discharge(builder: SectionBuilder) -> Section | None:
    """Whom to ring at home, as the plan has it, and local support."""
    lines = [*_plan_contacts(builder), *(_support(builder, entry) for entry in builder.task.source.all(LocalSupport))]
    return builder.listed(N_("Going home: who can help"), lines)


def _member(builder: SectionBuilder, entry: Entry[CareTeamMember]) -> Line:
    return builder.line(lambda s: _who(s, entry.record), entry, facts=[member_fact(builder.task, entry.record)])


def _who(s: Teller, member: CareTeamMember) -> Spans:
    role = member.role if not _says_its_role(member) else None
    return items(
        s.say(N_("*My case worker: {name}*"), name=s.sheet.name(member.name)) if member.case_worker else (),
        s.say(N_("*My GP: {name}*"), name=s.sheet.name(member.name)) if member.gp else (),
        s.say(N_("*{name}*"), name=s.sheet.name(member.name)) if not (member.case_worker or member.gp) else (),
        s.own(role) if role else (),
        s.sheet.plain(s.sheet.name(member.organisation)) if member.organisation else (),
        s.sheet.plain(s.sheet.figure(member.phone)) if member.phone else (),
        s.own(member.how_to_reach) if member.how_to_reach else (),
    )


def _says_its_role(member: CareTeamMember) -> bool:
    """Whether "my GP" or "my case worker" says what the role would say again."""
    code = member.role.code if member.role else None
    return (member.gp and code == _GP) or (member.case_worker and code == _CASE_WORKER)


def member_fact(task: Task, member: CareTeamMember) -> ContactFact:
    """The same as data, with a telephone number."""
    return ContactFact(
        role="team",
        name=member.name,
        relation=task.word(member.role),
        organisation=member.organisation,
        phone=member.phone,
    )


def _plan_contacts(builder: SectionBuilder) -> Iterator[Line]:
    entry = builder.task.source.only(FlarePlan)
    if entry is None or not may_stand(entry.record.agreement):
        return
    for contact in entry.record.contacts:
        fact = ContactFact(role="support", name=contact.name, phone=contact.phone)
        yield builder.line(_ring(contact), entry, item=contact, facts=[fact])


def _ring(contact: PlanContact) -> Tell:
    return lambda s: items(
        s.say(N_("*{name}*"), name=s.sheet.name(contact.name)),
        s.sheet.plain(s.sheet.figure(contact.phone)) if contact.phone else (),
        s.own(contact.hours) if contact.hours else (),
    )


def _support(builder: SectionBuilder, entry: Entry[LocalSupport]) -> Line:
    support = entry.record
    fact = ContactFact(role="support", name=support.name, phone=support.phone)

    def telling(s: Teller) -> Spans:
        return items(
            s.say(N_("*{name}*"), name=s.sheet.name(support.name)),
            s.sheet.plain(s.sheet.figure(support.phone)) if support.phone else (),
            s.own(support.what) if support.what else (),
            s.own(support.how_to_reach) if support.how_to_reach else (),
        )

    return builder.line(telling, entry, facts=[fact])
