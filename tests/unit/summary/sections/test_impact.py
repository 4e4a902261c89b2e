from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from passport_app.domain.care import Appointment
from passport_app.domain.checkins import CheckIn, RatingWord
from passport_app.domain.diary import FlareUp
from passport_app.domain.words import Words
from passport_app.summary.model import Chart, Lines, Section, Table
from passport_app.summary.wording import text_of

TODAY = date(2026, 11, 22)


def add(notebook: Any, ago: int, **ratings: Any) -> None:
    notebook.add(CheckIn(**ratings), about=TODAY - timedelta(days=ago))


def impact(notebook: Any) -> Section | None:
    return next((one for one in notebook.summary().sections if one.name == "impact"), None)


def table(notebook: Any) -> list[list[str]]:
    section = impact(notebook)
    assert section is not None
    found = [block for block in section.blocks if isinstance(block, Table)]
    head = [[text_of(cell["en"]) for cell in block.columns] for block in found]
    return head + [[text_of(cell["en"]) for cell in row.cells] for block in found for row in block.rows]


def lines(notebook: Any) -> list[str]:
    section = impact(notebook)
    assert section is not None
    blocks = [block for block in section.blocks if isinstance(block, Lines)]
    return [text_of(line.said["en"]).replace("\u00a0", " ") for block in blocks for line in block.lines]


def test_without_check_ins_in_the_four_weeks_there_is_no_section(notebook: Any) -> None:
    add(notebook, 28, pain_now=5)
    add(notebook, -1, pain_now=5)
    notebook.add(CheckIn(note=Words(text="rain", language="en")), about=TODAY)
    assert impact(notebook) is None


def test_usual_worst_and_days_of_seven_or_more_with_their_denominator(notebook: Any) -> None:
    for ago, pain in enumerate((7, 4, 4, 8)):
        add(notebook, ago, pain_now=pain, sleep=pain)
    add(notebook, 9, pain_worst=9)
    assert table(notebook) == [
        ["0 to 10", "usual", "worst", "days 7 or more"],
        ["Pain (10 strongest)", "5.5", "9", "2 of 4"],
        ["Sleep (10 very well)", "5.5", "4", "–"],
    ]
    section = impact(notebook)
    assert section is not None
    assert section.aside is not None
    assert text_of(section.aside["en"]) == "5 of 28 days recorded"


def test_the_four_weeks_up_to_the_last_time_stand_beside(notebook: Any) -> None:
    notebook.add(Appointment(on=date(2026, 8, 4)))
    add(notebook, 0, pain_now=4, sleep=3)
    add(notebook, 110, pain_now=6)
    add(notebook, 109, pain_now=9)
    assert table(notebook)[0][-1].replace("\u00a0", " ") == "usual to 4 Aug"
    assert [row[-1] for row in table(notebook)[1:]] == ["6", "not recorded"]


def test_without_a_last_time_it_is_the_days_right_before(notebook: Any) -> None:
    add(notebook, 0, pain_now=4)
    add(notebook, 28, pain_now=6)
    assert [row[-1].replace("\u00a0", " ") for row in table(notebook)] == ["usual to 25 Oct", "6"]


def test_what_is_a_year_ago_says_its_year(notebook: Any) -> None:
    add(notebook, 0, pain_now=4)
    add(notebook, 370, pain_now=6)
    section = next(one for one in notebook.summary(days=365).sections if one.name == "impact")
    head = next(block for block in section.blocks if isinstance(block, Table)).columns[-1]["en"]
    assert text_of(head).replace("\u00a0", " ") == "usual to 22 Nov 2025"


def test_mood_is_not_in_the_table(notebook: Any) -> None:
    add(notebook, 0, pain_now=4, mood=1)
    assert [row[0] for row in table(notebook)[1:]] == ["Pain (10 strongest)"]


def test_answers_in_words_are_counted_as_words(notebook: Any) -> None:
    for ago, word in enumerate((RatingWord.A_LOT, RatingWord.SOME, RatingWord.A_LOT)):
        add(notebook, ago, pain_now=word)
    section = impact(notebook)
    assert section is not None
    assert not [block for block in section.blocks if isinstance(block, (Table, Chart))]
    assert lines(notebook) == ["Pain now: some pain 1 time and a lot of pain 2 times"]


def test_the_chart_has_a_place_for_every_day_and_its_flare_ups(notebook: Any) -> None:
    add(notebook, 0, pain_now=4)
    add(notebook, 27, pain_now=0)
    notebook.add(FlareUp(started=TODAY - timedelta(days=30), ended=TODAY - timedelta(days=26)))
    section = impact(notebook)
    assert section is not None
    (chart,) = [block for block in section.blocks if isinstance(block, Chart)]
    assert chart.start == TODAY - timedelta(days=27)
    assert chart.series[0].points == (0, *[None] * 26, 4)
    assert [(band.start, band.end) for band in chart.bands] == [(chart.start, chart.start + timedelta(days=1))]


def test_the_latest_thing_managed_is_said(notebook: Any) -> None:
    for ago, what in ((5, "swept"), (2, "sang"), (9, "baked")):
        add(notebook, ago, able=5, managed=Words(text=what, language="en"))
    assert lines(notebook) == ["Managed on 20 November: “sang”"]
