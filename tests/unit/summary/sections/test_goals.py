from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from passport_app.domain.goals import Goal, GoalReview, GoalStatus, Ladder
from passport_app.domain.words import Words
from passport_app.summary.wording import text_of


def words(text: str) -> Words:
    return Words(text=text, language="en")


def lines(notebook: Any, audience: str = "ot") -> list[str]:
    found = [one for one in notebook.summary(audience=audience).sections if one.name == "goals"]
    return [
        text_of(line.said["en"]).replace("\u00a0", " ") for one in found for block in one.blocks for line in block.lines
    ]


@pytest.mark.parametrize(
    ("rung", "said"),
    [
        (-2, "much less than hoped"),
        (-1, "less than hoped"),
        (0, "as hoped: “to the gate”"),
        (1, "more than hoped"),
        (2, "much more than hoped"),
    ],
)
def test_the_place_on_the_ladder_is_said_in_words_only(notebook: Any, rung: int, said: str) -> None:
    goal = notebook.add(Goal(want=words("walk"), ladder=Ladder(hoped=words("to the gate"))))
    notebook.add(GoalReview(goal=goal.id, rung=rung), about=date(2026, 11, 17))
    assert lines(notebook) == ["“walk”", f"Last look, 17 November: {said}."]
    assert "-" not in "".join(lines(notebook))


def test_a_look_after_the_day_of_the_summary_does_not_count(notebook: Any) -> None:
    goal = notebook.add(Goal(want=words("walk")))
    notebook.add(GoalReview(goal=goal.id, rung=0), about=date(2026, 11, 23))
    assert lines(notebook) == ["“walk”"]


def test_scales_name_their_ends(notebook: Any) -> None:
    notebook.add(Goal(want=words("walk"), importance=0, confidence=6))
    assert lines(notebook)[1] == "Matters to me: 0 (10 most). How sure I am: 6 (10 completely)."


def test_what_matters_most_comes_first_and_only_its_plan_is_told(notebook: Any) -> None:
    notebook.add(Goal(want=words("second"), importance=3, first_step=words("not told")))
    notebook.add(Goal(want=words("first"), importance=9, first_step=words("told")))
    said = lines(notebook)
    assert said[0] == "“first”"
    assert "First step: “told”" in said
    assert not [line for line in said if "not told" in line]


@pytest.mark.parametrize("audience", ["gp", "ae"])
def test_who_has_two_minutes_reads_a_goal_in_a_line(notebook: Any, audience: str) -> None:
    goal = notebook.add(Goal(want=words("walk"), matters=words("friends"), first_step=words("gate"), confidence=6))
    notebook.add(GoalReview(goal=goal.id, rung=1), about=date(2026, 11, 17))
    assert lines(notebook, audience) == [
        "“walk” · How sure I am: 6 (10 completely). Last look, 17 November: more than hoped."
    ]


def test_parked_and_finished_goals_are_out(notebook: Any) -> None:
    notebook.add(Goal(want=words("parked"), status=GoalStatus.PARKED))
    notebook.add(Goal(want=words("done"), status=GoalStatus.DONE))
    assert lines(notebook) == []


def test_more_than_three_are_counted(notebook: Any) -> None:
    for n in range(5):
        notebook.add(Goal(want=words(f"goal {n}")))
    assert len(lines(notebook)) == 3
    section = next(one for one in notebook.summary().sections if one.name == "goals")
    assert section.aside is not None
    assert text_of(section.aside["en"]) == "2 more goals in the passport"
