"""Zdzisław: who is involved, appointments, contacts."""

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

me = Voice("pl", by="Agnieszka Wójcik-Brown", relation="daughter")
SURGERY = "Kirkfield Lane Surgery"


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
                name="Dr Helen Marsden",
                role=me.picked("care-role/gp"),
                organisation=SURGERY,
                phone="0113 496 0177",
                how_to_reach=me(
                    "Dzwoni Agnieszka. Prosić o tłumacza od razu przy zapisie.",
                    "Agnieszka rings. Ask for the interpreter when booking.",
                ),
                gp=True,
            ),
        ),
        (
            "physio",
            CareTeamMember(
                name="Tom Ashworth",
                role=me.picked("care-role/physiotherapist"),
                organisation="Leeds Community Physiotherapy",
                phone="0113 496 0161",
            ),
        ),
        (
            "case worker",
            CareTeamMember(
                name="Grace Adeyemi",
                role=me.picked("care-role/case-worker"),
                organisation="Leeds Community Pain Service",
                phone="0113 496 0150",
                how_to_reach=me("W poniedziałki i czwartki, odsłuchuje pocztę."),
                case_worker=True,
            ),
        ),
        (
            "pharmacist",
            CareTeamMember(name="Mr Patel", role=me.picked("care-role/pharmacist"), organisation="Market Pharmacy"),
        ),
    )
    for number, (key, record) in enumerate(members):
        book.write(key, record, f"2026-06-13 17:0{number}", by="agnieszka" if number in {0, 2} else "person")
    surgeon = Referral(
        to="Orthopaedics, hip clinic", reason=me.picked("referral-reason/surgery-opinion"), referred=when("2026-06-16")
    )
    book.write("hip referral", surgeon, "2026-06-20 15:50", by="agnieszka")
    book.write(
        "hip referral",
        replace(
            surgeon, note=me("Wizyta 17 grudnia. Czekam pół roku.", "Appointment on 17 December. Half a year's wait.")
        ),
        "2026-10-31 16:05",
        by="agnieszka",
    )
    book.write(
        "physio referral",
        Referral(
            to="Leeds Community Physiotherapy",
            reason=me.picked("referral-reason/strength-and-movement"),
            referred=when("2026-03"),
            first_seen=when("2026-08-27"),
        ),
        "2026-08-27 18:10",
    )


def _appointments(book: Book) -> None:
    without = Appointment(
        on=date(2026, 6, 16),
        at=time(9, 40),
        with_whom="Dr Helen Marsden",
        service=SURGERY,
        type=AppointmentType.FACE_TO_FACE,
        three_things=(me("Biodro w nocy", "The hip at night"), me("Czy operacja?", "An operation?")),
    )
    book.write("june", without, "2026-06-14 16:30", about="2026-06-16", by="agnieszka")
    book.write(
        "june",
        replace(
            without,
            said=(
                me(
                    "Tłumacza nie było. Zrozumiałem „hip” i „wait”.",
                    "There was no interpreter. I understood “hip” and “wait”.",
                ),
            ),
            agreed=(AgreedAction(what=me("Skierowanie do ortopedy", "Referral to orthopaedics"), who="Dr Marsden"),),
        ),
        "2026-06-16 18:20",
        about="2026-06-16",
        by="agnieszka",
    )
    book.write(
        "physio first",
        Appointment(
            on=date(2026, 8, 27),
            at=time(14, 0),
            with_whom="Tom Ashworth",
            service="Leeds Community Physiotherapy",
            type=AppointmentType.FACE_TO_FACE,
            said=(
                me(
                    "Ból przy ćwiczeniu do 5 na 10 nie szkodzi, jeśli nazajutrz wraca do zwykłego.",
                    "Pain up to 5 out of 10 during exercise does no harm if it is back to usual the next day.",
                ),
                me("Tłumaczka przez telefon, pani Ewa. Bardzo dobra."),
            ),
            agreed=(
                AgreedAction(
                    what=me("Dwanaście tygodni, wtorek i piątek", "Twelve weeks, Tuesday and Friday"),
                    who="Zdzisław",
                    by=date(2026, 11, 20),
                ),
                AgreedAction(
                    what=me("Kartka z rysunkami zamiast opisów", "A sheet with drawings instead of words"),
                    who="Tom Ashworth",
                    by=date(2026, 9, 4),
                ),
            ),
        ),
        "2026-08-27 18:15",
        about="2026-08-27",
    )
    book.write(
        "gp next",
        Appointment(
            on=date(2026, 12, 1),
            at=time(9, 20),
            with_whom="Dr Helen Marsden",
            service=SURGERY,
            type=AppointmentType.FACE_TO_FACE,
            three_things=(
                me(
                    "Po ćwiczeniach jest lepiej. Czy mogę chodzić dalej po tych dwunastu tygodniach?",
                    "I am better for the exercises. Can I carry on after the twelve weeks?",
                ),
                me(
                    "W południe tabletkę biorę tylko, jak wychodzę. Czy tak można?",
                    "I take the noon tablet only when I go out. Is that all right?",
                ),
                me("Uchwyty przy wannie: komu to zgłosić?"),
            ),
            questions=(
                me.picked("question/how-long-wait"),
                me(
                    "Czy przed operacją biodra trzeba odstawić apixaban?",
                    "Would I have to stop apixaban before a hip operation?",
                ),
            ),
        ),
        "2026-11-14 16:45",
        about="2026-12-01",
        by="agnieszka",
    )
    book.write(
        "hip clinic",
        Appointment(
            on=date(2026, 12, 17),
            at=time(11, 15),
            service="Orthopaedics, hip clinic",
            type=AppointmentType.FACE_TO_FACE,
            three_things=(
                me("Chcę wiedzieć, co będzie, jeśli nie zrobię nic.", "I want to know what happens if I do nothing."),
            ),
        ),
        "2026-10-31 16:08",
        about="2026-12-17",
        by="agnieszka",
    )


def _contacts(book: Book) -> None:
    book.write(
        "fall",
        Contact(
            type=ContactType.A_AND_E,
            with_whom="A&E",
            reason=me(
                "Upadek na targu, uderzyłem się w głowę. Przez te tabletki na krew kazali jechać.",
                "A fall at the market, I hit my head. They sent me because of the blood thinner.",
            ),
            outcome=me(
                "Tomografia dobra. Siniak jak śliwka przez trzy tygodnie.",
                "The scan was fine. A bruise like a plum for three weeks.",
            ),
        ),
        "2026-07-26 09:30",
        about="2026-07-04",
    )
    book.write(
        "gel",
        Contact(
            type=ContactType.PHARMACY,
            with_whom="Mr Patel",
            reason=me("Czy są plastry rozgrzewające, które mogę?", "Are there heat patches that I may use?"),
            outcome=me("Zwykłe ciepłe tak, z lekiem nie.", "Plain warm ones yes, with medicine in them no."),
        ),
        "2026-09-17 08:44",
        about="2026-09-16",
    )
    book.write(
        "twice", Contact(type=ContactType.PHARMACY, with_whom="Mr Patel"), "2026-09-17 08:41", about="2026-09-16"
    )
    book.remove("twice", "2026-09-17 08:42")
    book.write(
        "senior club",
        Contact(
            type=ContactType.VOLUNTARY,
            with_whom="Klub seniora przy polskiej parafii",
            reason=me("Obiad w czwartki"),
            outcome=me("Poszedłem drugi raz. Dają żurek.", "I went a second time. They serve żurek."),
        ),
        "2026-10-16 08:50",
        about="2026-10-15",
    )
    book.write(
        "surgery experience",
        Experience(
            service=SURGERY,
            overall=FriendsAndFamily.POOR,
            words=me(
                "Lekarka uprzejma, ale bez tłumacza to tylko kiwanie głową.",
                "The doctor is kind, but without an interpreter it is only nodding.",
            ),
        ),
        "2026-06-17 09:10",
        about="2026-06-16",
    )
    book.write(
        "physio experience",
        Experience(
            service="Leeds Community Physiotherapy",
            overall=FriendsAndFamily.VERY_GOOD,
            words=me("Pierwszy raz ktoś zapytał, co chcę robić, a nie co mnie boli."),
        ),
        "2026-09-12 08:40",
        about="2026-09-11",
    )
    book.write(
        "lunch",
        LocalSupport(
            name="Klub seniora przy polskiej parafii",
            what=me("Obiady w czwartki o trzynastej, brydż we wtorki"),
            phone="0113 496 0185",
            how_to_reach=me("Autobus 16, drugi przystanek."),
        ),
        "2026-10-16 08:53",
    )
    book.write(
        "shared physio",
        SharedSummary(
            audience="physio",
            as_of=date(2026, 8, 27),
            to="Tom Ashworth",
            sections=("goals", "body-map", "tried"),
            languages=("en", "pl"),
            given_as=SharedAs.PAPER,
        ),
        "2026-08-27 13:20",
        about="2026-08-27",
        by="agnieszka",
    )
