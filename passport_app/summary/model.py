"""The one composed summary that every renderer reads and none adds to.

A summary is made for one or two languages: the clinician's first, then, where wanted, the person's.
Everything in it is already worded in each of them (``Said``), so that PDF, text and QR cannot disagree;
a renderer chooses type and place, never words.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from passport_app.summary.facts import Fact, PersonFact


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A run of words in one language.

    Attributes:
        text: Neutral text: no control characters and no direction marks but isolates of ours.
        language: BCP 47 tag of these words; may differ from the sheet's.
        strong: Printed bold.
        quiet: Printed smaller, in grey that survives a scan.
    """

    text: str
    language: str
    strong: bool = False
    quiet: bool = False


Said = Mapping[str, tuple[Span, ...]]
"""Sheet language to the spans that stand there; every language of the summary is a key."""


class Wording(StrEnum):
    """Where the words of a line come from."""

    PROGRAM = "program"
    READY_MADE = "ready-made"
    OWN = "own"
    PUT_INTO = "put-into"
    NOT_PUT_INTO = "not-put-into"


class Origin(StrEnum):
    """Whose words a line is, and whose hands wrote it."""

    PATIENT = "patient"
    TOLD = "told"
    CARER = "carer"
    LETTER = "letter"
    PROGRAM = "program"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line that an interpreter can find by its number.

    Attributes:
        said: The line in each language.
        number: ``1.2``: section and line, the same on every sheet; empty where lines are not numbered.
        wording: Where its words come from, as seen from the clinician's sheet.
        source: Record id, or empty for words of the program.
        on: The date that it is about; where that is not known, the day on which it was written down.
        mark: ``usual``, ``flare``, ``help``, ``new``, ``alert`` or ``tick``: drawn before it; empty for none.
        key: What the person ticks to leave it out; empty where it cannot be ticked alone.
        origin: Whose words it is.
        by: Who told, typed or saw it, as named on the clinician's sheet; empty for the person alone.
        facts: What it says, as data.
    """

    said: Said
    number: str = ""
    wording: Wording = Wording.PROGRAM
    source: str = ""
    on: date | None = None
    mark: str = ""
    key: str = ""
    origin: Origin = Origin.PROGRAM
    by: str = ""
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Lines:
    """Lines under each other.

    Attributes:
        lines: At most twelve.
        numbered: Whether their numbers are printed.
    """

    lines: tuple[Line, ...]
    numbered: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row of a table; ``cells`` has one entry a column.

    Attributes:
        wording: Where its words come from, as seen from the clinician's sheet, by what a reader most needs to know.
        source: And all further ones: as of a :class:`Line`.
    """

    cells: tuple[Said, ...]
    number: str = ""
    wording: Wording = Wording.PROGRAM
    source: str = ""
    on: date | None = None
    key: str = ""
    origin: Origin = Origin.PROGRAM
    by: str = ""
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table.

    Attributes:
        columns: Headings.
        widths: Relative widths, one a column.
        rows: At most twelve.
        caption: Said for a screen reader; not printed.
        write_in: Places of the columns, from 0, that are left empty to be written in by hand; their cells say nothing.
    """

    columns: tuple[Said, ...]
    widths: tuple[float, ...]
    rows: tuple[Row, ...]
    caption: Said
    write_in: tuple[int, ...] = ()


class BandKind(StrEnum):
    """What a stretch of days was."""

    FLARE_UP = "flare-up"
    TRY_OUT = "try-out"


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """A stretch of days that is marked on a chart, both ends included."""

    kind: BandKind
    start: date
    end: date
    label: Said


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """One line of a chart.

    Attributes:
        name: What it shows, with what its ends mean: "Pain (10 strongest)".
        points: One entry a day from the chart's start; ``None`` where nothing was recorded: a gap, never zero.
    """

    name: Said
    points: tuple[float | None, ...]
    low: float = 0
    high: float = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """At most two lines over days, told apart by their stroke; ``words`` says it for who cannot see it."""

    start: date
    series: tuple[Series, ...]
    bands: tuple[Band, ...]
    caption: Said
    words: Said


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyMap:
    """Where it hurts: codes of ``resources/body/regions.json``, for each ``left``, ``right``, ``both`` or nothing."""

    regions: tuple[str, ...]
    words: Said
    sides: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WriteIn:
    """Ruled lines to write on by hand.

    Attributes:
        labels: Said before each gap of a line, such as "who:" and "by:".
        rows: How many lines.
    """

    title: Said
    labels: tuple[Said, ...]
    rows: int


Block = Lines | Table | Chart | BodyMap | WriteIn


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One numbered section.

    Attributes:
        name: Stable name, such as ``three-things``; what the person ticks.
        number: 1 and up, the same on every sheet; 0 for a block without a heading number.
        aside: Said at the other end of the heading; ``None`` for nothing.
        notes: Small lines under the section, such as who put lines into English.
        overflow: ``True`` on the second side, "more, if you have time".
    """

    name: str
    number: int
    title: Said
    blocks: tuple[Block, ...]
    aside: Said | None = None
    notes: tuple[Said, ...] = ()
    overflow: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """Who it is about.

    Attributes:
        name: Legal name, else preferred name, else a plain "name not recorded".
        identity: Date of birth, NHS number, what the person likes to be called.
        purpose: "Health passport, for the GP".
        as_of: "As of 22 November 2026".
        needs: Language, interpreter, format needs, who helps; shown in a band.
        alerts: Alerts and the three-way allergy answer; shown in a box. Empty when unticked.
        person: The same as data.
    """

    name: Span
    identity: Said
    purpose: Said
    as_of: Said
    needs: tuple[Line, ...]
    alerts: tuple[Line, ...]
    person: PersonFact = field(default_factory=PersonFact)


@dataclass(frozen=True, slots=True, kw_only=True)
class Footer:
    """What stands on every page.

    Attributes:
        identity: Name, date of birth, NHS number.
        origin: "Written by the patient. Not checked by a clinician."
        as_of: The date, short.
        page_of: Sheet language to a template with ``{n}`` and ``{m}``.
        notes: Once a sheet: "translation not yet checked" and the like.
    """

    identity: Said
    origin: Said
    as_of: Said
    page_of: Mapping[str, str]
    notes: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """One page for one appointment.

    Attributes:
        audience: Name of the preset, such as ``gp``.
        languages: The clinician's, then the person's if it differs.
        as_of: The day that it speaks of.
        title: Document title in each language.
        more: "More, if you have time", the heading of the second side.
        qr_text: Pure ASCII in the clinician's language, at most 600 characters.
        qr_caption: "Text only. Open the right record first."
        left_out: What did not fit into the QR, in words, per language; printed under it.
        print_size: Point size in which the person reads, for their own sheet; ``None`` where not recorded.
    """

    audience: str
    languages: tuple[str, ...]
    as_of: date
    title: Mapping[str, str]
    header: Header
    sections: tuple[Section, ...]
    footer: Footer
    more: Mapping[str, str]
    qr_text: str
    qr_caption: Said
    left_out: Said | None = None
    print_size: int | None = None
