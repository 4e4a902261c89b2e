"""A row of a table told under its first cell: each value after the name of its column, short ones beside each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from passport_app.summary.pdf.boxes import Draw, Placed, Setting, Strip, runs_left, set_words, tag_words
from passport_app.summary.pdf.canvas import Canvas
from passport_app.summary.pdf.itemizing import Words
from passport_app.summary.pdf.tags import Tag

_INDENT = 0.7
_APART = 1.4
"""Between two pairs on one line, in type sizes."""
_HAND = 2.1
"""Height of a line to write on by hand, in type sizes, and its least in points."""
_LEAST_HAND = 22.0
_STOPS = (":", "?", "؟", ".", "۔")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A value with the name of its column.

    Attributes:
        label: The name.
        words: The value; empty where it is written in by hand.
    """

    label: tuple[Words, ...]
    words: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class _Laid:
    """A pair that is laid out."""

    lines: list[Placed]
    tags: list[Tag]
    share: float
    by_hand: bool


@dataclass(slots=True)
class _Row:
    """Pairs on one line, or a pair that needs several."""

    pairs: list[_Laid] = field(default_factory=list)
    used: float = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairs:
    """The values of one row; its last line never stands alone on a page.

    Attributes:
        pairs: In the order of the columns.
        before: Space above, in points.
    """

    pairs: tuple[Pair, ...]
    before: float = 0

    def strips(self, setting: Setting, width: float, parent: Tag) -> list[Strip]:
        """Lay them out, as many on a line as there is room for."""
        free = width - setting.size * _INDENT
        whole = parent.add("L", O="/List", ListNumbering="/None")
        rows: list[_Row] = []
        for pair in self.pairs:
            laid = _laid(setting, pair, free, whole.add("LI"))
            one = len(laid.lines) == 1 and not laid.by_hand
            needed = laid.lines[0].width + setting.size * _APART
            if not (one and rows and rows[-1].used + needed <= free + setting.size * _APART):
                rows.append(_Row())
            rows[-1].pairs.append(laid)
            rows[-1].used += needed if one else width
        strips = [strip for row in rows for strip in _strips(setting, row, width)]
        ahead = len(strips) - 2
        return [
            replace(strip, before=0 if n else self.before, keeps=strip.keeps or n == ahead)
            for n, strip in enumerate(strips)
        ]


def _laid(setting: Setting, pair: Pair, width: float, tag: Tag) -> _Laid:
    label = _with_stop(pair.label)
    blank = (Words(text=" ", language=setting.language),) if pair.words else ()
    words = (*label, *blank, *pair.words)
    named = tag_words(tag.add("Lbl"), label, setting.language)
    tags = [*named, *(named[-1:] if blank else []), *tag_words(tag.add("LBody"), pair.words, setting.language)]
    lines = set_words(setting, words, setting.size, width)
    return _Laid(lines, tags, float(runs_left(setting, words)), not pair.words)


def _with_stop(label: tuple[Words, ...]) -> tuple[Words, ...]:
    last = label[-1]
    return label if last.text.rstrip().endswith(_STOPS) else (*label[:-1], replace(last, text=f"{last.text.rstrip()}:"))


def _strips(setting: Setting, row: _Row, width: float) -> list[Strip]:
    """Several pairs on one line, or one on as many as it needs; no line of it stands alone on a page."""
    if len(row.pairs) > 1:
        return [_beside(setting, row, width)]
    lines = list(_lines(setting, row.pairs[0], width))
    alone = {0, len(lines) - 2} if len(lines) > 1 else set()
    return [replace(strip, keeps=n in alone) for n, strip in enumerate(lines)]


def _beside(setting: Setting, row: _Row, width: float) -> Strip:
    placed = [(laid.lines[0], laid.tags) for laid in row.pairs]
    above, below = max(line.above for line, _tags in placed), max(line.below for line, _tags in placed)

    def draw(canvas: Canvas, x: float, y: float) -> None:
        done = setting.size * _INDENT
        for line, tags in placed:
            left = x + width - done - line.width if setting.right_to_left else x + done
            canvas.text(line.line, (left, y + above), line.size, tags)
            done += line.width + setting.size * _APART

    return Strip(height=above + below, base=above, draw=draw)


def _lines(setting: Setting, laid: _Laid, width: float) -> Iterator[Strip]:
    for line in laid.lines:
        height = max(line.height, setting.size * _HAND, _LEAST_HAND) if laid.by_hand else line.height
        base = height - line.below
        yield Strip(height=height, base=base, draw=_drawer(setting, (laid, line), (width, base)))


def _drawer(setting: Setting, part: tuple[_Laid, Placed], measure: tuple[float, float]) -> Draw:
    laid, line = part
    width, base = measure
    indent = setting.size * _INDENT
    free = width - indent

    def draw(canvas: Canvas, x: float, y: float) -> None:
        start = x if setting.right_to_left else x + indent
        share = laid.share if len(laid.lines) > 1 else float(setting.right_to_left)
        left = start + (free - line.width) * share
        canvas.text(line.line, (left, y + base), line.size, laid.tags)
        if laid.by_hand:
            ends = (start, left - 4) if setting.right_to_left else (left + line.width + 4, start + free)
            canvas.rule((ends[0], y + base + 1), (ends[1], y + base + 1), 0.5)

    return draw


def told(columns: Sequence[tuple[Words, ...]], cells: Sequence[tuple[Words, ...]], by_hand: Sequence[int]) -> Pairs:
    """The cells of a row after its first; those that say nothing are left out, but not what is written in by hand."""
    pairs = (
        Pair(label=column, words=words)
        for number, (column, words) in enumerate(zip(columns, cells, strict=True), start=1)
        if words or number in by_hand
    )
    return Pairs(pairs=tuple(pairs))
