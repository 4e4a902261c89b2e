"""What Nasreen tried, and a try-out from its first day to its decision."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from book import Book
from voice import Voice, when

from passport_app.domain.medicines import Helps
from passport_app.domain.treatments import Again, Treatment, TreatmentType, TryOut, TryOutDecision

me = Voice("ur", by="Bilal Akhtar", relation="son")


def write(book: Book) -> None:
    """Write treatments and the try-out."""
    tried = (
        (
            "physio",
            Treatment(
                what=me.picked("treatment/physio-programme"),
                type=TreatmentType.PHYSIOTHERAPY,
                started=when("2023-10"),
                ended=when("2023-11"),
                sessions=2,
                effect=me(
                    "بات ہی سمجھ نہیں آئی تو ورزش کیا کرتی۔",
                    "I didn't understand what they said, so how could I do the exercises?",
                ),
                helps=Helps.NOT_SURE,
                stop_reason=me.picked("stop-reason/no-interpreter"),
                again=Again.YES,
            ),
        ),
        (
            "massage",
            Treatment(
                what=me.picked("treatment/massage"),
                type=TreatmentType.COMPLEMENTARY,
                started=when("2020"),
                still=True,
                effect=me.picked("effect/less-pain-short"),
                helps=Helps.A_BIT,
                again=Again.YES,
            ),
        ),
        (
            "cupping",
            Treatment(
                what=me("حجامہ", "Hijama (cupping)"),
                type=TreatmentType.COMPLEMENTARY,
                started=when("2024-03"),
                sessions=2,
                effect=me("دو دن ہلکا پن رہا، پھر وہی۔", "Two days of lightness, then the same."),
                helps=Helps.A_BIT,
                stop_reason=me.picked("stop-reason/cost"),
                again=Again.NOT_SURE,
            ),
        ),
        (
            "heat",
            Treatment(
                what=me.picked("treatment/heat"),
                type=TreatmentType.SELF_HELP,
                still=True,
                helps=Helps.A_LOT,
                effect=me.picked("effect/do-more-at-home"),
                again=Again.YES,
            ),
        ),
    )
    for number, (key, record) in enumerate(tried):
        book.write(key, record, f"2026-09-06 15:3{number}", by="bilal")
    spare = Treatment(what=me.picked("treatment/massage"), type=TreatmentType.OTHER)
    book.write("twice", spare, "2026-09-06 15:36", by="bilal")
    book.remove("twice", "2026-09-06 15:37")
    group = TryOut(
        what=me("عورتوں کا واکنگ گروپ، ہر منگل پارک میں", "The women's walking group, every Tuesday in the park"),
        started=date(2026, 10, 11),
        days=14,
        look_at=me.picked("look-at/pain-now"),
        shown_by="pain_now",
    )
    book.write("group", group, "2026-09-29 15:20", about="2026-10-11", by="bilal")
    decided = replace(
        group,
        decision=TryOutDecision.CHANGE,
        decided_on=date(2026, 11, 8),
        learned=me(
            "امی بیمار تھیں، صرف دو بار جا سکی۔ دوسری بار ہنسی بھی آئی۔ اب ہفتے کو حرا کے ساتھ جاؤں گی۔",
            "Ammi was ill so I only went twice. The second time I even laughed. Now I'll go on Saturdays with Hira.",
        ),
    )
    book.write("group", decided, "2026-11-08 15:40", about="2026-10-11", by="bilal")
