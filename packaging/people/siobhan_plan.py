"""Siobhan: goals and plan."""

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
    football = Goal(
        want=me("I want to watch Alfie's football for 30 minutes, two Saturdays a month."),
        first_step=me("Ten minutes on the folding chair by the corner flag"),
        when=me("Saturday, ten o'clock kick-off"),
        type=GoalType.PEOPLE,
    )
    book.write("football", football, "2026-08-30 20:25")
    stronger = replace(
        football,
        matters=me("He looks round to see who is there."),
        where_and_with=me("Bridgehall playing field, with Beth"),
        importance=10,
        confidence=5,
        obstacle=me("Friday has been a long day and I wake up like concrete"),
        then_i_will=me("go for the last ten minutes and bring the orange segments"),
        ladder=Ladder(
            much_less=me("No Saturdays in the month"),
            less=me("One Saturday, or only from the car"),
            hoped=me("Two Saturdays, 30 minutes each"),
            more=me("Three Saturdays, or a whole match"),
            much_more=me("Every home match, and I run the tea flask"),
        ),
        shown_by="able",
        look_back_on=date(2026, 11, 28),
    )
    book.write("football", stronger, "2026-09-05 19:48")
    book.write("football", replace(stronger, confidence=7), "2026-10-31 20:16")
    first = GoalReview(
        goal=book.id("football"),
        rung=-1,
        helped=me("The chair with arms. Beth not fussing."),
        note=me("One Saturday, and once from the car with the window down. I was more annoyed than sad."),
        decision=GoalDecision.KEEP,
    )
    book.write("football review 1", first, "2026-10-03 20:58", about="2026-10-03")
    second = GoalReview(
        goal=book.id("football"),
        rung=0,
        helped=me("Doing nothing useful on Friday after four."),
        decision=GoalDecision.KEEP,
    )
    book.write("football review 2", second, "2026-10-31 20:14", about="2026-10-31")
    choir = Goal(
        want=me("I want to sing at the choir's Christmas evening, sitting down for half of it."),
        first_step=me("Ask Maureen to keep the end seat"),
        when=me("The concert is on 12 December"),
        matters=me("I sang before I was ill. It is the same voice."),
        type=GoalType.FUN,
        importance=8,
        confidence=6,
        obstacle=me.picked("obstacle/too-tired"),
        then_i_will=me("sing the first half and listen to the second"),
        look_back_on=date(2026, 12, 13),
    )
    book.write("choir", choir, "2026-09-24 20:41")
    shop = Goal(
        want=me("I want to do one morning a week at the charity shop again."),
        first_step=me.picked("first-step/make-a-call"),
        type=GoalType.WORK_OR_LEARNING,
        importance=6,
        confidence=3,
    )
    book.write("shop", shop, "2026-09-05 19:56")
    book.write("shop", replace(shop, status=GoalStatus.PARKED), "2026-10-03 21:01")
    parked = GoalReview(
        goal=book.id("shop"),
        note=me("Not while I have the school run. After Easter, maybe."),
        decision=GoalDecision.PARK,
    )
    book.write("shop review", parked, "2026-10-03 21:00", about="2026-10-03")


def _flare_plan(book: Book) -> None:
    mine = FlarePlan(
        usual=(
            *me.ready("plan-usual/keep-moving", "plan-usual/pace"),
            me("Tablets at nine, lights out by half past ten"),
        ),
        notice=(
            me("Skin hurts under my bra strap"),
            *me.ready("plan-notice/brain-fog", "plan-notice/short-temper"),
        ),
        do=(
            me("Cancel one thing. Only one, not all of them."),
            *me.ready("plan-do/slow-down", "plan-do/heat", "plan-do/tell-someone"),
            me("Soup from the freezer. Nobody dies of soup twice."),
        ),
        after=me.ready("plan-after/no-catching-up", "plan-after/one-thing-back"),
    )
    book.write("flare-plan", mine, "2026-09-12 20:20")
    agreed = replace(
        mine,
        agreed_medicines=(
            me("Regular paracetamol for up to three days, as on the box, then back to when needed."),
            me("No extra amitriptyline."),
        ),
        contacts=(
            PlanContact(name="Beth", phone="07700 900158", hours=me("After three, and any time at night")),
            PlanContact(
                name="Imran Siddiqui, practice pharmacist", phone="0161 496 0123", hours=me.picked("hours/weekdays")
            ),
        ),
        say=me("I am in a flare-up, it is my usual pain but stronger. Please can you do the school run until Friday?"),
        agreement=Agreement(
            agreed_with="Imran Siddiqui, practice pharmacist",
            agreed_on=date(2026, 9, 24),
            review_on=date(2027, 3, 24),
            share=True,
        ),
    )
    book.write("flare-plan", agreed, "2026-09-24 20:28")


def _parts(book: Book) -> None:
    book.write(
        "keeping well",
        PlanPart(
            area=PlanArea.KEEPING_WELL,
            lines=(
                me("Breakfast before the school run, not after"),
                *me.ready("keeping-well/say-no", "keeping-well/something-outside"),
            ),
            agreement=Agreement(share=True),
        ),
        "2026-09-13 20:44",
    )
    sleep = PlanPart(
        area=PlanArea.SLEEP,
        lines=(
            *me.ready("sleep/same-bedtime", "sleep/worries-on-paper"),
            me("Dave's snoring: spare room, no hard feelings"),
        ),
        agreement=Agreement(share=False),
    )
    book.write("sleep", sleep, "2026-09-13 20:49")
    book.write(
        "mind",
        PlanPart(area=PlanArea.MIND, lines=(me.picked("mind/music"), me("Not reading the fibro forum after eight"))),
        "2026-09-20 21:10",
    )
    book.write(
        "activity",
        PlanPart(
            area=PlanArea.ACTIVITY,
            lines=(
                *me.ready("activity/stretch", "activity/dance-in-kitchen"),
                me("Reach up ten times while the kettle boils"),
            ),
        ),
        "2026-09-20 21:12",
    )
    hoover = Pacing(
        activity=me("Housework, the standing sort"),
        tries=(
            PacingTry(day=DayKind.GOOD, amount="25 minutes", on=date(2026, 10, 6)),
            PacingTry(day=DayKind.BAD, amount="8 minutes", on=date(2026, 10, 8)),
            PacingTry(day=DayKind.GOOD, amount="20 minutes", on=date(2026, 10, 9)),
            PacingTry(day=DayKind.BAD, amount="10 minutes", on=date(2026, 10, 10)),
        ),
    )
    book.write("pacing", hoover, "2026-10-10 20:37", by="dave")
    book.write(
        "pacing",
        replace(hoover, baseline=me("10 minutes, then 5 sitting down. Timer on, also on good days.")),
        "2026-10-11 20:06",
    )


def _balance(book: Book) -> None:
    items = (
        (
            "school run",
            BalanceSide.BURDEN,
            me("The school run, when it is me and the rain"),
            4,
            True,
            me("Swap Wednesdays with Beth"),
            me("She said yes straight away. I had been dreading asking since June."),
        ),
        ("broken sleep", BalanceSide.BURDEN, me.picked("burden/broken-sleep"), 5, False, None, None),
        ("guilt", BalanceSide.BURDEN, me("Guilt about the state of the house"), 3, False, None, None),
        (
            "grandson",
            BalanceSide.DRIVING_FORCE,
            me("Alfie"),
            5,
            True,
            me("Ask him to show me the goal on the carpet"),
            None,
        ),
        ("choir force", BalanceSide.DRIVING_FORCE, me("Choir"), 4, False, None, None),
        (
            "pots",
            BalanceSide.DRIVING_FORCE,
            me("My pots on the back step"),
            2,
            False,
            me("Deadhead one pot with a cup of tea"),
            None,
        ),
    )
    for minute, (key, side, what, size, chosen, action, learned) in enumerate(items):
        item = BalanceItem(side=side, what=what, size=size, chosen=chosen, smallest_action=action)
        book.write(key, item, f"2026-09-27 20:{10 + minute}")
        if learned is not None:
            book.write(key, replace(item, learned=learned, size=2), "2026-10-18 21:20")
