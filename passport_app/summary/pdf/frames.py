"""Boxes round boxes, and boxes beside boxes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from passport_app.summary.pdf.boxes import Box, Setting, Strip, merged
from passport_app.summary.pdf.canvas import Canvas
from passport_app.summary.pdf.tags import Tag

_UNPARTED = 240.0
"""Height in points up to which a frame stays on one page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A line round other boxes; a page break may part it only where it is very high.

    There are no tints behind words: a scan in black and white turns them into dots between the letters.

    Attributes:
        boxes: What stands inside.
        weight: Of the line, in points.
        pad: Space inside.
        before: Space above.
        kind: Structure type of the whole; empty for none of its own.
        unparted: Height in points up to which it stays on one page.
    """

    boxes: tuple[Box, ...]
    weight: float = 0.5
    pad: float = 5
    before: float = 6
    kind: str = "Div"
    unparted: float = _UNPARTED

    def strips(self, setting: Setting, width: float, parent: Tag) -> list[Strip]:
        """Lay it out."""
        tag = parent.add(self.kind) if self.kind else parent
        inner = [strip for box in self.boxes for strip in box.strips(setting, width - 2 * self.pad - 6, tag)]
        if sum(strip.before + strip.height for strip in inner) < self.unparted:
            inner = [merged(inner)] if inner else []
        last = len(inner) - 1
        return [self._around(strip, width, (n == 0, n == last)) for n, strip in enumerate(inner)]

    def _around(self, strip: Strip, width: float, ends: tuple[bool, bool]) -> Strip:
        first, last = ends
        above = self.pad * 0.6 if first else strip.before
        height = above + strip.height + (self.pad * 0.8 if last else 0)

        def draw(canvas: Canvas, x: float, y: float) -> None:
            with canvas.artifact():
                canvas.sides((x, y, width, height), self.weight, top=first, bottom=last)
            strip.paint(canvas, x + self.pad + 3, y + above)

        before = self.before if first else 0
        return Strip(height=height, draw=draw, before=before, keeps=strip.keeps or not last)


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """Boxes beside each other, kept together on one page.

    Attributes:
        columns: From the start side of the sheet to its end.
        widths: Relative widths.
        gap: Space between, in points.
        before: Space above.
        settings: A setting of its own for each column, where languages stand side by side.
        level: Whether they end on one level instead of beginning on one.
        keeps: Whether they stay with what follows.
    """

    columns: tuple[tuple[Box, ...], ...]
    widths: tuple[float, ...]
    gap: float = 16
    before: float = 0
    settings: tuple[Setting, ...] = ()
    level: bool = False
    keeps: bool = False

    def strips(self, setting: Setting, width: float, parent: Tag) -> list[Strip]:
        """Lay them out, as one strip."""
        total = sum(self.widths)
        widths = [each / total * (width - self.gap * (len(self.widths) - 1)) for each in self.widths]
        settings = self.settings or (setting,) * len(self.columns)
        stacks = [
            _stack(boxes, own, wide, parent if own is setting else parent.add("Div", language=own.language))
            for boxes, own, wide in zip(self.columns, settings, widths, strict=True)
        ]
        height = max(map(_height, stacks))
        mirrored = setting.right_to_left

        def draw(canvas: Canvas, x: float, y: float) -> None:
            left = 0.0
            for stack, wide in zip(stacks, widths, strict=True):
                down = height - _height(stack) if self.level else 0
                _draw_stack(stack, canvas, x + (width - left - wide if mirrored else left), y + down)
                left += wide + self.gap

        return [Strip(height=height, draw=draw, before=self.before, keeps=self.keeps)]


def _stack(boxes: Sequence[Box], setting: Setting, width: float, tag: Tag) -> list[Strip]:
    strips = [strip for box in boxes for strip in box.strips(setting, width, tag)]
    return [replace(strip, before=0 if n == 0 else strip.before) for n, strip in enumerate(strips)]


def _height(stack: Sequence[Strip]) -> float:
    return sum(strip.before + strip.height for strip in stack)


def _draw_stack(stack: Sequence[Strip], canvas: Canvas, x: float, y: float) -> None:
    for strip in stack:
        strip.paint(canvas, x, y + strip.before)
        y += strip.before + strip.height


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A line across."""

    weight: float = 1.5
    before: float = 3

    def strips(self, setting: Setting, width: float, parent: Tag) -> list[Strip]:  # noqa: ARG002 - every box has these
        """A strip as thin as the line."""

        def draw(canvas: Canvas, x: float, y: float) -> None:
            canvas.rule((x, y + self.weight / 2), (x + width, y + self.weight / 2), self.weight)

        return [Strip(height=self.weight, draw=draw, before=self.before)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """A box that begins the second side, where all before it stands on the first."""

    box: Box

    def strips(self, setting: Setting, width: float, parent: Tag) -> list[Strip]:
        """Lay it out."""
        return [replace(strip, opens=n == 0) for n, strip in enumerate(self.box.strips(setting, width, parent))]
