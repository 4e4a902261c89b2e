"""Callum: who is involved, appointments, contacts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

from book import Book
from voice import Voice, when

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
from passport_app.domain.sharing import SharedAs, SharedSummary

me = Voice("en")
SURGERY = "Brook Side Surgery"


def write(book: Book) -> None:
    """Write team, appointments and contacts."""
    _team(book)
    _appointments(book)
    _contacts(book)


def _team(book: Book) -> None:
    members = (
        (
            "gp",
            CareTeamMember(
                name="Dr Anil Mehta",
                role=me.picked("care-role/gp"),
                organisation=SURGERY,
                phone="0161 496 0112",
                gp=True,
            ),
        ),
        (
            "case worker",
            CareTeamMember(
                name="Dee Okonkwo",
                role=me.picked("care-role/case-worker"),
                organisation="Stockport Pain Service",
                phone="0161 496 0174",
                how_to_reach=me("Text. She knows I do not pick up."),
                case_worker=True,
            ),
        ),
        (
            "debt",
            CareTeamMember(
                name="Parveen", role=me("Debt adviser"), organisation="Stockport Advice", phone="0161 496 0147"
            ),
        ),
        ("surgeon", CareTeamMember(name="Mr Osei", role=me.picked("care-role/specialist"), organisation="Hand clinic")),
    )
    for number, (key, record) in enumerate(members):
        book.write(key, record, f"2026-09-03 01:0{number}")
    psychology = Referral(
        to="Pain psychology", reason=me.picked("referral-reason/mood-support"), referred=when("2026-10-01")
    )
    book.write("psychology", psychology, "2026-10-02 01:24")
    book.write("psychology", replace(psychology, note=me("Letter: about 20 weeks.")), "2026-11-12 00:52")
    book.write(
        "pain service",
        Referral(to="Stockport Pain Service", referred=when("2025-12"), first_seen=when("2026-08-20")),
        "2026-09-03 01:12",
    )
    book.write(
        "hand",
        Referral(
            to="Hand clinic",
            referred=when("2022-03-14"),
            first_seen=when("2022-03-14"),
            discharged=when("2024-04"),
            note=me("Discharged for missed visits."),
        ),
        "2026-09-03 01:14",
    )


def _appointments(book: Book) -> None:
    plan = Appointment(
        on=date(2026, 10, 1),
        at=time(13, 15),
        with_whom="Dee Okonkwo",
        service="Stockport Pain Service",
        type=AppointmentType.VIDEO,
        three_things=(me("Sleep is the wrong way round"), me("I have stopped opening post"), me("The weight")),
    )
    book.write("plan visit", plan, "2026-09-29 02:12", about="2026-10-01")
    after = replace(
        plan,
        said=me.all(
            "Getting out before noon may shift the nights more than going to bed earlier.",
            "Weight is a known effect of pregabalin, ask the GP, do not just stop it.",
        ),
        agreed=(
            AgreedAction(what=me("Refer me to pain psychology"), who="Dee Okonkwo", by=date(2026, 10, 9)),
            AgreedAction(what=me("Ring the debt adviser together"), who="Dee and me", by=date(2026, 10, 8)),
        ),
    )
    book.write("plan visit", after, "2026-10-02 00:50", about="2026-10-01")
    book.write(
        "missed",
        Appointment(
            on=date(2026, 10, 15),
            with_whom="Dr Anil Mehta",
            service=SURGERY,
            type=AppointmentType.PHONE,
            said=me.all("Did not pick up. Bad fortnight."),
        ),
        "2026-10-24 02:02",
        about="2026-10-15",
    )
    book.write(
        "gp next",
        Appointment(
            on=date(2026, 11, 25),
            at=time(11, 40),
            with_whom="Dr Anil Mehta",
            service=SURGERY,
            type=AppointmentType.FACE_TO_FACE,
            three_things=(
                me("Pregabalin: two stone on, and I missed some in October. What are the choices?"),
                me("I went under for a fortnight in October. I am telling you because I said I would."),
                me.picked("three-things/work"),
            ),
            questions=(
                me.picked("question/medicine-review"),
                me("Can I get a fit note that says part-time coaching is fine?"),
            ),
        ),
        "2026-11-17 02:30",
        about="2026-11-25",
    )
    book.write(
        "case worker next",
        Appointment(
            on=date(2026, 12, 10),
            at=time(14, 0),
            with_whom="Dee Okonkwo",
            service="Stockport Pain Service",
            type=AppointmentType.VIDEO,
        ),
        "2026-11-17 02:33",
        about="2026-12-10",
    )


def _contacts(book: Book) -> None:
    contacts = (
        (
            "2026-09-21",
            Contact(
                type=ContactType.A_AND_E,
                with_whom="A&E",
                reason=me("Someone grabbed the arm in a pub queue. Could not stop shaking."),
                outcome=me("Six hours, an X-ray, told the plate is fine. It was never about the plate."),
            ),
        ),
        (
            "2026-10-20",
            Contact(
                type=ContactType.NHS_111,
                reason=me("Missed three days of pregabalin, felt like flu."),
                outcome=me("Told to go back to the usual dose and ring the surgery. I did the first half."),
            ),
        ),
        (
            "2026-11-03",
            Contact(
                type=ContactType.VOLUNTARY,
                with_whom="Stockport Advice",
                reason=me("The court letter"),
                outcome=me("Parveen rang the landlord while I sat there. Eleven pounds a week."),
            ),
        ),
        (
            "2026-11-10",
            Contact(
                type=ContactType.PHARMACY,
                reason=me("Prescription not there, controlled, could not be lent a few."),
                outcome=me("Second trip next day."),
            ),
        ),
    )
    for day, record in contacts:
        late = (
            "2026-10-24"
            if day == "2026-10-20"
            else f"{date.fromisoformat(day).replace(day=date.fromisoformat(day).day + 1)}"
        )
        book.write(f"contact {day}", record, f"{late} 01:5{day[-1]}", about=day)
    book.write(
        "experience",
        Experience(
            service="A&E",
            overall=FriendsAndFamily.POOR,
            words=me("They wrote “known chronic pain” and stopped looking at me."),
        ),
        "2026-09-22 02:10",
        about="2026-09-21",
    )
    book.write(
        "case work",
        Experience(
            service="Stockport Pain Service",
            overall=FriendsAndFamily.GOOD,
            words=me("She asked what I was like before. Nobody had."),
        ),
        "2026-10-02 01:02",
        about="2026-10-01",
    )
    book.write(
        "shed",
        LocalSupport(
            name="The shed on Mersey Street",
            what=me("Thursdays, also a late one at six now"),
            phone="0161 496 0106",
            how_to_reach=me("Green door, no knocking"),
        ),
        "2026-11-12 01:00",
    )
    book.write(
        "shared",
        SharedSummary(
            audience="pain-clinic",
            as_of=date(2026, 10, 1),
            to="Dee Okonkwo",
            sections=("goals", "medicines", "balance"),
            languages=("en",),
            given_as=SharedAs.FILE,
        ),
        "2026-10-01 11:52",
        about="2026-10-01",
    )
