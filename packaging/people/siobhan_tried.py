"""What Siobhan tried, and a try-out from its first day to its decision."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from book import Book
from voice import Voice, when

from passport_app.domain.medicines import Helps
from passport_app.domain.treatments import Again, Treatment, TreatmentType, TryOut, TryOutDecision

me = Voice("en")


def write(book: Book) -> None:
    """Write treatments and the try-out."""
    tried = (
        (
            "physio",
            Treatment(
                what=me("Physio at the health centre, sheet of exercises"),
                type=TreatmentType.PHYSIOTHERAPY,
                started=when("2018"),
                ended=when("2018"),
                sessions=4,
                effect=me("Sore for two days each time. Nobody said start with half."),
                helps=Helps.NO,
                stop_reason=me.picked("stop-reason/made-worse"),
                again=Again.NOT_SURE,
            ),
        ),
        (
            "cbt",
            Treatment(
                what=me("Talking therapy by phone, for pain"),
                type=TreatmentType.PSYCHOLOGICAL,
                started=when("2022-11"),
                ended=when("2023-01"),
                sessions=6,
                effect=me("Stopped me lying awake rehearsing the next day. Did nothing for the pain."),
                helps=Helps.A_BIT,
                stop_reason=me.picked("stop-reason/course-ended"),
                again=Again.YES,
            ),
        ),
        (
            "acupuncture",
            Treatment(
                what=me.picked("treatment/acupuncture"),
                type=TreatmentType.COMPLEMENTARY,
                started=when("2023-09"),
                ended=when("2023-11"),
                sessions=5,
                effect=me.picked("effect/less-pain-short"),
                helps=Helps.A_BIT,
                stop_reason=me("£45 a go."),
                again=Again.NO,
            ),
        ),
        (
            "tens",
            Treatment(
                what=me.picked("treatment/tens"),
                type=TreatmentType.DEVICE,
                started=when("2024"),
                still=True,
                effect=me("Good on the shoulders in the evening, useless on legs."),
                helps=Helps.A_BIT,
                again=Again.YES,
            ),
        ),
        (
            "pool",
            Treatment(
                what=me("Warm-water class at the leisure centre"),
                type=TreatmentType.ACTIVITY,
                started=when("2025-01"),
                ended=when("2025-06"),
                sessions=16,
                effect=me("The only hour of the week when nothing hurt. Slept after it too."),
                helps=Helps.A_LOT,
                stop_reason=me("They put up the price and moved it to school pick-up time."),
                again=Again.YES,
            ),
        ),
        (
            "magnesium",
            Treatment(
                what=me("Magnesium spray, because of the internet"),
                type=TreatmentType.SELF_HELP,
                started=when("2025"),
                helps=Helps.NO,
                effect=me("It itched."),
                again=Again.NO,
            ),
        ),
    )
    for number, (key, record) in enumerate(tried):
        book.write(key, record, f"2026-10-0{2 + number // 3} 20:2{number}")
    oils = Treatment(what=me("Copper bracelet"), type=TreatmentType.OTHER, helps=Helps.NO)
    book.write("bracelet", oils, "2026-10-02 20:31")
    book.remove("bracelet", "2026-10-02 20:33")
    pacing = TryOut(
        what=me("Pacing the housework: 10 minutes on, 5 minutes off, with the oven timer"),
        started=date(2026, 10, 11),
        days=14,
        look_at=me("Whether I can still move the next morning"),
        shown_by="pain_now",
    )
    book.write("pacing try-out", pacing, "2026-10-11 20:02", about="2026-10-11")
    decided = replace(
        pacing,
        decision=TryOutDecision.KEEP,
        decided_on=date(2026, 10, 25),
        learned=me("I hate the timer and it works. I stop at ten minutes now even when I feel fine, mostly."),
    )
    book.write("pacing try-out", decided, "2026-10-25 20:41", about="2026-10-11")
