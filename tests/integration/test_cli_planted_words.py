"""Nothing that was entered through the command line is left readable on the disk."""

from __future__ import annotations

import os
import re
from pathlib import Path

from passport_app.domain.kinds import ALL
from passport_app.services.exchange import export_file
from passport_app.services.passport import create_passport
from tests.integration.cli_process import PASSPHRASE, QUICK, opened
from tests.strategies import filled

PLANTED = "Plantażółw"
NUMBERS = ("9434765919", "943 476 5919")
SPELLINGS = ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le")


def left_behind(words: list[str], *places: Path) -> list[tuple[str, str]]:
    """Files that hold one of the words, in their content or in their name."""
    found = []
    for place in places:
        for path in place.rglob("*"):
            content = os.fsencode(path.name) + (path.read_bytes() if path.is_file() else b"")
            found += [(path.name, word) for word in words if any(word.encode(code) in content for code in SPELLINGS)]
    return found


def test_the_search_finds_what_is_there(tmp_path: Path) -> None:
    for code in SPELLINGS:
        (tmp_path / "file").write_bytes(b"\0" + PLANTED.encode(code))
        assert left_behind([PLANTED], tmp_path) == [("file", PLANTED)]
    (tmp_path / "file").rename(tmp_path / f"x{PLANTED}")
    assert (f"x{PLANTED}", PLANTED) in left_behind([PLANTED], tmp_path)


def test_no_planted_word_is_left(tmp_path: Path, own_folders: Path) -> None:
    source = tmp_path / "plain.jsonl"
    made, _ = create_passport(tmp_path / "source", PASSPHRASE, cost=QUICK)
    with made:
        for number, kind in enumerate(ALL):
            record = filled(kind, f"{PLANTED}{number}")
            if kind.SINGLETON:
                made.records.put(record)
            else:
                made.records.add(record, informant="a" * 32 if kind.OBSERVED_ONLY else None, private=number % 3 == 0)
        export_file(made, source)
    assert PLANTED in source.read_text(encoding="utf-8")

    folder, passphrase = tmp_path / "passport", f"{PLANTED} opens it"
    status, _, complained = opened("new", folder, passphrase=passphrase)
    assert status == 0
    code = re.search(r"(\d{6} ){7}\d{6}", complained)
    assert code is not None
    assert opened("import", folder, source, passphrase=passphrase)[0] == 0
    page = ("summary", folder, "--for", "gp", "--language", "en")
    for words in (
        (*page, "--with", "ur", "--format", "pdf", "--output", tmp_path / "page.pdf"),
        (*page, "--format", "text", "--output", tmp_path / "page.txt"),
        (*page, "--format", "qr-text", "--output", tmp_path / "codes"),
        (*page, "--format", "html", "--output", tmp_path / "page.html"),
        ("export", folder, "--output", tmp_path / "out.jsonl"),
        ("check", folder),
    ):
        assert opened(*words, passphrase=passphrase)[0] == 0, words
    assert PLANTED in (tmp_path / "page.txt").read_text(encoding="utf-8")

    secrets = [PLANTED, *NUMBERS, "opens it", code[0], *code[0].split()]
    assert left_behind(secrets, folder, tmp_path / "source", own_folders) == []
