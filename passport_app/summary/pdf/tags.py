"""What each thing on the page is, for readers who hear it: the structure tree of a tagged PDF."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from passport_app.summary.pdf.objects import Objects, Reference, Value, text_string

BLOCKS = frozenset({"Document", "Part", "Sect", "Div", "H1", "H2", "H3", "P", "L", "Table", "Figure", "Caption"})


@dataclass(frozen=True, slots=True)
class Content:
    """A marked stretch of a page's content."""

    page: int
    number: int


@dataclass(slots=True, eq=False)
class Tag:
    """One element of the tree.

    Attributes:
        kind: Standard structure type, such as ``H2`` or ``TD``.
        language: BCP 47 tag where it differs from what is around it; empty to inherit.
        alternative: What a figure shows, in words.
        actual: The text that its glyphs stand for.
        attributes: Attribute dictionary with its owner, such as a table header's scope.
        parts: Further elements and marked content, in reading order.
    """

    kind: str
    language: str = ""
    alternative: str = ""
    actual: str = ""
    attributes: dict[str, Value] = field(default_factory=dict)
    parts: list[Tag | Content] = field(default_factory=list)

    def add(self, kind: str, *, language: str = "", alternative: str = "", **attributes: Value) -> Tag:
        """Add an element inside this one."""
        inner = Tag(kind, language=language, alternative=alternative, attributes=attributes)
        self.parts.append(inner)
        return inner

    def walk(self) -> Iterator[Tag]:
        """This element and all in it, in reading order."""
        yield self
        for part in self.parts:
            if isinstance(part, Tag):
                yield from part.walk()

    def has_content(self) -> bool:
        """Whether anything on a page belongs to it."""
        return any(isinstance(part, Content) or part.has_content() for part in self.parts)


def write_tree(objects: Objects, root: Tag, pages: list[Reference]) -> Reference:
    """Add the structure tree with the way back from each page's content to its element.

    Args:
        objects: The file.
        root: The ``Document`` element.
        pages: The pages; each page's ``StructParents`` is its index here.
    """
    _prune(root)
    tree = objects.reserve()
    owners: list[dict[int, Reference]] = [{} for _page in pages]
    top = _write(objects, root, tree, pages, owners)
    parents: list[Value] = []
    for page, known in enumerate(owners):
        parents += [page, objects.add([known[number] for number in sorted(known)])]
    objects.fill(
        tree,
        {
            "Type": "/StructTreeRoot",
            "K": [top],
            "ParentTree": objects.add({"Nums": parents}),
            "ParentTreeNextKey": len(pages),
        },
    )
    return tree


def _prune(tag: Tag) -> None:
    """Leave out what nothing on the pages belongs to; an empty table cell stays, or columns would shift."""
    tag.parts = [
        part for part in tag.parts if isinstance(part, Content) or part.kind in {"TD", "TH"} or part.has_content()
    ]
    for part in tag.parts:
        if isinstance(part, Tag):
            _prune(part)


def _write(
    objects: Objects, tag: Tag, parent: Reference, pages: list[Reference], owners: list[dict[int, Reference]]
) -> Reference:
    place = objects.reserve()
    kids: list[Value] = []
    for part in tag.parts:
        if isinstance(part, Tag):
            kids.append(_write(objects, part, place, pages, owners))
        else:
            owners[part.page][part.number] = place
            kids.append({"Type": "/MCR", "Pg": pages[part.page], "MCID": part.number})
    entries: dict[str, Value] = {"Type": "/StructElem", "S": f"/{tag.kind}", "P": parent, "K": kids}
    if tag.language:
        entries["Lang"] = text_string(tag.language)
    if tag.alternative:
        entries["Alt"] = text_string(tag.alternative)
    if tag.actual:
        entries["ActualText"] = text_string(tag.actual)
    if tag.attributes:
        entries["A"] = tag.attributes
    objects.fill(place, entries)
    return place
