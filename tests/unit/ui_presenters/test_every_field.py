"""Every field of these records can be filled in on some page; what the program sets itself is named here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields

import pytest

from passport_app.domain.diary import Activity, DiaryPurpose, Dose, FlareUp, Observation, Tracker
from passport_app.domain.goals import Goal, GoalReview, Ladder
from passport_app.domain.plans import Agreement, BalanceItem, BalanceSide, FlarePlan, Pacing, PlanArea, PlanPart
from passport_app.domain.record import Record
from passport_app.i18n import Translator
from ui.common.filling import ABOUT
from ui.pages.diary import forms as diary
from ui.pages.goals import forms as goals
from ui.pages.plan import forms as plan
from ui.widgets.form_fields import FormGroup

T = Translator("en")
ONE = (("x", "X"),)
CASES: list[tuple[type[Record], list[FormGroup], set[str]]] = [
    (Goal, [*goals.three_questions(T), *goals.stronger(T, ())], {"status"}),  # by buttons and looks back
    (GoalReview, goals.review(T, ONE), {"goal"}),
    (FlarePlan, plan.flare_plan(T), set()),
    (PlanPart, plan.part(T, PlanArea.SLEEP), {"area"}),
    (Pacing, plan.pacing(T), set()),
    (BalanceItem, plan.balance(T, BalanceSide.BURDEN), {"side"}),
    (FlareUp, diary.flare_up(T), set()),
    (Dose, diary.dose(T, ONE), set()),
    (Activity, diary.activity(T), set()),
    (Observation, diary.observation(T), set()),
    (Tracker, diary.tracker(T), set()),
    (DiaryPurpose, diary.purpose(T, ONE, ONE), set()),
]


def keys(groups: Iterable[FormGroup]) -> set[str]:
    return {field.key for group in groups for field in group.fields}


@pytest.mark.parametrize(("kind", "groups", "set_by_program"), CASES, ids=lambda case: getattr(case, "KIND", ""))
def test_every_field_is_asked_somewhere(kind: type[Record], groups: list[FormGroup], set_by_program: set[str]) -> None:
    asked = {key.partition(".")[0] for key in keys(groups)} - {ABOUT}
    held = {field.name for field in fields(kind)}  # type: ignore[arg-type]  # every kind is a dataclass
    assert asked | set_by_program == held


def test_every_part_of_an_agreement_and_a_ladder_is_asked() -> None:
    parts = {key.partition(".")[2] for key in keys(plan.flare_plan(T)) if key.startswith("agreement.")}
    assert parts == {field.name for field in fields(Agreement)}
    steps = {key.partition(".")[2] for key in keys(goals.stronger(T, ())) if key.startswith("ladder.")}
    assert steps == {field.name for field in fields(Ladder)}
