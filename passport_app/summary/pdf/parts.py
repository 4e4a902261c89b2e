"""Parts of a summary as boxes in one of its languages: a renderer chooses type and place, never words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from passport_app.summary import model
from passport_app.summary.editions import STANDARD_SIZE
from passport_app.summary.pdf.beside import Masthead, TableBeside
from passport_app.summary.pdf.bodies import Body
from passport_app.summary.pdf.boxes import Box, Heading, Paragraph, Setting
from passport_app.summary.pdf.charts import Band, Chart, Series
from passport_app.summary.pdf.feet import Footer
from passport_app.summary.pdf.figures import WriteIn
from passport_app.summary.pdf.frames import Columns, Frame, Rule
from passport_app.summary.pdf.itemizing import QUIET, Words
from passport_app.summary.pdf.lists import Item, Listing
from passport_app.summary.pdf.rows import told
from passport_app.summary.pdf.tables import Table, TableOr

MARKS: Mapping[str, str] = {"usual": "●", "flare": "▲", "help": "■", "new": "✚", "alert": "▲", "tick": "✓"}
LARGE = 13
"""From this type size on nothing stands beside words."""
_NO_TABLES = 18
"""From this type size on everything stands in one column, and every table is told row by row; before, a table is
where its columns would be too narrow to read."""
_FEW_LINES, _MANY_LINES = 3, 8
"""Lines that a cell may have in a table that is read with ease, and in one that is looked things up in."""
_TITLE, _LOW_TITLE = 1.9, 1.35
"""How much larger the name is than the body: on a page, and in large print or on a card."""
_WORDS = 3.0
"""Width of the words beside a figure, in widths of the figure."""
_ALERT = 1.5
"""Weight of the frame round what must not be missed."""
_PANEL = 90.0
"""Height of a frame that stays on one panel of a card."""
_APART = "\u00a0· "
_ENDS = (".", "\u06d4")
"""Full stops: after a whole sentence nothing else is needed to tell the next from it."""
_ROW_NUMBER_GAP = "\u2002"


def printed(spans: Sequence[model.Span], *, bold: bool = False, quiet: bool = False) -> tuple[Words, ...]:
    """Spans as the words of a paragraph."""
    return tuple(
        Words(text=span.text, language=span.language, bold=bold or span.strong, quiet=quiet or span.quiet)
        for span in spans
    )


class Parts:
    """Makes the boxes of one language."""

    def __init__(self, summary: model.Summary, setting: Setting, *, own: bool = False, narrow: bool = False) -> None:
        """Make the boxes of ``setting``'s language.

        Args:
            summary: Composed for that language too.
            setting: Language and type.
            own: Whether it is the person's own sheet, to be read with ease rather than at a glance.
            narrow: Whether another language stands beside it.
        """
        self._summary, self._language, self._setting = summary, setting.language, setting
        self.large = setting.size > LARGE
        self.stacked = setting.size >= _NO_TABLES
        self._paired = not narrow and not self.large
        self._lines = _MANY_LINES if self._paired and not own else _FEW_LINES
        self._tables = STANDARD_SIZE <= setting.size < _NO_TABLES
        self._small = setting.size * QUIET >= setting.least

    def words(self, said: model.Said | None, *, bold: bool = False, quiet: bool = False) -> tuple[Words, ...]:
        """What is said in this language; small print only where the edition has any."""
        spans = said.get(self._language, ()) if said else ()
        return tuple(
            Words(
                text=span.text,
                language=span.language,
                bold=bold or span.strong,
                quiet=self._small and (quiet or span.quiet),
            )
            for span in spans
        )

    def header(self) -> list[Box]:
        """Who it is about, for whom it is, what they need, and what must not be missed."""
        return [*self.name(), *self.frames()]

    def frames(self) -> list[Box]:
        """What they need, and what must not be missed."""
        needs, alerts = self._bands(self._summary.header.needs), self._bands(self._summary.header.alerts)
        return [
            *([Frame(boxes=needs, weight=0.5)] if needs else []),
            *([Frame(boxes=alerts, weight=_ALERT)] if alerts else []),
        ]

    def card_header(self) -> list[Box]:
        """The same on a card, where little stands on each panel: what must not be missed comes first."""
        needs, alerts = self._bands(self._summary.header.needs), self._bands(self._summary.header.alerts)
        frame = Frame(boxes=alerts, weight=_ALERT, pad=3, before=3, unparted=_PANEL)
        return [*self.name(), *([frame] if alerts else []), *(replace(each, before=4) for each in needs)]

    def origin(self) -> list[Box]:
        """Whose words these are, for what is parted from the foot of its page."""
        return [Paragraph(words=self.words(self._summary.footer.origin, bold=True), before=4)]

    def name(self) -> list[Box]:
        """Who it is about and for whom it is."""
        head = self._summary.header
        name = (Words(text=head.name.text, language=head.name.language, bold=True),)
        scale = _TITLE if STANDARD_SIZE <= self._setting.size <= LARGE else _LOW_TITLE
        identity = Paragraph(words=self.words(head.identity), even=True)
        who = (Paragraph(words=name, kind="H1", scale=scale, even=True), identity)
        return [*self._top(who), Rule()]

    def _top(self, who: tuple[Paragraph, ...]) -> list[Box]:
        head = self._summary.header
        if self._paired:
            what = (self.words(head.purpose), self.words(head.as_of))
            return [Masthead(who=who, what=tuple(Paragraph(words=each, align=1, even=True) for each in what))]
        between = Words(text=" · ", language=self._language)
        return [*who, Paragraph(words=(*self.words(head.purpose), between, *self.words(head.as_of)))]

    def _bands(self, lines: Sequence[model.Line]) -> tuple[Paragraph, ...]:
        """Lines without numbers, as running text."""
        if not lines:
            return ()
        words = list(self._marked(lines[0]))
        for line in lines[1:]:
            between = " " if words[-1].text.endswith(_ENDS) else _APART
            words += [Words(text=between, language=self._language), *self._marked(line)]
        return (Paragraph(words=tuple(words)),)

    def section(self, section: model.Section) -> list[Box]:
        """One section with its heading."""
        boxes: list[Box] = [self._heading(section)]
        blocks = list(section.blocks)
        while blocks:
            block = blocks.pop(0)
            beside = self._beside(block, blocks[0]) if blocks and self._paired else None
            if beside:
                blocks.pop(0)
            boxes += [beside] if beside else self._block(block)
        return [*boxes, *self._paragraphs(section.notes, quiet=True)]

    def _beside(self, block: model.Block, after: model.Block) -> Box | None:
        """Two blocks beside each other: figures beside the words that they belong to."""
        if isinstance(block, model.Table) and isinstance(after, model.Chart):
            return TableBeside(table=self._table(block), drawing=tuple(self._block(after)))
        if isinstance(block, model.BodyMap) and isinstance(after, model.Lines):
            lines = (*self._paragraphs([block.words], quiet=True), *self._block(after))
            return Columns(columns=((self._body(block),), lines), widths=(1, _WORDS), before=2)
        return None

    def agreed(self, section: model.Section, pitch: float = 0) -> list[Box]:
        """Room to write in, in a frame of its own instead of a heading; its lines at least ``pitch`` points apart."""
        return [
            Frame(boxes=self._write_in(block, pitch), weight=0.8, before=9, kind="")
            for block in section.blocks
            if isinstance(block, model.WriteIn)
        ]

    def more(self) -> Heading:
        """The heading of the second side."""
        words = (Words(text=self._summary.more[self._language], language=self._language, bold=True),)
        return Heading(words=words, kind="H2", scale=1.3)

    def footer(self, *, notes: bool = True) -> Footer:
        """What stands on every page; ``notes`` on the first."""
        foot = self._summary.footer
        said = " ".join(foot.notes.get(self._language, ())) if notes else ""
        return Footer(
            language=self._language,
            start=self.words(foot.identity),
            middle=self.words(foot.origin, bold=True),
            end=self.words(foot.as_of),
            page_of=foot.page_of[self._language],
            notes=(Words(text=said, language=self._language),) if said else (),
        )

    def paragraph(self, said: model.Said | None) -> list[Paragraph]:
        """Small print."""
        return self._paragraphs([said] if said else [], quiet=True)

    def _heading(self, section: model.Section) -> Heading:
        number = (Words(text=f"{section.number} · ", language=self._language, bold=True),) if section.number else ()
        return Heading(words=(*number, *self.words(section.title, bold=True)), aside=self.words(section.aside))

    def _paragraphs(self, said: Sequence[model.Said], *, quiet: bool = False) -> list[Paragraph]:
        told = (self.words(each, quiet=quiet) for each in said)
        return [Paragraph(words=words, before=1 if quiet else 0) for words in told if words]

    def _block(self, block: model.Block) -> list[Box]:
        match block:
            case model.Lines():
                return [Listing(items=(item,)) for item in self._items(block)]
            case model.Table():
                return self._table_or_rows(block)
            case model.Chart():
                return [self._chart(block), *self._paragraphs([block.caption], quiet=True)]
            case model.BodyMap():
                figure, words = self._body(block), tuple(self._paragraphs([block.words], quiet=True))
                pair = Columns(columns=((figure,), words), widths=(1, _WORDS), before=2)
                return [pair] if self._paired and words else [figure, *words]
            case model.WriteIn():
                return list(self._write_in(block))

    def _body(self, block: model.BodyMap) -> Body:
        return Body(regions=block.regions, sides=block.sides, words=self._plain(block.words))

    def _items(self, block: model.Lines) -> Iterator[Item]:
        for line in block.lines:
            number = line.number if block.numbered else ""
            label = number or MARKS.get(line.mark, "•")
            words = self._marked(line) if number else self.words(line.said)
            yield Item(label=(Words(text=label, language=self._language),), words=words)

    def _marked(self, line: model.Line) -> tuple[Words, ...]:
        mark = MARKS.get(line.mark)
        before = (Words(text=f"{mark}\u00a0", language=self._language, bold=True),) if mark else ()
        return (*before, *self.words(line.said))

    def _table_or_rows(self, block: model.Table) -> list[Box]:
        return [self._table(block)] if self._tables else self._rows(block)

    def _table(self, block: model.Table) -> TableOr:
        table = Table(
            columns=tuple(self.words(column, bold=True) for column in block.columns),
            rows=tuple(self._cells(row) for row in block.rows),
            widths=block.widths,
            by_hand=block.write_in,
        )
        return TableOr(table=table, otherwise=tuple(self._rows(block)), most_lines=self._lines)

    def _cells(self, row: model.Row) -> tuple[tuple[Words, ...], ...]:
        first, *others = (self.words(cell) for cell in row.cells)
        return ((*self._number(row), *first), *others)

    def _number(self, row: model.Row) -> tuple[Words, ...]:
        text = f"{row.number}{_ROW_NUMBER_GAP}"
        return (Words(text=text, language=self._language, quiet=self._small),) if row.number else ()

    def _rows(self, block: model.Table) -> list[Box]:
        """A table told row by row, each value under the name of its column."""
        columns = [self.words(column) for column in block.columns[1:]]
        boxes: list[Box] = []
        for row in block.rows:
            first, *others = (self.words(cell, bold=n == 0) for n, cell in enumerate(row.cells))
            boxes.append(Paragraph(words=(*self._number(row), *first), before=3, keeps=True))
            boxes.append(told(columns, others, block.write_in))
        return boxes

    def _chart(self, block: model.Chart) -> Chart:
        bands = tuple(
            Band(
                first=(band.start - block.start).days,
                last=(band.end - block.start).days,
                label=self.words(band.label),
                bracket=band.kind is model.BandKind.TRY_OUT,
            )
            for band in block.bands
        )
        series = tuple(
            Series(points=each.points, name=self.words(each.name), low=each.low, high=each.high)
            for each in block.series
        )
        return Chart(series=series, bands=bands, words=self._plain(block.words))

    def _plain(self, said: model.Said) -> str:
        return "".join(words.text for words in self.words(said))

    def _write_in(self, block: model.WriteIn, pitch: float = 0) -> tuple[Box, ...]:
        labels = tuple(self.words(label) for label in block.labels)
        words = self.words(block.title)
        title = (Paragraph(words=words, kind="H2", keeps=True),) if words else ()
        return (*title, WriteIn(labels=labels, rows=block.rows, pitch=pitch))
