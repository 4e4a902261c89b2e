"""Further records of the same man: what a ward asks, where it hurts, and a try-out with enough days on both sides."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from passport_app.domain.about_me import HospitalCare
from passport_app.domain.body import Pain, PainKind, Side
from passport_app.domain.checkins import CheckIn, TrackerValue
from passport_app.domain.dates import PartialDate
from passport_app.domain.diary import FlareUp, Tracker, TrackerType
from passport_app.domain.health_background import Condition
from passport_app.domain.medicines import Medicine, MedicineUse
from passport_app.domain.treatments import TryOut, TryOutDecision
from passport_app.domain.words import Words

LYING_DOWN = "f" * 32


def english(text: str) -> Words:
    return Words(text=text, language="en")


def ward_records(book: Any) -> None:
    """Everything that a ward and a pain clinic read and no other page prints."""
    for part in (_background, _diary, _trying):
        part(book)


def _background(book: Any) -> None:
    book.add(
        HospitalCare(
            helps=(english("a bed that I can get out of"),),
            agreed=(english("a walk in the corridor every two hours"),),
            agreed_by="Sister Molloy, ward 12",
            agreed_on=date(2026, 9, 19),
        )
    )
    book.add(Condition(name=english("cold fingers"), no_diagnosis_yet=True, note=english("they go white")))
    book.add(Condition(name=english("hip arthritis"), since=PartialDate(year=2011)))
    gone = PartialDate(year=2021, month=2)
    book.add(Medicine(name="Gabapentin", started=PartialDate(year=2020), stopped=gone, use=MedicineUse.STOPPED))
    book.add(FlareUp(started=book.today - timedelta(days=2), worst=9))


def _diary(book: Any) -> None:
    pains = (
        Pain(region="knee", side=Side.LEFT, kinds=(PainKind.STIFF,), words=english("like rust")),
        Pain(region="lower-back", kinds=(PainKind.ACHING,)),
    )
    book.add(Tracker(name=english("lying down"), type=TrackerType.MINUTES), id=LYING_DOWN)
    book.add(
        CheckIn(pain_now=7, interference=6, pains=pains, trackers=(TrackerValue(tracker=LYING_DOWN, minutes=45),)),
        about=book.today,
    )
    book.add(CheckIn(pain_now=8, sleep=4), about=date(2026, 1, 5))


def _trying(book: Any) -> None:
    book.add(
        TryOut(
            what=english("the timer in the shed"),
            started=date(2026, 6, 15),
            days=14,
            look_at=english("the next morning"),
            shown_by="pain_now",
            decision=TryOutDecision.KEEP,
            decided_on=date(2026, 6, 29),
            learned=english("I stop sooner"),
        )
    )
    for ago in range(-7, 7):
        day = date(2026, 6, 15) + timedelta(days=ago)
        book.add(CheckIn(pain_now=6 if ago < 0 else 5), about=day, written=datetime.fromisoformat(f"{day}T21:00Z"))
