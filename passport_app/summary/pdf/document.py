"""Sheets of boxes in, the bytes of a tagged PDF out.

The same sheets give the same bytes, on any computer. Text is black and everything that carries meaning
is drawn in black, so that a page survives a copier and a black and white scan.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from passport_app.i18n import is_right_to_left
from passport_app.summary.editions import Paper
from passport_app.summary.pdf.boxes import Box, Setting
from passport_app.summary.pdf.canvas import Canvas
from passport_app.summary.pdf.embedding import FontUse
from passport_app.summary.pdf.feet import Foot, Footer
from passport_app.summary.pdf.flow import Page, flow
from passport_app.summary.pdf.objects import Objects, Reference, Value, text_string
from passport_app.summary.pdf.tags import Tag, write_tree
from passport_app.summary.plain import neutral, without_isolates

_MARGIN, _ABOVE = 34.0, 30.0
_FOOT = 24.0
_CLEAR = 6.0
"""Between the last line of a page and the rule of its foot."""
_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """Pages that are handed over together and counted together.

    Attributes:
        setting: Language and type of the sheet.
        boxes: From top to bottom.
        closing: What closes the first side, wherever the rest ends.
        later: The second side, told after what closes the first.
        footers: At the foot of every page, one a language.
        turned: Whether the paper lies on its side.
    """

    setting: Setting
    boxes: tuple[Box, ...]
    footers: tuple[Footer, ...]
    closing: tuple[Box, ...] = ()
    later: tuple[Box, ...] = ()
    turned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A finished file.

    Attributes:
        pdf: Its bytes.
        pages: How many pages each sheet has.
        missing: Characters that no bundled font has, each once; a visible sign stands for them.
        tree: Its structure.
    """

    pdf: bytes
    pages: tuple[int, ...]
    missing: tuple[str, ...]
    tree: Tag


def print_sheets(title: str, sheets: Sequence[Sheet], paper: Paper = Paper.A4) -> Printed:
    """Lay sheets out and write them as one file.

    Args:
        title: Title of the document, shown by viewers.
        sheets: In the order of printing.
        paper: Size of the paper.
    """
    fonts, root = FontUse(), Tag("Document")
    canvases: list[Canvas] = []
    counts = []
    for sheet in sheets:
        tag = root if len(sheets) == 1 else root.add("Part", language=sheet.setting.language)
        before = len(canvases)
        canvases += _pages(sheet, tag, paper, (before, fonts))
        counts.append(len(canvases) - before)
    missing = tuple(dict.fromkeys(sign for sheet in sheets for sign in sheet.setting.missing))
    pdf = _file(without_isolates(neutral(title)), sheets[0].setting.language, canvases, (fonts, root))
    return Printed(pdf=pdf, pages=tuple(counts), missing=missing, tree=root)


def width_of(sheet: Sheet, paper: Paper) -> float:
    """How wide the body of a sheet's pages is, in points."""
    return paper.sides(turned=sheet.turned)[0] - 2 * _MARGIN


def heights_of(sheet: Sheet, paper: Paper) -> tuple[float, float]:
    """How high the body of a sheet's first page is, and of the others, in points."""
    feet, height = _feet(sheet, paper, Tag("Div")), paper.sides(turned=sheet.turned)[1]
    first, other = (height - _FOOT - sum(foot.height(first=n == 0) for foot in feet) for n in range(2))
    return first - _ABOVE - _CLEAR, other - _ABOVE - _CLEAR


def _feet(sheet: Sheet, paper: Paper, tag: Tag) -> list[Foot]:
    width = width_of(sheet, paper)
    return [Foot(footer, sheet.setting, width, tag.add("Div")) for footer in sheet.footers]


def _pages(sheet: Sheet, tag: Tag, paper: Paper, state: tuple[int, FontUse]) -> list[Canvas]:
    first, fonts = state
    width, height = paper.sides(turned=sheet.turned)
    first_side, closing, later = (
        [strip for box in boxes for strip in box.strips(sheet.setting, width - 2 * _MARGIN, tag)]
        for boxes in (sheet.boxes, sheet.closing, sheet.later)
    )
    feet = _feet(sheet, paper, tag)
    pages = flow([*first_side, *later], heights_of(sheet, paper), closing)
    canvases = []
    for number, page in enumerate(pages):
        canvas = Canvas(first + number, width, height, fonts)
        _draw_page(canvas, page)
        top = height - _FOOT - sum(foot.height(first=number == 0) for foot in feet)
        canvas.rule((_MARGIN, top), (width - _MARGIN, top), 0.9)
        for foot in feet:
            foot.draw(canvas, (_MARGIN, top), (number + 1, len(pages)))
            top += foot.height(first=number == 0)
        canvases.append(canvas)
    return canvases


def _draw_page(canvas: Canvas, page: Page) -> None:
    for standing in page:
        standing.strip.paint(canvas, _MARGIN, _ABOVE + standing.top)


def _file(title: str, language: str, canvases: Sequence[Canvas], made: tuple[FontUse, Tag]) -> bytes:
    fonts, root = made
    objects = Objects()
    resources = objects.reserve()
    parent = objects.reserve()
    pages = [_page(objects, canvas, parent, (resources, number)) for number, canvas in enumerate(canvases)]
    objects.fill(parent, {"Type": "/Pages", "Kids": list(pages), "Count": len(pages)})
    objects.fill(resources, {"Font": fonts.write(objects)})
    tree = write_tree(objects, root, pages)
    xmp = _XMP.format(title=escape(title), language=escape(language)).encode("utf-8")
    preferences: dict[str, Value] = {"DisplayDocTitle": True}
    if is_right_to_left(language):
        preferences["Direction"] = "/R2L"
    catalog = objects.add(
        {
            "Type": "/Catalog",
            "Pages": parent,
            "Lang": text_string(language),
            "MarkInfo": {"Marked": True},
            "StructTreeRoot": tree,
            "ViewerPreferences": preferences,
            "Metadata": objects.stream(xmp, {"Type": "/Metadata", "Subtype": "/XML"}, packed=False),
        }
    )
    return objects.file(catalog, objects.add({"Title": text_string(title)}))


def _page(objects: Objects, canvas: Canvas, parent: Reference, shared: tuple[Reference, int]) -> Reference:
    resources, number = shared
    return objects.add(
        {
            "Type": "/Page",
            "Parent": parent,
            "MediaBox": [0, 0, canvas.width, canvas.height],
            "Resources": resources,
            "Contents": objects.stream(canvas.content),
            "StructParents": number,
            "Tabs": "/S",
        }
    )
