"""What Callum tried, and a try-out from its first day to its decision."""

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
            "surgery",
            Treatment(
                what=me("Second operation, nerve freed at the elbow"),
                type=TreatmentType.OTHER,
                started=when("2023-11"),
                ended=when("2023-11"),
                effect=me("Fingers straighter. Pain exactly where it was."),
                helps=Helps.A_BIT,
                again=Again.NO,
            ),
        ),
        (
            "desensitising",
            Treatment(
                what=me("Hand therapy: brushing the arm with different cloths"),
                type=TreatmentType.PHYSIOTHERAPY,
                started=when("2024-01"),
                ended=when("2024-04"),
                sessions=9,
                effect=me("Could wear a jacket by the end."),
                helps=Helps.A_LOT,
                stop_reason=me("Discharged for not attending. I had no bus fare, twice."),
                again=Again.YES,
            ),
        ),
        (
            "lidocaine",
            Treatment(
                what=me("Lidocaine plasters"),
                type=TreatmentType.MEDICINE,
                started=when("2024-02"),
                ended=when("2024-03"),
                dose="5%, 12 hours on, 12 hours off",
                helps=Helps.NO,
                effect=me("The taking off was worse than the pain."),
                again=Again.NO,
            ),
        ),
        (
            "iapt",
            Treatment(
                what=me("Online mood course"),
                type=TreatmentType.PSYCHOLOGICAL,
                started=when("2025-02"),
                ended=when("2025-03"),
                sessions=3,
                effect=me("A cartoon told me to challenge my thoughts."),
                helps=Helps.NO,
                stop_reason=me.picked("stop-reason/no-help"),
                again=Again.NOT_SURE,
            ),
        ),
        (
            "mirror",
            Treatment(
                what=me("Mirror box, from a video"),
                type=TreatmentType.SELF_HELP,
                started=when("2025-08"),
                still=True,
                effect=me("Weird. Ten minutes of the arm feeling like an arm."),
                helps=Helps.A_BIT,
                again=Again.YES,
            ),
        ),
        (
            "blokes",
            Treatment(
                what=me("Men's shed, Thursday mornings"),
                type=TreatmentType.GROUP,
                started=when("2026-04"),
                ended=when("2026-05"),
                sessions=3,
                effect=me.picked("effect/not-alone"),
                helps=Helps.A_BIT,
                stop_reason=me("Mornings."),
                again=Again.YES,
            ),
        ),
    )
    for number, (key, record) in enumerate(tried):
        book.write(key, record, f"2026-09-1{number} 02:1{number}")
    walk = TryOut(
        what=me("Walk Moss before noon, every day, ten minutes at least"),
        started=date(2026, 10, 25),
        days=14,
        look_at=me("Mood at the end of the day. And whether I sleep before three."),
        shown_by="mood",
    )
    book.write("noon walk", walk, "2026-10-25 01:28", about="2026-10-25")
    decided = replace(
        walk,
        decision=TryOutDecision.KEEP,
        decided_on=date(2026, 11, 8),
        learned=me(
            "Nine days out of fourteen. Could be the walk, could be the letter being open. Keeping it, the dog insists."
        ),
    )
    book.write("noon walk", decided, "2026-11-08 01:44", about="2026-10-25")
