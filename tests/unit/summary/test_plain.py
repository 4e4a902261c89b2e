"""Nothing that people paste may steer the page, and nothing that they wrote may be lost."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from passport_app.i18n import FIRST_STRONG_ISOLATE, LEFT_TO_RIGHT_ISOLATE, POP_ISOLATE
from passport_app.summary.plain import glued, neutral, protected, without_isolates

OVERRIDES = "\u202a\u202b\u202c\u202d\u202e\u2067\u200e\u200f\u061c"
ISOLATED = pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("دن میں 5-10 mg لیں", "5-10 mg"),
        ("فون 943 476 5919 ہے", "943 476 5919"),
        ("دوا 1 g three times a day (max 4) صبح", "1 g three times a day (max 4)"),
        ("پر +44 161 496 0121", "+44 161 496 0121"),
        ("گولی (500 mg)", "(500 mg)"),
        ("(5-10 mg لیں)", "5-10 mg"),
        ("۵-۱۰ گولیاں", "۵-۱۰"),
        ("a) 5-10 mg درد", "5-10 mg"),
        ("درد 50% کم", "50%"),
    ],
)


def texts() -> st.SearchStrategy[str]:
    """Letters, digits and everything that could do harm."""
    harmful = OVERRIDES + "\x00\x07\t\n\r\x85\u2028\ufeff\u00ad\ud800\uffff" + "\u2066\u2068\u2069"
    return st.text(st.one_of(st.characters(), st.sampled_from(harmful), st.sampled_from("درد 5-10 mg (max) ")))


@given(texts())
def test_only_letters_signs_spaces_and_balanced_isolates_are_left(text: str) -> None:
    clean = neutral(text)
    depth = 0
    for sign in clean:
        depth += (sign in FIRST_STRONG_ISOLATE + LEFT_TO_RIGHT_ISOLATE) - (sign == POP_ISOLATE)
        assert depth >= 0
        assert sign not in OVERRIDES
        assert unicodedata.category(sign) not in {"Cc", "Cs", "Zl", "Zp"}
    assert depth == 0
    clean.encode("utf-8")


@given(texts())
def test_what_is_clean_stays_as_it_is(text: str) -> None:
    assert neutral(neutral(text)) == neutral(text)


@pytest.mark.parametrize("text", ["Łódź, 5-10 mg (max 4)", "می\u200cخواهم", "½ tablet · “really”", "میں ہوں"])
def test_ordinary_words_are_never_changed(text: str) -> None:
    assert neutral(text) == text


def test_an_override_cannot_turn_a_dose_round() -> None:
    assert neutral("\u202e5-10 mg\u202c") == "5-10 mg"


def test_line_ends_become_blanks_so_that_words_stay_apart() -> None:
    assert neutral("one\r\ntwo\tthree") == "one two three"


@ISOLATED
def test_numbers_among_right_to_left_words_are_kept_in_order(text: str, kept: str) -> None:
    assert f"{LEFT_TO_RIGHT_ISOLATE}{kept}{POP_ISOLATE}" in protected(text)


@given(texts())
def test_protection_adds_isolates_and_changes_nothing_else(text: str) -> None:
    clean = neutral(text)
    assert without_isolates(protected(clean, always=True)) == without_isolates(clean)
    assert neutral(protected(clean, always=True)) == protected(clean, always=True)


def test_text_that_runs_one_way_needs_no_protection() -> None:
    assert protected("5-10 mg, twice") == "5-10 mg, twice"
    assert protected("0-10", always=True) == f"{LEFT_TO_RIGHT_ISOLATE}0-10{POP_ISOLATE}"


@given(st.text(st.sampled_from("0123456789 mgx≥(")))
def test_gluing_keeps_every_letter_in_its_place(text: str) -> None:
    assert glued(text).replace("\u00a0", " ") == text


def test_a_number_does_not_part_from_its_unit_or_its_groups() -> None:
    assert glued("take 5-10 mg of it") == "take 5-10\u00a0mg of it"
    assert glued("943 476 5919 or so") == "943\u00a0476\u00a05919 or so"
    assert glued("days ≥ 7") == "days ≥\u00a07"
