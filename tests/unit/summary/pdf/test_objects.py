"""The file format."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from passport_app.summary.pdf.objects import Objects, dictionary, number, text_string


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
def test_every_text_comes_back(text: str) -> None:
    objects = Objects()
    root = objects.add({"Type": "/Catalog", "Pages": objects.add({"Type": "/Pages", "Kids": [], "Count": 0})})
    data = objects.file(root, objects.add({"Title": text_string(text)}))
    with pikepdf.open(BytesIO(data)) as opened:
        assert str(opened.trailer.Info.Title) == text


@given(st.floats(-20000, 20000))
def test_numbers_have_two_decimals_and_no_exponent(value: float) -> None:
    text = number(value)
    assert "e" not in text
    assert float(text) == pytest.approx(value, abs=0.0051)


def test_a_dictionary_holds_what_it_is_given() -> None:
    assert dictionary({"A": 1.5, "B": ["/C", 2], "D": {"E": True}}) == "<</A 1.5/B [/C 2]/D <</E true>>>>"


def test_a_place_that_was_never_filled_is_a_fault() -> None:
    objects = Objects()
    place = objects.reserve()
    with pytest.raises(ValueError, match="reserved"):
        objects.file(place, place)
