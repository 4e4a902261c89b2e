"""P3: Nasreen Akhtar, Leeds. Low back pain and diabetes; answers in five words, in bursts, half of them through her son."""

from __future__ import annotations

from datetime import date, timedelta

import nasreen_about
import nasreen_care
import nasreen_plan
import nasreen_tried
from book import Book
from diary import Chance, Habits
from entries import Kept, Manner, doses, flare_up, keep_diary
from measures import loneliness, ons4, phq4
from voice import Voice

from passport_app.domain.body import Pain, PainKind, Side
from passport_app.domain.checkins import TrackerValue
from passport_app.domain.diary import Activity, AnswerStyle, DiaryPurpose, Observation, Rhythm, Tracker, TrackerType

me = Voice("ur", by="Bilal Akhtar", relation="son")
HABITS = Habits(
    first=date(2026, 8, 2),
    days=112,
    mean=6.0,
    sd=1.8,
    ar1=0.35,
    flares_per_30d=0.8,
    flare_days=(2, 4),
    flare_add=1.8,
    completion=(0.45, 0.4),
    gap=(60, 21),
    bursts=True,
    mood_corr=-0.4,
    step=-0.4,
    step_day=70,
    hours=(14, 16),
    draw=1,
)
MANNER = Manner(
    asked=("pain_now", "interference", "sleep", "able"),
    in_words=True,
    helper_share=0.5,
    pains=(
        Pain(region="lower-back", kinds=(PainKind.ACHING, PainKind.STIFF)),
        Pain(region="buttock", side=Side.LEFT, kinds=(PainKind.SHOOTING,)),
        Pain(region="thigh", side=Side.LEFT),
    ),
    notes={
        "2026-08-02": me("بلال نے پڑھ کر سنایا، میں نے جواب دیے۔", "Bilal read it out and I answered."),
        "2026-08-15": me("حرا کی سالگرہ تھی، سارا دن کھڑے کھڑے گزرا۔"),
        "2026-09-03": me("بارش میں امی کو کلینک لے کر گئی۔", "Took Ammi to the clinic in the rain."),
        "2026-09-24": me("رات تین بجے سے جاگ رہی ہوں۔"),
        "2026-10-25": me("امی گھر آ گئیں۔ تین ہفتے کچھ نہیں لکھا۔", "Ammi is home. I wrote nothing for three weeks."),
        "2026-11-12": me("سردی سے کمر اکڑ گئی، دھوپ میں بیٹھی تو کھلی۔"),
    },
    managed={
        "2026-08-09": me("ثنا کے گھر تک گئی، راستے میں دو بار رکے۔", "Went to Sana's, stopped twice on the way."),
        "2026-08-27": me.picked("managed/cooked"),
        "2026-09-18": me.picked("managed/rested-on-purpose"),
        "2026-10-27": me("واک پر دو چکر لگائے۔", "Did two rounds at the walk."),
        "2026-11-07": me("آلو گوشت خود پکایا۔", "Cooked aloo gosht myself."),
        "2026-11-19": me("مشین نکالی، حرا کی قمیض کی سلائی ٹھیک کی۔"),
    },
)


def book() -> Book:
    """Nasreen's passport."""
    made = Book("P3", helper="bilal")
    nasreen_about.write(made)
    nasreen_plan.write(made)
    nasreen_tried.write(made)
    nasreen_care.write(made)
    purpose = DiaryPurpose(
        purpose=me.picked("diary-purpose/appointment"),
        appointment=made.id("gp next"),
        until=date(2026, 11, 27),
        rhythm=Rhythm.WEEKLY,
        style=AnswerStyle.WORDS,
        questions=MANNER.asked,
    )
    made.write("diary-purpose", purpose, "2026-11-15 15:45", by="bilal")
    sugar = Tracker(name=me.picked("tracker-idea/blood-sugar"), type=TrackerType.NUMBER, unit="mmol/L")
    made.write("sugar", sugar, "2026-08-16 15:30", by="bilal")
    kept = keep_diary(made, HABITS, MANNER, _sugar(made))
    doses(made, kept, "naproxen", "۱ گولی", above=5, share=0.35)
    flare_up(
        made,
        kept,
        0,
        set_off=me("مہمان آئے تھے، دو دن کچن میں", "Guests came, two days in the kitchen"),
        did=me.ready("plan-do/heat"),
        helped=me.ready("helped/heat", "helped/rest"),
        by="bilal",
    )
    flare_up(
        made,
        kept,
        2,
        set_off=me("سردی لگ گئی، ہیٹر خراب تھا", "Caught the cold, the heater was broken"),
        did=me.ready("plan-do/tell-someone"),
        helped=me.ready("helped/company"),
        by="bilal",
    )
    _seen(made)
    _activities(made, kept)
    _measures(made)
    return made


def _sugar(book: Book) -> dict[str, TrackerValue]:
    chance = Chance("P3 sugar")
    dates = [(date(2026, 8, 16) + timedelta(days=n)).isoformat() for n in range(98)]
    return {
        day: TrackerValue(tracker=book.id("sugar"), number=round(8.1 + 1.1 * chance.normal(), 1))
        for day in dates
        if chance.random() < 0.5
    }


def _seen(book: Book) -> None:
    seen = (
        (
            "2026-08-23",
            "امی کہتی ہیں ٹھیک ہوں، مگر نماز میں سجدے سے اٹھتے ہوئے دیوار پکڑتی ہیں۔",
            "She says she's fine, but she holds the wall getting up from sajda.",
        ),
        (
            "2026-10-04",
            "تین رات سے ہسپتال میں دادی کے ساتھ ہیں، خود کی دوائی بھی بھول گئیں۔",
            "Three nights at the hospital with Dadi. She forgot her own medicine too.",
        ),
        (
            "2026-11-07",
            "کچن سے گنگنانے کی آواز آئی۔ بہت دن بعد۔",
            "Heard her humming in the kitchen. First time in ages.",
        ),
    )
    for number, (day, what, english) in enumerate(seen):
        book.write(
            f"seen {number}",
            Observation(what=me(what, english)),
            f"{day} 21:3{number}",
            about=day,
            by="bilal",
            of="bilal",
        )


def _activities(book: Book, kept: Kept) -> None:
    walk = me("واکنگ گروپ", "Walking group")
    for on, minutes in (("2026-10-13", 20), ("2026-10-27", 35), ("2026-11-14", 40)):
        book.write(
            f"activity {on}",
            Activity(what=walk, minutes=minutes),
            f"{on} 15:50" if on > "2026-10-21" else "2026-10-25 15:58",
            about=on,
            by="bilal",
        )
    chance = Chance("P3 activities")
    for day in kept.filled():
        if chance.random() < 0.2:
            book.write(
                f"activity {day.date}",
                Activity(what=me.picked("activity-done/walk"), minutes=5 * chance.within(2, 4)),
                kept.moments[day.date.isoformat()] + timedelta(minutes=3),
                about=day.date,
            )


def _measures(book: Book) -> None:
    phq4(book, 1, (2, 2, 2, 2), "2026-08-23 14:10", "en")
    phq4(book, 2, (2, 2, 1, 2), "2026-11-16 14:12", "en")
    ons4(book, 1, (4, 6, 4, 7), "2026-08-23 14:14", "en")
    loneliness(book, 1, "some of the time", "2026-08-23 14:16", "en")
