from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from passport_app.domain.care import Appointment
from passport_app.domain.dates import PartialDate
from passport_app.domain.diary import FlareUp
from passport_app.domain.goals import Goal, GoalReview
from passport_app.domain.medicines import Medicine
from passport_app.domain.sharing import SharedSummary
from passport_app.domain.treatments import Treatment
from passport_app.domain.words import Words
from passport_app.summary.wording import text_of

LAST = date(2026, 8, 4)


def day(month: int, number: int | None = None, year: int = 2026) -> PartialDate:
    return PartialDate(year=year, month=month, day=number)


def changes(notebook: Any, **choices: Any) -> tuple[str, list[str]]:
    found = [one for one in notebook.summary(**choices).sections if one.name == "changed"]
    if not found:
        return "", []
    (block,) = found[0].blocks
    lines = [text_of(line.said["en"]).replace("\u00a0", " ") for line in block.lines]
    return text_of(found[0].title["en"]), lines


def test_last_time_is_the_day_of_the_last_page_that_this_audience_was_given(notebook: Any) -> None:
    notebook.add(SharedSummary(audience="gp", as_of=date(2026, 5, 1)))
    notebook.add(SharedSummary(audience="gp", as_of=date(2026, 6, 1)))
    notebook.add(SharedSummary(audience="gp", as_of=notebook.today))
    notebook.add(SharedSummary(audience="physio", as_of=date(2026, 9, 1)))
    notebook.add(Appointment(on=date(2026, 8, 4)))
    assert title(notebook) == "What changed since 1 June"


def test_else_it_is_the_later_of_the_last_appointment_and_any_page_given(notebook: Any) -> None:
    notebook.add(Appointment(on=date(2026, 8, 4)))
    notebook.add(Appointment(on=date(2026, 11, 24)))
    assert title(notebook) == "What changed since 4 August"
    notebook.add(SharedSummary(audience="physio", as_of=date(2026, 9, 1)))
    assert title(notebook) == "What changed since 1 September"
    assert changes(notebook, since=date(2026, 10, 2))[0].replace("\u00a0", " ") == "What changed since 2 October"


def title(notebook: Any) -> str:
    section = next(one for one in notebook.summary().sections if one.name == "changed")
    return text_of(section.title["en"]).replace("\u00a0", " ")


def test_a_page_given_with_what_is_the_person_s_alone_sets_no_date(notebook: Any) -> None:
    notebook.add(SharedSummary(audience="gp", as_of=date(2026, 9, 1)), private=True)
    notebook.add(Appointment(on=date(2026, 8, 4)))
    assert title(notebook) == "What changed since 4 August"


def test_without_a_last_time_nothing_is_said_to_have_changed(notebook: Any) -> None:
    notebook.add(Medicine(name="A", started=day(11, 1)))
    assert changes(notebook) == ("", [])


def test_no_change_is_an_answer(notebook: Any) -> None:
    notebook.add(Appointment(on=LAST))
    assert changes(notebook)[1] == ["No change recorded."]


def test_medicines_come_first_stopped_then_changed_then_started(notebook: Any) -> None:
    notebook.add(Appointment(on=LAST))
    notebook.add(Treatment(what=Words(text="pool", language="en"), started=day(9)))
    notebook.add(Medicine(name="New", started=day(9, 1)))
    notebook.add(
        Medicine(name="Old", strength="5 mg", stopped=day(9, 3), stop_reason=Words(text="sick", language="en"))
    )
    notebook.add(Medicine(name="Same", changed=day(10)))
    assert changes(notebook)[1] == [
        "Stopped Old 5 mg, 3 September: “sick”",
        "Changed Same, October 2026",
        "Started New, 1 September",
        "New: “pool”, from September 2026",
    ]


@pytest.mark.parametrize(
    ("when", "is_change"),
    [
        (day(8, 4), True),
        (day(8, 3), False),
        (day(8), True),
        (day(7), False),
        (PartialDate(year=2026), False),
        (day(11, 22), True),
        (day(11, 23), False),
        (day(12), False),
    ],
)
def test_dates_known_in_part_count_only_where_they_can_be_since(
    notebook: Any, when: PartialDate, is_change: bool
) -> None:
    notebook.add(Appointment(on=LAST))
    notebook.add(Medicine(name="A", started=when))
    assert (changes(notebook)[1] != ["No change recorded."]) is is_change


def test_one_flare_up_has_its_days_and_several_are_added_up(notebook: Any) -> None:
    notebook.add(Appointment(on=LAST))
    notebook.add(FlareUp(started=date(2026, 9, 3), ended=date(2026, 9, 5)))
    assert changes(notebook)[1] == ["Flare-up from 3 September to 5 September"]
    notebook.add(FlareUp(started=date(2026, 9, 5), ended=date(2026, 9, 6)))
    assert changes(notebook)[1] == ["Flare-ups: 2 flare-ups, 4 days in all"]


def test_a_flare_up_without_an_end_says_so(notebook: Any) -> None:
    notebook.add(Appointment(on=LAST))
    notebook.add(FlareUp(started=date(2026, 11, 20)))
    assert changes(notebook)[1] == ["Flare-up from 20 November; no end recorded"]


def test_only_the_latest_look_at_a_goal_is_said(notebook: Any) -> None:
    notebook.add(Appointment(on=LAST))
    goal = notebook.add(Goal(want=Words(text="walk", language="en")))
    for month, rung in ((8, -2), (10, 1), (9, 0)):
        notebook.add(
            GoalReview(goal=goal.id, rung=rung),
            about=date(2026, month, 20),
            written=datetime(2026, 11, 1, tzinfo=UTC),
        )
    assert changes(notebook)[1] == ["Goal looked at 20 October: “walk” – more than hoped"]
    notebook.add(Medicine(name="New", started=day(9, 1)))
    assert len(changes(notebook)[1]) == 1, "it stands beside the goal"
    assert len(changes(notebook, sections=["changed"])[1]) == 2


def test_more_than_a_block_holds_says_how_many_more(notebook: Any) -> None:
    notebook.add(Appointment(on=LAST))
    for n in range(15):
        notebook.add(Medicine(name=f"M{n}", started=day(9, n + 1)))
    lines = changes(notebook)[1]
    assert len(lines) == 12
    assert lines[-1] == "4 more changes in the passport."
