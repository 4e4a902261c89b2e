from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from passport_app.vault import keys
from passport_app.vault.errors import DamagedVaultError
from passport_app.vault.sealing import Sealer

SEALER = Sealer(b"k" * 32)


@given(st.binary(max_size=5000), st.lists(st.text(max_size=20)))
def test_what_was_sealed_opens_in_its_place(plain: bytes, place: list[str]) -> None:
    assert SEALER.open(SEALER.seal(plain, place), place) == plain


@given(st.binary(max_size=600))
def test_the_length_says_little(plain: bytes) -> None:
    overhead = 12 + 16
    assert len(SEALER.seal(plain, [])) - overhead in {256, 512, 1024}


def test_another_place_another_key_or_a_changed_byte_is_found() -> None:
    sealed = SEALER.seal(b"words", ["record", "revision"])
    changed = sealed[:20] + bytes([sealed[20] ^ 1]) + sealed[21:]
    for sealer, content, place in (
        (SEALER, sealed, ["record", "other"]),
        (SEALER, changed, ["record", "revision"]),
        (SEALER, b"", ["record", "revision"]),
        (Sealer(keys.new_key()), sealed, ["record", "revision"]),
    ):
        with pytest.raises(DamagedVaultError):
            sealer.open(content, place)


def test_the_same_words_never_look_the_same() -> None:
    assert SEALER.seal(b"words", []) != SEALER.seal(b"words", [])


def test_a_hidden_name_is_the_same_each_time_and_under_this_key_only() -> None:
    assert SEALER.hide("home-safety") == SEALER.hide("home-safety") != SEALER.hide("person")
    assert SEALER.hide("home-safety") != Sealer(keys.new_key()).hide("home-safety")
    assert len(SEALER.hide("home-safety")) == 32
