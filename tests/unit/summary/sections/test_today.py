from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from passport_app.domain.body import Pain, Side
from passport_app.domain.checkins import CheckIn, RatingWord
from passport_app.domain.diary import FlareUp
from passport_app.domain.plans import FlarePlan
from passport_app.domain.words import Words
from passport_app.summary.facts import ObservationFact
from tests.unit.summary.reading import facts, said

TODAY = date(2026, 11, 22)


def lines(notebook: Any, **choices: Any) -> list[str]:
    return said(notebook.summary(audience="ae", **choices), "usual-today")


def add(notebook: Any, ago: int, **ratings: Any) -> None:
    notebook.add(CheckIn(**ratings), about=TODAY - timedelta(days=ago))


def test_today_stands_beside_the_usual_with_the_end_of_the_scale(notebook: Any) -> None:
    for ago, pain in enumerate((9, 5, 5, 4)):
        add(notebook, ago, pain_now=pain)
    assert lines(notebook) == ["Pain (10 strongest): usually 5, today 9"]


def test_a_check_in_of_another_day_says_its_day(notebook: Any) -> None:
    add(notebook, 2, pain_now=6, able=3)
    add(notebook, 4, pain_now=4)
    assert lines(notebook) == [
        "Pain (10 strongest): usually 5; on 20 November: 6",
        "Able to do what I needed (10 everything): on 20 November 3; usual not recorded",
    ]


def test_without_an_earlier_day_there_is_no_usual(notebook: Any) -> None:
    add(notebook, 0, pain_now=6)
    assert lines(notebook) == ["Pain (10 strongest): today 6; usual not recorded"]


def test_answers_in_words_are_counted_and_never_made_numbers(notebook: Any) -> None:
    add(notebook, 0, pain_now=RatingWord.A_LOT)
    add(notebook, 1, pain_now=RatingWord.SOME)
    (line,) = lines(notebook)
    assert line == "Pain now: today a lot of pain. Last 4 weeks: some pain 1 time and a lot of pain 1 time"
    assert not notebook.summary(audience="ae").sections[0].blocks[0].lines[0].facts


def test_where_it_hurts_today_with_the_side(notebook: Any) -> None:
    add(notebook, 0, pains=(Pain(region="knee", side=Side.LEFT), Pain(region="lower-back")), energy=4)
    assert lines(notebook)[-1] == "Where it hurts today: knee (left) · lower back"


def test_the_usual_day_and_a_flare_up_that_lasts_come_first(notebook: Any) -> None:
    notebook.add(FlarePlan(usual=(Words(text="walk a bit", language="en"),)))
    notebook.add(FlareUp(started=TODAY - timedelta(days=3)))
    notebook.add(FlareUp(started=TODAY - timedelta(days=200)))
    assert lines(notebook) == [
        "On a usual day I: “walk a bit”",
        "Flare-up from 19 November; no end recorded",
    ]


def test_no_word_judges(notebook: Any) -> None:
    add(notebook, 0, pain_now=10)
    add(notebook, 1, pain_now=1)
    told = " ".join(lines(notebook)).lower()
    assert not [word for word in ("worse", "better", "high", "severe", "bad", "more", "less") if word in told]


def test_it_is_data_too(notebook: Any) -> None:
    add(notebook, 0, pain_now=8)
    add(notebook, 1, pain_now=6)
    answer, *further = facts(notebook.summary(audience="ae"), "usual-today", ObservationFact)
    assert answer == ObservationFact(code="pain", statistic="answer", value=8, low=0, high=10, start=TODAY, end=TODAY)
    assert [(fact.statistic, fact.value) for fact in further] == [("median", 7)]
