"""The cut-down fonts hold the very outlines of the bundled ones."""

from __future__ import annotations

from io import BytesIO

import pytest
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont

from passport_app import paths
from passport_app.summary.pdf.sfnt import Parts, TrueType

SANS, NASTALIQ = "PassportSans-Regular.ttf", "PassportNastaliq-Bold.ttf"


def alone(glyph: int) -> Parts:
    return ((glyph, 0, 0),)


def outline(font: TTFont, glyph: int) -> list[tuple[str, tuple[tuple[float, float], ...]]]:
    glyphs = font.getGlyphSet()
    pen = DecomposingRecordingPen(glyphs)
    glyphs[font.getGlyphName(glyph)].draw(pen)
    return pen.value  # type: ignore[no-any-return]


def moved(drawn: list[tuple[str, tuple[tuple[float, float], ...]]], x: int, y: int) -> list[object]:
    return [(name, tuple((point[0] + x, point[1] + y) for point in points)) for name, points in drawn]


def subset_of(name: str, signs: list[Parts]) -> tuple[TTFont, TTFont]:
    path = paths.resource("fonts", name)
    return TTFont(path), TTFont(BytesIO(TrueType(path).subset(signs)))


@pytest.mark.parametrize("letter", ["a", "é", "ż", "g"])
def test_a_letter_keeps_its_outline_and_its_width(letter: str) -> None:
    whole = TTFont(paths.resource("fonts", SANS))
    glyph = whole.getGlyphID(whole.getBestCmap()[ord(letter)])
    full, cut = subset_of(SANS, [alone(glyph)])
    assert outline(cut, 1) == outline(full, glyph)
    assert cut["hmtx"][cut.getGlyphName(1)] == full["hmtx"][full.getGlyphName(glyph)]


def test_a_letter_of_a_body_and_dots_becomes_one_glyph() -> None:
    body, dots = 689, 14
    full, cut = subset_of(NASTALIQ, [((body, 0, 0), (dots, -20, 310))])
    assert outline(full, dots)
    assert outline(cut, 1) == outline(full, body) + moved(outline(full, dots), -20, 310)
    box = cut["glyf"][cut.getGlyphName(1)]
    box.recalcBounds(cut["glyf"])
    assert (box.xMin, box.yMax) == (cut["glyf"][cut.getGlyphName(1)].xMin, cut["glyf"][cut.getGlyphName(1)].yMax)


def test_the_same_glyph_can_stand_for_different_letters() -> None:
    full, cut = subset_of(SANS, [alone(68), alone(68)])
    assert outline(cut, 1) == outline(cut, 2) == outline(full, 68)


def test_the_file_is_sound_and_small() -> None:
    _full, cut = subset_of(SANS, [alone(glyph) for glyph in range(36, 90)])
    out = BytesIO()
    cut.save(out)
    assert len(out.getvalue()) < 12_000
    assert not cut["maxp"].numGlyphs < 55
