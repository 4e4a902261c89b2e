"""The words of the page as XHTML, as FHIR's narratives want them.

The clinician's sheet is written out. A line whose words nobody put into its language is followed by the same line
as the person wrote it, marked with its own language, so that the file loses nothing that was said.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from html import escape

from passport_app.i18n import is_right_to_left, isolate_ltr
from passport_app.summary.fhir.nodes import Node, node
from passport_app.summary.model import (
    Block,
    BodyMap,
    Chart,
    Line,
    Lines,
    Row,
    Said,
    Section,
    Span,
    Summary,
    Table,
    Wording,
    WriteIn,
)

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_TAG = re.compile("<[^>]*>")
_GAP = "________________"


class Writer:
    """Writes one summary's narratives."""

    def __init__(self, summary: Summary) -> None:
        """Write for the clinician's language, with the person's behind it where it is needed."""
        self.language = summary.languages[0]
        self.person = summary.languages[-1]

    def text(self, parts: Iterable[str]) -> Node:
        """A ``Narrative``; it says more than the data beside it does. Nothing where there are no words."""
        body = "".join(parts)
        if not _TAG.sub("", body).strip():
            return {}
        opening = f'<div xmlns="http://www.w3.org/1999/xhtml" {_tongue(self.language)}>'
        return node(status="additional", div=f"{opening}{body}</div>")

    def said(self, said: Said, element: str = "p") -> str:
        """Words of the clinician's sheet."""
        return f"<{element}>{self._spans(said[self.language])}</{element}>"

    def plain(self, text: str, element: str = "p") -> str:
        """Words that are in the clinician's language already."""
        return f"<{element}>{escaped(text)}</{element}>"

    def spans(self, spans: Sequence[Span], element: str = "p") -> str:
        """Some spans that are the same on every sheet."""
        return f"<{element}>{self._spans(spans)}</{element}>"

    def section(self, section: Section) -> Iterator[str]:
        """A section of the page in whole."""
        yield self.heading(section)
        if section.aside:
            yield self.said(section.aside)
        for block in section.blocks:
            yield from self.block(block)
        yield from (self.said(note) for note in section.notes)

    def heading(self, section: Section) -> str:
        """The heading of a section of the page."""
        number = self._numbered(f"{section.number}." if section.number else "")
        return f"<h3>{number}{self._spans(section.title[self.language])}</h3>"

    def block(self, block: Block) -> Iterator[str]:
        """One block."""
        if isinstance(block, Lines):
            yield from map(self.line, block.lines)
        elif isinstance(block, Table):
            yield from self._table(block)
        elif isinstance(block, Chart):
            yield from self._chart(block)
        elif isinstance(block, BodyMap):
            yield self.said(block.words)
        else:
            yield from self._write_in(block)

    def line(self, line: Line) -> str:
        """One line, with the person's own words where nobody put them into this language."""
        own = f"<br/>{self._own(line.said)}" if self.both(line) else ""
        return f"<p>{self._numbered(line.number)}{self._spans(line.said[self.language])}{own}</p>"

    def place(self, place: Line | Row) -> str:
        """A line or a row that stands alone, away from its table's headings."""
        if isinstance(place, Line):
            return self.line(place)
        cells = " · ".join(self._spans(cell[self.language]) for cell in place.cells)
        own = " · ".join(self._own(cell) for cell in place.cells) if self.both(place) else ""
        return f"<p>{self._numbered(place.number)}{cells}{'<br/>' if own else ''}{own}</p>"

    def both(self, place: Line | Row) -> bool:
        """Whether the person's sheet has words that the clinician's has not."""
        return place.wording is Wording.NOT_PUT_INTO and self.person != self.language

    def _numbered(self, number: str) -> str:
        """A number before its words, whichever way these run."""
        text = escaped(number)
        return f"{isolate_ltr(text) if is_right_to_left(self.language) else text} " if number else ""

    def _own(self, said: Said) -> str:
        return f"<span {_tongue(self.person)}>{self._spans(said[self.person], self.person)}</span>"

    def _table(self, table: Table) -> Iterator[str]:
        yield f"<table><caption>{self._spans(table.caption[self.language])}</caption><thead><tr><th></th>"
        yield from (self.said(column, "th") for column in table.columns)
        yield "</tr></thead><tbody>"
        for row in table.rows:
            yield f"<tr><td>{escaped(row.number)}</td>"
            yield from (self.said(cell, "td") for cell in row.cells)
            yield "</tr>"
            if self.both(row):
                yield "<tr><td></td>" + "".join(f"<td>{self._own(cell)}</td>" for cell in row.cells) + "</tr>"
        yield "</tbody></table>"

    def _chart(self, chart: Chart) -> Iterator[str]:
        """Its words, and each day's figures, so that what the drawing shows is in the file too."""
        yield self.said(chart.words)
        yield f"<table><caption>{self._spans(chart.caption[self.language])}</caption><thead><tr><th></th>"
        yield from (self.said(series.name, "th") for series in chart.series)
        yield "</tr></thead><tbody>"
        for day in range(max((len(series.points) for series in chart.series), default=0)):
            points = [series.points[day] if day < len(series.points) else None for series in chart.series]
            if any(point is not None for point in points):
                cells = "".join(f"<td>{'' if point is None else f'{point:g}'}</td>" for point in points)
                yield f"<tr><td>{chart.start + timedelta(days=day)}</td>{cells}</tr>"
        yield "</tbody></table>"
        for band in chart.bands:
            yield f"<p>{band.start}/{band.end}: {self._spans(band.label[self.language])}</p>"

    def _write_in(self, block: WriteIn) -> Iterator[str]:
        yield self.said(block.title)
        gaps = " ".join(f"{self._spans(label[self.language])} {_GAP}" for label in block.labels)
        yield from (f"<p>{_GAP} {gaps}</p>" for _row in range(block.rows))

    def _spans(self, spans: Sequence[Span], language: str = "") -> str:
        return "".join(_span(span, language or self.language) for span in spans)


def escaped(text: str) -> str:
    """Text that XML can hold; a character that it cannot becomes a visible one."""
    return escape(_NOT_XML.sub("\ufffd", text), quote=False)


def _span(span: Span, language: str) -> str:
    text = escaped(span.text)
    if span.strong:
        text = f"<b>{text}</b>"
    return text if span.language == language else f"<span {_tongue(span.language)}>{text}</span>"


def _tongue(language: str) -> str:
    tag = escape(language)
    return f'lang="{tag}" xml:lang="{tag}" dir="{"rtl" if is_right_to_left(language) else "ltr"}"'
