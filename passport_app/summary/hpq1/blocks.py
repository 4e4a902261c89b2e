"""Single items of a received page as the lines, tables and figures of a summary."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import groupby
from typing import Final, TypeVar

from passport_app.summary.facts import Fact
from passport_app.summary.hpq1.errors import DamagedError
from passport_app.summary.hpq1.fields import Fields
from passport_app.summary.hpq1.numbers import BANDS, MARKS, MOST_LINES, ORIGINS, SIDES, WORDINGS, Item
from passport_app.summary.model import Band, Block, BodyMap, Chart, Line, Lines, Row, Said, Series, Span, Table, WriteIn

T = TypeVar("T")
_MOST_ROWS: Final = 40
_MOST_WIDTH: Final = 100_000
_LONGEST_NUMBER: Final = 16


@dataclass(slots=True, kw_only=True)
class Given:
    """One item, with the facts that follow it."""

    kind: Item
    fields: Fields
    facts: list[Fact] = field(default_factory=list)


class Languages:
    """The language of a page, and the one in which some words stand beside it."""

    def __init__(self, first: str, second: str | None) -> None:
        """``first`` is the page's, ``second`` the person's."""
        self.first = first
        self.second = second

    def said(self, text: str, other: str | None = None) -> Said:
        """Words of one kind, and the same words in the person's language."""
        said = {self.first: _spans(text, self.first)}
        if other is not None and self.second is not None:
            said[self.second] = _spans(other, self.second)
        return said


def _spans(text: str, language: str) -> tuple[Span, ...]:
    return (Span(text=text, language=language),) if text else ()


def read_line(given: Given, languages: Languages) -> Line:
    """An alert, a need or a line of a section."""
    fields = given.fields
    mark = fields.text(5) or ""
    return Line(
        said=languages.said(fields.needed(2), fields.text(8)),
        number=_number(fields),
        wording=_one_of(WORDINGS, fields, 3),
        on=fields.day(4),
        mark=mark if mark in MARKS else _unknown(fields, 5, mark),
        origin=_one_of(ORIGINS, fields, 6),
        by=fields.text(7) or "",
        facts=tuple(given.facts),
    )


def read_blocks(items: Sequence[Given], languages: Languages) -> Iterator[Block]:
    """The blocks of one section, in their order.

    Raises:
        DamagedError: A row stands under no table, or a block breaks a rule.
    """
    waiting = list(items)
    while waiting:
        kind = waiting[0].kind
        length = next((n for n, one in enumerate(waiting) if n and one.kind is not _follower(kind)), len(waiting))
        run, waiting = waiting[:length], waiting[length:]
        if kind is Item.LINE:
            yield from lines_blocks([read_line(one, languages) for one in run])
        elif kind is Item.TABLE:
            yield from _tables(run[0].fields, run[1:], languages)
        else:
            yield _figure(run[0], languages)


def lines_blocks(lines: Sequence[Line]) -> Iterator[Lines]:
    """Lines in blocks of at most twelve, those with numbers apart from those without."""
    for numbered, run in groupby(lines, key=lambda line: bool(line.number)):
        several = tuple(run)
        for start in range(0, len(several), MOST_LINES):
            yield Lines(lines=several[start : start + MOST_LINES], numbered=numbered)


def _follower(kind: Item) -> Item | None:
    """What may follow in the same block."""
    return {Item.LINE: Item.LINE, Item.TABLE: Item.ROW}.get(kind)


def _figure(given: Given, languages: Languages) -> Block:
    if given.kind is Item.CHART:
        return _chart(given.fields, languages)
    if given.kind is Item.BODY_MAP:
        return _body_map(given.fields, languages)
    if given.kind is Item.WRITE_IN:
        return _write_in(given.fields, languages)
    raise DamagedError


def _body_map(fields: Fields, languages: Languages) -> BodyMap:
    regions, sides = fields.texts(1), fields.texts(3)
    if sides and len(sides) != len(regions):
        raise DamagedError
    if set(sides) - SIDES:
        fields.unknown(3)
        sides = ()
    return BodyMap(regions=regions, words=languages.said(fields.needed(2)), sides=sides)


def _tables(fields: Fields, rows: Sequence[Given], languages: Languages) -> Iterator[Table]:
    columns = fields.texts(2)
    widths = fields.numbers(5) or (100,) * len(columns)
    write_in = fields.numbers(4)
    if not columns or len(widths) != len(columns) or not all(1 <= width <= _MOST_WIDTH for width in widths):
        raise DamagedError
    if any(not 0 <= place < len(columns) for place in write_in):
        raise DamagedError
    caption = languages.said(fields.text(3) or "")
    made = [_row(row, len(columns), languages) for row in rows]
    for start in range(0, len(made) or 1, MOST_LINES):
        yield Table(
            columns=tuple(languages.said(column) for column in columns),
            widths=tuple(width / 100 for width in widths),
            rows=tuple(made[start : start + MOST_LINES]),
            caption=caption,
            write_in=write_in,
        )


def _row(given: Given, columns: int, languages: Languages) -> Row:
    fields = given.fields
    cells, others = fields.texts(2), fields.texts(8)
    if len(cells) != columns or (others and len(others) != columns):
        raise DamagedError
    said = [languages.said(cell, others[place] if others else None) for place, cell in enumerate(cells)]
    return Row(
        cells=tuple(said),
        number=_number(fields),
        wording=_one_of(WORDINGS, fields, 3),
        on=fields.day(4),
        origin=_one_of(ORIGINS, fields, 6),
        by=fields.text(7) or "",
        facts=tuple(given.facts),
    )


def _chart(fields: Fields, languages: Languages) -> Chart:
    start, names = fields.day(1), fields.texts(4)
    if start is None or not 1 <= len(names) <= 2:
        raise DamagedError
    lines = [fields.gaps(5 + place) for place in range(len(names))]
    ends = fields.numbers(9) or (0, 100) * len(names)
    if len({len(line) for line in lines}) != 1 or len(ends) != 2 * len(names):
        raise DamagedError
    each = zip(names, lines, ends[::2], ends[1::2], strict=True)
    series = tuple(_series(languages.said(name), line, low, high) for name, line, low, high in each)
    return Chart(
        start=start,
        series=series,
        bands=tuple(_bands(fields, start, languages)),
        caption=languages.said(fields.text(3) or ""),
        words=languages.said(fields.needed(2)),
    )


def _series(name: Said, line: tuple[int | None, ...], low: int, high: int) -> Series:
    if not line or low >= high or any(point is not None and not low <= point <= high for point in line):
        raise DamagedError
    points = tuple(None if point is None else point / 10 for point in line)
    return Series(name=name, points=points, low=low / 10, high=high / 10)


def _bands(fields: Fields, start: date, languages: Languages) -> Iterator[Band]:
    flat, labels = fields.numbers(7), fields.texts(8)
    if len(flat) != 3 * len(labels):
        raise DamagedError
    for label, kind, first, last in zip(labels, flat[::3], flat[1::3], flat[2::3], strict=True):
        if not 0 <= kind < len(BANDS) or first > last:
            raise DamagedError
        yield Band(kind=BANDS[kind], start=_later(start, first), end=_later(start, last), label=languages.said(label))


def _later(start: date, days: int) -> date:
    try:
        return start + timedelta(days=days)
    except OverflowError:
        raise DamagedError from None


def _write_in(fields: Fields, languages: Languages) -> WriteIn:
    rows = fields.number(4, low=1)
    if rows is None or rows > _MOST_ROWS:
        raise DamagedError
    labels = tuple(languages.said(label) for label in fields.texts(3))
    return WriteIn(title=languages.said(fields.needed(2)), labels=labels, rows=rows)


def _number(fields: Fields) -> str:
    number = fields.text(1) or ""
    if len(number) > _LONGEST_NUMBER:
        raise DamagedError
    return number


def _one_of(known: Sequence[T], fields: Fields, key: int) -> T:
    """A word of our own by its number; a number that only a newer version knows counts as not there."""
    number = fields.number(key, low=0) or 0
    if number < len(known):
        return known[number]
    fields.unknown(key)
    return known[0]


def _unknown(fields: Fields, key: int, mark: str) -> str:
    if mark:
        fields.unknown(key)
    return ""
