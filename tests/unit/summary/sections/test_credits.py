from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from passport_app.domain.care import Appointment
from passport_app.domain.medicines import Medicine
from passport_app.domain.words import Rendering, Words
from passport_app.summary.sections.credits import ranges
from passport_app.summary.wording import text_of


@pytest.mark.parametrize(
    ("numbers", "drawn"),
    [
        (["1.1"], ["1.1"]),
        (["1.1", "1.2"], ["1.1", "1.2"]),
        (["1.1", "1.2", "1.3"], ["1.1–1.3"]),
        (["1.9", "1.10", "1.11", "2.12"], ["1.9–1.11", "2.12"]),
        (["3.1", "1.4", "1.4", "1.2"], ["1.2", "1.4", "3.1"]),
    ],
)
def test_runs_of_three_and_more_are_drawn_together(numbers: list[str], drawn: list[str]) -> None:
    assert ranges(numbers) == drawn


@given(st.sets(st.tuples(st.integers(1, 9), st.integers(1, 30))))
def test_no_line_is_lost_and_none_added(pairs: set[tuple[int, int]]) -> None:
    found: set[tuple[int, int]] = set()
    for drawn in ranges(f"{section}.{line}" for section, line in pairs):
        first, _, last = drawn.partition("–")
        section, start = map(int, first.split("."))
        end = int(last.split(".")[1]) if last else start
        found |= {(section, line) for line in range(start, end + 1)}
    assert found == pairs


def test_one_credit_for_all_lines_stands_under_the_first_of_them(notebook: Any) -> None:
    def polish(text: str, english: str, relation: str | None) -> Words:
        put = Rendering(text=english, language="en", by="Ola", relation=relation)
        return Words(text=text, language="pl", renderings=(put,))

    notebook.add(Appointment(on=notebook.today, three_things=(polish("a", "b", None),)))
    notebook.add(Medicine(name="A", purpose=polish("c", "d", None), side_effects=polish("e", "f", None)))
    notebook.add(Medicine(name="B", purpose=polish("g", "h", "interpreter")))
    sections = {one.name: one for one in notebook.summary().sections}
    notes = {name: [text_of(note["en"]) for note in one.notes] for name, one in sections.items() if one.notes}
    assert notes == {
        "three-things": ["Lines 1.1 and 2.1 put into English by Ola, 20 November. Not a professional translation."],
        "medicines": ["Line 2.2 put into English by Ola (interpreter), 20 November."],
    }
