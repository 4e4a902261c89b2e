"""What a page is put together from: boxes that cut themselves into strips, which a page break may part."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

from passport_app.i18n import is_right_to_left
from passport_app.summary.pdf.canvas import Canvas
from passport_app.summary.pdf.faces import NASTALIQ
from passport_app.summary.pdf.itemizing import Words
from passport_app.summary.pdf.shaping import TextLine, shape
from passport_app.summary.pdf.tags import Tag

_ABOVE, _BELOW = 1.03, 0.29
_NASTALIQ_ABOVE, _NASTALIQ_BELOW = 1.7, 0.65
"""Together 2.35 times the type size: less, and one line's tails reach into the next."""
_AIR = 0.08
"""Between a letter that reaches further than that and whatever is above or below."""

_DOT = "·"
"""Stands between items on one line."""
_EVEN = (0.55, 0.65, 0.75, 0.85)
"""Shares of the width that are tried for lines of one length."""

Draw = Callable[[Canvas, float, float], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """A slice of a box that stands on one page.

    Attributes:
        height: In points.
        base: Depth of its base line under its top.
        draw: Draws what stands in it, with its top left corner at the place given.
        rule: Weight of a line along its bottom; 0 for none.
        span: Length of that line.
        before: Space above it, dropped at the top of a page.
        keeps: Whether it stays on one page with the next.
        opens: Whether it begins the second page, where all before it stands on the first.
        again: Drawn above it where it begins a page, such as a table's headings.
    """

    height: float
    draw: Draw
    base: float = 0
    before: float = 0
    keeps: bool = False
    opens: bool = False
    again: Strip | None = None
    rule: float = 0
    span: float = 0

    def paint(self, canvas: Canvas, x: float, y: float, *, down: float = 0, height: float | None = None) -> None:
        """Draw it with its rule, ``down`` points lower in a slice that may be higher than it is itself."""
        self.draw(canvas, x, y + down)
        if self.rule:
            bottom = y + (self.height if height is None else height) - self.rule / 2
            canvas.rule((x, bottom), (x + self.span, bottom), self.rule)


def merged(strips: Sequence[Strip]) -> Strip:
    """Strips as one that no page break may part."""
    if len(strips) == 1:
        return strips[0]

    def draw(canvas: Canvas, x: float, y: float) -> None:
        for number, strip in enumerate(strips):
            y += strip.before if number else 0
            strip.paint(canvas, x, y)
            y += strip.height

    height = sum(strip.height + (strip.before if n else 0) for n, strip in enumerate(strips))
    first = strips[0] if strips else Strip(height=0, draw=draw)
    return replace(first, height=height, draw=draw, keeps=bool(strips) and strips[-1].keeps, again=None, rule=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What the boxes of one sheet have in common.

    Attributes:
        language: BCP 47 tag of the sheet.
        size: Body type size in points.
        least: Smallest size of anything but the foot: captions, remarks, small print.
        missing: Collects characters that no bundled font has.
    """

    language: str
    size: float = 10
    least: float = 0
    missing: list[str] = field(default_factory=list)

    def scaled(self, scale: float) -> float:
        """A type size in relation to the body's, but not under the smallest."""
        return max(self.size * scale, min(self.least, self.size))

    @property
    def right_to_left(self) -> bool:
        """Whether the sheet is mirrored."""
        return is_right_to_left(self.language)


class Box(Protocol):
    """Something that can be set on a sheet."""

    def strips(self, setting: Setting, width: float, parent: Tag) -> list[Strip]:
        """Lay it out ``width`` points wide and add its element to ``parent``."""
        ...


@dataclass(frozen=True, slots=True)
class Placed:
    """A laid-out line with its type size."""

    line: TextLine
    size: float

    @property
    def width(self) -> float:
        """In points."""
        return self.line.width * self.size / 1000

    @property
    def above(self) -> float:
        """Height of the line above its base line."""
        if NASTALIQ not in self.line.families:
            return self.size * _ABOVE
        return self.size * max(_NASTALIQ_ABOVE, self.line.high / 1000 + _AIR)

    @property
    def below(self) -> float:
        """Depth of the line under its base line."""
        if NASTALIQ not in self.line.families:
            return self.size * _BELOW
        return self.size * max(_NASTALIQ_BELOW, self.line.low / 1000 + _AIR)

    def ends_with(self, sign: str) -> bool:
        """Whether its last word is this one."""
        return "".join(stretch.text for stretch in self.line.stretches[-2:]).rstrip().endswith(sign)

    @property
    def height(self) -> float:
        """Of the whole line."""
        return self.above + self.below


def set_words(setting: Setting, words: Sequence[Words], size: float, width: float | None = None) -> list[Placed]:
    """Lay words out; without ``width``, or where they fit, on one line."""
    backwards = runs_left(setting, words)
    shaped = shape(tuple(words), right_to_left=backwards)
    if width is not None and shaped.lines[0].width * size / 1000 > width:
        shaped = shape(tuple(words), width * 1000 / size, right_to_left=backwards)
    setting.missing.extend(shaped.missing)
    return [Placed(line, size) for line in shaped.lines]


def evened(setting: Setting, words: Sequence[Words], size: float, width: float) -> list[Placed]:
    """Lay words out on as few lines as they need, all of them about as long; parted between items where they can be."""
    lines = set_words(setting, words, size, width)
    if len(lines) == 1:
        return lines
    tries = [tried for share in _EVEN if len(tried := set_words(setting, words, size, width * share)) == len(lines)]
    parted = (tried for tried in [*tries, lines] if all(line.ends_with(_DOT) for line in tried[:-1]))
    return next(parted, tries[0] if tries else lines)


def runs_left(setting: Setting, words: Sequence[Words]) -> bool:
    """Whether a paragraph runs from right to left: own words alone keep the direction of their language."""
    mixed = not words or any(each.language == setting.language for each in words)
    return setting.right_to_left if mixed else is_right_to_left(words[0].language)


def tag_words(tag: Tag, words: Sequence[Words], around: str) -> list[Tag]:
    """One element for each of the words, so that every language is told."""
    if all(each.language == around for each in words):
        return [tag] * len(words)
    return [tag.add("Span", language="" if each.language == around else each.language) for each in words]


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """Words that fill as many lines as they need.

    Attributes:
        words: In one direction, that of the first of them.
        kind: Structure type.
        scale: Type size in relation to the body's.
        before: Space above, in points.
        keeps: Whether it stays with what follows.
        align: Where its lines stand, as a share of the free width from the start side; ``None`` for the start.
        even: Whether its lines are about as long as each other, so that no word stands alone on the last.
    """

    words: tuple[Words, ...]
    kind: str = "P"
    scale: float = 1
    before: float = 0
    keeps: bool = False
    align: float | None = None
    even: bool = False

    def strips(self, setting: Setting, width: float, parent: Tag) -> list[Strip]:
        """Lay it out."""
        placed = (evened if self.even else set_words)(setting, self.words, setting.scaled(self.scale), width)
        tags = tag_words(parent.add(self.kind), self.words, setting.language)
        share = self._share(setting, alone=len(placed) == 1)
        return [
            Strip(
                height=line.height,
                base=line.above,
                draw=line_drawer(line, tags, (width - line.width) * share),
                before=0 if n else self.before,
                keeps=self.keeps or (n == 0 and len(placed) > 1) or n == len(placed) - 2,
            )
            for n, line in enumerate(placed)
        ]

    def _share(self, setting: Setting, *, alone: bool) -> float:
        """A single line stands where the sheet's lines begin; own words of several begin where theirs do."""
        if self.align is not None:
            return 1 - self.align if setting.right_to_left else self.align
        return float(setting.right_to_left if alone else runs_left(setting, self.words))


def line_drawer(line: Placed, tags: Sequence[Tag], indent: float) -> Draw:
    """Draws a line of text, ``indent`` points from the left."""

    def draw(canvas: Canvas, x: float, y: float) -> None:
        canvas.text(line.line, (x + indent, y + line.above), line.size, tags)

    return draw


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading with a rule under it and, where there is room, a remark at its far end.

    Attributes:
        words: The heading.
        aside: The remark; empty for none.
        kind: ``H1`` to ``H3``.
        scale: Type size in relation to the body's.
        before: Space above, in points.
    """

    words: tuple[Words, ...]
    aside: tuple[Words, ...] = ()
    kind: str = "H2"
    scale: float = 1.15
    before: float = 7

    def strips(self, setting: Setting, width: float, parent: Tag) -> list[Strip]:
        """Lay it out; it always stays with what follows."""
        lines = evened(setting, self.words, setting.scaled(self.scale), width)
        tags = tag_words(parent.add(self.kind), self.words, setting.language)
        aside = set_words(setting, self.aside, setting.scaled(0.95)) if self.aside else []
        fits = bool(aside) and lines[-1].width + aside[0].width + setting.size < width
        below: list[Strip] = []
        if aside and not fits:
            below = Paragraph(words=self.aside, scale=0.95, keeps=True).strips(setting, width, parent)
            aside = []
        aside_tags = tag_words(parent.add("P"), self.aside, setting.language) if aside else []
        share = float(setting.right_to_left)
        strips = [
            Strip(height=line.height, draw=line_drawer(line, tags, (width - line.width) * share), keeps=True)
            for line in lines[:-1]
        ]
        strips.append(self._last(lines[-1], tags, (aside, aside_tags), (width, setting.right_to_left)))
        strips[0] = replace(strips[0], before=self.before)
        return strips + below

    def _last(
        self, line: Placed, tags: Sequence[Tag], aside: tuple[list[Placed], list[Tag]], page: tuple[float, bool]
    ) -> Strip:
        width, mirrored = page
        above = max(part.above for part in [line, *aside[0]])
        height = above + max(part.below for part in [line, *aside[0]])

        def draw(canvas: Canvas, x: float, y: float) -> None:
            left = x + width - line.width if mirrored else x
            canvas.text(line.line, (left, y + above), line.size, tags)
            for part in aside[0]:
                far = x if mirrored else x + width - part.width
                canvas.text(part.line, (far, y + above), part.size, aside[1])

        return Strip(height=height + 1, base=above, draw=draw, keeps=True, rule=0.6, span=width)
