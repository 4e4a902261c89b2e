"""What a folded card and a slip of paper need: whom to ring, and what was agreed last."""

from __future__ import annotations

from dataclasses import replace

from passport_app.domain.care import AgreedAction, Appointment, CareTeamMember
from passport_app.domain.record import Entry
from passport_app.errors import N_
from passport_app.summary.model import Line, Section, WriteIn
from passport_app.summary.sections import agreed
from passport_app.summary.sections.builder import SectionBuilder, Task, lines_block
from passport_app.summary.sections.team import member_fact
from passport_app.summary.telling import Tell, Teller
from passport_app.summary.wording import Spans, items

PRINTED = frozenset(
    {("care-team-member", field) for field in ("name", "role", "organisation", "phone", "case_worker", "gp")}
    | {("appointment", field) for field in ("on", "agreed", "with_whom", "service")}
)
_MOST_CONTACTS = 4
_ROWS = 6


def contacts(builder: SectionBuilder) -> Section | None:
    """The team's phones, the case worker's and the surgery's first; who else to ring stands at the top."""
    found = [entry for entry in builder.task.source.all(CareTeamMember) if entry.record.phone]
    ranked = sorted(found, key=lambda entry: (not entry.record.case_worker, not entry.record.gp))[:_MOST_CONTACTS]
    return builder.listed(N_("Who treats me"), [_reachable(builder, entry) for entry in ranked])


def last_agreed(builder: SectionBuilder) -> Section | None:
    """What was agreed at the latest appointment at which something was."""
    entry = _latest(builder.task)
    if entry is None:
        return None
    last = entry.record
    lines = [builder.line(_action(one), entry, on=last.on, item=one) for one in last.agreed]
    return builder.section(
        lambda s: _agreed_when(s, last),
        lines_block(lines),
        aside=lambda s: items(*(s.sheet.plain(s.sheet.name(who)) for who in (last.with_whom, last.service) if who)),
    )


def agreed_lines(builder: SectionBuilder) -> Section:
    """Lines to write on, more than on a page with other things."""
    section = agreed.agreed(builder)
    blocks = tuple(replace(block, rows=_ROWS) for block in section.blocks if isinstance(block, WriteIn))
    return replace(section, blocks=blocks)


def _reachable(builder: SectionBuilder, entry: Entry[CareTeamMember]) -> Line:
    member = entry.record
    return builder.line(_contact(member), entry, facts=[member_fact(builder.task, member)])


def _contact(member: CareTeamMember) -> Tell:
    def telling(s: Teller) -> Spans:
        place = s.sheet.name(member.organisation) if member.organisation else ""
        return items(
            s.say(N_("*{name}*"), name=_reached(s, member)),
            s.own(member.role) if member.role else (),
            s.sheet.plain(place) if place else (),
        )

    return telling


def _reached(s: Teller, member: CareTeamMember) -> Spans:
    return s.say(N_("{name}, {phone}"), name=s.sheet.name(member.name), phone=s.sheet.figure(member.phone or ""))


def _latest(task: Task) -> Entry[Appointment] | None:
    found = [entry for entry in task.source.all(Appointment) if entry.record.agreed and entry.record.on <= task.as_of]
    return max(found, key=lambda entry: (entry.record.on, entry.id), default=None)


def _agreed_when(s: Teller, last: Appointment) -> Spans:
    return s.say(N_("What we agreed on {date}"), date=s.sheet.recent(last.on))


def _action(action: AgreedAction) -> Tell:
    def telling(s: Teller) -> Spans:
        return items(
            s.own(action.what),
            s.say(N_("Who: {name}"), name=s.sheet.name(action.who)) if action.who else (),
            s.say(N_("By: {date}"), date=s.sheet.recent(action.by)) if action.by else (),
        )

    return telling
