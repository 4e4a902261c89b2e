"""Reads a PDF of ours back: what is drawn where, and what a screen reader is told of it."""

from __future__ import annotations

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
