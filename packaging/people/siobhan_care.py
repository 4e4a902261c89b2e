"""Siobhan: who is involved, appointments, contacts."""

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
GP = "Dr Farah Lodhi"


def write(book: Book) -> None:
    """Write team, appointments and contacts."""
    _team(book)
    _appointments(book)
    _contacts(book)


def _team(book: Book) -> None:
    surgery = "Hollins Lane Surgery"
    book.write(
        "gp",
        CareTeamMember(
            name=GP,
            role=me.picked("care-role/gp"),
            organisation=surgery,
            phone="0161 496 0123",
            how_to_reach=me("Online form before eight. She answers on Tuesdays and Thursdays."),
            gp=True,
        ),
        "2026-08-30 20:31",
    )
    worker = CareTeamMember(
        name="Jo Whitworth",
        role=me.picked("care-role/case-worker"),
        organisation="Stockport Pain Service",
        phone="0161 496 0168",
    )
    book.write("case worker", worker, "2026-09-08 20:16")
    known = replace(worker, how_to_reach=me("Text first, she rings back between patients."), case_worker=True)
    book.write("case worker", known, "2026-09-24 20:35")
    book.write(
        "pharmacist",
        CareTeamMember(
            name="Imran Siddiqui", role=me.picked("care-role/pharmacist"), organisation=surgery, phone="0161 496 0123"
        ),
        "2026-09-24 20:36",
    )
    waiting = Referral(
        to="Stockport Pain Service",
        reason=me.picked("referral-reason/pain-clinic"),
        referred=when("2026-04-14"),
        note=me("Letter said up to 36 weeks."),
    )
    book.write("pain referral", waiting, "2026-08-30 20:36")
    seen = replace(waiting, note=me("Letter said up to 36 weeks. First appointment came through: 15 December."))
    book.write("pain referral", seen, "2026-11-05 20:12")
    book.write(
        "ot referral",
        Referral(
            to="Occupational therapy",
            reason=me.picked("referral-reason/daily-tasks"),
            referred=when("2026-06"),
            first_seen=when("2026-10-14"),
            discharged=when("2026-10-14"),
        ),
        "2026-10-14 20:37",
    )


def _appointments(book: Book) -> None:
    review = Appointment(
        on=date(2026, 9, 24),
        at=time(11, 20),
        with_whom="Imran Siddiqui, pharmacist",
        service="Hollins Lane Surgery",
        type=AppointmentType.FACE_TO_FACE,
        three_things=(me("Groggy until ten every morning"), me("What to do in a flare-up, in writing")),
        questions=me.ready("question/lower-dose"),
    )
    book.write("pharmacist review", review, "2026-09-20 21:20", about="2026-09-24")
    after = replace(
        review,
        said=me.all(
            "Take the amitriptyline at eight instead of ten, for the grogginess.",
            "Sumatriptan on more than two days a week can bring headaches on.",
        ),
        agreed=(
            AgreedAction(what=me("Wrote the medicine part of my flare-up plan together"), who="Imran and me"),
            AgreedAction(
                what=me("He asks Dr Lodhi about a migraine preventer"), who="Imran Siddiqui", by=date(2026, 10, 9)
            ),
        ),
    )
    book.write("pharmacist review", after, "2026-09-24 20:22", about="2026-09-24", by="dave")
    book.write(
        "ot visit",
        Appointment(
            on=date(2026, 10, 14),
            with_whom="Ruth, occupational therapist",
            service="Occupational therapy",
            where="At home",
            type=AppointmentType.HOME_VISIT,
            said=me.all("Sit to chop. Put the heavy pans at hip height."),
            agreed=(AgreedAction(what=me("Dave moves the pans"), who="Dave", by=date(2026, 10, 18)),),
        ),
        "2026-10-14 20:40",
        about="2026-10-14",
    )
    book.write(
        "gp next",
        Appointment(
            on=date(2026, 11, 24),
            at=time(10, 50),
            with_whom=GP,
            service="Hollins Lane Surgery",
            where="Room 3, upstairs. There is a lift if you ask.",
            type=AppointmentType.FACE_TO_FACE,
            three_things=(
                me("I leave my night tablet out on Fridays so that I can get to football. Is that all right?"),
                me("Nobody has come back to me about a migraine preventer."),
                me("My fingers go white and numb. It is new since June."),
            ),
            questions=(me("Could I take less amitriptyline, and how?"), me("Can the school run count as my activity?")),
        ),
        "2026-11-15 20:44",
        about="2026-11-24",
    )
    book.write(
        "pain clinic next",
        Appointment(
            on=date(2026, 12, 15),
            at=time(13, 30),
            service="Stockport Pain Service",
            type=AppointmentType.FACE_TO_FACE,
            three_things=(me("I want a plan for Saturdays, not a new tablet."),),
            questions=me.all("Is there a group in the daytime, in school hours?"),
        ),
        "2026-11-05 20:15",
        about="2026-12-15",
    )


def _contacts(book: Book) -> None:
    book.write(
        "a and e",
        Contact(
            type=ContactType.A_AND_E,
            with_whom="A&E, with Dave",
            reason=me("Migraine on its third day, could not keep water down."),
            outcome=me(
                "Five hours under strip lights, then a drip and a kind sister who found a dark room. Home at six."
            ),
        ),
        "2026-09-20 20:48",
        about="2026-09-19",
        by="dave",
    )
    book.write(
        "pharmacy",
        Contact(
            type=ContactType.PHARMACY,
            reason=me("Sumatriptan out of stock, tried three shops."),
            outcome=me("The one by the station had it."),
        ),
        "2026-10-22 20:55",
        about="2026-10-22",
    )
    book.write(
        "choir welfare",
        Contact(
            type=ContactType.VOLUNTARY,
            with_whom="Pain Café, Edgeley",
            reason=me("Went once, with Maureen."),
            outcome=me("Nice biscuits. Everyone compared tablets, which is not for me."),
        ),
        "2026-11-03 20:25",
        about="2026-11-03",
    )
    book.write(
        "a and e experience",
        Experience(
            service="A&E",
            overall=FriendsAndFamily.NEITHER,
            words=me("Being believed took four hours. After that they were lovely."),
        ),
        "2026-09-23 20:44",
        about="2026-09-19",
    )
    book.write(
        "pool support",
        LocalSupport(
            name="Warm-water class, Grand Central Pools",
            what=me("Tuesdays at 1.15. Ring to see if there is a space."),
            phone="0161 496 0155",
        ),
        "2026-10-18 21:31",
    )
    book.write(
        "carers",
        LocalSupport(name="Stockport carers' line", what=me("For Dave. He says he is fine."), phone="0161 496 0190"),
        "2026-10-18 21:33",
    )
    book.write(
        "shared ot",
        SharedSummary(
            audience="ot",
            as_of=date(2026, 10, 14),
            to="Ruth, occupational therapist",
            sections=("daily-life", "aids", "goals"),
            languages=("en",),
            given_as=SharedAs.PAPER,
        ),
        "2026-10-14 10:02",
        about="2026-10-14",
    )
