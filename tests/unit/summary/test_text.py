from __future__ import annotations

from typing import Any

import pytest

from passport_app.summary.presets import preset
from passport_app.summary.text import render_text
from passport_app.summary.walking import cells, parts_of
from passport_app.summary.wording import text_of


@pytest.mark.parametrize("language", ["en", "ur"])
def test_every_line_and_cell_of_the_summary_stands_in_the_text_in_its_order(full: Any, language: str) -> None:
    summary = full.summary("en", "ur", sections=preset("gp").names())
    text = render_text(summary, language)
    told = [summary.header.name.text, text_of(summary.footer.origin[language])]
    told += [text_of(line.said[language]) for line in (*summary.header.alerts, *summary.header.needs)]
    for section in summary.sections:
        told.append(text_of(section.title[language]))
        told += [text_of(cell[language]) for part in parts_of(section) for cell in cells(part)]
    place = 0
    for words in told[2:]:
        place = text.index(words.replace("\u00a0", " "), place)


def test_the_second_side_has_its_heading(full: Any) -> None:
    text = render_text(full.summary())
    assert "\nMore, if you have time\n\n8. What a carer saw\n" in text


def test_the_box_to_write_in_has_its_gaps(full: Any) -> None:
    line = next(line for line in render_text(full.summary()).splitlines() if line.startswith("____"))
    assert "who: ____" in line
    assert "by: ____" in line


def test_it_ends_with_one_line_end_and_has_no_hard_spaces(full: Any) -> None:
    text = render_text(full.summary())
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert "\u00a0" not in text


def test_what_the_code_left_out_is_named(full: Any) -> None:
    assert "Not in the code, or not whole:" in render_text(full.summary())


def test_a_language_that_it_was_not_composed_in_is_refused(full: Any) -> None:
    with pytest.raises(KeyError):
        render_text(full.summary("en"), "pl")
