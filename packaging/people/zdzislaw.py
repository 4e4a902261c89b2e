"""P2: Zdzisław Wójcik, Leeds. Worn hips and knees, a blood thinner; writes in Polish at breakfast, seldom misses a day."""

from __future__ import annotations

from datetime import date, timedelta

import zdzislaw_about
import zdzislaw_care
import zdzislaw_plan
import zdzislaw_tried
from book import Book
from diary import Chance, Habits
from entries import Kept, Manner, doses, flare_up, keep_diary
from measures import loneliness, ons4, phq4
from voice import Voice

from passport_app.domain.body import Pain, PainKind, Side
from passport_app.domain.checkins import TrackerValue
from passport_app.domain.diary import Activity, DiaryPurpose, Observation, Tracker, TrackerType

me = Voice("pl", by="Agnieszka Wójcik-Brown", relation="daughter")
HABITS = Habits(
    first=date(2026, 5, 24),
    days=182,
    mean=4.6,
    sd=0.9,
    ar1=0.6,
    flares_per_30d=0.3,
    flare_days=(2, 3),
    flare_add=2.0,
    weekday_add={6: 0.8},
    heap=(4, 5),
    completion=(0.96, 0.94),
    step=-0.8,
    step_day=98,
    hours=(8, 9),
)
MANNER = Manner(
    asked=("pain_now", "interference", "sleep", "able"),
    helper_share=0.1,
    pains=(
        Pain(region="hip", side=Side.BOTH, kinds=(PainKind.ACHING, PainKind.STIFF), intensity=5),
        Pain(region="knee", side=Side.BOTH, kinds=(PainKind.STIFF,), intensity=4),
    ),
    notes={
        "2026-05-26": me("Wczoraj padało. Kolano wiedziało dzień wcześniej, jak zawsze."),
        "2026-06-14": me("Za sobotę zawsze płacę w niedzielę."),
        "2026-07-05": me(
            "Głowa boli od upadku, biodro przy okazji też.",
            "My head hurts from the fall, and the hip while it is at it.",
        ),
        "2026-07-22": me("Upał. Kolana wreszcie cicho."),
        "2026-08-20": me("Czwarta rano i oczy otwarte. To już nie ból, to cisza w domu."),
        "2026-09-06": me(
            "Pierwszy tydzień ćwiczeń. Bolą mnie mięśnie, o których zapomniałem.",
            "First week of exercises. Muscles hurt that I had forgotten.",
        ),
        "2026-10-04": me("Niż idzie od Irlandii. Kolano potwierdza."),
        "2026-11-01": me("Wszystkich Świętych. Zapaliłem świeczkę, bo na grób Haliny daleko."),
        "2026-11-11": me("Oliver pytał, czy byłem w wojsku. Opowiadałem godzinę na stojąco."),
    },
    managed={
        "2026-06-06": me("Ławka przy kościele i z powrotem"),
        "2026-06-27": me("Targ piechotą w jedną stronę", "Walked to the market, one way"),
        "2026-08-08": me("Zosia zebrała ze mną fasolę"),
        "2026-08-29": me("Targ, tam i z powrotem. Śledzie, pół kilo."),
        "2026-09-19": me("Wstałem z krzesła osiem razy bez rąk", "Got up from the chair eight times without hands"),
        "2026-10-10": me("Targ bez odpoczynku"),
        "2026-10-24": me("Skopałem pół grządki, kwadrans z zegarkiem"),
        "2026-11-07": me("Trzy stopnie bez dostawiania nogi, potem jeszcze trzy"),
        "2026-11-14": me("Targ w deszczu. Z powrotem autobusem i bez wyrzutów."),
    },
)


def book() -> Book:
    """Zdzisław's passport."""
    made = Book("P2", helper="agnieszka")
    zdzislaw_about.write(made)
    zdzislaw_plan.write(made)
    zdzislaw_tried.write(made)
    zdzislaw_care.write(made)
    purpose = DiaryPurpose(
        purpose=me.picked("diary-purpose/appointment"), until=date(2026, 8, 31), questions=MANNER.asked
    )
    made.write("diary-purpose", purpose, "2026-05-23 17:30", by="agnieszka")
    longer = DiaryPurpose(
        purpose=me("Żeby zobaczyć, czy te ćwiczenia coś dają", "To see whether these exercises do anything"),
        try_out=made.id("programme"),
        until=date(2026, 11, 30),
        questions=MANNER.asked,
    )
    made.write("diary-purpose", longer, "2026-08-30 08:56")
    weather = Tracker(
        name=me("Kolano czuje zmianę pogody", "My knee feels a change in the weather"), type=TrackerType.YES_NO
    )
    made.write("weather", weather, "2026-05-27 08:20")
    kept = keep_diary(made, HABITS, MANNER, _weather(made))
    doses(made, kept, "comfrey", "raz, na oba kolana", above=5, share=0.3)
    flare_up(
        made,
        kept,
        0,
        set_off=me("Skrzynki z sadzonkami u Józka"),
        did=me.ready("plan-do/heat", "plan-do/short-rests"),
        helped=(me.picked("helped/heat"), me("Gorąca kąpiel, tylko wyjść z wanny trudno")),
    )
    flare_up(
        made,
        kept,
        1,
        set_off=me("Pogoda, mówcie, co chcecie", "The weather, say what you like"),
        did=me.ready("plan-do/gentle-movement"),
        helped=me.ready("helped/time"),
    )
    _seen(made)
    _activities(made, kept)
    _measures(made)
    return made


def _weather(book: Book) -> dict[str, TrackerValue]:
    """Answers that have nothing to do with the pain, whatever the knee says."""
    chance = Chance("P2 weather")
    dates = [(date(2026, 5, 27) + timedelta(days=n)).isoformat() for n in range(179)]
    return {
        day: TrackerValue(tracker=book.id("weather"), yes=chance.random() < 0.3)
        for day in dates
        if chance.random() < 0.8
    }


def _seen(book: Book) -> None:
    seen = (
        (
            "2026-07-05",
            "Siniak na pół czoła. Mówi, że nic mu nie jest, ale schodzi po schodach tyłem.",
            "A bruise over half his forehead. He says he is fine, but comes down the stairs backwards.",
        ),
        (
            "2026-08-16",
            "W lodówce tylko zupa i musztarda. Nie był na targu od dwóch tygodni.",
            "Only soup and mustard in the fridge. He had not been to the market for two weeks.",
        ),
        (
            "2026-10-11",
            "Wstał od stołu bez podpierania. Nie zauważył, że patrzę.",
            "He got up from the table without pushing. He did not notice me watching.",
        ),
    )
    for number, (day, what, english) in enumerate(seen):
        book.write(
            f"seen {number}",
            Observation(what=me(what, english)),
            f"{day} 19:0{number}",
            about=day,
            by="agnieszka",
            of="agnieszka",
        )


def _activities(book: Book, kept: Kept) -> None:
    chance = Chance("P2 activities")
    digging, hall = me("Działka"), me("Ćwiczenia na sali", "Exercises in the hall")
    for day in kept.filled():
        exercise = day.number >= 99 and day.date.weekday() in {1, 4}
        if exercise and chance.random() < 0.85:
            record = Activity(what=hall, minutes=60)
        elif day.date.weekday() == 5 and chance.random() < 0.4:
            record = Activity(what=me.picked("activity-done/walk"), minutes=5 * chance.within(5, 9))
        elif day.number < 120 and chance.random() < 0.1:
            record = Activity(what=digging, minutes=5 * chance.within(3, 8))
        else:
            continue
        book.write(
            f"activity {day.date}", record, kept.moments[day.date.isoformat()] + timedelta(hours=9), about=day.date
        )


def _measures(book: Book) -> None:
    phq4(book, 1, (1, 0, 1, 1), "2026-05-25 10:30", "en")
    phq4(book, 2, (0, 1, 0, 1), "2026-08-31 10:12", "en")
    phq4(book, 3, (1, 0, 0, 1), "2026-11-20 10:05", "en")
    ons4(book, 1, (6, 6, 6, 3), "2026-05-25 10:34", "en")
    ons4(book, 2, (7, 7, 7, 2), "2026-11-20 10:09", "en")
    loneliness(book, 1, "often or always", "2026-05-25 10:37", "en")
    loneliness(book, 2, "some of the time", "2026-11-20 10:11", "en")
