"""Callum: goals and plan."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from book import Book
from voice import Voice

from passport_app.domain.goals import Goal, GoalDecision, GoalReview, GoalStatus, GoalType, Ladder
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

me = Voice("en")


def write(book: Book) -> None:
    """Write goals and plan."""
    _goals(book)
    _flare_plan(book)
    _parts(book)
    _balance(book)


def _goals(book: Book) -> None:
    coach = Goal(
        want=me("I want to coach the under-9s five-a-side once a week."),
        first_step=me("Go and stand there on a Wednesday, no whistle"),
        when=me("Wednesday, half five, the cage behind the baths"),
        type=GoalType.WORK_OR_LEARNING,
    )
    book.write("coach", coach, "2026-08-25 01:44")
    stronger = replace(
        coach,
        matters=me("It is the only thing I was ever patient at."),
        where_and_with=me("With Big Tone running the drills and me doing the talking"),
        importance=10,
        confidence=4,
        obstacle=me("The arm has been touched on the bus and I am raging before I get there"),
        then_i_will=me("get off a stop early and walk it with Moss"),
        ladder=Ladder(
            much_less=me("Do not leave the flat on a Wednesday"),
            less=me("Turn up, stay ten minutes"),
            hoped=me("Take one session a week"),
            more=me("Take the session and the Saturday match"),
            much_more=me("Do my Level 2 badge"),
        ),
        shown_by="able",
        look_back_on=date(2026, 11, 25),
    )
    book.write("coach", stronger, "2026-09-09 02:20")
    book.write("coach", replace(stronger, confidence=6), "2026-11-19 01:10")
    first = GoalReview(
        goal=book.id("coach"),
        rung=-1,
        note=me("Stood by the fence for a quarter of an hour. A kid asked if I was the referee."),
        decision=GoalDecision.KEEP,
    )
    book.write("coach review 1", first, "2026-10-01 01:30", about="2026-09-30")
    second = GoalReview(
        goal=book.id("coach"),
        rung=0,
        helped=me("Tone told them my arm is made of lava. Nobody bumped me."),
        note=me("Whole session. Shattered and buzzing, could not tell which."),
        decision=GoalDecision.KEEP,
    )
    book.write("coach review 2", second, "2026-11-19 01:05", about="2026-11-18")
    noon = Goal(
        want=me("I want to be up and out with Moss before noon, five days a week."),
        first_step=me("Lead on the door handle the night before"),
        when=me("When the alarm goes at 10.30, the second one"),
        type=GoalType.REST_AND_SLEEP,
        importance=7,
        confidence=6,
        look_back_on=date(2026, 12, 6),
    )
    book.write("noon", noon, "2026-10-25 01:32")
    post = Goal(
        want=me("I want to open my post the week it comes."),
        first_step=me.picked("first-step/ask-someone"),
        type=GoalType.HOME,
        importance=5,
        confidence=2,
    )
    book.write("post", post, "2026-09-09 02:31")
    book.write("post", replace(post, status=GoalStatus.PARKED), "2026-10-25 01:36")


def _flare_plan(book: Book) -> None:
    mine = FlarePlan(
        usual=(
            me("Capsules, even if the day is upside down"),
            me("Hand stretches in warm water, five minutes"),
            me.picked("plan-usual/one-nice-thing"),
        ),
        notice=(
            me("Cannot bear the cuff of a sleeve"),
            me("Little finger feels wet when it is not"),
            me.picked("plan-notice/cancel-things"),
        ),
        do=(
            me("Bowl of lukewarm water, arm in it, radio on"),
            *me.ready("plan-do/breathing", "plan-do/it-will-pass"),
            me("Text Kirsty one word: lava"),
        ),
        after=me.ready("plan-after/one-thing-back", "plan-after/write-what-helped"),
    )
    book.write("flare-plan", mine, "2026-09-09 02:40")
    agreed = replace(
        mine,
        agreed_medicines=me.all(
            "Stay on the same pregabalin dose. Do not double up after a missed one.",
            "Ring the surgery if more than two days were missed.",
        ),
        contacts=(
            PlanContact(name="Kirsty", phone="07700 900691", hours=me.picked("hours/any-time")),
            PlanContact(
                name="Dee Okonkwo, case worker", phone="0161 496 0174", hours=me("Monday to Thursday, ten till four")
            ),
        ),
        say=me(
            "It is the arm, it is a bad one, and I have done what the plan says. I could do with company more than advice."
        ),
        agreement=Agreement(
            agreed_with="Dee Okonkwo, case worker", agreed_on=date(2026, 10, 1), review_on=date(2027, 1, 7), share=True
        ),
    )
    book.write("flare-plan", agreed, "2026-10-02 00:58")


def _parts(book: Book) -> None:
    parts = (
        (
            "sleep",
            PlanPart(
                area=PlanArea.SLEEP,
                lines=(me("Alarm at 10.30 whatever time I went down"), *me.ready("sleep/get-up", "sleep/no-caffeine")),
                agreement=Agreement(agreed_with="Dee Okonkwo, case worker", agreed_on=date(2026, 10, 1), share=True),
            ),
        ),
        (
            "mind",
            PlanPart(
                area=PlanArea.MIND,
                lines=(*me.ready("mind/outdoors"), me("Say it out loud to Moss before deciding it is true")),
                agreement=Agreement(share=False),
            ),
        ),
        (
            "activity",
            PlanPart(
                area=PlanArea.ACTIVITY,
                lines=(me("Dog round the reservoir, clockwise on good days, to the bench on bad"),),
            ),
        ),
        (
            "people",
            PlanPart(
                area=PlanArea.PEOPLE,
                lines=me.all("Kirsty on Sundays", "Tone, if it is about football. Only if it is about football."),
            ),
        ),
    )
    for number, (key, record) in enumerate(parts):
        book.write(key, record, f"2026-10-02 01:1{number}")
    typing = Pacing(
        activity=me.picked("pacing-activity/computer"),
        tries=(
            PacingTry(day=DayKind.GOOD, amount="20 minutes", on=date(2026, 9, 10)),
            PacingTry(day=DayKind.BAD, amount="3 minutes", on=date(2026, 9, 17)),
            PacingTry(day=DayKind.GOOD, amount="15 minutes", on=date(2026, 9, 23)),
            PacingTry(day=DayKind.BAD, amount="5 minutes", on=date(2026, 9, 27)),
        ),
        baseline=me("Five minutes, left hand only after that."),
    )
    book.write("pacing", typing, "2026-09-28 02:02")


def _balance(book: Book) -> None:
    items = (
        ("money", BalanceSide.BURDEN, me.picked("burden/money"), 5, False, None, None, None),
        (
            "court",
            BalanceSide.BURDEN,
            me("The court letter about the rent"),
            5,
            True,
            me("Open it with Kirsty there, kettle on"),
            me("It was a date, not a verdict. I had been carrying it for six weeks."),
            True,
        ),
        ("sleep burden", BalanceSide.BURDEN, me("Nights"), 4, False, None, None, None),
        (
            "dog",
            BalanceSide.DRIVING_FORCE,
            me("Moss"),
            5,
            True,
            me("Ten minutes out before noon, even if it is only to the bins"),
            me("She did not need persuading. I did."),
            None,
        ),
        ("football", BalanceSide.DRIVING_FORCE, me("Wednesday five-a-side"), 4, False, None, None, None),
        (
            "sister",
            BalanceSide.DRIVING_FORCE,
            me("Kirsty not giving up on me"),
            3,
            False,
            me.picked("smallest-action/message-someone"),
            None,
            None,
        ),
    )
    for minute, (key, side, what, size, chosen, action, learned, private) in enumerate(items):
        item = BalanceItem(side=side, what=what, size=size, chosen=chosen, smallest_action=action)
        book.write(key, item, f"2026-10-04 01:{10 + minute}", private=private)
        if learned is not None:
            book.write(key, replace(item, learned=learned), f"2026-11-08 01:{20 + minute}", private=private)
