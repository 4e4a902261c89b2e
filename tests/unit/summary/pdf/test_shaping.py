"""Order and fonts of what is laid out, told from where its letters stand."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont

from passport_app.summary.pdf import faces, shaping
from passport_app.summary.pdf.faces import NASKH, NASTALIQ, SANS, Face
from passport_app.summary.pdf.itemizing import Words
from passport_app.summary.pdf.shaping import Shaped, TextLine, shape
from passport_app.summary.plain import REPLACEMENT


def shaped(text: str, language: str, *, rtl: bool, width: float = shaping.UNBROKEN) -> Shaped:
    return shape((Words(text=text, language=language),), width, right_to_left=rtl)


def seen(line: TextLine) -> str:
    """The letters as they stand on paper, from left to right."""
    signs = [sign for stretch in line.stretches for run in stretch.runs for sign in run.signs]
    return "".join(sign.letters for sign in sorted(signs, key=lambda sign: sign.x))


def forget() -> None:
    """Nothing that was laid out with other fonts is remembered."""
    for remembered in (shaping._format, shaping._base_font, shape):
        remembered.cache_clear()


def families(line: TextLine) -> dict[str, str]:
    return {
        sign.letters: run.face.key.family for stretch in line.stretches for run in stretch.runs for sign in run.signs
    }


@pytest.mark.parametrize(
    "number",
    ["5-10 mg", "943 476 5919", "1 g three times a day (max 4)", "+44 161 496 0121", "0–10", "2026-11-22", "140/80"],
)
@pytest.mark.parametrize("around", ["{}", "دن میں {} لیں", "{} لیں", "میں {}", "میں ({}) لیں"])
def test_numbers_in_urdu_read_as_they_were_written(number: str, around: str) -> None:
    assert number in seen(shaped(around.format(number), "ur", rtl=True).lines[0])


def test_an_english_list_in_urdu_is_read_from_its_beginning() -> None:
    words = (
        Words(text="فون کریں، اگر ", language="ur"),
        Words(text=" ", language="en"),
        Words(text="(Call 111 if ", language="en", bold=True),
        Words(text="a joint is hot · a calf is swollen · you fell)", language="en"),
        Words(text=" آج", language="ur"),
    )
    english = "(Call 111 if a joint is hot · a calf is swollen · you fell)"
    assert english in seen(shape(words, right_to_left=True).lines[0])
    lines = [seen(line) for line in shape(words, 14000, right_to_left=True).lines]
    assert len(lines) > 2
    found = [english.find(line.strip()) for line in lines[1:-1]]
    assert -1 not in found
    assert found == sorted(found)


def test_urdu_runs_from_right_to_left() -> None:
    assert seen(shaped("درد ہے", "ur", rtl=True).lines[0]) == "درد ہے"[::-1]


def test_pasted_overrides_reorder_nothing() -> None:
    assert "5-10 mg" in seen(shaped("لیں \u202e5-10 mg\u202c آج", "ur", rtl=True).lines[0])
    assert seen(shaped("take \u202e5-10 mg", "en", rtl=False).lines[0]) == "take 5-10 mg"


def test_every_script_has_its_own_bundled_font() -> None:
    found = families(shaped("Ab ł 5 ● ▲ ■ ✚ ✓ ☐ ≥", "en", rtl=False).lines[0])
    assert set(found.values()) == {SANS}
    assert families(shaped("درد", "ur", rtl=True).lines[0])["د"] == NASTALIQ
    assert families(shaped("درد", "ar", rtl=True).lines[0])["د"] == NASKH


def test_a_character_that_no_font_has_is_seen_and_reported() -> None:
    result = shaped("a 漢 b", "en", rtl=False)
    assert result.missing == ("漢",)
    assert seen(result.lines[0]) == f"a {REPLACEMENT} b"


def test_a_glyph_of_a_font_that_is_not_bundled_never_reaches_the_page(monkeypatch: pytest.MonkeyPatch) -> None:
    def foreign(self: Face, scale: float = 1.0) -> QFont:
        font = QFont("DejaVu Sans")
        font.setPixelSize(round(1000 * scale))
        return font

    monkeypatch.setattr(Face, "font", foreign)
    forget()
    try:
        result = shaped("pain", "en", rtl=False)
    finally:
        forget()
    runs = [run for stretch in result.lines[0].stretches for run in stretch.runs]
    assert {run.face.key.family for run in runs} == {SANS}
    assert {sign.parts[0][0] for run in runs for sign in run.signs} == {faces.face(SANS).glyph(REPLACEMENT)}
    assert "".join(result.missing) == "pain"


def test_direction_marks_draw_nothing() -> None:
    assert seen(shaped("a \u2068b\u2069 \u2066c\u2069", "en", rtl=False).lines[0]) == "a b c"


def test_each_letter_stands_for_itself_even_in_nastaliq() -> None:
    text = "بینائی ٹھیک نہیں"
    line = shaped(text, "ur", rtl=True).lines[0]
    read = "".join(sign.letters for stretch in line.stretches for run in stretch.runs for sign in run.signs)
    assert read == text


def test_lines_break_between_words_and_lose_none() -> None:
    text = "Walk to the market and back on Saturday, with one rest, 943 476 5919"
    lines = shaped(text, "en", rtl=False, width=9000).lines
    told = ["".join(stretch.text for stretch in line.stretches) for line in lines]
    assert len(lines) > 3
    assert "".join(told) == text
    assert any("943 476 5919" in each for each in told)
    assert all(line.width <= 9000 for line in lines)


def test_words_of_two_languages_are_told_apart() -> None:
    words = (Words(text="Says: ", language="en"), Words(text="boli kolano", language="pl", bold=True))
    line = shape(words, right_to_left=False).lines[0]
    assert [(stretch.source, stretch.text) for stretch in line.stretches] == [(0, "Says: "), (1, "boli kolano")]
    assert line.stretches[1].runs[0].face.key.bold


def test_quiet_words_are_smaller_on_the_same_line() -> None:
    loud = shape((Words(text="pain", language="en"),), right_to_left=False).lines[0]
    quiet = shape((Words(text="pain", language="en", quiet=True),), right_to_left=False).lines[0]
    assert 0.85 < quiet.width / loud.width < 0.91


def test_blanks_between_words_of_two_kinds_are_kept_once() -> None:
    words = (
        Words(text="Says: ", language="en"),
        Words(text="\u00a0· boli ", language="pl"),
        Words(text="x", language="en"),
    )
    assert seen(shape(words, right_to_left=False).lines[0]) == "Says:  · boli x"
    assert seen(shape(words[1:], right_to_left=False).lines[0]) == " · boli x"
