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
from passport_app.summary.pdf.boxes import Box, Placed, Setting, set_words, tag_words
from passport_app.summary.pdf.canvas import Canvas
from passport_app.summary.pdf.embedding import FontUse
from passport_app.summary.pdf.flow import Page, flow
from passport_app.summary.pdf.itemizing import Words
from passport_app.summary.pdf.objects import Objects, Reference, Value, text_string
from passport_app.summary.pdf.tags import Tag, write_tree
from passport_app.summary.plain import neutral, without_isolates

_MARGIN, _ABOVE = 34.0, 30.0
_FOOT = 24.0
_CLEAR = 6.0
"""Between the last line of a page and the rule of its foot."""
_FOOT_SCALE = 0.8
_LARGEST_FOOT = 14.0
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
class Footer:
    """What stands at the foot of every page of a sheet.

    Attributes:
        language: BCP 47 tag.
        start: At the start side.
        middle: In the middle, bold.
        end: At the far side, before the page's number.
        page_of: Template with ``{n}`` and ``{m}``.
        notes: On the first page of the sheet only.
    """

    language: str
    start: tuple[Words, ...]
    middle: tuple[Words, ...]
    end: tuple[Words, ...]
    page_of: str
    notes: tuple[Words, ...] = ()


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


def _pages(sheet: Sheet, tag: Tag, paper: Paper, state: tuple[int, FontUse]) -> list[Canvas]:
    first, fonts = state
    width, height = paper.sides(turned=sheet.turned)
    first_side, closing, later = (
        [strip for box in boxes for strip in box.strips(sheet.setting, width - 2 * _MARGIN, tag)]
        for boxes in (sheet.boxes, sheet.closing, sheet.later)
    )
    feet = [_Foot(footer, sheet.setting, width - 2 * _MARGIN, tag.add("Div")) for footer in sheet.footers]
    low = height - _FOOT - sum(foot.height for foot in feet)
    pages = flow([*first_side, *later], low - _ABOVE - _CLEAR, closing)
    canvases = []
    for number, page in enumerate(pages):
        canvas = Canvas(first + number, width, height, fonts)
        _draw_page(canvas, page)
        canvas.rule((_MARGIN, low), (width - _MARGIN, low), 0.9)
        top = low
        for foot in feet:
            foot.draw(canvas, top, (number + 1, len(pages)))
            top += foot.height
        canvases.append(canvas)
    return canvases


def _draw_page(canvas: Canvas, page: Page) -> None:
    for standing in page:
        standing.strip.paint(canvas, _MARGIN, _ABOVE + standing.top)


_FootLine = list[tuple[tuple[Words, ...], float]]
"""Words and where they stand, as a share of the free width from the start side."""


class _Foot:
    """One language's foot of a sheet's pages.

    The day and the page's number are read out on the first only; whose words these are on every page,
    because a page may be alone.
    """

    def __init__(self, footer: Footer, setting: Setting, width: float, tag: Tag) -> None:
        self._footer, self._width, self._tag = footer, width, tag
        own = min(setting.size, _LARGEST_FOOT)
        self._setting = Setting(language=footer.language, size=own, missing=setting.missing)
        if footer.language != setting.language:
            tag.language = footer.language
        lines = [*self._lines((88, 88)), *self._notes()]
        self._line = max(self._set(words).height for line in lines for words, _share in line)
        self.height = self._line * len(lines) + 4

    def draw(self, canvas: Canvas, top: float, numbers: tuple[int, int]) -> None:
        """Draw it, ``top`` points from the top of the page; ``numbers`` are the page's and the last page's."""
        first = numbers[0] == 1
        for number, line in enumerate([*self._lines(numbers), *(self._notes() if first else [])]):
            base = top + 3 + self._line * (number + 1)
            for words, share in line:
                if first or words in (self._footer.start, self._footer.middle):
                    self._put(canvas, words, (share, base))
                else:
                    with canvas.artifact("Pagination", "Footer"):
                        self._put(canvas, words, (share, base))

    def _put(self, canvas: Canvas, words: tuple[Words, ...], place: tuple[float, float]) -> None:
        share, bottom = place
        placed = self._set(words)
        share = 1 - share if self._setting.right_to_left else share
        left = _MARGIN + (self._width - placed.width) * share
        tags = tag_words(self._tag.add("P"), words, self._setting.language)
        canvas.text(placed.line, (left, bottom - placed.below), placed.size, tags)

    def _lines(self, numbers: tuple[int, int]) -> list[_FootLine]:
        """All on one line where that leaves the middle free, else on two."""
        count = self._footer.page_of.format(n=numbers[0], m=numbers[1])
        page = (*self._footer.end, Words(text=f" · {count}", language=self._footer.language))
        start, middle = self._footer.start, self._footer.middle
        sides = max(self._set(start).width, self._set(page).width)
        if 2 * (sides + self._setting.size) + self._set(middle).width < self._width:
            return [[(start, 0), (middle, 0.5), (page, 1)]]
        return [[(start, 0), (page, 1)], [(middle, 0.5)]]

    def _notes(self) -> list[_FootLine]:
        return [[(self._footer.notes, 0.5)]] if self._footer.notes else []

    @property
    def _size(self) -> float:
        return self._setting.size * _FOOT_SCALE

    def _set(self, words: tuple[Words, ...]) -> Placed:
        return set_words(self._setting, words, self._size)[0]


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
