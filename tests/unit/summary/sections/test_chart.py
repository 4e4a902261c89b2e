from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from passport_app.domain.checkins import CheckIn, TrackerValue
from passport_app.domain.diary import FlareUp, Tracker, TrackerType
from passport_app.domain.goals import Goal, GoalStatus
from passport_app.domain.treatments import TryOut
from passport_app.domain.words import Words
from passport_app.summary.model import BandKind, Chart
from passport_app.summary.wording import text_of
from tests.unit.summary.reading import found

TODAY = date(2026, 11, 22)


def words(text: str) -> Words:
    return Words(text=text, language="en")


def chart(notebook: Any, **choices: Any) -> Chart:
    section = found(notebook.summary(**choices), "impact")
    assert section
    return next(block for block in section.blocks if isinstance(block, Chart))


def names(drawn: Chart) -> list[str]:
    return [text_of(series.name["en"]).replace("\u00a0", " ") for series in drawn.series]


def days(notebook: Any, count: int = 3, **ratings: Any) -> None:
    for ago in range(count):
        notebook.add(CheckIn(**ratings), about=TODAY - timedelta(days=ago))


def test_beside_the_pain_stands_what_the_goal_that_matters_most_is_shown_by(notebook: Any) -> None:
    days(notebook, 5, pain_now=4, sleep=5)
    days(notebook, 2, able=6)
    notebook.add(Goal(want=words("a"), importance=5, shown_by="sleep"))
    notebook.add(Goal(want=words("b"), importance=9, shown_by="able"))
    notebook.add(Goal(want=words("c"), importance=10, shown_by="energy", status=GoalStatus.DONE))
    assert names(chart(notebook)) == ["Pain (10 strongest)", "Able to do what I needed (10 everything)"]


def test_else_the_rating_that_was_given_most(notebook: Any) -> None:
    days(notebook, 6, pain_now=4)
    days(notebook, 2, sleep=5)
    days(notebook, 3, energy=5)
    assert names(chart(notebook)) == ["Pain (10 strongest)", "Energy (10 plenty)"]


def test_a_tracker_has_its_own_scale_with_its_ends_in_words(notebook: Any) -> None:
    tracker = notebook.add(Tracker(name=words("steps"), type=TrackerType.NUMBER, unit="stairs"))
    for ago, number in ((0, 37.0), (2, 12.0)):
        answer = TrackerValue(tracker=tracker.id, number=number)
        notebook.add(CheckIn(pain_now=3, trackers=(answer,)), about=TODAY - timedelta(days=ago))
    notebook.add(Goal(want=words("climb"), shown_by=tracker.id))
    drawn = chart(notebook)
    assert names(drawn) == ["Pain (10 strongest)", "“steps” (0 to 40 stairs)"]
    assert (drawn.series[1].low, drawn.series[1].high) == (0, 40)
    assert drawn.series[1].points[-3:] == (12.0, None, 37.0)
    assert names(chart(notebook, left_out=frozenset({tracker.id}))) == ["Pain (10 strongest)"]


@pytest.mark.parametrize(("kind", "value", "name"), [
    (TrackerType.MINUTES, {"minutes": 90}, "“x” (0 to 100 minutes)"),
    (TrackerType.YES_NO, {"yes": True}, "“x” (1 yes, 0 no)"),
])  # fmt: skip
def test_minutes_and_yes_or_no(notebook: Any, kind: TrackerType, value: dict[str, Any], name: str) -> None:
    tracker = notebook.add(Tracker(name=words("x"), type=kind))
    days(notebook, 3, pain_now=1, trackers=(TrackerValue(tracker=tracker.id, **value),))
    notebook.add(Goal(want=words("w"), shown_by=tracker.id))
    drawn = chart(notebook)
    assert names(drawn)[1] == name
    assert all(point is None or point <= drawn.series[1].high for point in drawn.series[1].points)


def test_a_slip_of_the_keyboard_is_not_drawn(notebook: Any) -> None:
    tracker = notebook.add(Tracker(name=words("x"), type=TrackerType.NUMBER))
    days(notebook, 3, pain_now=1, trackers=(TrackerValue(tracker=tracker.id, number=1e300),))
    notebook.add(Goal(want=words("w"), shown_by=tracker.id))
    assert names(chart(notebook)) == ["Pain (10 strongest)"]


def test_mood_is_drawn_only_where_it_is_ticked(notebook: Any) -> None:
    days(notebook, 3, pain_now=4, mood=2)
    notebook.add(Goal(want=words("a"), shown_by="mood"))
    assert names(chart(notebook)) == ["Pain (10 strongest)"]
    assert names(chart(notebook, sections=("impact", "mood")))[1] == "Mood (10 very good)"


def test_flare_ups_and_try_outs_are_marked_and_said_in_words(notebook: Any) -> None:
    days(notebook, 20, pain_now=4)
    notebook.add(FlareUp(started=date(2026, 11, 1), ended=date(2026, 11, 3)))
    notebook.add(TryOut(what=words("a timer"), started=date(2026, 10, 20), days=14))
    notebook.add(TryOut(what=words("bed by ten"), started=date(2026, 11, 15), days=14, decided_on=date(2026, 11, 18)))
    notebook.add(TryOut(what=words("long ago"), started=date(2026, 1, 1)))
    drawn = chart(notebook)
    marked = [(band.kind, band.start, band.end) for band in drawn.bands]
    assert marked == [
        (BandKind.FLARE_UP, date(2026, 11, 1), date(2026, 11, 3)),
        (BandKind.TRY_OUT, date(2026, 10, 26), date(2026, 11, 2)),
        (BandKind.TRY_OUT, date(2026, 11, 15), date(2026, 11, 18)),
    ]
    told = text_of(drawn.words["en"]).replace("\u00a0", " ")
    assert "1 flare-up. Try-out from 26 October to 2 November: “a timer”." in told
    assert "long ago" not in told


def test_without_a_number_there_is_no_chart(notebook: Any) -> None:
    notebook.add(CheckIn(mood=3, managed=words("sat up")), about=TODAY)
    section = found(notebook.summary(), "impact")
    assert section
    assert not [block for block in section.blocks if isinstance(block, Chart)]
