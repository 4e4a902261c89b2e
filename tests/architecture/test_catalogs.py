"""A catalog that would show English, a wrong plural or a sentence without its number is refused."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest
from babel.messages.catalog import Message
from babel.messages.pofile import read_po
from hypothesis import given
from hypothesis import strategies as st

from passport_app.i18n import COMPLETE, Translator

ROOT = Path(__file__).resolve().parents[2]


def load() -> ModuleType:
    spec = importlib.util.spec_from_file_location("catalogs_tool", ROOT / "packaging" / "catalogs.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


catalogs = load()
SAVED = Message("Saved at {time}")
DAYS = Message(("{n} day", "{n} days"))
ISOLATED = re.compile("\u2066[^\u2069]*\u2069")
TURNED_ROUND = re.compile(r"\d[\s/–-]+[A-Za-z\d]")
"""A number with its unit, or in groups: what right-to-left words around it put in the other order."""


def faults(original: Message, string: str | tuple[str, ...], *, fuzzy: bool = False) -> list[str]:
    translated = Message(original.id, string, flags=["fuzzy"] if fuzzy else [])
    return list(catalogs.faults_of_message(original, translated, 3))


def test_complete_translation_has_no_fault() -> None:
    assert not faults(SAVED, "Zapisano o {time}")
    assert not faults(DAYS, ("{n} dzień", "{n} dni", "{n} dnia"))
    assert not faults(DAYS, ("jeden dzień", "{n} dni", "{n} dnia")), "a language may write the one in words"


@pytest.mark.parametrize(
    ("string", "named"),
    [
        ("", "not translated"),
        ("Zapisano", "other fields"),
        ("Zapisano o {godzina}", "other fields"),
        ("Zapisano o {time", "other fields"),
        ("Zapisano o \u2066{time}", "isolate"),
    ],
)
def test_faulty_translation_is_named(string: str, named: str) -> None:
    assert named in " ".join(faults(SAVED, string))


def test_missing_plural_form_is_named() -> None:
    assert "plural forms" in " ".join(faults(DAYS, ("{n} dzień", "{n} dni")))
    assert "not translated" in " ".join(faults(DAYS, ("{n} dzień", "", "{n} dnia")))


def test_guess_is_refused() -> None:
    assert "fuzzy" in " ".join(faults(SAVED, "Zapisano o {time}", fuzzy=True))


def test_english_left_in_a_translation_is_named() -> None:
    sentence = Message("Nobody watches these answers.")
    assert "still in English" in " ".join(faults(sentence, "Nobody watches these answers."))


def test_missing_message_is_named() -> None:
    assert "not translated" in " ".join(catalogs.faults_of_message(SAVED, None, 3))


@given(
    st.lists(
        st.one_of(st.text("abc ąس{}").map(lambda text: text.replace("{", "{{").replace("}", "}}")), st.just("{n}"))
    )
)
def test_made_up_languages_keep_every_field(parts: list[str]) -> None:
    sentence = "".join(parts)
    for change in (catalogs.stretched, catalogs.mirrored):
        assert change(sentence).format(n="7").count("7") == parts.count("{n}")


def test_stretched_is_longer_by_two_fifths() -> None:
    sentence = "Nobody watches these answers."
    assert len(catalogs.stretched(sentence)) >= len(sentence) * 1.4


def test_the_tool_and_the_program_agree_on_the_languages() -> None:
    assert {"en", *catalogs.LANGUAGES} == set(COMPLETE)


@pytest.mark.parametrize("language", ["en-XA", "ar-XB"])
def test_made_up_languages_reach_the_program(language: str) -> None:
    sentence = "Something went wrong. Nothing was changed."
    assert Translator(language).gettext(sentence) != sentence


def test_no_dose_or_date_is_turned_round_by_urdu_words() -> None:
    with (ROOT / "i18n" / "ur" / "LC_MESSAGES" / "passport.po").open("rb") as file:
        said = [message.string for message in read_po(file, locale="ur") if message.id]
    texts = [text for each in said for text in ((each,) if isinstance(each, str) else each or ())]
    assert not [text for text in texts if TURNED_ROUND.search(ISOLATED.sub("", text))]
