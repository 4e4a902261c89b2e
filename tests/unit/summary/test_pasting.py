"""What is pasted has no sign that an old system garbles, no control character, and is counted as forms count."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from passport_app.summary.pasting import GOES_ON, cut, pasted, units

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=200)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("“2½ tablets” – ≤ 5 µg…", '"2 1/2 tablets" - <= 5 mcg...'),
        ("born 1 December 1949\u00a0· NHS 999", "born 1 December 1949; NHS 999"),
        ("Zdzisław Wójcik, Kröger, Ærø", "Zdzisław Wójcik, Kröger, Ærø"),
        ("a\u2066b\u2069\u202ec\x07d\r\ne", "abcd e"),
        ("10² ≠ 102", "10^2 ≠ 102"),
        ("نسرین اختر، ٢٠ برس۔", "نسرین اختر، ٢٠ برس۔"),
    ],
)
def test_signs_are_spelt_and_letters_stay(text: str, wanted: str) -> None:
    assert pasted(text) == wanted


def test_a_dose_among_letters_from_right_to_left_keeps_its_direction() -> None:
    assert pasted("ہر روز \u20665-10\u00a0mg\u2069 لیں") == "ہر روز \u20665-10\u00a0mg\u2069 لیں"


def test_forms_count_in_utf16_and_a_line_end_as_two() -> None:
    assert [units(text) for text in ("", "ab", "ł", "𝒳", "a\nb")] == [0, 2, 1, 2, 4]


@given(TEXTS)
def test_nothing_that_is_pasted_steers_anything(text: str) -> None:
    said = pasted(text)
    assert not {sign for sign in said if unicodedata.category(sign) == "Cc"}
    assert not set(said) & set("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2028\u2029\ufeff")


@given(TEXTS.map(pasted), st.integers(20, 80))
def test_a_cut_line_is_whole_again_and_no_piece_is_too_long(text: str, most: int) -> None:
    pieces = list(cut(text, most))
    assert all(units(piece) <= most for piece in pieces)
    assert all(piece.endswith(GOES_ON) for piece in pieces[:-1])
    assert all(piece.startswith(GOES_ON) for piece in pieces[1:])
    bare = [piece.removeprefix(f"{GOES_ON} ") if n else piece for n, piece in enumerate(pieces)]
    joined = "".join(piece.removesuffix(f" {GOES_ON}") for piece in bare[:-1]) + bare[-1]
    assert _letters(joined) == _letters(text)
    assert all(piece.count("\u2069") >= sum(map(piece.count, "\u2066\u2068")) - 3 for piece in pieces)


def _letters(text: str) -> str:
    return "".join(sign for sign in text if sign not in " \u2066\u2067\u2068\u2069")


def test_words_are_cut_between_and_only_a_very_long_one_inside() -> None:
    assert list(cut("one two three four five six", 20)) == ["one two three ...", "... four five six"]
    assert [units(piece) for piece in cut("x" * 50, 20)] == [20, 20, 20, 14]
