"""Parts of a summary as boxes in one of its languages: a renderer chooses type and place, never words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from passport_app.summary import model
from passport_app.summary.pdf.boxes import Box, Heading, Paragraph
from passport_app.summary.pdf.document import Footer
from passport_app.summary.pdf.figures import Band, Chart, WriteIn
from passport_app.summary.pdf.frames import Columns, Frame, Rule
from passport_app.summary.pdf.itemizing import Words
from passport_app.summary.pdf.lists import Item, Listing
from passport_app.summary.pdf.tables import Table, TableOr

MARKS: Mapping[str, str] = {"usual": "●", "flare": "▲", "help": "■", "new": "✚", "alert": "▲", "tick": "✓"}
LARGE = 13
"""From this type size on a table is told row by row: its columns would be too narrow to read."""
_APART = "\u00a0· "
_ROW_NUMBER_GAP = "\u2002"


def printed(spans: Sequence[model.Span], *, bold: bool = False, quiet: bool = False) -> tuple[Words, ...]:
    """Spans as the words of a paragraph."""
    return tuple(
        Words(text=span.text, language=span.language, bold=bold or span.strong, quiet=quiet or span.quiet)
        for span in spans
    )


class Parts:
    """Makes the boxes of one language."""

    def __init__(self, summary: model.Summary, language: str, size: float, *, narrow: bool = False) -> None:
        """Choose the language and the body type size in points; ``narrow`` where two stand side by side."""
        self._summary, self._language = summary, language
        self.large = size > LARGE
        self._paired = not narrow and not self.large

    def words(self, said: model.Said | None, *, bold: bool = False, quiet: bool = False) -> tuple[Words, ...]:
        """What is said in this language."""
        return printed(said.get(self._language, ()) if said else (), bold=bold, quiet=quiet)

    def header(self) -> list[Box]:
        """Who it is about, for whom it is, what they need, and what must not be missed."""
        head = self._summary.header
        name = (Words(text=head.name.text, language=head.name.language, bold=True),)
        who = (Paragraph(words=name, kind="H1", scale=1.9), *self._paragraphs([head.identity]))
        if self._paired:
            what = (*self._paragraphs([head.purpose], align=1), *self._paragraphs([head.as_of], align=1))
            top: list[Box] = [Columns(columns=(who, what), widths=(2.1, 1), level=True)]
        else:
            between = Words(text=" · ", language=self._language)
            top = [*who, Paragraph(words=(*self.words(head.purpose), between, *self.words(head.as_of)))]
        needs = tuple(self._bands(head.needs))
        alerts = tuple(self._bands(head.alerts))
        return [
            *top,
            Rule(),
            *([Frame(boxes=needs, weight=0.5)] if needs else []),
            *([Frame(boxes=alerts, weight=1.5)] if alerts else []),
        ]

    def _bands(self, lines: Sequence[model.Line]) -> Iterator[Paragraph]:
        """Lines without numbers, as running text."""
        told = [self._marked(line) for line in lines]
        if told:
            blank = Words(text=_APART, language=self._language)
            yield Paragraph(words=tuple(chain.from_iterable((*words, blank) for words in told))[:-1])

    def section(self, section: model.Section) -> list[Box]:
        """One section with its heading."""
        boxes: list[Box] = [self._heading(section)]
        blocks = list(section.blocks)
        while blocks:
            block = blocks.pop(0)
            if self._paired and isinstance(block, model.Table) and blocks and isinstance(blocks[0], model.Chart):
                chart = blocks.pop(0)
                pair = (tuple(self._block(block)), tuple(self._block(chart)))
                boxes.append(Columns(columns=pair, widths=(1.45, 1), before=4))
            else:
                boxes += self._block(block)
        return [*boxes, *self._paragraphs(section.notes, quiet=True)]

    def agreed(self, section: model.Section) -> list[Box]:
        """Room to write in, in a frame of its own instead of a heading."""
        return [
            Frame(boxes=self._write_in(block), weight=0.8, before=9, kind="")
            for block in section.blocks
            if isinstance(block, model.WriteIn)
        ]

    def more(self) -> Heading:
        """The heading of the second side."""
        words = (Words(text=self._summary.more[self._language], language=self._language, bold=True),)
        return Heading(words=words, kind="H2", scale=1.3)

    def footer(self) -> Footer:
        """What stands on every page."""
        foot = self._summary.footer
        notes = " ".join(foot.notes.get(self._language, ()))
        return Footer(
            language=self._language,
            start=self.words(foot.identity),
            middle=self.words(foot.origin, bold=True),
            end=self.words(foot.as_of),
            page_of=foot.page_of[self._language],
            notes=(Words(text=notes, language=self._language),) if notes else (),
        )

    def paragraph(self, said: model.Said | None) -> list[Paragraph]:
        """Small print."""
        return self._paragraphs([said] if said else [], quiet=True)

    def _heading(self, section: model.Section) -> Heading:
        number = (Words(text=f"{section.number} · ", language=self._language, bold=True),) if section.number else ()
        return Heading(words=(*number, *self.words(section.title, bold=True)), aside=self.words(section.aside))

    def _paragraphs(
        self, said: Sequence[model.Said], *, quiet: bool = False, align: float | None = None
    ) -> list[Paragraph]:
        told = (self.words(each, quiet=quiet) for each in said)
        return [Paragraph(words=words, before=1 if quiet else 0, align=align) for words in told if words]

    def _block(self, block: model.Block) -> list[Box]:
        match block:
            case model.Lines():
                return [Listing(items=(item,)) for item in self._items(block)]
            case model.Table():
                return [self._table_or_rows(block)] if self.large else [self._table(block)]
            case model.Chart():
                return [self._chart(block), *self._paragraphs([block.caption], quiet=True)]
            case model.BodyMap():
                return [*self._paragraphs([block.words])]
            case model.WriteIn():
                return list(self._write_in(block))

    def _items(self, block: model.Lines) -> Iterator[Item]:
        for line in block.lines:
            number = line.number if block.numbered else ""
            label = number or MARKS.get(line.mark, "•")
            words = self._marked(line) if number else self.words(line.said)
            yield Item(label=(Words(text=label, language=self._language),), words=words)

    def _marked(self, line: model.Line) -> tuple[Words, ...]:
        mark = MARKS.get(line.mark)
        before = (Words(text=f"{mark} ", language=self._language, bold=True),) if mark else ()
        return (*before, *self.words(line.said))

    def _table_or_rows(self, block: model.Table) -> TableOr:
        return TableOr(table=self._table(block), otherwise=tuple(self._rows(block)))

    def _table(self, block: model.Table) -> Table:
        return Table(
            columns=tuple(self.words(column, bold=True) for column in block.columns),
            rows=tuple(self._cells(row) for row in block.rows),
            widths=block.widths,
        )

    def _cells(self, row: model.Row) -> tuple[tuple[Words, ...], ...]:
        first, *others = (self.words(cell) for cell in row.cells)
        return ((*self._number(row), *first), *others)

    def _number(self, row: model.Row) -> tuple[Words, ...]:
        text = f"{row.number}{_ROW_NUMBER_GAP}"
        return (Words(text=text, language=self._language, quiet=True),) if row.number else ()

    def _rows(self, block: model.Table) -> list[Box]:
        """A table told row by row, each value under the name of its column."""
        boxes: list[Box] = []
        for row in block.rows:
            first, *others = (self.words(cell, bold=n == 0) for n, cell in enumerate(row.cells))
            boxes.append(Paragraph(words=(*self._number(row), *first), before=3, keeps=True))
            items = tuple(
                Item(label=self.words(column, quiet=True), words=words)
                for column, words in zip(block.columns[1:], others, strict=True)
                if words
            )
            boxes.append(Listing(items=items, before=0, whole=True))
        return boxes

    def _chart(self, block: model.Chart) -> Chart:
        bands = tuple(
            Band(
                first=(band.start - block.start).days,
                last=(band.end - block.start).days,
                label=self.words(band.label),
            )
            for band in block.bands
        )
        said = "".join(words.text for words in self.words(block.words))
        return Chart(points=block.series[0].points, bands=bands, words=said)

    def _write_in(self, block: model.WriteIn) -> tuple[Box, ...]:
        labels = tuple(self.words(label) for label in block.labels)
        title = Paragraph(words=self.words(block.title), kind="H2", keeps=True)
        return (title, WriteIn(labels=labels, rows=block.rows))
