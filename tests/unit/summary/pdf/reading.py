"""Reads a PDF of ours back: what is drawn where, and what a screen reader is told of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO

import pikepdf


@dataclass
class Node:
    """An element of the structure tree."""

    kind: str
    language: str
    alternative: str
    actual: str
    scope: str
    nodes: list[Node] = field(default_factory=list)
    contents: list[tuple[int, int]] = field(default_factory=list)

    def walk(self) -> Iterator[Node]:
        yield self
        for node in self.nodes:
            yield from node.walk()

    def all(self, kind: str) -> list[Node]:
        return [node for node in self.walk() if node.kind == kind]


@dataclass(frozen=True)
class Operation:
    """One drawing operation with what it is marked as.

    Attributes:
        marks: Numbers of the marked contents that it stands in, ``None`` for an artifact.
    """

    page: int
    name: str
    operands: tuple[object, ...]
    marks: tuple[int | None, ...]


def opened(data: bytes) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(data))


def tree(pdf: pikepdf.Pdf) -> Node:
    """The structure tree's topmost element."""
    pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
    return _node(pdf.Root.StructTreeRoot.K[0], pages)


def _node(element: pikepdf.Object, pages: dict[tuple[int, int], int]) -> Node:
    node = Node(
        kind=str(element.S)[1:],
        language=str(element.get("/Lang", "")),
        alternative=str(element.get("/Alt", "")),
        actual=str(element.get("/ActualText", "")),
        scope=str(element.get("/A", pikepdf.Dictionary()).get("/Scope", "")),
    )
    for kid in element.get("/K", []):
        if kid.get("/Type") == "/MCR":
            node.contents.append((pages[kid.Pg.objgen], int(kid.MCID)))
        else:
            node.nodes.append(_node(kid, pages))
    return node


def operations(pdf: pikepdf.Pdf) -> list[Operation]:
    """Everything that is drawn, page by page."""
    found = []
    for number, page in enumerate(pdf.pages):
        marks: list[int | None] = []
        for instruction in pikepdf.parse_content_stream(page):
            name = str(instruction.operator)
            if name == "BDC":
                properties = instruction.operands[1]
                marks.append(int(properties.MCID) if "/MCID" in properties else None)
            elif name == "EMC":
                marks.pop()
            else:
                found.append(Operation(number, name, tuple(instruction.operands), tuple(marks)))
        assert not marks, "marked content is not closed"
    return found


def told(data: bytes) -> str:
    """Everything that is told of a file, in the order in which a screen reader tells it; figures in their words."""
    pdf = opened(data)
    pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
    words = {(number, mark): text for number, page in enumerate(pdf.pages) for mark, text in _shown(page)}
    return " ".join(_told(pdf.Root.StructTreeRoot.K[0], pages, words))


def _told(
    element: pikepdf.Object, pages: dict[tuple[int, int], int], words: dict[tuple[int, int], str]
) -> Iterator[str]:
    if "/Alt" in element or "/ActualText" in element:
        yield str(element.get("/Alt", element.get("/ActualText")))
        return
    for kid in element.get("/K", []):
        if kid.get("/Type") == "/MCR":
            yield words[pages[kid.Pg.objgen], int(kid.MCID)]
        else:
            yield from _told(kid, pages, words)


def _shown(page: pikepdf.Page) -> Iterator[tuple[int, str]]:
    """Marked contents with their text; what stands in their place, where something does."""
    letters = {str(name): _letters(font) for name, font in page.Resources.Font.items()}
    mark: int | None = None
    text, font, instead = "", "", ""
    for instruction in pikepdf.parse_content_stream(page):
        name, operands = str(instruction.operator), instruction.operands
        if name == "BDC":
            mark = int(operands[1].MCID) if "/MCID" in operands[1] else None
            text, instead = "", str(operands[1].get("/ActualText", ""))
        elif name == "EMC" and mark is not None:
            yield mark, instead or text
        elif name == "Tf":
            font = str(operands[0])
        elif name == "TJ":
            codes = b"".join(bytes(part) for part in operands[0] if isinstance(part, pikepdf.String))
            text += "".join(letters[font][codes[n : n + 2]] for n in range(0, len(codes), 2))


def _letters(font: pikepdf.Object) -> dict[bytes, str]:
    """The letters that each code of a font stands for."""
    found = re.findall(rb"<([0-9A-F]{4})> <([0-9a-f]*)>", font.ToUnicode.read_bytes())
    return {bytes.fromhex(code.decode()): bytes.fromhex(text.decode()).decode("utf-16-be") for code, text in found}


def sizes(data: bytes) -> list[list[tuple[float, float]]]:
    """Type size and height above the foot of the page of every text that is shown, page by page."""
    found: list[list[tuple[float, float]]] = []
    size = height = 0.0
    pdf = opened(data)
    for each in operations(pdf):
        found += [[] for _page in range(each.page + 1 - len(found))]
        if each.name == "Tf":
            size = float(str(each.operands[1]))
        elif each.name == "Tm":
            height = float(str(each.operands[5]))
        elif each.name == "TJ":
            found[each.page].append((size, height))
    return found
