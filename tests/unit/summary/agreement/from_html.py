"""An HTML page read back into the fields of its summary, and the text code in it out of its drawing."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser
from typing import Any

import numpy as np
import zxingcpp

from passport_app.summary.model import Chart, Lines, Section, Summary, Table, WriteIn
from passport_app.summary.wording import text_of
from tests.unit.summary.agreement.walking import Leaf, Project

VOID = {"meta", "wbr"}
MARKS = {"●": "usual", "▲": "alert", "■": "help", "✚": "new", "✓": "tick"}
FILLS = {"#ddd": "flare-up", "none": "try-out"}


@dataclass
class Node:
    name: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Node | str] = field(default_factory=list)

    def walk(self) -> Iterator[Node]:
        yield self
        for child in self.children:
            if isinstance(child, Node):
                yield from child.walk()

    def all(self, name: str = "", kind: str = "") -> list[Node]:
        """Elements inside, by name and class."""
        inside = list(self.walk())[1:]
        return [one for one in inside if (not name or one.name == name) and (not kind or kind in one.kinds)]

    def one(self, name: str = "", kind: str = "") -> Node:
        found = self.all(name, kind)
        assert len(found) == 1, (name, kind, len(found))
        return found[0]

    @property
    def kinds(self) -> list[str]:
        return self.attributes.get("class", "").split()

    @property
    def elements(self) -> list[Node]:
        return [child for child in self.children if isinstance(child, Node)]

    @property
    def text(self) -> str:
        return "".join(child if isinstance(child, str) else child.text for child in self.children)


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.root = Node("")
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        node = Node(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(node)
        if tag not in VOID:
            self.open.append(node)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].children.append(Node(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().name == tag, f"{tag} closes what it did not open"

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def parsed(data: bytes) -> Node:
    builder = _Builder()
    builder.feed(data.decode())
    builder.close()
    assert builder.open == [builder.root]
    return builder.root


NOT_CARRIED = {
    "Summary.audience": "said in words: the purpose",
    "Summary.as_of": "said in words",
    "Summary.print_size": "the size of the person's sheet",
    "Section.name": "for machines; the title is there",
    "Line.wording": "what is not in the reader's language says so itself; notes say who put what into it",
    "Row.wording": "the same",
    "Line.source": "an id inside the passport",
    "Row.source": "the same",
    "Line.key": "what is ticked",
    "Row.key": "the same",
    "Line.on": "a line says its date where it matters",
    "Row.on": "the same",
    "Line.origin": "notes under the section say whose words they are",
    "Row.origin": "the same",
    "Line.by": "the same",
    "Row.by": "the same",
    "BodyMap.sides": "in words",
    "Table.widths": "the browser chooses",
    "Chart.start": "in the words of the chart",
    "BodyMap.regions": "in words",
    "Footer.page_of": "counted by the browser while it prints: see the test of the style sheet",
}
FACTS = "facts are said in words"


def arranged(summary: Summary) -> Summary:
    """As the page has it: what is only room to write in closes the first side."""
    first = [section for section in summary.sections if not section.overflow]
    closing = [one for one in first if all(isinstance(block, WriteIn) for block in one.blocks)]
    others = [one for one in first if one not in closing]
    return replace(summary, sections=(*others, *closing, *(one for one in summary.sections if one.overflow)))


def _says_it_again(leaf: Leaf) -> bool:
    """Whether the title of a section stands in that of the room to write in which opens it."""
    section = leaf.owner(Section)
    block = section.blocks[0] if section and section.blocks else None
    if not isinstance(block, WriteIn):
        return False
    return text_of(section.title[leaf.language]) in text_of(block.title[leaf.language])


def _first_label(leaf: Leaf) -> str | None:
    chart, band = leaf.owner(Chart), leaf.owners[-1]
    same = next(one for one in chart.bands if (one.kind, one.label) == (band.kind, band.label))
    return leaf.value if same is band else None


def _shown(leaf: Leaf) -> tuple[int, int] | None:
    chart, band = leaf.owner(Chart), leaf.owners[-1]
    days = max(len(one.points) for one in chart.series)
    first, last = max((band.start - chart.start).days, 0), min((band.end - chart.start).days, days - 1)
    return (first, last) if first <= last else None


PROJECTS: dict[str, Project] = {
    "Summary.more": lambda leaf: leaf.value if any(one.overflow for one in leaf.owners[0].sections) else None,
    "Section.title": lambda leaf: None if _says_it_again(leaf) else leaf.value,
    "Section.number": lambda leaf: leaf.value or None,
    "Line.number": lambda leaf: leaf.value if _numbered(leaf) else None,
    "Lines.numbered": lambda leaf: "ol" if leaf.value else "ul",
    "Line.mark": lambda leaf: "alert" if leaf.value == "flare" else leaf.value,
    "Table.write_in": lambda leaf: leaf.value * len(leaf.owner(Table).rows),
    "Series.points": lambda leaf: tuple(None if one is None else round(one, 2) for one in leaf.value),
    "Series.low": lambda leaf: leaf.value if leaf.owner(Chart).series[0] is leaf.owners[-1] else None,
    "Series.high": lambda leaf: leaf.value if leaf.owner(Chart).series[0] is leaf.owners[-1] else None,
    "Band.label": _first_label,
    "Band.kind": lambda leaf: leaf.value.value if _shown(leaf) else None,
    "Band.start": lambda leaf: shown[0] if (shown := _shown(leaf)) else None,
    "Band.end": lambda leaf: shown[1] if (shown := _shown(leaf)) else None,
    "WriteIn.labels": lambda leaf: (leaf.value,) * leaf.owner(WriteIn).rows if leaf.value else None,
}


def _numbered(leaf: Leaf) -> bool:
    block = leaf.owner(Lines)
    return bool(block and block.numbered)


def read(root: Node, language: str, *, coded: bool) -> dict[str, list[Any]]:
    """The fields of one sheet."""
    (sheet,) = [one for one in root.all("article") if one.attributes["lang"] == language]
    found: dict[str, list[Any]] = defaultdict(list)
    found["Summary.languages"].append(tuple(one.attributes["lang"] for one in root.all("article")))
    found["Summary.title"].append(root.one("title").text)
    found["Summary.more"] = [one.text for one in sheet.all("h2", "more")]
    if coded:
        _code(sheet, found)
    _header(sheet.one("header"), found)
    for section in sheet.all("section"):
        _section(section, found)
    identity, origin, as_of, *notes = [one.text for one in sheet.one("footer").all("p")]
    found["Footer.identity"], found["Footer.origin"], found["Footer.as_of"] = [identity], [origin], [as_of]
    found["Footer.notes"] = notes
    return {name: [one for one in values if one not in ("", ())] for name, values in found.items()}


def _code(sheet: Node, found: dict[str, list[Any]]) -> None:
    part = sheet.one("div", "coded")
    found["Summary.qr_text"].append(scanned(part.one("svg")))
    found["Summary.qr_caption"].append(part.one("figcaption").text)
    assert part.one("svg").attributes["aria-label"] == part.one("figcaption").text
    found["Summary.left_out"] = [one.text for one in part.all("p")]


def scanned(drawing: Node) -> str:
    """What a reader reads in a drawing of a code."""
    side = int(drawing.attributes["viewbox"].split()[2])
    rows = np.full((side, side), 255, dtype=np.uint8)
    for y, line in re.findall(r"M4 (\d+)\.5((?:[hm]\d+(?: 0)?)*)", drawing.one("path").attributes["d"]):
        x = 4
        for kind, length in re.findall(r"([hm])(\d+)", line):
            rows[int(y), x : x + int(length)] = 0 if kind == "h" else 255
            x += int(length)
    (code,) = zxingcpp.read_barcodes(np.kron(rows, np.ones((4, 4), dtype=np.uint8)))
    return str(code.text)


def _header(top: Node, found: dict[str, list[Any]]) -> None:
    who, what = top.one("div", "top").elements
    found["Header.name"].append(who.one("h1").text)
    found["Header.identity"] += [one.text for one in who.all("p")]
    found["Header.purpose"], found["Header.as_of"] = [[one.text] for one in what.all("p")]
    for kind in ("needs", "alerts"):
        for item in top.all("div", kind):
            for line in item.all("li"):
                _marked(line, found)


def _marked(line: Node, found: dict[str, list[Any]]) -> None:
    """A line with its mark before it."""
    marks = [one for one in line.elements if one.attributes.get("aria-hidden")]
    found["Line.mark"] += [MARKS[one.text] for one in marks]
    found["Line.said"].append(line.text.removeprefix(f"{marks[0].text} ") if marks else line.text)


def _section(section: Node, found: dict[str, list[Any]]) -> None:
    heading, *blocks = section.elements
    found["Section.overflow"] += [True] if heading.name == "h3" else []
    asides = [one.text for one in heading.all("span", "aside")]
    found["Section.aside"] += asides
    title = heading.text.removesuffix(f" {asides[0]}") if asides else heading.text
    number = re.match(r"(\d+) · ", title)
    found["Section.number"] += [int(number[1])] if number else []
    title = title[number.end() :] if number else title
    ruled = bool(blocks) and "write-in" in blocks[0].kinds
    found["WriteIn.title" if ruled else "Section.title"].append(title)
    waiting: list[Node] = []
    for block in blocks:
        if "write-in" not in block.kinds:
            _ruled(waiting, found)
        _block(block, found, waiting)
    _ruled(waiting, found)


def _block(block: Node, found: dict[str, list[Any]], waiting: list[Node]) -> None:
    if block.name in {"ol", "ul"}:
        found["Lines.numbered"].append(block.name)
        for line in block.elements:
            first, said = line.elements
            if block.name == "ol":
                found["Line.number"].append(first.text)
                _marked(said, found)
            else:
                found["Line.mark"] += [MARKS[first.text]] if first.text in MARKS else []
                found["Line.said"].append(said.text)
    elif block.name == "table":
        _table(block, found)
    elif block.name == "figure":
        _chart(block, found)
    elif "note" in block.kinds:
        found["Section.notes"].append(block.text)
    elif "write-in" in block.kinds:
        waiting.append(block)
    else:
        found["BodyMap.words" if "body-map" in block.kinds else "WriteIn.title"].append(block.text)


def _ruled(rows: list[Node], found: dict[str, list[Any]]) -> None:
    """Room to write in: a row of it says every label."""
    if not rows:
        return
    found["WriteIn.rows"].append(len(rows))
    said = [[child for child in row.children if isinstance(child, str)] or _spans(row) for row in rows]
    found["WriteIn.labels"] += [(label,) * len(rows) for label in said[0]]
    assert all(one == said[0] for one in said)
    rows.clear()


def _spans(row: Node) -> list[str]:
    return [one.text for one in row.elements if "gap" not in one.kinds]


def _table(table: Node, found: dict[str, list[Any]]) -> None:
    found["Table.caption"].append(table.one("caption").text)
    found["Table.columns"] += [one.text for one in table.one("thead").all("th")]
    for row in table.one("tbody").all("tr"):
        heading, *cells = row.elements
        numbers = heading.all("span", "number")
        found["Row.number"] += [one.text for one in numbers]
        found["Row.cells"].append(
            "".join(one if isinstance(one, str) else _but(one, numbers) for one in heading.children)
        )
        found["Row.cells"] += [cell.text for cell in cells]
    gaps = [n for row in table.one("tbody").all("tr") for n, cell in enumerate(row.elements) if "gap" in cell.kinds]
    found["Table.write_in"].append(tuple(gaps))


def _but(node: Node, others: list[Node]) -> str:
    return "" if node in others else node.text


def _chart(figure: Node, found: dict[str, list[Any]]) -> None:
    drawing = figure.one("svg", "days")
    found["Chart.words"].append(drawing.attributes["aria-label"])
    found["Chart.caption"].append(figure.one("figcaption").text)
    high, _middle, low = [float(one.text) for one in figure.one("div", "scale-numbers").elements]
    found["Series.low"].append(low)
    found["Series.high"].append(high)
    names = figure.one("ul", "legend").elements
    lines = [one for one in names if one.one("svg").all("line")]
    found["Series.name"] += [one.text for one in lines]
    found["Band.label"] += [one.text for one in names if one not in lines]
    days = int(drawing.attributes["viewbox"].split()[2]) // 10
    for dashed in (False, True)[: len(lines)]:
        found["Series.points"].append(_points(drawing, (low, high), days, dashed=dashed))
    for band in drawing.all("rect"):
        found["Band.kind"].append(FILLS[band.attributes["fill"]])
        first, width = int(band.attributes["x"]) // 10, int(band.attributes["width"]) // 10
        found["Band.start"].append(first)
        found["Band.end"].append(first + width - 1)


def _points(drawing: Node, scale: tuple[float, float], days: int, *, dashed: bool) -> tuple[float | None, ...]:
    values: list[float | None] = [None] * days
    for line in drawing.all("polyline"):
        if ("stroke-dasharray" in line.attributes) is dashed:
            for x, y in (point.split(",") for point in line.attributes["points"].split()):
                values[int(float(x) // 10)] = round(scale[0] + (scale[1] - scale[0]) * (1 - float(y) / 100), 2)
    return tuple(values)
