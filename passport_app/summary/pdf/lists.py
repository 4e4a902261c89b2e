"""Lines with a number or a mark before each, in a column of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from passport_app.summary.pdf.boxes import Draw, Paragraph, Placed, Setting, Strip, set_words, tag_words
from passport_app.summary.pdf.canvas import Canvas
from passport_app.summary.pdf.itemizing import Words
from passport_app.summary.pdf.tags import Tag


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A line of a list with its number or mark."""

    label: tuple[Words, ...]
    words: tuple[Words, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """Lines with a number or a mark before each.

    Attributes:
        items: The lines.
        scale: Type size in relation to the body's.
        before: Space above, in points.
        whole: Whether a page break may not part them.
    """

    items: tuple[Item, ...]
    scale: float = 1
    before: float = 2
    whole: bool = False

    def strips(self, setting: Setting, width: float, parent: Tag) -> list[Strip]:
        """Lay them out; labels stand in a column of their own."""
        size = setting.scaled(self.scale)
        labels = [set_words(setting, item.label, size)[0] if item.label else None for item in self.items]
        column = max((label.width for label in labels if label), default=0)
        indent = column + size * 0.7 if column else 0
        whole = parent.add("L", O="/List", ListNumbering="/Decimal" if column else "/None")
        strips: list[Strip] = []
        for item, label in zip(self.items, labels, strict=True):
            strips += self._item(setting, item, label, (width, indent), whole.add("LI"))
        if strips and self.before:
            strips[0] = replace(strips[0], before=self.before)
        if self.whole:
            strips[:-1] = [replace(strip, keeps=True) for strip in strips[:-1]]
        return strips

    def _item(
        self, setting: Setting, item: Item, label: Placed | None, measure: tuple[float, float], tag: Tag
    ) -> list[Strip]:
        width, indent = measure
        label_tags = tag_words(tag.add("Lbl"), item.label, setting.language) if label else []
        inner = Paragraph(words=item.words, scale=self.scale).strips(setting, width - indent, tag.add("LBody"))
        return [
            replace(strip, draw=draw)
            for n, strip in enumerate(inner)
            for draw in [_indented(strip, label if n == 0 else None, label_tags, setting.right_to_left, measure)]
        ]


def _indented(
    strip: Strip, label: Placed | None, tags: Sequence[Tag], mirrored: bool, measure: tuple[float, float]
) -> Draw:
    width, indent = measure

    def draw(canvas: Canvas, x: float, y: float) -> None:
        if label:
            left = x + width - label.width if mirrored else x
            canvas.text(label.line, (left, y + strip.base), label.size, tags)
        strip.paint(canvas, x if mirrored else x + indent, y)

    return draw
