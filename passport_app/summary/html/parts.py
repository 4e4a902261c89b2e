"""Parts of a summary as markup in one of its languages: a renderer chooses type and place, never words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from passport_app.i18n import is_right_to_left
from passport_app.summary import model
from passport_app.summary.html import drawings
from passport_app.summary.html.markup import NOTHING, Markup, element, joined, words
from passport_app.summary.qr import Matrix, qr_matrix
from passport_app.summary.wording import text_of

MARKS: Mapping[str, str] = {"usual": "●", "flare": "▲", "help": "■", "new": "✚", "alert": "▲", "tick": "✓"}
_BULLET = "•"


class Parts:
    """Makes the parts of one sheet."""

    def __init__(self, summary: model.Summary, language: str) -> None:
        """Choose the language."""
        self._summary, self._language = summary, language
        self._mirrored = is_right_to_left(language)

    def header(self) -> Markup:
        """Who it is about, for whom it is, what they need, and what must not be missed."""
        top = self._summary.header
        who = element("div", element("h1", self._span(top.name)), self._paragraph(top.identity))
        what = element("div", self._paragraph(top.purpose), self._paragraph(top.as_of))
        origin = self._paragraph(self._summary.footer.origin, class_="origin")
        return element(
            "header",
            element("div", who, what, class_="top"),
            origin,
            self._band(top.needs, "needs"),
            self._band(top.alerts, "alerts"),
        )

    def section(self, section: model.Section, level: int = 2) -> Markup:
        """One section with its heading of a level."""
        title, blocks = self._titled(section)
        notes = [self._paragraph(note, class_="note") for note in section.notes]
        return element("section", self._heading(section, title, level), *blocks, *notes)

    def _titled(self, section: model.Section) -> tuple[model.Said, list[Markup]]:
        """The heading; room to write in that says it again, with more, becomes the heading itself."""
        first = section.blocks[0] if section.blocks else None
        if isinstance(first, model.WriteIn) and self._text(section.title) in self._text(first.title):
            others = [self._block(block) for block in section.blocks[1:]]
            return first.title, [self._ruled(first), *others]
        return section.title, [self._block(block) for block in section.blocks]

    def more(self) -> Markup:
        """The heading of the second side."""
        return element("h2", words(self._summary.more[self._language]), class_="more")

    def code(self) -> Markup:
        """The text code with what did not fit into it."""
        caption = self._summary.qr_caption
        drawn = drawings.code(_squares(self._summary.qr_text), self._text(caption))
        figure = element("figure", drawn, element("figcaption", self._said(caption), class_="quiet"), class_="code")
        left_out = self._summary.left_out
        note = self._paragraph(left_out, class_="note") if left_out else NOTHING
        return element("div", figure, note, class_="coded")

    def footer(self) -> Markup:
        """What stands on every page."""
        foot = self._summary.footer
        notes = [element("p", words(note)) for note in foot.notes[self._language]]
        return element(
            "footer",
            self._paragraph(foot.identity),
            self._paragraph(foot.origin, class_="origin"),
            self._paragraph(foot.as_of),
            *notes,
        )

    def _heading(self, section: model.Section, title: model.Said, level: int) -> Markup:
        number = words(f"{section.number} · ") if section.number else NOTHING
        aside = NOTHING
        if section.aside:
            aside = element("span", self._said(section.aside), class_="aside")
        return element(f"h{level}", number, self._said(title), words(" ") if aside else NOTHING, aside)

    def _band(self, lines: Sequence[model.Line], kind: str) -> Markup:
        items = [element("li", self._marked(line)) for line in lines]
        return element("div", element("ul", *items, role="list"), class_=kind) if items else NOTHING

    def _block(self, block: model.Block) -> Markup:
        match block:
            case model.Lines():
                return self._lines(block)
            case model.Table():
                return self._table(block)
            case model.Chart():
                return self._chart(block)
            case model.BodyMap():
                return self._paragraph(block.words, class_="body-map")
            case model.WriteIn():
                return self._write_in(block)

    def _lines(self, block: model.Lines) -> Markup:
        if block.numbered:
            items = (
                element("li", self._number(line.number), element("span", self._marked(line))) for line in block.lines
            )
            return element("ol", *items, role="list", class_="numbered")
        items = (
            element("li", self._mark(line.mark) or self._sign(_BULLET), element("span", self._said(line.said)))
            for line in block.lines
        )
        return element("ul", *items, role="list", class_="bullets")

    def _marked(self, line: model.Line) -> Markup:
        mark = self._mark(line.mark)
        return joined((mark, words(" ") if mark else NOTHING, self._said(line.said)))

    def _mark(self, mark: str) -> Markup:
        return self._sign(MARKS[mark]) if mark in MARKS else NOTHING

    def _sign(self, sign: str) -> Markup:
        return element("span", words(sign), aria_hidden="true")

    def _number(self, number: str) -> Markup:
        return element("span", words(number), class_="number") if number else element("span")

    def _table(self, block: model.Table) -> Markup:
        headings = [self._text(column) for column in block.columns]
        cells = (element("th", self._said(column), scope="col", role="columnheader") for column in block.columns)
        # Laid out row by row a table loses what it is in some browsers; the roles keep it.
        return element(
            "table",
            element("caption", self._said(block.caption), class_="unseen"),
            element("thead", element("tr", *cells, role="row"), role="rowgroup"),
            element("tbody", *(self._row(block, row, headings) for row in block.rows), role="rowgroup"),
            role="table",
        )

    def _row(self, block: model.Table, row: model.Row, headings: Sequence[str]) -> Markup:
        first, *others = row.cells
        number = self._number(row.number) if row.number else NOTHING
        cells = [element("th", number, self._said(first), scope="row", role="rowheader")]
        for place, cell in enumerate(others, start=1):
            kind = "gap" if place in block.write_in else None
            cells.append(
                element("td", self._said(cell), role="cell", data_heading=headings[place] or None, class_=kind)
            )
        return element("tr", *cells, role="row")

    def _chart(self, block: model.Chart) -> Markup:
        drawn = drawings.chart(block, self._text(block.words), mirrored=self._mirrored)
        low, high = block.series[0].low, block.series[0].high
        numbers = [element("span", words(f"{value:g}")) for value in (high, (low + high) / 2, low)]
        scale = element("div", *numbers, class_="scale-numbers", aria_hidden="true")
        plot = element("div", scale, drawn, class_="plot")
        legend = element("ul", *self._legend(block), role="list", class_="legend")
        return element(
            "figure", plot, legend, element("figcaption", self._said(block.caption), class_="quiet"), class_="chart"
        )

    def _legend(self, block: model.Chart) -> Iterator[Markup]:
        for series, kind in zip(block.series, ("first", "second"), strict=False):
            yield element("li", drawings.swatch(kind), self._said(series.name))
        bands = {(band.kind.value, self._said(band.label)): None for band in block.bands}
        for kind, label in bands:
            yield element("li", drawings.swatch(kind), label)

    def _write_in(self, block: model.WriteIn) -> Markup:
        return joined((self._paragraph(block.title, class_="asked"), self._ruled(block)))

    def _ruled(self, block: model.WriteIn) -> Markup:
        gap, wide = element("span", class_="gap"), element("span", class_="gap wide")
        labels = joined(joined((self._said(label), gap)) for label in block.labels)
        row = element("p", wide, labels, class_="write-in")
        return joined([row] * block.rows)

    def _paragraph(self, said: model.Said, class_: str | None = None) -> Markup:
        return element("p", self._said(said), class_=class_) if said[self._language] else NOTHING

    def _said(self, said: model.Said) -> Markup:
        return joined(self._span(span) for span in said[self._language])

    def _span(self, span: model.Span) -> Markup:
        inside = words(span.text)
        if span.quiet:
            inside = element("small", inside)
        if span.strong:
            inside = element("strong", inside)
        return inside if span.language == self._language else element("span", inside, lang=span.language)

    def _text(self, said: model.Said) -> str:
        return text_of(said[self._language])


@lru_cache(maxsize=8)
def _squares(text: str) -> Matrix:
    """The code of a text; slow to make, and asked for again with every change of the page."""
    return qr_matrix(text)
