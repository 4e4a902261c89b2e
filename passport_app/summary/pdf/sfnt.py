"""A TrueType file, read only as far as embedding needs it, and cut down to the signs that a page uses.

A font library takes a quarter of a second to import, and cuts by characters. But in Nastaliq one letter
is a body and dots, and the same body serves several letters, so that neither glyphs nor characters tell
what is written. Here every sign becomes one glyph of its own, put together from its parts, and each
then stands for exactly its letters: copying and reading aloud work even where nothing else helps.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Sequence
from functools import cached_property
from itertools import accumulate
from pathlib import Path

_MAGIC = 0xB1B0AFBA
_WORDS, _XY, _SCALE, _MORE, _TWO_SCALES, _MATRIX = 0x0001, 0x0002, 0x0008, 0x0020, 0x0040, 0x0080
_COPIED = ("cvt ", "fpgm", "prep")

Parts = tuple[tuple[int, int, int], ...]
"""Glyphs that are drawn together: the id of each and its place in relation to the pen, in units."""


class TrueType:
    """One static ``glyf`` font with 1,000 units to the em."""

    def __init__(self, path: Path) -> None:
        """Read the table directory of the font at ``path``."""
        self._data = path.read_bytes()
        count = struct.unpack_from(">H", self._data, 4)[0]
        records = (struct.unpack_from(">4sLLL", self._data, 12 + 16 * n) for n in range(count))
        self._tables = {tag.decode("ascii"): (offset, length) for tag, _sum, offset, length in records}

    def table(self, tag: str) -> bytes:
        """The bytes of one table."""
        offset, length = self._tables[tag]
        return self._data[offset : offset + length]

    @cached_property
    def box(self) -> tuple[int, int, int, int]:
        """The box that holds every glyph: left, bottom, right, top, in units."""
        left, bottom, right, top = struct.unpack_from(">4h", self.table("head"), 36)
        return left, bottom, right, top

    @cached_property
    def ascent(self) -> int:
        """Height above the base line, in units."""
        return int(struct.unpack_from(">h", self.table("hhea"), 4)[0])

    @cached_property
    def descent(self) -> int:
        """Depth below the base line, in units; negative."""
        return int(struct.unpack_from(">h", self.table("hhea"), 6)[0])

    @cached_property
    def advances(self) -> tuple[int, ...]:
        """How far each glyph moves the pen, in units, by glyph id."""
        full = struct.unpack_from(">H", self.table("hhea"), 34)[0]
        widths = struct.unpack_from(f">{2 * full}H", self.table("hmtx"))[::2]
        return (*widths, *([widths[-1]] * (self._count - full)))

    def reach(self, parts: Parts) -> tuple[int, int]:
        """How far glyphs that are drawn together reach under and above the pen, in units."""
        drawn = [(self._outline(glyph), y) for glyph, _x, y in parts]
        reaches = [(y + box[0], y + box[1]) for outline, y in drawn if outline for box in [_upright(outline)]]
        return min((low for low, _high in reaches), default=0), max((high for _low, high in reaches), default=0)

    def subset(self, signs: Sequence[Parts]) -> bytes:
        """A font file whose glyphs 1, 2, ... are ``signs``; glyph 0 is the box for a missing one."""
        order = [0, *(sign[0][0] if len(sign) == 1 else None for sign in signs)]
        extra: dict[int, int] = {}

        def place_of(glyph: int) -> int:
            if glyph not in extra:
                extra[glyph] = len(order)
                order.append(glyph)
            return extra[glyph]

        outlines: list[bytes] = []
        while len(outlines) < len(order):
            glyph = order[len(outlines)]
            if glyph is None:
                outlines.append(self._joined(signs[len(outlines) - 1], place_of))
            else:
                outlines.append(_renumbered(self._outline(glyph), place_of))
        first = [signs[n - 1][0][0] if glyph is None else glyph for n, glyph in enumerate(order)]
        return _file(self._tables_of(first, outlines))

    def _tables_of(self, first: list[int], outlines: list[bytes]) -> dict[str, bytes]:
        padded = [outline + b"\0" * (-len(outline) % 4) for outline in outlines]
        places = [0, *accumulate(map(len, padded))]
        lefts = (struct.unpack_from(">h", outline, 2)[0] if outline else 0 for outline in outlines)
        metrics = (struct.pack(">Hh", self.advances[glyph], left) for glyph, left in zip(first, lefts, strict=True))
        tables = {tag: self.table(tag) for tag in _COPIED if tag in self._tables}
        return {
            **tables,
            "head": _patched(self.table("head"), (8, ">L", 0), (50, ">h", 1)),
            "hhea": _patched(self.table("hhea"), (34, ">H", len(outlines))),
            "maxp": _patched(self.table("maxp"), (4, ">H", len(outlines)), (28, ">H", 16), (30, ">H", 4)),
            "hmtx": b"".join(metrics),
            "loca": struct.pack(f">{len(places)}L", *places),
            "glyf": b"".join(padded),
        }

    def _joined(self, parts: Parts, place_of: Callable[[int], int]) -> bytes:
        """A composite glyph of the parts that have an outline."""
        drawn = [part for part in parts if self._outline(part[0])]
        if not drawn:
            return b""
        boxes = [
            (left + x, bottom + y, right + x, top + y)
            for glyph, x, y in drawn
            for left, bottom, right, top in [struct.unpack_from(">4h", self._outline(glyph), 2)]
        ]
        lefts, bottoms, rights, tops = zip(*boxes, strict=True)
        head = struct.pack(">5h", -1, min(lefts), min(bottoms), max(rights), max(tops))
        places = [
            struct.pack(">HHhh", _WORDS | _XY | (_MORE if n + 1 < len(drawn) else 0), place_of(glyph), x, y)
            for n, (glyph, x, y) in enumerate(drawn)
        ]
        return head + b"".join(places)

    @cached_property
    def _count(self) -> int:
        return int(struct.unpack_from(">H", self.table("maxp"), 4)[0])

    @cached_property
    def _places(self) -> tuple[int, ...]:
        table = self.table("loca")
        if struct.unpack_from(">h", self.table("head"), 50)[0]:
            return struct.unpack(f">{self._count + 1}L", table[: 4 * (self._count + 1)])
        return tuple(2 * place for place in struct.unpack(f">{self._count + 1}H", table[: 2 * (self._count + 1)]))

    def _outline(self, glyph: int) -> bytes:
        start = self._tables["glyf"][0]
        return self._data[start + self._places[glyph] : start + self._places[glyph + 1]]


def _upright(outline: bytes) -> tuple[int, int]:
    _left, bottom, _right, top = struct.unpack_from(">4h", outline, 2)
    return bottom, top


def _renumbered(outline: bytes, place_of: Callable[[int], int]) -> bytes:
    """An outline whose parts, if it has any, are named by their new ids."""
    if not outline or struct.unpack_from(">h", outline)[0] >= 0:
        return outline
    changed, at, flags = bytearray(outline), 10, _MORE
    while flags & _MORE:
        flags, glyph = struct.unpack_from(">HH", outline, at)
        struct.pack_into(">H", changed, at + 2, place_of(glyph))
        at += 8 if flags & _WORDS else 6
        at += 2 if flags & _SCALE else 4 if flags & _TWO_SCALES else 8 if flags & _MATRIX else 0
    return bytes(changed)


def _patched(table: bytes, *changes: tuple[int, str, int]) -> bytes:
    patched = bytearray(table)
    for offset, form, value in changes:
        struct.pack_into(form, patched, offset, value)
    return bytes(patched)


def _file(tables: dict[str, bytes]) -> bytes:
    """A font file of the tables, with its directory and check sums."""
    count = len(tables)
    power = count.bit_length() - 1
    directory = bytearray(struct.pack(">LHHHH", 0x00010000, count, 16 << power, power, 16 * count - (16 << power)))
    body = bytearray()
    start = 12 + 16 * count
    for tag in sorted(tables):
        data = tables[tag]
        directory += struct.pack(">4sLLL", tag.encode("ascii"), _sum(data), start + len(body), len(data))
        body += data + b"\0" * (-len(data) % 4)
    font = directory + body
    head = next(offset for tag, _s, offset, _l in struct.iter_unpack(">4sLLL", directory[12:]) if tag == b"head")
    struct.pack_into(">L", font, head + 8, (_MAGIC - _sum(bytes(font))) & 0xFFFFFFFF)
    return bytes(font)


def _sum(data: bytes) -> int:
    padded = data + b"\0" * (-len(data) % 4)
    return int(sum(struct.unpack(f">{len(padded) // 4}L", padded))) & 0xFFFFFFFF
