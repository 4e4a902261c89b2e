from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from passport_app.domain.dates import PartialDate
from passport_app.summary.model import Span
from passport_app.summary.wording import Sheet, items, joined, sentences, text_of

TODAY = date(2026, 11, 22)
ENGLISH, POLISH, URDU = (Sheet(language, TODAY) for language in ("en", "pl", "ur"))
LRI, FSI, PDI, NBSP = "\u2066", "\u2068", "\u2069", "\u00a0"


def naked(text: str) -> str:
    """What is left of a text when all that stands in isolates is taken out."""
    while (less := re.sub(f"[{LRI}{FSI}][^{LRI}{FSI}{PDI}]*{PDI}", "", text)) != text:
        text = less
    return text


@pytest.mark.parametrize(
    "figure", ["5-10 mg", "999 123 4373", "2 x 250 mg", "0113 496 0187", "7/10", "+44 161 496 0121"]
)
def test_figures_in_urdu_stand_in_a_left_to_right_isolate_and_do_not_break(figure: str) -> None:
    said = URDU.figure(figure)
    assert said == f"{LRI}{figure.replace(' ', NBSP)}{PDI}"


def test_a_dose_does_not_part_from_its_unit_in_any_language() -> None:
    assert "500\u00a0mg" in ENGLISH.name("Paracetamol 500 mg")
    assert "500\u00a0mg" in POLISH.name("Paracetamol 500 mg")
    assert "500\u00a0mg" in URDU.name("Paracetamol 500 mg")


def test_an_urdu_date_reads_from_right_to_left_with_its_numbers_isolated() -> None:
    said = URDU.date(TODAY)
    assert said.startswith(FSI)
    assert said.endswith(PDI)
    assert f"{LRI}22{PDI}" in said
    assert f"{LRI}2026{PDI}" in said
    assert " " not in said


@given(st.dates(date(1930, 1, 1), date(2100, 1, 1)), st.floats(0, 10), st.integers(0, 10**6))
def test_no_digit_stands_bare_in_an_urdu_sentence(day: date, value: float, count: int) -> None:
    number = URDU.number(count)
    said = f"{URDU.date(day)} {URDU.recent(day)} {URDU.number(value)} {number} {URDU.partial_date(PartialDate.of(day))}"
    assert not re.search(r"\d", naked(said))


def test_own_words_keep_their_own_direction_on_the_other_sheet() -> None:
    there = ENGLISH.foreign("دن میں 2-3 بار 250 mg", "ur").text
    assert there.startswith(FSI)
    assert f"{LRI}250 mg{PDI}" in there.replace(NBSP, " ")
    assert f"{LRI}2-3{PDI}" in there
    assert URDU.foreign("2 tablets at night", "en").text.startswith(LRI)


@given(st.text())
def test_whatever_was_written_leaves_no_control_or_override_and_closes_its_isolates(text: str) -> None:
    for sheet in (ENGLISH, URDU):
        said = sheet.foreign(text, "ur").text
        assert not re.search("[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2067]", said)
        assert len(re.findall(f"[{LRI}{FSI}]", said)) == said.count(PDI)


def test_a_part_between_stars_is_strong_and_fields_keep_their_language() -> None:
    said = ENGLISH.say("*Stopped* {what} now", what=(Span(text="żel", language="pl"),))
    assert said == (
        Span(text="Stopped", language="en", strong=True),
        Span(text=" ", language="en"),
        Span(text="żel", language="pl"),
        Span(text=" now", language="en"),
    )


def test_stars_and_braces_in_own_words_mean_nothing() -> None:
    said = ENGLISH.say("*{what}*", what=(Span(text="2 * {3} * 4", language="en"),))
    assert said == (Span(text="2 * {3} * 4", language="en", strong=True),)


def test_a_year_is_said_where_the_day_could_be_taken_for_another() -> None:
    assert ENGLISH.recent(date(2026, 9, 3)) == "3 September"
    assert ENGLISH.recent(date(2025, 11, 22)) == "22 November 2025"
    assert ENGLISH.recent(date(2026, 11, 23)) == "23 November 2026"


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (PartialDate(year=2019), "2019"),
        (PartialDate(year=2019, month=3), "March 2019"),
        (PartialDate(year=2019, month=3, day=5), "5 March 2019"),
    ],
)
def test_a_date_says_no_more_than_is_known(day: PartialDate, said: str) -> None:
    assert ENGLISH.partial_date(day) == said


def test_numbers_have_at_most_one_decimal_as_the_language_writes_it() -> None:
    assert ENGLISH.number(4.5) == "4.5"
    assert POLISH.number(4.5) == "4,5"
    assert ENGLISH.number(4.0) == "4"
    assert ENGLISH.number(3.3333) == "3.3"


def test_missing_parts_leave_no_separator() -> None:
    one, two = ENGLISH.plain("One."), ENGLISH.plain("Two.")
    assert text_of(sentences((), one, (), two, ())) == "One. Two."
    assert text_of(items(one, (), two)) == "One.\u00a0· Two."
    assert joined([Span(text="", language="en")]) == ()
