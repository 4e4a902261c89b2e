"""A record's text: its order, every line dated and marked, none too long. That it agrees: see the agreement tests."""

from __future__ import annotations

import re
from typing import Any

import pytest

from passport_app.domain.medicines import Medicine
from passport_app.summary.pasting import units
from passport_app.summary.presets import preset
from passport_app.summary.record_text import render_record
from tests.unit.summary.conftest import HELPER, in_english, polish

LINE = re.compile(r"\d{4}-\d\d-\d\d \[[^\]]+\] \S.*")


def headings(text: str) -> list[str]:
    return [re.sub(r"^\d+\. ", "", found) for found in re.findall(r"== (.+?) ==", text)]


@pytest.mark.parametrize("languages", [("en", "pl"), ("pl", None), ("ur", "en")])
def test_every_line_is_dated_and_marked_and_none_is_too_long(full: Any, languages: tuple[str, str | None]) -> None:
    full.add(Medicine(name="x" * 120, label_directions="y" * 290, side_effects=in_english("long words " * 30)))
    lines = render_record(full.summary(*languages, sections=preset("gp").names())).splitlines()
    assert len(lines) > 40
    for line in lines:
        assert LINE.fullmatch(line), line
        assert units(line) <= 200


def test_the_order_is_that_of_a_record_whatever_the_person_chose(full: Any) -> None:
    names = preset("gp").names()
    order = headings(render_record(full.summary(sections=names)))
    assert order[:2] == ["Health passport, for the GP, as of 22 November 2026", "Alerts"]
    assert order[2] == "Allergies"
    assert order[3].startswith("Medicines")
    assert "condition" in order[4].lower()
    assert headings(render_record(full.summary(sections=tuple(reversed(names))))) == order


def test_a_line_says_who_reported_it(full: Any) -> None:
    text = render_record(full.summary(sections=preset("gp").names()))
    assert "2026-11-18 [carer-reported: Agnieszka Brown (eldest daughter; paid carer)] " in text
    assert " [patient-reported, told to Agnieszka Brown (eldest daughter; paid carer)] 1.1 " in text
    assert "2026-11-22 [carer-reported] == " in text


def test_what_came_from_a_letter_says_so(notebook: Any) -> None:
    notebook.add(Medicine(name="Tramadol"), informant="letter", recorder=HELPER)
    assert re.search(
        r"\[copied from a letter\] \d\.1 .*Tramadol", render_record(notebook.summary(sections=("medicines",)))
    )


def test_a_cut_line_says_its_day_mark_and_number_again(notebook: Any) -> None:
    notebook.add(Medicine(name="Tramadol", side_effects=in_english("one two three " * 20)))
    lines = [line for line in render_record(notebook.summary(sections=("medicines",))).splitlines() if " 1.1 " in line]
    assert len(lines) > 1
    assert len({line.partition(" 1.1 ")[0] for line in lines}) == 1
    assert all(line.endswith(" ...") for line in lines[:-1])
    assert all(" 1.1 ... " in line for line in lines[1:])


def test_a_very_long_name_of_a_helper_leaves_room_for_the_words(full: Any) -> None:
    book = full
    summary = book.summary(sections=("seen",))
    from dataclasses import replace

    (section,) = summary.sections
    (block,) = section.blocks
    named = replace(block, lines=tuple(replace(line, by="B" * 250) for line in block.lines))
    text = render_record(replace(summary, sections=(replace(section, blocks=(named,)),)))
    assert all(units(line) <= 200 for line in text.splitlines())
    assert "B" * 100 in text
    assert "holds the rail" in text.replace(" ... ", " ")


def test_own_words_that_nobody_put_into_english_follow_as_written(notebook: Any) -> None:
    notebook.add(Medicine(name="Tramadol", side_effects=polish("kręci mi się w głowie")))
    text = render_record(notebook.summary("en", "pl", sections=("medicines",)))
    assert "own words in Polish" in text
    assert "1.1 In Polish: " in text
    assert "kręci mi się w głowie" in text
