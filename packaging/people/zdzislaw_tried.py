"""What Zdzisław tried, and a try-out from its first day to its decision."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from book import Book
from voice import Voice, when

from passport_app.domain.medicines import Helps
from passport_app.domain.treatments import Again, Treatment, TreatmentType, TryOut, TryOutDecision

me = Voice("pl", by="Agnieszka Wójcik-Brown", relation="daughter")


def write(book: Book) -> None:
    """Write treatments and the try-out."""
    tried = (
        (
            "injection",
            Treatment(
                what=me("Zastrzyk w prawe kolano", "Injection into the right knee"),
                type=TreatmentType.INJECTION,
                started=when("2018-05"),
                dose="Depo-Medrone 40 mg",
                sessions=1,
                effect=me("Sześć tygodni spokoju, potem to samo.", "Six weeks of peace, then the same."),
                helps=Helps.A_BIT,
                again=Again.NOT_SURE,
            ),
            "letter",
        ),
        (
            "codeine",
            Treatment(
                what=me("Kodeina", "Codeine"),
                type=TreatmentType.MEDICINE,
                started=when("2022-03"),
                ended=when("2022-04"),
                dose="30 mg up to four times a day",
                helps=Helps.NO,
                effect=me(
                    "Spałem na siedząco i nie mogłem do toalety.",
                    "I fell asleep sitting up and could not go to the toilet.",
                ),
                stop_reason=me.picked("stop-reason/side-effects"),
                again=Again.NO,
            ),
            "person",
        ),
        (
            "insoles",
            Treatment(
                what=me("Wkładki do butów"),
                type=TreatmentType.DEVICE,
                started=when("2023"),
                still=True,
                helps=Helps.NOT_SURE,
            ),
            "person",
        ),
        (
            "swimming",
            Treatment(
                what=me.picked("treatment/water-exercise"),
                type=TreatmentType.ACTIVITY,
                started=when("2024-02"),
                ended=when("2024-03"),
                sessions=5,
                effect=me.picked("effect/walk-further"),
                helps=Helps.A_LOT,
                stop_reason=me(
                    "Wszystko tłumaczono po angielsku, stałem w wodzie jak słup.",
                    "It was all explained in English. I stood in the water like a post.",
                ),
                again=Again.YES,
            ),
            "person",
        ),
        (
            "cabbage",
            Treatment(
                what=me("Liść kapusty na kolano, jak mama robiła"),
                type=TreatmentType.SELF_HELP,
                effect=me("Chłodzi. Kuchnia śmierdzi."),
                helps=Helps.A_BIT,
                again=Again.YES,
            ),
            "person",
        ),
    )
    for number, (key, record, informant) in enumerate(tried):
        by = "agnieszka" if informant == "letter" or number == 1 else "person"
        book.write(key, record, f"2026-06-20 15:{30 + number}", by=by, of=informant)
    programme = TryOut(
        what=me(
            "Program wzmacniający u fizjoterapeuty: dwa razy w tygodniu na sali, codziennie w domu",
            "The physio's strength programme: twice a week in the hall, every day at home",
        ),
        started=date(2026, 8, 30),
        days=84,
        look_at=me(
            "Czy dojdę na targ i czy wstanę z krzesła bez pomocy rąk",
            "Whether I get to the market, and out of a chair without my hands",
        ),
        shown_by="pain_now",
    )
    book.write("programme", programme, "2026-08-30 08:50", about="2026-08-30")
    book.write(
        "programme",
        replace(
            programme,
            decision=TryOutDecision.KEEP,
            decided_on=date(2026, 11, 21),
            learned=me(
                "Boli trochę mniej, ale ważniejsze, że się mniej boję. W domu ćwiczę, jak radio gra, inaczej zapominam.",
                "It hurts a bit less, but what matters more is that I am less afraid. At home I exercise while the radio is on, or I forget.",
            ),
        ),
        "2026-11-21 16:30",
        about="2026-08-30",
        by="agnieszka",
    )
