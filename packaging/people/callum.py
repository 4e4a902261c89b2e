"""P4: Callum Reid, Stockport. Nerve pain in an arm and low mood; writes after midnight, with a fortnight missing."""

from __future__ import annotations

from datetime import date, timedelta

import callum_about
import callum_care
import callum_plan
import callum_tried
from book import Book
from diary import Chance, Habits
from entries import Kept, Manner, doses, flare_up, keep_diary
from measures import loneliness, ons4, phq4
from voice import Voice

from passport_app.domain.body import Pain, PainKind, Side
from passport_app.domain.checkins import TrackerValue
from passport_app.domain.diary import Activity, DiaryPurpose, Tracker, TrackerType

me = Voice("en")
HABITS = Habits(
    first=date(2026, 8, 24),
    days=90,
    mean=5.8,
    sd=2.2,
    ar1=0.25,
    flares_per_30d=0.7,
    flare_days=(2, 3),
    flare_add=2.0,
    spike_prob=0.18,
    completion=(0.85, 0.45),
    partial_share=0.12,
    gap=(48, 12),
    mood_corr=-0.55,
    step=-0.5,
    step_day=62,
    hours=(0, 3),
    draw=5,
)
MANNER = Manner(
    asked=("pain_now", "pain_worst", "sleep", "mood", "able"),
    pains=(
        Pain(region="elbow", side=Side.RIGHT, kinds=(PainKind.BURNING,), intensity=6),
        Pain(region="forearm", side=Side.RIGHT, kinds=(PainKind.BURNING, PainKind.SHOOTING), intensity=6),
        Pain(region="wrist", side=Side.RIGHT, kinds=(PainKind.TENDER,), intensity=5),
        Pain(region="hand", side=Side.RIGHT, kinds=(PainKind.TINGLING,), intensity=5),
        Pain(region="fingers", side=Side.RIGHT, kinds=(PainKind.NUMB,), words=me("Little finger feels wet")),
    ),
    notes={
        "2026-08-24": me("Kirsty put this on the laptop. One week, I said."),
        "2026-09-05": me("Fine all day, then a coat on the bus. Nine, just like that."),
        "2026-09-21": me("A&E. See contacts. Not writing it twice."),
        "2026-10-09": me("Cannot be bothered with any of it."),
        "2026-10-23": me("Back. I am not going to fill in the gap."),
        "2026-11-04": me("Left hand only tonight. Typos are the arm's."),
        "2026-11-13": me("Slept before two. Wrote the time down because nobody will believe it."),
    },
    managed={
        "2026-09-02": me("Moss to the vet, both of us behaved"),
        "2026-09-30": me("Stood at the cage for a quarter of an hour"),
        "2026-10-26": me("Out by 11.40"),
        "2026-10-31": me("Ignored the door and gave Moss the sweets she is allowed"),
        "2026-11-03": me("Opened it. Sat with Parveen."),
        "2026-11-11": me("Took the warm-up. Nobody died."),
        "2026-11-18": me("Whole session"),
        "2026-11-21": me("Match at ten. Was there at ten past, with the dog."),
    },
    next_day=True,
)


def book() -> Book:
    """Callum's passport."""
    made = Book("P4")
    callum_about.write(made)
    callum_plan.write(made)
    callum_tried.write(made)
    callum_care.write(made)
    purpose = DiaryPurpose(
        purpose=me("So Dee stops asking how I have been"), until=date(2026, 10, 1), questions=MANNER.asked
    )
    made.write("diary-purpose", purpose, "2026-08-24 00:58")
    hidden = DiaryPurpose(
        purpose=me.picked("diary-purpose/try-out"),
        try_out=made.id("noon walk"),
        until=date(2026, 11, 25),
        hide_numbers=True,
        questions=MANNER.asked,
    )
    made.write("diary-purpose", hidden, "2026-10-25 01:40")
    out = Tracker(name=me("Out before noon"), type=TrackerType.YES_NO)
    made.write("out", out, "2026-10-25 01:42")
    kept = keep_diary(made, HABITS, MANNER, _out(made))
    doses(made, kept, "ibuprofen", "2 tablets", above=8, share=0.2)
    flare_up(
        made,
        kept,
        0,
        set_off=me("Rained, wore the waterproof, the sleeve is stiff"),
        did=me.ready("plan-do/breathing"),
        helped=(me("Lukewarm water and the cricket"),),
    )
    made.write(
        "secret",
        Activity(what=me("Nothing. Lay on the floor with Moss.")),
        "2026-10-12 03:02",
        about="2026-10-11",
        private=True,
    )
    made.write(
        "wrong day", Activity(what=me.picked("activity-done/walk"), minutes=25), "2026-11-10 01:12", about="2026-11-10"
    )
    made.remove("wrong day", "2026-11-10 01:13")
    _activities(made, kept)
    _measures(made)
    return made


def _out(book: Book) -> dict[str, TrackerValue]:
    chance = Chance("P4 out")
    dates = [(date(2026, 10, 25) + timedelta(days=n)).isoformat() for n in range(28)]
    return {day: TrackerValue(tracker=book.id("out"), yes=chance.random() < 0.64) for day in dates}


def _activities(book: Book, kept: Kept) -> None:
    chance = Chance("P4 activities")
    for day in kept.filled():
        if chance.random() < 0.3:
            walk = Activity(
                what=me("Dog round the reservoir") if day.pain < 6 else me("Dog, as far as the bench"),
                minutes=5 * chance.within(2, 9),
            )
            book.write(
                f"activity {day.date}", walk, kept.moments[day.date.isoformat()] + timedelta(minutes=4), about=day.date
            )


def _measures(book: Book) -> None:
    phq4(book, 1, (2, 3, 2, 3), "2026-08-26 01:50", "en")
    phq4(book, 2, (3, 3, 2, 3), "2026-10-25 02:04", "en")
    phq4(book, 3, (2, 2, 2, 2), "2026-11-17 02:41", "en")
    ons4(book, 1, (2, 3, 2, 8), "2026-08-26 01:53", "en")
    ons4(book, 2, (3, 4, 3, 7), "2026-11-17 02:44", "en")
    loneliness(book, 1, "often or always", "2026-08-26 01:54", "en")
