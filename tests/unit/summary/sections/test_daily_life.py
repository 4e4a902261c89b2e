from __future__ import annotations

from datetime import timedelta
from typing import Any

from passport_app.domain.about_me import AboutMe
from passport_app.domain.checkins import CheckIn, RatingWord
from passport_app.domain.health_background import Aid, AidStatus
from passport_app.domain.person import Hand, Person
from passport_app.domain.plans import PlanArea, PlanPart
from passport_app.domain.words import own
from tests.unit.summary.reading import found, said


def test_roles_name_where_and_the_hand_comes_last(notebook: Any) -> None:
    notebook.add(AboutMe(roles_home=own("cooking", "en"), roles_caring=own("my mother", "en")))
    notebook.add(Person(hand=Hand.LEFT))
    assert said(notebook.summary(audience="ot"), "roles") == [
        "At home: “cooking”",
        "I care for: “my mother”",
        "The hand I use: Left hand",
    ]


def test_needed_aids_come_first(notebook: Any) -> None:
    notebook.add(Aid(what=own("stick", "en"), note=own("for ice", "en")))
    notebook.add(Aid(what=own("rails", "en"), status=AidStatus.NEED))
    assert said(notebook.summary(audience="ot"), "aids") == ["Need it: “rails”", "Have it: “stick” · “for ice”"]


def test_energy_and_sleep_in_figures_in_words_and_in_the_plan(notebook: Any) -> None:
    for ago in range(1, 4):
        notebook.add(CheckIn(sleep=3 + ago, energy=RatingWord.SOME), about=notebook.today - timedelta(days=ago))
    notebook.add(PlanPart(area=PlanArea.SLEEP, lines=(own("radio off", "en"),)))
    told = said(notebook.summary(audience="ot"), "energy-sleep")
    assert told[0].startswith("Sleep (10 very well) | 5 | 4")
    assert told[1].startswith("Energy: ")
    assert "3 times" in told[1]
    assert told[2] == "My plan: “radio off”"


def test_figures_that_another_section_has_are_not_said_again(notebook: Any) -> None:
    notebook.add(CheckIn(sleep=4), about=notebook.today)
    assert found(notebook.summary(audience="ot"), "energy-sleep")
    assert found(notebook.summary(audience="ot", sections=("impact", "energy-sleep")), "energy-sleep") is None


def test_what_nobody_wrote_has_no_heading(notebook: Any) -> None:
    assert [section.name for section in notebook.summary(audience="ot").sections] == ["agreed"]
