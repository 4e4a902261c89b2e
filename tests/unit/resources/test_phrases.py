"""Every answer and every ready-made phrase can be read in every complete language."""

from __future__ import annotations

import importlib
import json
import pkgutil
import re
import unicodedata
from enum import StrEnum
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from passport_app import domain, paths
from passport_app.domain.body import regions
from passport_app.domain.checkins import HIGHER_IS_BETTER, RATINGS, RatingWord
from passport_app.domain.phrases import label, list_of, phrase_list, pick
from passport_app.domain.rules import LONGEST_LINE
from passport_app.i18n import COMPLETE, NO_BREAK_SPACE

FILES = sorted(paths.resource("phrases").glob("*.json"))
BANKS = [
    "goal-idea",
    "first-step",
    "goal-when",
    "obstacle",
    "then-i-will",
    "plan-usual",
    "plan-notice",
    "plan-do",
    "plan-after",
    "plan-say",
    "keeping-well",
    "pacing-activity",
    "sleep",
    "activity",
    "mind",
    "people-who-help",
    "burden",
    "driving-force",
    "effect",
    "stop-reason",
    "side-effect",
    "purpose",
    "feeling",
    "format-need",
    "communication",
    "please-do",
    "please-dont",
    "matters",
    "relation",
    "care-role",
    "interpreter-note",
    "aid",
    "question",
    "three-things",
    "hospital-help",
    "travel",
    "good-times",
    "daily-must",
]
SAFETY = {
    *("alert-type", "allergy-status", "medicine-form", "medicine-use", "medicine-source"),
    *("reaction", "side-effect", "purpose", "really-take"),
}
ARABIC_LETTERS = re.compile("[\u064a\u0643\u0649\u0629]")  # letters that look like Urdu's but are not


def enumerations() -> list[type[StrEnum]]:
    modules = [importlib.import_module(f"{domain.__name__}.{m.name}") for m in pkgutil.iter_modules(domain.__path__)]
    return [
        found
        for module in modules
        for found in vars(module).values()
        if isinstance(found, type) and issubclass(found, StrEnum) and found.__module__ == module.__name__
    ]


@pytest.mark.parametrize("enumeration", enumerations(), ids=lambda found: found.__name__)
def test_every_answer_has_its_words(enumeration: type[StrEnum]) -> None:
    assert list(list_of(enumeration).phrases) == [member.value for member in enumeration]
    for language in COMPLETE:
        labels = [label(member, language) for member in enumeration]
        assert len(set(labels)) == len(labels), "two answers that read the same cannot be told apart"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_list_is_whole(path: Path) -> None:
    data = json.loads(path.read_text(encoding="utf-8"))
    assert list(data) == ["list", "safety", "checked", "phrases"]
    assert data["list"] == path.stem
    assert set(data["checked"]) == set(COMPLETE) - {"en"}
    codes = [row["code"] for row in data["phrases"]]
    assert len(set(codes)) == len(codes) > 1
    for row in data["phrases"]:
        assert list(row) == ["code", *COMPLETE]
        for text in (row[language] for language in COMPLETE):
            assert text == text.strip() == unicodedata.normalize("NFC", text)
            assert 0 < len(text) <= LONGEST_LINE
            assert "!" not in text
            assert "  " not in text


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_phrases_of_a_list_differ_in_every_language(path: Path) -> None:
    if path.stem in {"rating-low", "rating-high", "rating-answer"}:
        return  # ends of different scales may well be called the same
    for language in COMPLETE:
        texts = [row[language] for row in json.loads(path.read_text(encoding="utf-8"))["phrases"]]
        assert len(set(texts)) == len(texts), language


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_phrase_can_be_picked(path: Path) -> None:
    for code in phrase_list(path.stem).phrases:
        for language in COMPLETE:
            assert pick(f"{path.stem}/{code}", language).language == language


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_urdu_is_spelt_with_urdu_letters(path: Path) -> None:
    texts = [row["ur"] for row in json.loads(path.read_text(encoding="utf-8"))["phrases"]]
    assert not [text for text in texts if ARABIC_LETTERS.search(text)]


@pytest.mark.parametrize("fonts", [("PassportNaskh-Regular.ttf",), ("PassportNastaliq-Regular.ttf",)])
def test_bundled_fonts_have_every_letter(fonts: tuple[str, ...]) -> None:
    drawn: set[int] = set()
    for font in ("PassportSans-Regular.ttf", *fonts):
        with TTFont(paths.resource("fonts", font), lazy=True) as opened:
            drawn |= set(opened.getBestCmap())
    texts = "".join(path.read_text(encoding="utf-8") for path in FILES)
    assert {letter for letter in texts if ord(letter) not in drawn and letter != "\n"} == set()


def test_every_bank_that_a_page_offers_exists() -> None:
    pages = paths.data_root().glob("ui/pages/**/*.py")
    named = {name for page in pages for name in re.findall(r'bank="([a-z-]+)"', page.read_text(encoding="utf-8"))}
    assert len(named) > 20
    assert named <= {path.stem for path in FILES}


def test_banks_offer_a_short_choice() -> None:
    for bank in BANKS:
        assert 6 <= len(phrase_list(bank).phrases) <= 17, bank


def test_safety_lists_keep_their_english_beside_them_until_checked() -> None:
    assert {path.stem for path in FILES if phrase_list(path.stem).safety} == SAFETY
    shown = phrase_list("allergy-status").shown("none-known", "ur").replace(NO_BREAK_SPACE, " ")
    assert "No allergies known" in shown


def test_every_part_of_the_body_has_a_name() -> None:
    assert list(phrase_list("body-region").phrases) == list(regions())


def test_ratings_are_asked_and_their_ends_said() -> None:
    names = [name.replace("_", "-") for name in RATINGS]
    for each in ("rating", "rating-question", "rating-low", "rating-high"):
        codes = list(phrase_list(each).phrases)
        assert codes[: len(names)] == names
        assert codes == list(phrase_list("rating").phrases)
    assert list(phrase_list("rating-answer").phrases) == [
        f"{name}-{word.value}" for name in names for word in RatingWord
    ]


def test_good_end_of_a_scale_is_the_high_one_where_the_domain_says_so() -> None:
    low, high = phrase_list("rating-low"), phrase_list("rating-high")
    for name in HIGHER_IS_BETTER:
        code = name.replace("_", "-")
        assert low.text(code, "en") in {"Very badly", "None", "Very low", "Nothing"}
        assert high.text(code, "en") in {"Very well", "Plenty", "Very good", "Everything"}


def test_safety_words_with_their_english_run_as_the_words_do() -> None:
    """An isolate at their head would hide their direction from a line that looks for its first strong letter."""
    shown = phrase_list("medicine-use").shown("as-label", "ur")
    assert unicodedata.bidirectional(shown[0]) == "AL"
    assert "\u2066" in shown
