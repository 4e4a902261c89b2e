"""The bundled fonts are found, whole and by their own names."""

from __future__ import annotations

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from PySide6.QtGui import QRawFont

from passport_app import paths
from passport_app.summary.pdf import faces
from passport_app.summary.pdf.faces import FAMILIES, NASKH, NASTALIQ, SANS, FontsMissingError, arabic_family, face

SIGNS = "●▲■✚✓☐≥≤→\ufffd"


def test_missing_fonts_are_said_in_a_sentence(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(paths, "resource", tmp_path.joinpath)
    with pytest.raises(FontsMissingError):
        faces.faces.__wrapped__()


def test_urdu_is_printed_in_nastaliq_and_arabic_in_naskh() -> None:
    assert [arabic_family(language) for language in ("ur", "ur-PK", "ar", "fa", "en")] == [
        NASTALIQ,
        NASTALIQ,
        NASKH,
        NASKH,
        NASKH,
    ]


@pytest.mark.parametrize("bold", [False, True])
def test_the_signs_of_the_pages_are_drawn_by_our_own_font(bold: bool) -> None:
    assert [sign for sign in SIGNS if not face(SANS, bold=bold).has(sign)] == []


def test_a_font_of_the_computer_is_none_of_ours() -> None:
    assert faces.face_of(QRawFont()) is None
    assert faces.face_of(QRawFont(str(face(NASTALIQ).path), 1000)) is face(NASTALIQ)


@pytest.mark.parametrize("path", sorted(paths.resource("fonts").glob("*.ttf")), ids=lambda path: path.stem)
def test_font_files_have_names_of_their_own_and_keep_their_makers(path: Path) -> None:
    names = TTFont(path)["name"]
    assert names.getDebugName(1) in FAMILIES
    assert not [name for name in names.names if name.nameID in {1, 4, 6, 16, 21} and "Noto" in name.toUnicode()]
    assert "Noto Project Authors" in names.getDebugName(0)
    assert "SIL Open Font License" in names.getDebugName(13)
    licence = path.with_name(f"OFL-{path.stem.split('-')[0]}.txt").read_text("utf-8")
    assert names.getDebugName(0) in licence
