"""The text for a record read back: its lines put together again, each with its day, its mark and its number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from passport_app.summary.model import Header, Line, Origin, Row, Section, Summary, Table, Wording, WriteIn
from passport_app.summary.pasting import pasted, spaced, units
from passport_app.summary.record_text import in_record_order
from tests.unit.summary.agreement.walking import Leaf, is_nothing, leaves

SHAPE = re.compile(r"(\d{4}-\d\d-\d\d) \[(.+?)\] (?:(\d+\.\d+) )?(.*)")
MARKS = {
    Origin.PATIENT: "patient-reported",
    Origin.TOLD: "patient-reported, told to {by}",
    Origin.CARER: "carer-reported: {by}",
    Origin.LETTER: "copied from a letter",
    Origin.PROGRAM: "written by the program",
}
NOT_CARRIED = {
    "Summary.audience": "said in words: the purpose",
    "Summary.languages": "the clinician's alone",
    "Summary.as_of": "said in words, and before every line without a day of its own",
    "Summary.title": "the purpose says it",
    "Summary.qr_text": "a code is not pasted",
    "Summary.qr_caption": "a code is not pasted",
    "Summary.left_out": "of the code",
    "Summary.print_size": "of the person's own sheet",
    "Summary.more": "a record has no second side",
    "Header.person": "said in words",
    "Section.name": "for machines; the title is there",
    "Section.overflow": "a record has no second side",
    "Line.source": "an id inside the passport",
    "Row.source": "the same",
    "Line.key": "what is ticked",
    "Row.key": "the same",
    "Line.mark": "drawn on paper; the words say it",
    "Lines.numbered": "a number stands before a line or none does",
    "BodyMap.sides": "in words",
    "Table.widths": "of a table on paper",
    "Table.caption": "every row says its headings",
    "Table.write_in": "nobody writes on a record by hand",
    "Chart.start": "in the words of the chart",
    "Chart.caption": "the words of the chart say it",
    "Series.name": "the words of the chart say it",
    "Series.points": "a drawing; its words are there",
    "Series.low": "the same",
    "Series.high": "the same",
    "Band.kind": "the same",
    "Band.start": "the same",
    "Band.end": "the same",
    "Band.label": "the same",
    "BodyMap.regions": "in words",
    "WriteIn.title": "nobody writes on a record by hand",
    "WriteIn.labels": "the same",
    "WriteIn.rows": "the same",
    "Footer.identity": "the identity at the top says it",
    "Footer.as_of": "said at the top",
    "Footer.page_of": "of paper",
}
FACTS = "facts are said in words"
OF_ITS_LINE = {"number", "on", "origin", "by", "wording"}


@dataclass
class Entry:
    """One thing that the text says, whatever many lines it takes."""

    on: str
    mark: str
    number: str
    text: str


def entries(text: str) -> list[Entry]:
    found: list[Entry] = []
    for line in text.splitlines():
        assert units(line) <= 200
        shape = SHAPE.fullmatch(line)
        assert shape, line
        entry = Entry(shape[1], shape[2], shape[3] or "", shape[4])
        if entry.text.startswith("... ") and found and found[-1].text.endswith(" ..."):
            assert (entry.on, entry.mark, entry.number) == (found[-1].on, found[-1].mark, found[-1].number)
            found[-1].text = f"{found[-1].text.removesuffix(' ...')} {entry.text.removeprefix('... ')}"
        else:
            found.append(entry)
    return found


def disagreements(summary: Summary, text: str) -> Iterator[str]:
    """What the text does not say of the summary, in its order, and what it says of nothing there."""
    held = entries(text)
    language = summary.languages[0]
    arranged = replace(summary, sections=tuple(in_record_order(summary)))
    place = 0
    for leaf in _ordered(arranged, language):
        said = _plain(leaf.value)
        if not said:
            continue
        owner = leaf.owners[-1]
        number = owner.number if isinstance(owner, Line | Row) else None
        fits = (n for n in range(place, len(held)) if number is None or held[n].number == number)
        at = next((n for n in fits if said in _plain(held[n].text)), None)
        if at is None:
            yield f"{leaf.field}: {leaf.value}"
            continue
        place = at
        if isinstance(owner, Line | Row) and (wrong := _wrong(owner, held[at], summary)):
            yield f"{leaf.field}: {leaf.value}: {wrong}"


def _plain(text: str) -> str:
    """Without the places where a line may be cut."""
    return re.sub(r"[\s\u2066-\u2069]+", "", spaced(pasted(text)))


def _ordered(summary: Summary, language: str) -> Iterator[Leaf]:
    """The carried words in the order of the text: needs are said with the identity, allergies after alerts."""
    told = [leaf for leaf in leaves(summary, language) if _carried(leaf)]
    top = [leaf for leaf in told if isinstance(leaf.owners[-1], Header) or leaf.field == "Footer.origin"]
    order = ("Header.purpose", "Header.as_of", "Header.name", "Header.identity", "Footer.origin")
    yield from sorted(top, key=lambda leaf: order.index(leaf.field))
    needs = [leaf for leaf in told if leaf not in top and _in(leaf, summary.header.needs)]
    alerts = [leaf for leaf in told if _in(leaf, summary.header.alerts)]
    yield from needs
    yield from sorted(
        alerts, key=lambda leaf: any(type(one).__name__ == "AllergyFact" for one in leaf.owners[-1].facts)
    )
    for section in summary.sections:
        inside = [leaf for leaf in told if leaf.owner(Section) is section]
        if all(isinstance(block, WriteIn) for block in section.blocks) and not section.notes:
            continue  # room to write in by hand
        yield from sorted(inside, key=lambda leaf: _IN_HEADING.get(leaf.field, len(_IN_HEADING)))
    yield from (leaf for leaf in told if leaf.field == "Footer.notes")


_IN_HEADING = {"Section.title": 0, "Section.aside": 1}


def _in(leaf: Leaf, lines: tuple[Line, ...]) -> bool:
    return any(leaf.owners[-1] is line for line in lines)


def _carried(leaf: Leaf) -> bool:
    if is_nothing(leaf.value) or leaf.field in NOT_CARRIED or not isinstance(leaf.value, str):
        return False
    name = leaf.field.partition(".")[2]
    in_table = isinstance(leaf.owners[-1], Table | Row)
    return name not in OF_ITS_LINE and "Fact." not in leaf.field and not (in_table and _hidden(leaf))


def _hidden(leaf: Leaf) -> bool:
    """A heading whose table has no cell under it says nothing."""
    table = leaf.owner(Table)
    if leaf.field != "Table.columns":
        return False
    spoken = [any(row.cells[n][leaf.language] for row in table.rows) for n in range(len(table.columns))]
    words = ["".join(span.text for span in column[leaf.language]) for column in table.columns]
    return leaf.value not in [word for n, word in enumerate(words) if spoken[n] and n not in table.write_in]


def _wrong(line: Line | Row, entry: Entry, summary: Summary) -> str:
    on = (line.on or summary.as_of).isoformat()
    mark = MARKS[line.origin if line.by or line.origin is Origin.LETTER else _nameless(line.origin)]
    facts: dict[str, tuple[Any, Any]] = {
        "on": (entry.on, on),
        "number": (entry.number, line.number),
    }
    if summary.languages[0] == "en" and units(line.by) < 90:
        wanted = mark.format(by=spaced(pasted(line.by))) if line.by else mark.partition(":")[0].partition(",")[0]
        facts["mark"] = (entry.mark, wanted)
    return "; ".join(f"{name} is {has!r}, not {should!r}" for name, (has, should) in facts.items() if has != should)


def _nameless(origin: Origin) -> Origin:
    return Origin.PATIENT if origin is Origin.TOLD else origin


def unread(summary: Summary) -> list[str]:
    """What nobody put into the clinician's language, as the person wrote it."""
    if len(summary.languages) == 1:
        return []
    found = []
    for leaf in leaves(summary, summary.languages[1]):
        owner = leaf.owners[-1]
        if leaf.field in {"Line.said", "Row.cells"} and owner.wording is Wording.NOT_PUT_INTO and leaf.value:
            found.append(_plain(leaf.value))
    return found
