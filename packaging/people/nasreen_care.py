"""Nasreen: who is involved, appointments, contacts."""

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

me = Voice("ur", by="Bilal Akhtar", relation="son")
SURGERY = "Chapel Fold Surgery"


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
                name="Dr Amara Okafor",
                role=me.picked("care-role/gp"),
                organisation=SURGERY,
                phone="0113 496 0133",
                how_to_reach=me("بلال صبح آٹھ بجے فون کرتا ہے۔", "Bilal rings at eight in the morning."),
                gp=True,
            ),
        ),
        (
            "nurse",
            CareTeamMember(name="Sister Joan Tate", role=me.picked("care-role/practice-nurse"), organisation=SURGERY),
        ),
        (
            "case worker",
            CareTeamMember(
                name="Shazia Hussain",
                role=me.picked("care-role/case-worker"),
                organisation="Leeds Community Pain Service",
                phone="0113 496 0126",
                how_to_reach=me("فون پر اردو میں پیغام چھوڑ دیں۔", "Leave a message in Urdu."),
                case_worker=True,
            ),
        ),
    )
    for number, (key, record) in enumerate(members):
        book.write(key, record, f"2026-08-04 15:0{number}", by="bilal")
    physio = Referral(
        to="Leeds Community Physiotherapy",
        reason=me.picked("referral-reason/strength-and-movement"),
        referred=when("2026-07"),
    )
    book.write("physio referral", physio, "2026-08-04 15:05", by="bilal")
    asked = replace(
        physio, note=me("خاتون فزیو اور خاتون ترجمان مانگی ہے۔", "We asked for a woman physio and a woman interpreter.")
    )
    book.write("physio referral", asked, "2026-09-16 15:50", by="bilal")
    book.write(
        "pain service",
        Referral(
            to="Leeds Community Pain Service",
            reason=me.picked("referral-reason/pain-clinic"),
            referred=when("2026-02"),
            first_seen=when("2026-09-16"),
        ),
        "2026-09-16 15:52",
        by="bilal",
    )


def _appointments(book: Book) -> None:
    first = Appointment(
        on=date(2026, 9, 16),
        at=time(13, 0),
        with_whom="Shazia Hussain",
        service="Leeds Community Pain Service",
        type=AppointmentType.FACE_TO_FACE,
        three_things=me.ready("three-things/understand", "three-things/want-to-move-more"),
    )
    book.write("first", first, "2026-09-12 15:50", about="2026-09-16", by="bilal")
    book.write(
        "first",
        replace(
            first,
            said=(
                me(
                    "کمر ہلانے سے ٹوٹتی نہیں۔ آہستہ آہستہ ہلنا اچھا ہے۔",
                    "A back doesn't break from moving. Moving gently is good.",
                ),
                me("پہلی بار کسی نے اردو میں پوچھا کہ میں کیا چاہتی ہوں۔"),
            ),
            agreed=(
                AgreedAction(
                    what=me("عورتوں کا واکنگ گروپ آزمانا", "Try the women's walking group"),
                    who="Nasreen",
                    by=date(2026, 10, 11),
                ),
                AgreedAction(
                    what=me("خاتون ترجمان لکھوانا", "Put down that I need a woman interpreter"),
                    who="Shazia Hussain",
                    by=date(2026, 9, 18),
                ),
            ),
        ),
        "2026-09-16 15:40",
        about="2026-09-16",
        by="bilal",
    )
    book.write(
        "gp next",
        Appointment(
            on=date(2026, 11, 27),
            at=time(13, 40),
            with_whom="Dr Amara Okafor",
            service=SURGERY,
            type=AppointmentType.FACE_TO_FACE,
            three_things=(
                me(
                    "درد کی گولی سے سینہ جلتا ہے، اس لیے کم لیتی ہوں۔ کوئی اور راستہ ہے؟",
                    "The pain tablet gives me heartburn so I take it less. Is there another way?",
                ),
                me("رات کو بائیں ٹانگ میں ٹیس اٹھتی ہے، نیند ٹوٹ جاتی ہے۔"),
                me.picked("three-things/help-at-home"),
            ),
            questions=(
                *me.ready("question/is-it-safe-to-move"),
                me("فزیو کی باری کب آئے گی؟", "When will it be my turn for physio?"),
            ),
        ),
        "2026-11-15 15:35",
        about="2026-11-27",
        by="bilal",
    )
    book.write(
        "review",
        Appointment(
            on=date(2026, 12, 16),
            at=time(13, 0),
            with_whom="Shazia Hussain",
            service="Leeds Community Pain Service",
            type=AppointmentType.PHONE,
            three_things=me.ready("three-things/plan"),
        ),
        "2026-11-15 15:38",
        about="2026-12-16",
        by="bilal",
    )


def _contacts(book: Book) -> None:
    book.write(
        "a and e",
        Contact(
            type=ContactType.A_AND_E,
            with_whom="A&E",
            reason=me(
                "امی کے ساتھ گئی تھی، وہاں سٹول پر رات بھر بیٹھی اور کمر اکڑ گئی۔",
                "I went with Ammi, sat on a stool all night and my back locked.",
            ),
            outcome=me(
                "نرس نے مجھے بھی دیکھا، گولی دی اور کرسی بدل دی۔",
                "The nurse looked at me too, gave me a tablet and changed the chair.",
            ),
        ),
        "2026-10-24 15:20",
        about="2026-10-03",
        by="bilal",
    )
    book.write(
        "pharmacy",
        Contact(
            type=ContactType.PHARMACY,
            with_whom="Spencer Place Pharmacy",
            reason=me.picked("three-things/side-effects"),
            outcome=me(
                "کہا کہ کھانے کے بعد لیں اور ڈاکٹر سے پوچھیں۔", "They said take it after food and ask the doctor."
            ),
        ),
        "2026-09-12 15:44",
        about="2026-09-11",
        by="bilal",
    )
    book.write(
        "saheli",
        Contact(
            type=ContactType.VOLUNTARY,
            with_whom="Saheli walking group",
            reason=me("پہلی بار واک پر گئی۔", "First time at the walk."),
            outcome=me("آدھے راستے میں بینچ تھا، وہیں بیٹھ کر باتیں کیں۔"),
        ),
        "2026-10-24 15:24",
        about="2026-10-13",
        by="bilal",
    )
    book.write(
        "physio experience",
        Experience(
            service="Physiotherapy",
            overall=FriendsAndFamily.POOR,
            words=me("ترجمان مرد تھا۔ میں شرم سے کچھ بتا نہ سکی۔"),
        ),
        "2026-08-23 14:32",
        about="2023-11-07",
        private=True,
    )
    book.write(
        "pain experience",
        Experience(
            service="Leeds Community Pain Service",
            overall=FriendsAndFamily.GOOD,
            words=me("آرام سے بات سنی۔ چائے بھی پوچھی۔", "They listened without rushing. They even offered tea."),
        ),
        "2026-09-16 15:55",
        about="2026-09-16",
        by="bilal",
    )
    book.write(
        "walking",
        LocalSupport(
            name="Saheli walking group",
            what=me("صرف عورتیں، منگل گیارہ بجے، ہفتے کو دس بجے", "Women only, Tuesday at 11, Saturday at 10"),
            phone="0113 496 0199",
            how_to_reach=me("پارک کے بڑے گیٹ پر"),
        ),
        "2026-09-29 15:24",
        by="bilal",
    )
    book.write(
        "shared first",
        SharedSummary(
            audience="pain-clinic",
            as_of=date(2026, 9, 16),
            to="Shazia Hussain",
            sections=("goals", "story", "medicines"),
            languages=("en", "ur"),
            given_as=SharedAs.PAPER,
        ),
        "2026-09-16 12:10",
        about="2026-09-16",
        by="bilal",
    )
