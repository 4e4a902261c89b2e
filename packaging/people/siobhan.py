"""P1: Siobhan Gallagher-Price, Stockport. Fibromyalgia, migraine; types with the left hand, in short sittings."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import siobhan_about
import siobhan_care
import siobhan_plan
import siobhan_tried
from book import Book
from diary import Chance, Habits
from entries import Kept, Manner, doses, flare_up, keep_diary
from measures import loneliness, ons4, phq4
from voice import Voice

from passport_app.domain.body import Pain, PainKind, Side
from passport_app.domain.checkins import TrackerValue
from passport_app.domain.diary import Activity, DiaryPurpose, Observation, Rhythm, Tracker, TrackerType

me = Voice("en")
HABITS = Habits(
    first=date(2026, 8, 30),
    days=84,
    mean=6.3,
    sd=1.5,
    ar1=0.45,
    flares_per_30d=2.0,
    flare_days=(3, 5),
    flare_add=2.0,
    completion=(0.85, 0.6),
    partial_share=0.2,
    sleep_beta=-0.35,
    activity_beta=0.35,
    mood_corr=-0.4,
    step=-0.6,
    step_day=42,
    hours=(20, 23),
    draw=12,
)
AREAS = (
    "neck-back",
    "shoulder",
    "shoulder-blade",
    "upper-arm",
    "elbow",
    "hand",
    "upper-back",
    "lower-back",
    "hip",
    "thigh",
    "knee",
    "foot",
)
SIDED = frozenset({"shoulder", "shoulder-blade", "upper-arm", "elbow", "hand", "hip", "thigh", "knee", "foot"})
KINDS = {
    "shoulder": (PainKind.ACHING, PainKind.TENDER),
    "hand": (PainKind.STIFF,),
    "lower-back": (PainKind.ACHING, PainKind.HEAVY),
    "thigh": (PainKind.BURNING,),
}
MANNER = Manner(
    asked=("pain_now", "interference", "sleep", "energy", "able"),
    helper_share=0.25,
    pains=tuple(
        Pain(
            region=area,
            side=Side.BOTH if area in SIDED else None,
            kinds=KINDS.get(area, ()),
            intensity=6 if area in KINDS else None,
        )
        for area in AREAS
    ),
    notes={
        "2026-08-31": me("First proper go at this. Took three minutes, Dave timed me."),
        "2026-09-07": me("School run in the rain, both ways. Everything from the neck down."),
        "2026-09-18": me("Head since lunchtime. Writing this with one eye."),
        "2026-09-30": me("Dave read me the questions and I answered with my eyes shut."),
        "2026-10-08": me("Did the stairs carpet because my mother was coming. She did not look at the stairs."),
        "2026-10-17": me("Stopped at ten minutes. Wanted to throw the timer in the garden."),
        "2026-10-27": me("Half term. Alfie here two days. Worth it."),
        "2026-11-02": me("48 today. Dave made a cake with a sunken middle."),
        "2026-11-09": me("Cold in the bones. Fingers white at the bus stop again."),
        "2026-11-19": me("Not a bad day, and I keep waiting for it to go wrong."),
    },
    managed={
        "2026-09-05": me("Saw the last ten minutes of the match from the car"),
        "2026-09-12": me("Nothing much, and did not fret about it"),
        "2026-09-26": me("Half an hour on the touchline. Alfie fell over twice and looked round both times."),
        "2026-10-01": me("Choir, sat for the warm-up"),
        "2026-10-15": me("Chopped a whole curry sitting on the ugly stool"),
        "2026-10-24": me("Both halves. 1–4, they were terrible."),
        "2026-11-07": me("30 minutes, in two coats"),
        "2026-11-12": me("Choir. Got the high bit in the carol."),
        "2026-11-16": me("Rang about the warm-water class"),
    },
)


def book() -> Book:
    """Siobhan's passport."""
    made = Book("P1", helper="dave")
    siobhan_about.write(made)
    siobhan_plan.write(made)
    siobhan_tried.write(made)
    siobhan_care.write(made)
    purpose = DiaryPurpose(
        purpose=me("To show the pain clinic in December what a month is really like"),
        until=date(2026, 12, 15),
        rhythm=Rhythm.DAILY,
        questions=MANNER.asked,
        appointment=made.id("pain clinic next"),
    )
    made.write("diary-purpose", purpose, "2026-11-05 20:19")
    nap = Tracker(name=me("Lay down in the day"), type=TrackerType.MINUTES)
    made.write("nap", nap, "2026-09-02 20:11")
    kept = keep_diary(made, HABITS, MANNER, _naps(made))
    doses(made, kept, "sumatriptan", "1 tablet", above=8, share=0.45)
    doses(made, kept, "paracetamol", "2 tablets", above=6, share=0.4)
    _flares(made, kept)
    _seen_by_dave(made)
    _activities(made, kept)
    _measures(made)
    return made


def _naps(book: Book) -> dict[str, TrackerValue]:
    chance = Chance("P1 naps")
    dates = (date.fromordinal(date(2026, 9, 3).toordinal() + n).isoformat() for n in range(80))
    return {
        day: TrackerValue(tracker=book.id("nap"), minutes=15 * chance.within(0, 8))
        for day in dates
        if chance.random() < 0.7
    }


def _flares(book: Book, kept: Kept) -> None:
    flare_up(
        book,
        kept,
        0,
        set_off=me("Uniform shop with Alfie, then on my feet all Tuesday"),
        did=(me.picked("plan-do/heat"), me("Cancelled the dentist")),
        helped=(me.picked("helped/rest"),),
    )
    flare_up(
        book,
        kept,
        1,
        set_off=me("The migraine, I think, and A&E on top"),
        did=(me("Bed, curtains shut"),),
        helped=me.ready("helped/time"),
        by="dave",
    )
    flare_up(
        book,
        kept,
        2,
        set_off=me.picked("set-off/did-too-much"),
        did=(*me.ready("plan-do/slow-down"), me("Soup")),
        helped=(me.picked("helped/heat"), me("Dave doing bath time without being asked")),
    )
    flare_up(
        book,
        kept,
        4,
        set_off=me("Half term. I would do it again."),
        did=me.ready("plan-do/tell-someone"),
        helped=me.ready("helped/distraction"),
    )


def _seen_by_dave(book: Book) -> None:
    seen = (
        ("2026-09-13", "She held the banister with both hands coming down. She says it was nothing."),
        ("2026-09-20", "After A&E she slept fourteen hours and did not know what day it was when she woke."),
        ("2026-10-12", "First day of the timer. She swore at it and then sat down."),
        ("2026-10-24", "Home from football with colour in her face. In bed by seven."),
        ("2026-11-14", "Dropped the kettle. No burn. Left hand, the good one."),
    )
    for number, (day, what) in enumerate(seen):
        book.write(f"seen {number}", Observation(what=me(what)), f"{day} 22:1{number}", about=day, by="dave", of="dave")


def _activities(book: Book, kept: Kept) -> None:
    chance = Chance("P1 activities")
    for day, _ in pairwise(kept.filled()):
        if chance.random() < 0.22:
            what = me.picked("activity-done/walk") if chance.random() < 0.6 else me("Pots")
            minutes = max(5, 5 * round((22 + 9 * day.activity) / 5))
            book.write(
                f"activity {day.date}",
                Activity(what=what, minutes=minutes),
                kept.moments[day.date.isoformat()],
                about=day.date,
            )


def _measures(book: Book) -> None:
    phq4(book, 1, (2, 2, 2, 1), "2026-08-31 21:50", "en")
    phq4(book, 2, (2, 1, 2, 1), "2026-10-12 21:02", "en")
    phq4(book, 3, (1, 1, 2, 1), "2026-11-16 21:05", "en")
    ons4(book, 1, (4, 5, 4, 7), "2026-08-31 21:53", "en")
    ons4(book, 2, (5, 6, 5, 6), "2026-11-16 21:08", "en")
    loneliness(book, 1, "some of the time", "2026-08-31 21:55", "en")
    loneliness(book, 2, "occasionally", "2026-11-16 21:10", "en")
