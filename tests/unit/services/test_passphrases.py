"""Suggested words come from the list alone; an estimate is honest and survives any text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from passport_app import paths
from passport_app.services.passphrases import StrengthLevel, strength, suggest


def test_four_words_of_the_list_and_not_twice_the_same() -> None:
    words = set(paths.resource("wordlists", "en.txt").read_text(encoding="utf-8").split())
    assert len(words) == 7776
    found = [suggest("en-GB") for _ in range(20)]
    assert all(four is not None and len(four.split()) == 4 and set(four.split()) <= words for four in found)
    assert len(set(found)) == 20


def test_no_words_where_the_language_has_no_list() -> None:
    assert suggest("ur") is None
    assert suggest("../../etc/passwd") is None


def test_every_list_says_where_it_is_from() -> None:
    folder = paths.resource("wordlists")
    for path in folder.glob("*.txt"):
        if not path.name.startswith("LICENCE"):
            licence = (folder / f"LICENCE-{path.stem}.txt").read_text(encoding="utf-8")
            assert "Licence:" in licence
            assert "Source:" in licence


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("", StrengthLevel.TOO_WEAK),
        ("   ", StrengthLevel.TOO_WEAK),
        ("password", StrengthLevel.TOO_WEAK),
        ("password1234", StrengthLevel.TOO_WEAK),
        ("a" * 60, StrengthLevel.TOO_WEAK),
        ("1234567890123456", StrengthLevel.TOO_WEAK),
        ("xK9#mQ2$", StrengthLevel.WEAK),
        ("plum tree hat", StrengthLevel.GOOD),
        ("abacus unlit gravy posing", StrengthLevel.STRONG),
        ("ہمارا گھر نیلا دریا", StrengthLevel.STRONG),
    ],
)
def test_the_level_of_a_passphrase(text: str, level: StrengthLevel) -> None:
    assert strength(text).level is level


@settings(max_examples=50)
@given(st.text(max_size=300))
def test_any_text_has_a_level(text: str) -> None:
    assert strength(text).template


def test_a_thousand_characters_do_not_take_long_to_judge() -> None:
    assert strength("correct horse battery staple " * 40).level is StrengthLevel.STRONG
