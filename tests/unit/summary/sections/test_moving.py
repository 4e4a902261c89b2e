from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from passport_app.domain.diary import Activity
from passport_app.domain.phrases import pick
from passport_app.domain.plans import Agreement, DayKind, Pacing, PacingTry, PlanArea, PlanPart
from passport_app.domain.words import own
from tests.unit.summary.reading import aside, found, said


def test_activities_are_counted_with_the_shortest_and_the_longest(notebook: Any) -> None:
    for ago, what, minutes in ((2, "Walk", 15), (5, "walk", 40), (9, "walk", None), (11, "pots", 20)):
        notebook.add(Activity(what=own(what, "en"), minutes=minutes), about=notebook.today - timedelta(days=ago))
    summary = notebook.summary(audience="physio")
    assert said(summary, "activity-now") == ["“walk”: 3 times · 15 to 40 minutes", "“pots”: 1 time · 20 minutes"]
    assert aside(summary, "activity-now") == "written down since 26 October"


def test_only_the_days_that_the_page_looks_back_on_count(notebook: Any) -> None:
    notebook.add(Activity(what=own("walk", "en")), about=notebook.today - timedelta(days=10))
    assert found(notebook.summary(audience="physio", days=7), "activity-now") is None
    assert said(notebook.summary(audience="physio", days=14), "activity-now") == ["“walk”: 1 time"]


def test_one_activity_can_be_left_out(notebook: Any) -> None:
    for what in ("walk", "pots"):
        notebook.add(Activity(what=own(what, "en")), about=notebook.today)
    section = found(notebook.summary(audience="physio"), "activity-now")
    assert section is not None
    key = section.blocks[0].lines[0].key  # type: ignore[union-attr]  # a block of lines
    assert "pots" not in key, "the words are not in what is kept"
    assert said(notebook.summary(audience="physio", left_out={key}), "activity-now") == ["“walk”: 1 time"]


def test_a_carers_observation_is_no_activity_of_the_person(notebook: Any) -> None:
    notebook.add(Activity(what=own("walk", "en")), about=notebook.today, informant="d" * 32, recorder="d" * 32)
    assert found(notebook.summary(audience="physio"), "activity-now") is None


def test_the_plan_stands_there_unless_it_may_not(notebook: Any) -> None:
    stretch = pick("activity/stretch", "en")
    notebook.add(PlanPart(area=PlanArea.ACTIVITY, lines=(stretch, own("dance", "en"))))
    notebook.add(PlanPart(area=PlanArea.ACTIVITY, lines=(own("swim", "en"),), agreement=Agreement(share=False)))
    assert said(notebook.summary(audience="physio"), "activity-now") == [f"My plan: {stretch.text}", "My plan: “dance”"]


def test_baselines_show_the_latest_tries_and_the_persons_own_words(notebook: Any) -> None:
    days = ((1, "5 minutes"), (2, "8 minutes"), (3, "10 minutes"), (4, "12 minutes"))
    good = tuple(PacingTry(day=DayKind.GOOD, amount=amount, on=date(2026, 10, day)) for day, amount in days)
    agreed = Agreement(agreed_with="Ruth", agreed_on=date(2026, 10, 6))
    notebook.add(Pacing(activity=own("ironing", "en"), tries=good, baseline=own("8, then sit", "en"), agreement=agreed))
    notebook.add(Pacing(activity=own("digging", "en")))
    summary = notebook.summary(audience="physio")
    assert said(summary, "baselines") == [
        "“ironing” | 8 minutes · 10 minutes · 12 minutes | not recorded | “8, then sit” (agreed with Ruth, 6 October)",
        "“digging” | not recorded | not recorded | not recorded",
    ]
    assert aside(summary, "baselines") == "last try 4 October"


def test_a_baseline_that_may_not_stand_in_a_summary_does_not(notebook: Any) -> None:
    notebook.add(Pacing(activity=own("ironing", "en"), agreement=Agreement(share=False)))
    assert found(notebook.summary(audience="physio"), "baselines") is None
