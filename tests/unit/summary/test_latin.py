from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from passport_app.summary.latin import ascii_name, ascii_text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("250 mg ½ tablet", "250 mg 1/2 tablet"),
        ("2½ tablets", "2 1/2 tablets"),
        ("10²", "10^2"),
        ("50 µg", "50 mcg"),
        ("≤ 4 – daily", "<= 4 - daily"),
        ("“quoted” ‘so’ …", "\"quoted\" 'so' ..."),
        ("Zażółć gęślą jaźń, Łódź", "Zazolc gesla jazn, Lodz"),
        ("۲۵۰ mg", "250 mg"),
        ("٢٫٥ mg", "2.5 mg"),
        ("a\u00a0b\tc\nd\x00e", "a b c de"),
        ("Straße", "Strasse"),
        ("", ""),
    ],
)
def test_signs_are_spelt_and_none_turns_into_another(text: str, expected: str) -> None:
    assert ascii_text(text) == expected


@pytest.mark.parametrize("text", ["≠ 5", "درد", "ból 痛", "५ mg\u0338", "🙂", "α-blocker", "½\u0338"])
def test_what_cannot_be_spelt_is_not_dropped_or_guessed(text: str) -> None:
    assert ascii_text(text) is None


@given(st.text())
def test_whatever_comes_out_is_printable_ascii(text: str) -> None:
    spelt = ascii_text(text)
    assert spelt is None or (spelt.isascii() and (spelt == "" or spelt.isprintable()))


@given(st.text(st.characters(min_codepoint=32, max_codepoint=126)))
def test_ascii_stays_as_it_is_but_for_spaces(text: str) -> None:
    assert ascii_text(text) == " ".join(part for part in text.split(" ") if part)


@given(st.text(alphabet=st.characters(categories=["Nd"])))
def test_digits_keep_their_value_and_their_number(text: str) -> None:
    spelt = ascii_text(text)
    assert spelt is not None
    assert [int(digit) for digit in spelt] == [int(digit) for digit in text]


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (("نسرین اختر (Nasreen Akhtar)",), "Nasreen Akhtar"),
        (("نسرین اختر", "Nasreen"), "Nasreen"),
        (("Zdzisław Wójcik", "Zdzisiek"), "Zdzislaw Wojcik"),
        (("نسرین اختر",), "Nsrin Akhtr"),
        (("Siobhan O’Neill-Gallagher",), "Siobhan O'Neill-Gallagher"),
        ((None, None), None),
        (("王芳",), None),
    ],
)
def test_a_name_is_spelt_as_somebody_spelt_it_or_letter_by_letter(names: tuple[str | None, ...], expected: str) -> None:
    assert ascii_name(*names) == expected


@given(st.text(), st.text())
def test_names_too_come_out_in_ascii_or_not_at_all(one: str, two: str) -> None:
    spelt = ascii_name(one, two)
    assert spelt is None or (spelt.isascii() and spelt.isprintable() and spelt)
