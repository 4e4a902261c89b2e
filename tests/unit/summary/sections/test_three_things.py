from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from passport_app.domain.care import Appointment
from passport_app.domain.words import Words
from passport_app.summary.wording import text_of

TODAY = date(2026, 11, 22)


def appointment(notebook: Any, days: int, *things: str) -> None:
    words = tuple(Words(text=thing, language="en") for thing in things)
    notebook.add(Appointment(on=TODAY + timedelta(days=days), three_things=words))


def written(notebook: Any) -> tuple[list[str], str]:
    found = [one for one in notebook.summary().sections if one.name == "three-things"]
    if not found:
        return [], ""
    (block,) = found[0].blocks
    aside = text_of(found[0].aside["en"]) if found[0].aside else ""
    return [text_of(line.said["en"]).strip("“”") for line in block.lines], aside


def test_the_next_appointment_with_things_is_the_one(notebook: Any) -> None:
    appointment(notebook, -9, "past")
    appointment(notebook, 20, "later")
    appointment(notebook, 3)
    appointment(notebook, 5, "next", "and more")
    assert written(notebook) == (["next", "and more"], "written for 27 November 2026")


def test_todays_is_the_next_and_needs_no_date(notebook: Any) -> None:
    appointment(notebook, 1, "tomorrow")
    appointment(notebook, 0, "today")
    assert written(notebook) == (["today"], "")


def test_without_a_coming_one_the_last_stands_with_its_date(notebook: Any) -> None:
    appointment(notebook, -40, "older")
    appointment(notebook, -9, "last")
    assert written(notebook)[0] == ["last"]
    assert "13 November 2026" in written(notebook)[1].replace("\u00a0", " ")


def test_without_any_there_is_no_section(notebook: Any) -> None:
    appointment(notebook, 3)
    assert written(notebook) == ([], "")
