from __future__ import annotations

from datetime import date
from typing import Any

from passport_app.domain.goals import Goal, GoalStatus
from passport_app.domain.treatments import TryOut, TryOutDecision
from passport_app.domain.words import own
from tests.unit.summary.reading import found, said

WALK = Goal(
    want=own("walk", "en"),
    first_step=own("to the gate", "en"),
    when=own("after tea", "en"),
    obstacle=own("rain", "en"),
    then_i_will=own("take the arcade", "en"),
    importance=9,
    confidence=0,
)
SWIM = Goal(want=own("swim", "en"), first_step=own("ring the pool", "en"), importance=2)


def test_the_step_of_the_first_goal_stands_among_the_goals_where_they_are_in(notebook: Any) -> None:
    notebook.add(WALK)
    notebook.add(SWIM)
    assert said(notebook.summary(audience="ot"), "next-step") == [
        "“walk” · In the way: “rain” · Then I will: “take the arcade”",
        "“swim” · First step: “ring the pool”",
    ]
    assert said(notebook.summary(audience="ot", sections=("next-step",)), "next-step") == [
        "“walk” · First step: “to the gate” · When: “after tea”",
        "In the way: “rain” · Then I will: “take the arcade”",
        "“swim” · First step: “ring the pool”",
    ]


def test_a_try_out_stands_there_while_it_goes_on(notebook: Any) -> None:
    notebook.add(TryOut(what=own("a timer", "en"), started=date(2026, 11, 14), look_at=own("my back", "en")))
    notebook.add(TryOut(what=own("tea", "en"), started=date(2026, 10, 1), decision=TryOutDecision.STOP))
    notebook.add(TryOut(what=own("later", "en"), started=date(2026, 11, 30)))
    assert said(notebook.summary(audience="ot"), "next-step") == [
        "Trying out since 14 November, for 14 days: “a timer” · I look at: “my back”"
    ]


def test_zero_is_an_answer_and_names_its_other_end(notebook: Any) -> None:
    notebook.add(WALK)
    notebook.add(SWIM)
    assert said(notebook.summary(audience="social-prescriber"), "confidence") == ["“walk”: 0 (10 completely)"]


def test_how_sure_is_not_said_again_beside_the_goals_and_not_of_those_that_are_over(notebook: Any) -> None:
    notebook.add(WALK)
    both = notebook.summary(audience="social-prescriber", sections=("goals", "confidence"))
    assert found(both, "confidence") is None
    notebook.entries.clear()
    notebook.add(Goal(want=own("sing", "en"), confidence=4, status=GoalStatus.PARKED))
    assert found(notebook.summary(audience="social-prescriber"), "confidence") is None
