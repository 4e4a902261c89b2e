from __future__ import annotations

import ctypes
import ctypes.util
from collections.abc import Iterator

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from passport_app.summary.typeable import SURVIVE, typeable, typeable_phone
from tests.unit.summary.keyboards import KEYBOARDS, changed_over, typed

ASCII = st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=80)


@pytest.mark.parametrize(
    ("written", "spelt"),
    [
        ("1/2 tablet at night", "half tablet at night"),
        ("2 1/2 tablets", "2 and a half tablets"),
        ("3/4 of a cup", "three quarters of a cup"),
        ("since 1/4 it is worse", "since 1 slash 4 it is worse"),
        ("co-codamol 30/500", "co codamol 30 slash 500"),
        ("5-10 mg", "5 to 10 mg"),
        ("0.5-1 mg", "0.5 to 1 mg"),
        ("1-0-1", "1, 0, 1"),
        ("5 mg/5 ml", "5 mg per 5 ml"),
        ("100 mg/day", "100 mg per day"),
        ("HbA1c < 48, pain >= 7", "HbA1c less than 48, pain at least 7"),
        ("-5 degrees", "minus 5 degrees"),
        ("since 2026-05-03", "since 3 May 2026"),
        ("in 2019-03", "in 2019 03"),
        ("at 10:30", "at 10.30"),
        ("red rash (face); swelling", "red rash, face, swelling"),
        ("can I stop it?", "can I stop it."),
        ("I can't, won't and don't; we'll see", "I cannot, will not and do not, we will see"),
        ("my GP's letter", "my GPs letter"),
        ("tea & toast @ 8 = good", "tea and toast at 8 equals good"),
        ("10^2 * 3 ~ 300", "10 to the power 2 x 3 about 300"),
        ("worse - much worse", "worse, much worse"),
        ("50% of $9!", "50% of $9!"),
    ],
)
def test_signs_are_spelt(written: str, spelt: str) -> None:
    assert typeable(written) == spelt


def test_phone_numbers() -> None:
    assert typeable_phone("+44 (0)161-496-0121") == "0044 0 161 496 0121"
    assert typeable_phone("0161 496 0121 ext. 5") == "0161 496 0121 ext 5"


@given(ASCII)
@example('~`!@#$%^&*()_-+={[}]|\\:;"<,>.?/' + "'")
def test_only_what_survives_is_left(text: str) -> None:
    assert SURVIVE.issuperset(typeable(text))
    assert typeable(typeable(text)) == typeable(text)


@given(st.text("0123456789", min_size=1, max_size=6), st.sampled_from("-/:+()<>=; "), st.text("0123456789", min_size=1))
def test_no_digit_is_ever_lost(one: str, sign: str, other: str) -> None:
    if sign != "/":  # a half is a word
        told = "".join(letter for letter in typeable(f"{one}{sign}{other}") if letter.isdigit())
        assert told == one + other


@given(st.text(st.sampled_from(sorted(SURVIVE)), max_size=60))
def test_it_survives_the_keyboards_of_clinics(text: str) -> None:
    for keyboard in ("us", "gb", "pl"):
        assert typed(text, keyboard) == text
    for keyboard in ("de", "pl(qwertz)"):
        arrived = typed(text.replace("$", "").replace("!", ""), keyboard)
        assert changed_over(arrived) == text.replace("$", "").replace("!", "")
    assert changed_over(typed(text, "de")) == text


def test_what_is_spelt_would_not_have_survived() -> None:
    signs = set(map(chr, range(32, 127))) - SURVIVE
    lost = {sign for sign in signs if any(typed(sign, keyboard) != sign for keyboard in KEYBOARDS)}
    assert signs == lost


def keys() -> Iterator[int]:
    yield 49
    for first, last in ((10, 21), (24, 35), (51, 51), (38, 48), (52, 61), (65, 65)):
        yield from range(first, last + 1)


@pytest.mark.parametrize("keyboard", KEYBOARDS)
def test_the_tables_are_those_of_the_system(keyboard: str) -> None:
    found = ctypes.util.find_library("xkbcommon")
    if found is None:
        pytest.skip("libxkbcommon is not installed")
    library = ctypes.CDLL(found)
    library.xkb_context_new.restype = library.xkb_keymap_new_from_names.restype = ctypes.c_void_p
    layout, _, variant = keyboard.rstrip(")").partition("(")
    names = (ctypes.c_char_p * 5)(b"evdev", b"pc105", layout.encode(), variant.encode(), b"")
    keymap = library.xkb_keymap_new_from_names(ctypes.c_void_p(library.xkb_context_new(0)), names, 0)
    if not keymap:
        pytest.skip("xkb-data is not installed")
    for level in (0, 1):
        row = ""
        for key in keys():
            signs = ctypes.POINTER(ctypes.c_uint32)()
            given = library.xkb_keymap_key_get_syms_by_level(
                ctypes.c_void_p(keymap), key, 0, level, ctypes.byref(signs)
            )
            row += chr(library.xkb_keysym_to_utf32(signs[0])) if given else "\0"
        assert row[:-1] == KEYBOARDS[keyboard][level][:-1]
