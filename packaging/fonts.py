"""Make the bundled fonts of ``resources/fonts`` from the Noto fonts they derive from.

Run once when a source font changes, never by a build. The families get names of their own, because an
older Noto on the computer would otherwise be mixed in and misplace dots; and the signs that the pages
need but Noto Sans lacks (level marks, ticks, boxes, arrows) are added as outlines drawn here, so that
no system font is ever asked for them. Nothing is taken away.

Usage: ``python packaging/fonts.py PACKAGES``, where PACKAGES is the folder that holds the unpacked npm
packages ``noto-sans``, ``noto-naskh-arabic`` and ``noto-nastaliq-urdu`` of ``@expo-google-fonts``.
"""

from __future__ import annotations

import json
import math
import shutil
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

FONTS = Path(__file__).resolve().parent.parent / "resources" / "fonts"
FAMILIES = {
    "noto-sans": "Passport Sans",
    "noto-naskh-arabic": "Passport Naskh",
    "noto-nastaliq-urdu": "Passport Nastaliq",
}
WEIGHTS = {"400Regular": "Regular", "700Bold": "Bold"}

Point = tuple[float, float]
Contour = Sequence[Point]


def box(left: float, bottom: float, right: float, top: float) -> list[Point]:
    """A rectangle, clockwise as TrueType fills it."""
    return [(left, bottom), (left, top), (right, top), (right, bottom)]


def disc(x: float, y: float, radius: float) -> list[Point]:
    """A circle as 48 short sides: at 12 points nobody can tell."""
    turns = (-2 * math.pi * n / 48 for n in range(48))
    return [(x + radius * math.cos(turn), y + radius * math.sin(turn)) for turn in turns]


def bar(start: Point, end: Point, weight: float) -> list[Point]:
    """A straight stroke with square ends."""
    length = math.dist(start, end)
    across = (start[1] - end[1]) / length * weight / 2, (end[0] - start[0]) / length * weight / 2
    return [
        (start[0] - across[0], start[1] - across[1]),
        (start[0] + across[0], start[1] + across[1]),
        (end[0] + across[0], end[1] + across[1]),
        (end[0] - across[0], end[1] - across[1]),
    ]


def hole(contour: Contour) -> Contour:
    """The same outline the other way round, which TrueType leaves empty."""
    return list(reversed(contour))


def arrow(turn: Callable[[Point], Point], weight: float) -> Sequence[Contour]:
    """An arrow to the right, turned about the middle of the sign."""
    strokes = [((60, 340), (740, 340)), ((500, 560), (752, 340)), ((500, 120), (752, 340))]
    return [bar(turn(start), turn(end), weight) for start, end in strokes]


def comparison(tip: float, back: float, weight: float) -> Sequence[Contour]:
    """Greater or less than, with the line beneath that makes it "or equal"."""
    return [
        bar((back, 600), (tip, 385), weight),
        bar((back, 170), (tip, 385), weight),
        box(60, 40 - weight / 2, 520, 40 + weight / 2),
    ]


def tick(weight: float) -> Sequence[Contour]:
    """A tick in two strokes."""
    return [bar((90, 330), (270, 90), weight * 1.2), bar((250, 90), (620, 660), weight * 1.2)]


def square(weight: float) -> Sequence[Contour]:
    """An empty box to tick."""
    return [box(80, -10, 720, 630), hole(box(80 + weight, weight - 10, 720 - weight, 630 - weight))]


def signs(weight: float) -> dict[str, tuple[int, Sequence[Contour]]]:
    """Every added sign with its advance width and its outline."""
    cross = [box(300, 20, 500, 660), box(80, 240, 720, 440)]
    ring = [disc(400, 320, 300), hole(disc(400, 320, 300 - weight))]
    return {
        "●": (800, [disc(400, 320, 300)]),
        "○": (800, ring),
        "▲": (800, [[(60, 20), (400, 660), (740, 20)]]),
        "■": (800, [box(100, 20, 700, 620)]),
        "□": (800, square(weight)),
        "✚": (800, cross),
        "✓": (700, tick(weight)),
        "☐": (800, square(weight)),
        "☑": (800, [*square(weight), *tick(weight)]),
        "→": (800, arrow(lambda p: p, weight)),
        "←": (800, arrow(lambda p: (800 - p[0], p[1]), weight)),
        "↑": (800, arrow(lambda p: (740 - p[1], p[0] - 60), weight)),
        "↓": (800, arrow(lambda p: (740 - p[1], 740 - p[0]), weight)),
        "≥": (572, comparison(520, 60, weight)),
        "≤": (572, comparison(60, 520, weight)),
        "\ufffd": (
            700,
            [box(60, -60, 640, 760), hole(box(130, 10, 570, 690)), box(280, 60, 420, 160), box(300, 220, 400, 640)],
        ),
    }


def add_signs(font: TTFont, weight: float) -> None:
    """Add the signs that the font lacks, as glyphs of their own."""
    present = font.getBestCmap()
    for sign, (advance, contours) in signs(weight).items():
        if ord(sign) in present:
            continue
        name = f"uni{ord(sign):04X}"
        pen = TTGlyphPen(None)
        for contour in contours:
            pen.moveTo(tuple(map(round, contour[0])))
            for point in contour[1:]:
                pen.lineTo(tuple(map(round, point)))
            pen.closePath()
        font.setGlyphOrder([*font.getGlyphOrder(), name])
        glyph = pen.glyph()
        font["glyf"][name] = glyph
        glyph.recalcBounds(font["glyf"])
        font["hmtx"][name] = (advance, glyph.xMin)
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap[ord(sign)] = name


def rename(font: TTFont, family: str, style: str, source: str) -> None:
    """Give the font a family of its own; keep its makers, its copyright and its licence."""
    names = font["name"]
    postscript = f"{family.replace(' ', '')}-{style}"
    version = names.getDebugName(5)
    for number in (3, 7, 16, 17, 21, 22, 25):
        names.removeNames(nameID=number)
    replaced = {
        1: family,
        2: style,
        3: f"{version};{postscript}",
        4: f"{family} {style}",
        5: f"{version}; Passport 1",
        6: postscript,
        10: f"Renamed and extended from {source}.",
    }
    for number, text in replaced.items():
        names.setName(text, number, 3, 1, 0x409)
    if "STAT" in font:
        del font["STAT"]


def make(package: Path, family: str) -> None:
    """Write both weights of one family, its licence beside them."""
    described = json.loads((package / "package.json").read_text("utf-8"))
    source = f"{described['name']} {described['version']}"
    for folder, style in WEIGHTS.items():
        path = next(file for file in (package / folder).glob("*.ttf") if "Italic" not in file.name)
        font = TTFont(path, recalcTimestamp=False)
        original = f"{font['name'].getDebugName(4)} {font['name'].getDebugName(5)}"
        if family == "Passport Sans":
            add_signs(font, 76 if style == "Regular" else 116)
        rename(font, family, style, f"{original}, npm {source}")
        font.save(FONTS / f"{family.replace(' ', '')}-{style}.ttf")
    shutil.copyfile(package / "LICENSE_FONT", FONTS / f"OFL-{family.replace(' ', '')}.txt")


def main() -> None:
    """Make every family."""
    packages = Path(sys.argv[1])
    FONTS.mkdir(parents=True, exist_ok=True)
    for package, family in FAMILIES.items():
        make(packages / package, family)


if __name__ == "__main__":
    main()
