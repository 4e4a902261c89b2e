"""The fonts of one file: which glyphs were used, what they stand for, and the cut-down fonts themselves."""

from __future__ import annotations

import hashlib

from passport_app.summary.pdf.faces import EM, Face
from passport_app.summary.pdf.objects import Objects, Reference, Value
from passport_app.summary.pdf.sfnt import Parts
from passport_app.summary.pdf.shaping import Run

_CMAP_HEAD = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
"""
_CMAP_TAIL = """endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""


Used = dict[tuple[Parts, str], int]
"""A sign with the letters that it stands for, and its code in the cut-down font."""


class FontUse:
    """The fonts of one file, in the order of their first use."""

    def __init__(self) -> None:
        self._used: dict[Face, Used] = {}
        self._names: dict[Face, str] = {}

    def name(self, face: Face) -> str:
        """The name under which pages call the font."""
        return self._names.setdefault(face, f"F{len(self._names) + 1}")

    def codes(self, run: Run) -> list[int]:
        """The codes of a run's signs."""
        used = self._used.setdefault(run.face, {})
        return [used.setdefault((sign.parts, sign.letters), len(used) + 1) for sign in run.signs]

    def write(self, objects: Objects) -> dict[str, Value]:
        """Add the fonts to the file; the entries of its font resources."""
        return {self.name(face): _font(objects, face, used) for face, used in self._used.items()}


def _font(objects: Objects, face: Face, used: Used) -> Reference:
    """A composite font whose codes are the glyph ids of its cut-down file."""
    subset = face.file.subset([parts for parts, _letters in used])
    name = _name(face, subset)
    descendant = objects.add(
        {
            "Type": "/Font",
            "Subtype": "/CIDFontType2",
            "BaseFont": name,
            "CIDSystemInfo": {"Registry": "(Adobe)", "Ordering": "(Identity)", "Supplement": 0},
            "CIDToGIDMap": "/Identity",
            "FontDescriptor": _descriptor(objects, face, name, subset),
            "DW": EM,
            "W": [1, [face.advance(parts) for parts, _letters in used]],
        }
    )
    return objects.add(
        {
            "Type": "/Font",
            "Subtype": "/Type0",
            "BaseFont": name,
            "Encoding": "/Identity-H",
            "DescendantFonts": [descendant],
            "ToUnicode": objects.stream(_to_unicode(used)),
        }
    )


def _name(face: Face, subset: bytes) -> str:
    """The font's name after six letters that tell its subset from any other."""
    tag = hashlib.sha256(subset).digest()[:6]
    style = "Bold" if face.key.bold else "Regular"
    return f"/{''.join(chr(65 + byte % 26) for byte in tag)}+{face.key.family.replace(' ', '')}-{style}"


def _descriptor(objects: Objects, face: Face, name: str, subset: bytes) -> Reference:
    return objects.add(
        {
            "Type": "/FontDescriptor",
            "FontName": name,
            "Flags": 4,
            "FontBBox": list(face.file.box),
            "ItalicAngle": 0,
            "Ascent": face.file.ascent,
            "Descent": face.file.descent,
            "CapHeight": 714,
            "StemV": 150 if face.key.bold else 90,
            "FontFile2": objects.stream(subset, {"Length1": len(subset)}),
        }
    )


def _to_unicode(used: Used) -> bytes:
    entries = [f"<{code:04X}> <{letters.encode('utf-16-be').hex()}>" for (_parts, letters), code in used.items()]
    blocks = (entries[start : start + 100] for start in range(0, len(entries), 100))
    body = "".join(f"{len(block)} beginbfchar\n{chr(10).join(block)}\nendbfchar\n" for block in blocks)
    return f"{_CMAP_HEAD}{body}{_CMAP_TAIL}".encode("ascii")
