"""Zdzisław: goals and plan."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from book import Book
from voice import Voice

from passport_app.domain.goals import Goal, GoalDecision, GoalReview, GoalType, Ladder
from passport_app.domain.plans import (
    Agreement,
    BalanceItem,
    BalanceSide,
    DayKind,
    FlarePlan,
    Pacing,
    PacingTry,
    PlanArea,
    PlanContact,
    PlanPart,
)

me = Voice("pl", by="Agnieszka Wójcik-Brown", relation="daughter")


def write(book: Book) -> None:
    """Write goals and plan."""
    _goals(book)
    _flare_plan(book)
    _parts(book)
    _balance(book)


def _goals(book: Book) -> None:
    want = "Chcę w każdą sobotę chodzić na targ i wracać pieszo, z jednym odpoczynkiem."
    english = "I want to walk to the market and back every Saturday, with one rest."
    market = Goal(
        want=me(want),
        first_step=me("Do ławki przy kościele i z powrotem"),
        when=me("W sobotę po śniadaniu"),
        type=GoalType.MOVING,
    )
    book.write("market", market, "2026-05-24 09:30")
    stronger = replace(
        market,
        want=me(want, english),
        first_step=me("Do ławki przy kościele i z powrotem", "To the bench by the church and back"),
        matters=me(
            "Tam mnie znają. Baba od śledzi pyta o wnuki.",
            "They know me there. The herring lady asks about my grandchildren.",
        ),
        where_and_with=me("Targ jest 800 metrów od domu. Sam, z laską."),
        importance=9,
        confidence=6,
        obstacle=me("Jak pada, chodnik jest śliski", "When it rains the pavement is slippery"),
        then_i_will=me("wezmę laskę, a z powrotem podjadę autobusem", "take the stick, and the bus home"),
        ladder=Ladder(
            much_less=me("Nie wychodzę w sobotę wcale"),
            less=me("Autobusem w obie strony"),
            hoped=me("Tam i z powrotem pieszo, jeden odpoczynek", "There and back on foot, one rest"),
            more=me("Tam i z powrotem bez odpoczynku", "There and back without a rest"),
            much_more=me("Jeszcze po drodze do Józka na działkę"),
        ),
        look_back_on=date(2026, 12, 5),
    )
    book.write("market", stronger, "2026-06-06 16:20", by="agnieszka")
    book.write("market", replace(stronger, confidence=8), "2026-10-10 09:05")
    reviews = (
        ("2026-07-11", -1, "Po upadku jeździłem autobusem. Zły byłem.", "", GoalDecision.KEEP),
        (
            "2026-09-05",
            0,
            "Dwie soboty pieszo. Na ławce siedział ten sam pan z psem.",
            "Two Saturdays on foot. The same man with the dog was on the bench.",
            GoalDecision.KEEP,
        ),
        ("2026-10-10", 1, "Bez odpoczynku, ale dlatego, że na ławce siedzieli młodzi.", "", GoalDecision.KEEP),
    )
    for day, rung, note, put, decision in reviews:
        review = GoalReview(
            goal=book.id("market"),
            rung=rung,
            note=me(note, put),
            helped=me.picked("activity/physio-exercises") if rung > 0 else None,
            decision=decision,
        )
        book.write(f"market review {day}", review, f"{day} 12:40", about=day)
    stairs = Goal(
        want=me(
            "Chcę wchodzić po schodach raz jedną, raz drugą nogą, a nie dostawiać jak dziecko.",
            "I want to climb stairs foot over foot, not one step at a time like a child.",
        ),
        first_step=me("Trzy pierwsze stopnie normalnie, reszta jak zwykle"),
        when=me.picked("goal-when/every-day"),
        type=GoalType.HOME,
        importance=7,
        confidence=7,
        look_back_on=date(2026, 12, 5),
    )
    book.write("stairs", stairs, "2026-09-01 08:50")
    book.write(
        "bridge",
        Goal(
            want=me("Chcę zaprosić kolegów na brydża do siebie."),
            first_step=me.picked("first-step/make-a-call"),
            type=GoalType.PEOPLE,
            importance=5,
        ),
        "2026-10-20 08:45",
    )


def _flare_plan(book: Book) -> None:
    mine = FlarePlan(
        usual=(
            *me.ready("plan-usual/exercises", "plan-usual/keep-moving"),
            me("Tabletki o ósmej i o dwudziestej", "Tablets at 8 and at 20:00"),
        ),
        notice=(
            me(
                "Rano nie mogę włożyć skarpetki na prawą nogę", "In the morning I cannot get the sock on the right foot"
            ),
            me.picked("plan-notice/more-stiff"),
        ),
        do=(
            *me.ready("plan-do/heat", "plan-do/short-rests", "plan-do/gentle-movement"),
            me("Ćwiczenia na siedząco, bez przysiadów"),
        ),
        after=me.ready("plan-after/start-exercises-small", "plan-after/build-up-slowly"),
    )
    book.write("flare-plan", mine, "2026-06-18 08:40")
    agreed = replace(
        mine,
        agreed_medicines=(
            me(
                "Paracetamol trzy razy dziennie, jak na etykiecie, także w południe. Żadnego ibuprofenu, także w żelu.",
                "Paracetamol three times a day as on the label, at noon too. No ibuprofen, not as a gel either.",
            ),
        ),
        contacts=(
            PlanContact(name="Agnieszka", phone="07700 900461", hours=me("Po szesnastej", "After four")),
            PlanContact(name="Kirkfield Lane Surgery", phone="0113 496 0177", hours=me.picked("hours/weekdays")),
        ),
        say=me.picked("plan-say/need-interpreter"),
        agreement=Agreement(
            agreed_with="Tom Ashworth, physiotherapist",
            agreed_on=date(2026, 9, 22),
            review_on=date(2027, 1, 12),
            share=True,
        ),
    )
    book.write("flare-plan", agreed, "2026-09-22 16:50", by="agnieszka")


def _parts(book: Book) -> None:
    book.write(
        "keeping well",
        PlanPart(
            area=PlanArea.KEEPING_WELL,
            lines=(me.picked("keeping-well/same-times"), me("Zupa, nie kanapki")),
            agreement=Agreement(share=True),
        ),
        "2026-06-18 08:52",
    )
    book.write(
        "activity",
        PlanPart(
            area=PlanArea.ACTIVITY,
            lines=(
                me(
                    "Wstawanie z krzesła: trzy razy po osiem, bez rąk",
                    "Standing up from a chair: three times eight, no hands",
                ),
                me("Stopień: dwa razy po dziesięć na każdą nogę"),
                me.picked("activity/short-walk"),
            ),
            agreement=Agreement(agreed_with="Tom Ashworth, physiotherapist", agreed_on=date(2026, 9, 8), share=True),
        ),
        "2026-09-08 17:30",
    )
    book.write(
        "sleep",
        PlanPart(area=PlanArea.SLEEP, lines=(*me.ready("sleep/pillow"), me("Radio wyłączyć po wiadomościach"))),
        "2026-07-02 08:40",
    )
    book.write(
        "people",
        PlanPart(
            area=PlanArea.PEOPLE,
            lines=(me.picked("people-who-help/family"), me("Józek: nie przez telefon, tylko przez płot")),
        ),
        "2026-07-02 08:44",
    )
    book.write(
        "pacing",
        Pacing(
            activity=me("Kopanie na działce", "Digging on the allotment"),
            tries=(
                PacingTry(day=DayKind.GOOD, amount="25 minut", on=date(2026, 6, 13)),
                PacingTry(day=DayKind.BAD, amount="10 minut", on=date(2026, 6, 15)),
                PacingTry(day=DayKind.GOOD, amount="30 minut", on=date(2026, 7, 1)),
            ),
            baseline=me("Kwadrans, potem taczka za krzesło."),
        ),
        "2026-07-02 08:50",
    )


def _balance(book: Book) -> None:
    items = (
        (
            "evenings",
            BalanceSide.BURDEN,
            me(
                "Wieczory. W telewizji nic, a telefon milczy.",
                "Evenings. Nothing on television and the phone is silent.",
            ),
            5,
            True,
            me("Zadzwonić do brata w Tarnowie w środę"),
            me("Brat gada jeszcze dłużej niż ja. Nie szkodzi."),
        ),
        ("letters", BalanceSide.BURDEN, me.picked("burden/letters-and-forms"), 3, False, None, None),
        ("stairs burden", BalanceSide.BURDEN, me("Schody u córki"), 2, False, None, None),
        ("grandchildren", BalanceSide.DRIVING_FORCE, me.picked("driving-force/grandchildren"), 5, False, None, None),
        (
            "allotment",
            BalanceSide.DRIVING_FORCE,
            me("Działka", "The allotment"),
            5,
            True,
            me("W zimie: przejrzeć nasiona z Zosią"),
            None,
        ),
        ("club", BalanceSide.DRIVING_FORCE, me("Brydż we wtorki"), 3, False, None, None),
    )
    for minute, (key, side, what, size, chosen, action, learned) in enumerate(items):
        item = BalanceItem(side=side, what=what, size=size, chosen=chosen, smallest_action=action)
        book.write(key, item, f"2026-08-06 08:{40 + minute}")
        if learned is not None:
            book.write(key, replace(item, learned=learned, size=4), "2026-10-01 08:55")
