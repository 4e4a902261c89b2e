"""Further records of the same man: his plan, his days, his people, and what weighs on him."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import Any

from passport_app.domain.about_me import AboutMe
from passport_app.domain.care import AgreedAction, Appointment, CareTeamMember, LocalSupport, Referral
from passport_app.domain.checkins import CheckIn, TrackerValue
from passport_app.domain.dates import PartialDate
from passport_app.domain.diary import Activity, FlareUp, Tracker, TrackerType
from passport_app.domain.goals import Goal
from passport_app.domain.health_background import Aid, AidStatus
from passport_app.domain.medicines import Bother, Helps, Medicine, MedicineUse
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
from passport_app.domain.treatments import Again, Treatment, TreatmentType, TryOut, TryOutDecision
from passport_app.domain.words import Words

TRACKER = "e" * 32


def english(text: str) -> Words:
    return Words(text=text, language="en")


def more_records(book: Any) -> None:
    """Everything that the further sections print, each with a value that stands nowhere else."""
    for part in (
        _about_me,
        _flare_plan,
        _other_plans,
        _moving,
        _flare_ups,
        _tried,
        _climbing,
        _team,
        _balance,
        _medicine,
    ):
        part(book)


def _about_me(book: Any) -> None:
    book.add(
        AboutMe(
            matters=(english("sleeping in my own bed"), english("news from Tarnów")),
            people=(english("Józek from the allotment"),),
            please_do=(english("let me stand up now and then"),),
            please_dont=(english("speak to my daughter instead of me"),),
            roles_home=english("the cooking is mine"),
            roles_work=english("retired from the bakery"),
            roles_caring=english("the cat next door"),
            daily_musts=(english("two flights of stairs"), english("water the tomatoes")),
            interests=(english("bridge on Tuesdays"),),
            travel=english("the number 16 bus"),
            good_times=english("never before ten"),
        )
    )
    book.add(Aid(what=english("walking stick"), note=english("for ice only")))
    book.add(Aid(what=english("grab rails"), status=AidStatus.NEED, note=english("beside the bath")))


def _flare_plan(book: Any) -> None:
    book.add(
        FlarePlan(
            usual=(english("tablets at eight"), english("ten minutes of walking")),
            notice=(english("the sock will not go on"),),
            do=(english("a hot water bottle"), english("seated exercises")),
            agreed_medicines=(english("no gel in a flare"),),
            contacts=(
                PlanContact(name="Kirkfield Lane", phone="0113 496 0177", hours=english("eight to six")),
                PlanContact(name="Marek", phone="0113 496 0999"),
            ),
            say=english("my plan is not holding"),
            after=(english("half of everything"),),
            agreement=Agreement(
                agreed_with="Tom Ashworth, physiotherapist",
                agreed_on=date(2026, 9, 22),
                review_on=date(2027, 1, 12),
                share=True,
            ),
        )
    )


def _other_plans(book: Any) -> None:
    agreed = Agreement(agreed_with="Tom", agreed_on=date(2026, 9, 8), share=True)
    book.add(PlanPart(area=PlanArea.ACTIVITY, lines=(english("up from the chair, eight times"),), agreement=agreed))
    book.add(PlanPart(area=PlanArea.SLEEP, lines=(english("radio off after the news"),)))
    book.add(PlanPart(area=PlanArea.PEOPLE, lines=(english("over the fence, not by telephone"),)))
    book.add(PlanPart(area=PlanArea.MIND, lines=(english("nobody may read this"),), agreement=Agreement(share=False)))
    book.add(
        Pacing(
            activity=english("digging"),
            tries=(
                PacingTry(day=DayKind.GOOD, amount="25 minutes", on=date(2026, 10, 6)),
                PacingTry(day=DayKind.BAD, amount="8 minutes", on=date(2026, 10, 8)),
            ),
            baseline=english("a quarter of an hour, then the chair"),
            agreement=Agreement(agreed_with="Grace", agreed_on=date(2026, 9, 30)),
        )
    )


def _moving(book: Any) -> None:
    for ago, minutes in ((3, 15), (6, 35), (9, None)):
        book.add(
            Activity(what=english("a walk to the church"), minutes=minutes), about=book.today - timedelta(days=ago)
        )


def _flare_ups(book: Any) -> None:
    book.add(
        FlareUp(
            started=date(2026, 11, 8),
            ended=date(2026, 11, 12),
            worst=6,
            set_off=english("crates of seedlings"),
            did=(english("lay down flat"),),
            helped=(english("the warm bath"), english("time")),
        )
    )
    book.add(
        TryOut(
            what=english("bed by eleven"),
            started=date(2026, 11, 14),
            days=12,
            look_at=english("how I wake up"),
        )
    )
    book.add(
        TryOut(
            what=english("a timer in the kitchen"),
            started=date(2026, 5, 4),
            decision=TryOutDecision.KEEP,
            decided_on=date(2026, 5, 19),
            learned=english("I hate it and it works"),
        )
    )


def _tried(book: Any) -> None:
    book.add(
        Treatment(
            what=english("men’s shed"),
            type=TreatmentType.GROUP,
            started=PartialDate(year=2026, month=4),
            ended=PartialDate(year=2026, month=6),
            sessions=3,
            effect=english("less alone"),
            helps=Helps.A_BIT,
            stop_reason=english("mornings"),
            again=Again.NOT_SURE,
        )
    )
    book.add(
        LocalSupport(
            name="Polish seniors’ club",
            what=english("lunch on Thursdays"),
            phone="0113 496 0185",
            how_to_reach=english("second stop after the bridge"),
        )
    )


def _climbing(book: Any) -> None:
    """A goal that a tracker of his own shows."""
    book.add(Tracker(name=english("steps climbed"), type=TrackerType.NUMBER, unit="treads"), id=TRACKER)
    book.add(
        Goal(
            want=english("climb foot over foot"),
            first_step=english("three steps"),
            when=english("every noon"),
            matters=english("the view from the top"),
            importance=10,
            shown_by=TRACKER,
        )
    )
    for ago in (2, 5, 10):
        value = TrackerValue(tracker=TRACKER, number=12 + ago)
        book.add(CheckIn(trackers=(value,)), about=book.today - timedelta(days=ago))


def _team(book: Any) -> None:
    book.add(CareTeamMember(name="Mr Patel", role=english("pharmacist"), phone="0113 496 0112"))
    book.add(
        CareTeamMember(
            name="Grace Adeyemi",
            role=english("the one to ask first"),
            organisation="Leeds Community Pain Service",
            phone="0113 496 0150",
            email="grace@example.org",
            how_to_reach=english("Mondays and Thursdays"),
            case_worker=True,
        )
    )
    book.add(
        CareTeamMember(
            name="Dr Marsden", role=english("my doctor"), organisation="Kirkfield", phone="0113 496 0111", gp=True
        )
    )
    march = PartialDate(year=2026, month=3)
    book.add(Referral(to="Orthopaedics", referred=march))
    book.add(Referral(to="Physiotherapy", first_seen=march))
    book.add(Referral(to="Pain psychology", discharged=march))
    book.add(Referral(to="Hydrotherapy", reason=english("to swim again"), note=english("they say one can ask oneself")))
    book.add(
        Appointment(
            on=date(2026, 7, 20),
            at=time(10, 30),
            with_whom="Ruth Bell",
            service="Occupational therapy",
            agreed=(
                AgreedAction(what=english("a rail by the bath"), who="the council", by=date(2026, 8, 18)),
                AgreedAction(what=english("move the pans")),
            ),
        )
    )


def _balance(book: Any) -> None:
    book.add(
        BalanceItem(
            side=BalanceSide.BURDEN,
            what=english("evenings without a voice"),
            size=4,
            chosen=True,
            smallest_action=english("ring my brother"),
            learned=english("he talks longer than I do"),
        )
    )
    book.add(BalanceItem(side=BalanceSide.BURDEN, what=english("letters and forms"), size=5))
    book.add(BalanceItem(side=BalanceSide.DRIVING_FORCE, what=english("the grandchildren"), size=3))


def _medicine(book: Any) -> None:
    book.add(
        Medicine(
            name="Apixaban",
            strength="5 mg",
            label_directions="ONE twice a day",
            use=MedicineUse.AS_LABEL,
            side_effects=english("bruises"),
            bother=Bother.NOT_AT_ALL,
        )
    )
