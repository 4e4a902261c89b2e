"""The numbers that stand for words of our own: types of items, wordings, authors, kinds of bands."""

from __future__ import annotations

from enum import IntEnum
from typing import Final

from passport_app.summary.model import BandKind, Origin, Wording

MAJOR: Final = 1
"""Version of the map; a reader refuses every other."""


class Item(IntEnum):
    """What an item of the page is; from 20 on it is a fact."""

    ALERT = 0
    NEED = 1
    SECTION = 2
    LINE = 3
    TABLE = 4
    ROW = 5
    CHART = 6
    BODY_MAP = 7
    WRITE_IN = 8
    NOTE = 9


class Root(IntEnum):
    """Keys of the outermost map."""

    MAJOR = 0
    LANGUAGE = 1
    AS_OF = 2
    AUDIENCE = 3
    TITLE = 4
    NAME = 5
    IDENTITY = 6
    PERSON = 7
    ITEMS = 8
    NOTES = 9
    ORIGIN = 10
    SECOND_LANGUAGE = 11


WORDINGS: Final = (Wording.PROGRAM, Wording.READY_MADE, Wording.OWN, Wording.PUT_INTO, Wording.NOT_PUT_INTO)
ORIGINS: Final = (Origin.PROGRAM, Origin.PATIENT, Origin.TOLD, Origin.CARER, Origin.LETTER)
BANDS: Final = (BandKind.FLARE_UP, BandKind.TRY_OUT)
"""Each stands for its place in the row."""
MARKS: Final = frozenset({"usual", "flare", "help", "new", "alert", "tick"})
SIDES: Final = frozenset({"", "left", "right", "both"})
MOST_LINES: Final = 12
"""Lines or rows in one block."""
