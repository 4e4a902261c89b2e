from __future__ import annotations

import unicodedata
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from passport_app.vault import passphrases, recovery_code
from passport_app.vault.errors import (
    ControlCharacterError,
    EmptyPassphraseError,
    LongPassphraseError,
    PassphraseFileError,
    UnknownCharacterError,
)

_TYPED = st.text(st.characters(exclude_categories=["Cc", "Zl", "Zp", "Cn", "Co", "Cs"]), max_size=60)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("café", "cafe\u0301"),
        ("ﬁne day", "fine day"),
        ("  four words  ", "four words"),
        ("four\u00a0words", "four words"),
        ("۱۲۳ درد", "123 درد"),
        ("٤٥ and ४५", "45 and 45"),
        ("１２３", "123"),
        ("I ❤\ufe0f tea", "I ❤ tea"),
        ("نمی\u200cخواهم", "نمیخواهم"),
        ("\u202aright\u202c", "right"),
    ],
)
def test_one_passphrase_typed_in_two_ways_is_one_secret(one: str, other: str) -> None:
    assert passphrases.secret_bytes(one) == passphrases.secret_bytes(other)


@pytest.mark.parametrize(("one", "other"), [("Word", "word"), ("a b", "ab"), ("a  b", "a b"), ("ł", "l"), ("'", "’")])
def test_different_passphrases_stay_different(one: str, other: str) -> None:
    assert passphrases.secret_bytes(one) != passphrases.secret_bytes(other)


@pytest.mark.parametrize("text", ['it\'s "mine"; --', "👩‍🦽 👍🏽 ❤️", "x" * 1000, "درد ہے", "x'00'"])
def test_quotes_emoji_and_long_ones_are_fine(text: str) -> None:
    assert passphrases.secret_bytes(text)


@pytest.mark.parametrize("text", ["", "   ", "\u00a0", "\u200d\ufe0f", "\u3164"])
def test_an_empty_one_is_refused(text: str) -> None:
    with pytest.raises(EmptyPassphraseError):
        passphrases.secret_bytes(text)


@pytest.mark.parametrize("text", ["a\0b", "a\tb", "a\nb", "\x7f", "a\u2028b", "\x85"])
def test_control_characters_are_refused(text: str) -> None:
    with pytest.raises(ControlCharacterError):
        passphrases.secret_bytes(text)


@pytest.mark.parametrize("text", ["a\ud800", "\ue000", "\U0010ffff", "\u0378"])
def test_characters_that_computers_do_not_agree_on_are_refused(text: str) -> None:
    with pytest.raises(UnknownCharacterError):
        passphrases.secret_bytes(text)


def test_a_whole_book_is_refused_in_words() -> None:
    with pytest.raises(LongPassphraseError, match="4096"):
        passphrases.secret_bytes("x" * 4097)


@given(_TYPED)
def test_the_one_spelling_is_its_own_spelling(text: str) -> None:
    try:
        plain = passphrases.normalise(text)
    except EmptyPassphraseError:
        return
    assert passphrases.normalise(plain) == plain
    assert passphrases.normalise(unicodedata.normalize("NFD", text)) == plain
    assert passphrases.normalise(f" {text}\u00a0") == plain


@given(st.text())
def test_any_text_is_a_secret_or_refused_with_a_sentence(text: str) -> None:
    with suppress(EmptyPassphraseError, ControlCharacterError, UnknownCharacterError):
        assert passphrases.secret_bytes(text)


def test_a_recovery_code_is_one_secret_however_it_is_typed() -> None:
    code = recovery_code.new_code()
    assert passphrases.secret_bytes(code.replace(" ", "\n")) == passphrases.secret_bytes(code.replace(" ", ""))


@pytest.mark.parametrize(
    ("data", "passphrase"),
    [
        (b"four words\n", "four words"),
        (b"four words\r\n", "four words"),
        (b"four words", "four words"),
        (b"four words\n\n", "four words\n"),
        ("\ufeffdługie hasło\n".encode(), "długie hasło"),
        (b"", ""),
    ],
)
def test_a_file_loses_one_final_line_ending(data: bytes, passphrase: str) -> None:
    assert passphrases.read_passphrase(data) == passphrase


def test_a_file_that_is_not_text_is_refused() -> None:
    with pytest.raises(PassphraseFileError):
        passphrases.read_passphrase(b"\xff\xfe\x00w")
