"""Own words stay as they are, ready-made words are read in every language, and what a person put in is kept apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from passport_app import paths
from passport_app.domain.phrases import in_language, is_known, phrase_list, pick
from passport_app.domain.words import Rendering, SameLanguageError, Words, own
from passport_app.i18n import COMPLETE

CODES = [
    f"{path.stem}/{code}"
    for path in sorted(paths.resource("phrases").glob("*.json"))
    for code in phrase_list(path.stem).phrases
]


@given(st.sampled_from(CODES), st.sampled_from(COMPLETE), st.sampled_from(COMPLETE))
def test_picked_words_are_read_in_every_language(code: str, picked: str, reader: str) -> None:
    words = pick(code, picked)
    assert words.code == code
    assert words.language == picked
    assert in_language(words, reader)
    assert in_language(words, picked) == words.text


def test_own_words_are_read_only_in_their_language_or_as_somebody_put_them() -> None:
    words = own("  chcę siedzieć w ogrodzie ", "pl")
    assert words.text == "chcę siedzieć w ogrodzie"
    assert in_language(words, "pl-PL") == words.text
    assert in_language(words, "en") is None
    put = words.with_rendering(Rendering(text="I want to sit", language="en-GB", by="Ola"))
    assert in_language(put, "en") == "I want to sit"
    assert put.text == words.text
    again = put.with_rendering(Rendering(text="I'd like to sit", language="en", by="Jan"))
    assert [rendering.by for rendering in again.renderings] == ["Jan"]


def test_words_are_not_put_into_their_own_language_or_twice_into_one() -> None:
    def into(language: str) -> Rendering:
        return Rendering(text="x", language=language, by="Ola")

    with pytest.raises(SameLanguageError):
        Words(text="x", language="pl", renderings=(into("pl-PL"),))
    with pytest.raises(SameLanguageError):
        Words(text="x", language="pl", renderings=(into("en"), into("en-GB")))


@pytest.mark.parametrize("code", ["no-such-list/x", "goal-idea/no-such-phrase"])
def test_a_phrase_of_a_newer_version_is_read_as_own_words(code: str) -> None:
    words = Words(text="iść", language="pl", code=code)
    assert not is_known(code)
    assert in_language(words, "pl") == "iść"
    assert in_language(words, "en") is None
