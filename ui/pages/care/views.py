"""What My care asks: appointments, team, referrals, contacts, experience, local support."""

from __future__ import annotations

from datetime import time
from typing import Any, Final

from passport_app.domain.care import (
    AgreedAction,
    Appointment,
    AppointmentType,
    CareTeamMember,
    Contact,
    ContactType,
    Experience,
    FriendsAndFamily,
    LocalSupport,
    Referral,
)
from passport_app.domain.phrases import label
from passport_app.domain.record import Entry
from passport_app.errors import N_
from passport_app.i18n import Translator, isolate_ltr
from ui.common.fields import Ask, Field, Group, RecordView
from ui.common.filling import ABOUT
from ui.common.wording import shown_in, side_by_side


def _appointment(entry: Entry[Appointment], language: str) -> tuple[str, str]:
    visit, tr = entry.record, Translator(language)
    who = visit.with_whom or visit.service or ""
    if visit.at is None:
        return tr.day(visit.on), who
    return tr.gettext("{day}, {time}", day=tr.day(visit.on), time=tr.time(visit.at)), who


def _newest_appointment(entry: Entry[Appointment]) -> tuple[int, time]:
    return -entry.record.on.toordinal(), entry.record.at or time()


_BEFORE = Group(
    title=N_("Before: my three things"),
    note=N_("The three things that you most want to talk about. They come first on the page that you print."),
    fields=(
        Field(key="three_things", label=N_("My three things"), ask=Ask.WORDS_LIST, most=3, bank="three-things"),
        Field(key="questions", label=N_("Questions I want to ask"), ask=Ask.WORDS_LIST, bank="question"),
    ),
)

_AFTER = Group(
    title=N_("After: what was said and agreed"),
    fields=(
        Field(key="said", label=N_("What was said"), ask=Ask.WORDS_LIST),
        Field(
            key="agreed",
            label=N_("What we agreed"),
            ask=Ask.ROWS,
            row_kind=AgreedAction,
            rows=(
                Field(key="what", label=N_("What"), ask=Ask.WORDS),
                Field(key="who", label=N_("Who does it"), ask=Ask.LINE),
                Field(key="by", label=N_("By when"), ask=Ask.DATE),
            ),
        ),
    ),
)

APPOINTMENTS: Final = RecordView(
    name="appointments",
    kind=Appointment,
    title=N_("Appointments"),
    purpose=N_("Get ready before. Write down after what was agreed."),
    add=N_("Add an appointment"),
    one=N_("An appointment"),
    describe=_appointment,
    order=_newest_appointment,
    groups=(
        Group(
            fields=(
                Field(key="on", label=N_("Date"), ask=Ask.DATE),
                Field(key="at", label=N_("Time"), ask=Ask.TIME),
                Field(key="with_whom", label=N_("With whom"), ask=Ask.LINE),
                Field(key="service", label=N_("Surgery, clinic or service"), ask=Ask.LINE),
                Field(key="where", label=N_("Where"), ask=Ask.LINE),
                Field(key="type", label=N_("How"), ask=Ask.CHOICE, options=AppointmentType),
            ),
        ),
        _BEFORE,
        _AFTER,
    ),
)


def _member(entry: Entry[CareTeamMember], language: str) -> tuple[str, str]:
    member = entry.record
    phone = isolate_ltr(member.phone) if member.phone else ""
    return member.name, side_by_side(shown_in(member.role, language), member.organisation, phone)


TEAM: Final = RecordView(
    name="team",
    kind=CareTeamMember,
    title=N_("My team"),
    purpose=N_("Everyone who treats or helps you, and how to reach them."),
    add=N_("Add someone"),
    one=N_("Someone in my team"),
    describe=_member,
    groups=(
        Group(
            fields=(
                Field(key="name", label=N_("Name"), ask=Ask.LINE),
                Field(key="role", label=N_("What they do"), ask=Ask.WORDS, bank="care-role"),
                Field(key="organisation", label=N_("Where they work"), ask=Ask.LINE),
                Field(key="phone", label=N_("Phone"), ask=Ask.LINE),
                Field(key="email", label=N_("E-mail"), ask=Ask.LINE),
                Field(key="how_to_reach", label=N_("Best way to reach them"), ask=Ask.WORDS),
                Field(key="gp", label=N_("This is my GP"), ask=Ask.TICK),
                Field(
                    key="case_worker",
                    label=N_("This is my case worker"),
                    ask=Ask.TICK,
                    help=N_("The person to ask first."),
                ),
            ),
        ),
    ),
)


def _referral(entry: Entry[Referral], language: str) -> tuple[str, str]:
    referral, tr = entry.record, Translator(language)
    if referral.discharged:
        return referral.to, tr.gettext("Ended {date}", date=tr.partial_date(referral.discharged))
    if referral.first_seen:
        return referral.to, tr.gettext("First seen {date}", date=tr.partial_date(referral.first_seen))
    if referral.referred:
        return referral.to, tr.gettext("Waiting since {date}", date=tr.partial_date(referral.referred))
    return referral.to, ""


REFERRALS: Final = RecordView(
    name="referrals",
    kind=Referral,
    title=N_("Referrals"),
    purpose=N_("Where you were sent, and how long you have waited."),
    add=N_("Add a referral"),
    one=N_("A referral"),
    describe=_referral,
    groups=(
        Group(
            fields=(
                Field(key="to", label=N_("Where I was sent"), ask=Ask.LINE),
                Field(key="reason", label=N_("What for"), ask=Ask.WORDS, bank="referral-reason"),
                Field(key="referred", label=N_("When I was referred"), ask=Ask.PARTIAL_DATE),
                Field(key="first_seen", label=N_("When I was first seen"), ask=Ask.PARTIAL_DATE),
                Field(key="discharged", label=N_("When it ended"), ask=Ask.PARTIAL_DATE),
                Field(key="note", label=N_("Anything else about it"), ask=Ask.WORDS),
            ),
        ),
    ),
)


def _contact(entry: Entry[Contact], language: str) -> tuple[str, str]:
    contact, tr = entry.record, Translator(language)
    kind = label(contact.type, language) if contact.type else ""
    who = contact.with_whom or kind or tr.gettext("A contact")
    return who, tr.date(entry.about) if entry.about else ""


CONTACTS: Final = RecordView(
    name="contacts",
    kind=Contact,
    title=N_("Calls and visits"),
    purpose=N_("Phone calls, A&E, the pharmacy, a charity: anything that was not planned."),
    add=N_("Add a call or visit"),
    one=N_("A call or visit"),
    describe=_contact,
    order=lambda entry: -(entry.about.toordinal() if entry.about else 0),
    groups=(
        Group(
            fields=(
                Field(key=ABOUT, label=N_("Which day was it?"), ask=Ask.DATE),
                Field(key="type", label=N_("With which service"), ask=Ask.CHOICE, options=ContactType),
                Field(key="with_whom", label=N_("With whom"), ask=Ask.LINE),
                Field(key="reason", label=N_("Why"), ask=Ask.WORDS),
                Field(key="outcome", label=N_("What came of it"), ask=Ask.WORDS),
            ),
        ),
    ),
)


def _experience(entry: Entry[Experience], language: str) -> tuple[str, str]:
    experience, tr = entry.record, Translator(language)
    title = experience.service or tr.gettext("My care")
    return title, label(experience.overall, language) if experience.overall else shown_in(experience.words, language)


EXPERIENCES: Final = RecordView(
    name="experiences",
    kind=Experience,
    title=N_("How care has been"),
    purpose=N_("In your own words. It is only for you, unless you share it."),
    add=N_("Write how it was"),
    one=N_("How it was"),
    describe=_experience,
    groups=(
        Group(
            fields=(
                Field(key=ABOUT, label=N_("Which day was it?"), ask=Ask.DATE),
                Field(key="service", label=N_("Which service"), ask=Ask.LINE),
                Field(
                    key="overall",
                    label=N_("Overall, how was your experience of our service?"),
                    ask=Ask.CHOICE,
                    options=FriendsAndFamily,
                ),
                Field(key="words", label=N_("In my own words"), ask=Ask.WORDS),
            ),
        ),
    ),
)


def _support(entry: Entry[LocalSupport], language: str) -> tuple[str, str]:
    support = entry.record
    return support.name, shown_in(support.what, language) or isolate_ltr(support.phone or "")


SUPPORT: Final = RecordView(
    name="local-support",
    kind=LocalSupport,
    title=N_("Local support"),
    purpose=N_("Groups and places near you, and how to reach them."),
    add=N_("Add local support"),
    one=N_("Local support"),
    describe=_support,
    groups=(
        Group(
            fields=(
                Field(key="name", label=N_("Name of the group or place"), ask=Ask.LINE),
                Field(key="what", label=N_("What it is"), ask=Ask.WORDS),
                Field(key="phone", label=N_("Phone"), ask=Ask.LINE),
                Field(key="how_to_reach", label=N_("How to get there"), ask=Ask.WORDS),
            ),
        ),
    ),
)

VIEWS: Final[tuple[RecordView[Any], ...]] = (APPOINTMENTS, TEAM, REFERRALS, CONTACTS, EXPERIENCES, SUPPORT)
