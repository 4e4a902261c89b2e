"""An NHS number with a slip in it is refused; one written in any usual way is taken."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from passport_app.domain.nhs_number import NhsNumberError, parse_nhs_number, spaced_nhs_number
from passport_app.domain.person import Person

GOOD = "9434765919"


def with_check_digit(nine: str) -> str | None:
    """By the definition in the NHS Data Dictionary, worked out in another way than the program does."""
    remainder = sum(int(digit) * (10 - place) for place, digit in enumerate(nine)) % 11
    check = 0 if remainder == 0 else 11 - remainder
    return None if check == 10 else f"{nine}{check}"


DIGITS = st.text("0123456789", min_size=9, max_size=9)


@given(DIGITS)
def test_a_number_with_its_check_digit_is_taken(nine: str) -> None:
    number = with_check_digit(nine)
    assume(number is not None)
    assert number is not None
    assert parse_nhs_number(number) == number
    assert parse_nhs_number(spaced_nhs_number(number)) == number


@given(DIGITS, st.integers(0, 9), st.integers(1, 9))
def test_one_wrong_digit_is_found(nine: str, place: int, by: int) -> None:
    number = with_check_digit(nine)
    assume(number is not None)
    assert number is not None
    wrong = number[:place] + str((int(number[place]) + by) % 10) + number[place + 1 :]
    with pytest.raises(NhsNumberError):
        parse_nhs_number(wrong)


@given(DIGITS, st.integers(0, 8))
def test_two_digits_swapped_are_found(nine: str, place: int) -> None:
    number = with_check_digit(nine)
    assume(number is not None and number[place] != number[place + 1])
    assert number is not None
    swapped = number[:place] + number[place + 1] + number[place] + number[place + 2 :]
    with pytest.raises(NhsNumberError):
        parse_nhs_number(swapped)


@pytest.mark.parametrize(
    "typed",
    [
        "943 476 5919",
        " 943-476-5919 ",
        "943\u00a0476\u20135919",
        "۹۴۳۴۷۶۵۹۱۹",
        "٩٤٣ ٤٧٦ ٥٩١٩",
        "\u200f943\u200e4765919\ufeff",
    ],
)
def test_it_may_be_typed_or_pasted_in_any_usual_way(typed: str) -> None:
    assert parse_nhs_number(typed) == GOOD


@pytest.mark.parametrize("typed", ["", "943476591", "94347659190", "943476591X", "943.476.5919", "９", "½434765919"])
def test_anything_else_is_refused(typed: str) -> None:
    with pytest.raises(NhsNumberError):
        parse_nhs_number(typed)


def test_a_person_holds_only_the_plain_ten_digits() -> None:
    assert Person(nhs_number=GOOD).nhs_number == GOOD
    for wrong in ("943 476 5919", "9434765918"):
        with pytest.raises(NhsNumberError) as caught:
            Person(nhs_number=wrong)
        assert wrong not in str(caught.value)
