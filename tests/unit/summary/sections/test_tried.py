from __future__ import annotations

from typing import Any

import pytest

from passport_app.domain.dates import PartialDate
from passport_app.domain.treatments import Treatment
from passport_app.domain.words import Words
from passport_app.summary.wording import text_of


def tried(notebook: Any) -> tuple[str, list[list[str]]]:
    (section,) = notebook.summary(sections=["tried"]).sections
    (block,) = section.blocks
    cells = [[text_of(cell["en"]).replace("\u00a0", " ") for cell in row.cells] for row in block.rows]
    return text_of(section.aside["en"]) if section.aside else "", cells


def what(text: str) -> Words:
    return Words(text=text, language="en")


def test_what_goes_on_comes_first_then_the_latest_five_of_all(notebook: Any) -> None:
    for year in range(2015, 2021):
        notebook.add(Treatment(what=what(str(year)), ended=PartialDate(year=year)))
    notebook.add(Treatment(what=what("undated")))
    notebook.add(Treatment(what=what("pool"), started=PartialDate(year=2010), still=True))
    aside, cells = tried(notebook)
    assert [row[0].strip("“”") for row in cells] == ["pool", "2020", "2019", "2018", "2017"]
    assert aside == "the latest 5 of 8"


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, "not recorded"),
        ({"started": PartialDate(year=2024), "ended": PartialDate(year=2024)}, "2024"),
        ({"started": PartialDate(year=2024), "ended": PartialDate(year=2025, month=3)}, "2024 to Mar 2025"),
        ({"ended": PartialDate(year=2024), "sessions": 1}, "to 2024 · 1 time"),
        ({"started": PartialDate(year=2024)}, "from 2024"),
        ({"started": PartialDate(year=2024), "still": True, "sessions": 3}, "since 2024 · 3 times"),
        ({"still": True}, "still going on"),
        ({"sessions": 0}, "0 times"),
    ],
)
def test_when_says_no_more_than_is_known(notebook: Any, fields: dict[str, Any], said: str) -> None:
    notebook.add(Treatment(what=what("pool"), **fields))
    assert tried(notebook)[1][0][1] == said
