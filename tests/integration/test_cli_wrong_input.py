"""Odd passphrases open what they made; hostile files change nothing; hostile words reach neither code nor order."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from passport_app.domain.kinds import ALL
from passport_app.exchange import codec
from passport_app.services.passport import open_passport
from tests.integration.cli_process import PASSPHRASE, opened, quick_passport, run
from tests.strategies import filled

HOSTILE = "a\u202eb\u2066c\u200fd\x00e\x07f\x1b[31mg\r\nh\ti\u2028j\ufeffk\ue000l\U000e0001m</w:t>n%(x)s{0}o"


@pytest.mark.parametrize(
    "passphrase",
    [
        'it\'s "quoted"; DROP TABLE revision; --',
        "x'00'",
        "🙂🙂🙂 smile 👩‍👩‍👧",
        "zażółć gęślą jaźń",
        "میرا پرانا نیلا گھر",
        "correct horse battery staple " * 35,
        "  edges  ",
        "%s {0} \\ / $HOME `id`",
    ],
)
def test_an_odd_passphrase_opens_what_it_made(tmp_path: Path, passphrase: str) -> None:
    folder, file = tmp_path / "passport", tmp_path / "secret"
    file.write_text(passphrase + "\n", encoding="utf-8")
    assert run("new", folder, "--passphrase-file", file)[0] == 0
    assert opened("check", folder, passphrase=passphrase)[0] == 0
    assert opened("check", folder, passphrase=passphrase + "x")[0] == 1


@pytest.mark.parametrize(
    "secret",
    [b"", b"\n", b"   ", b"nul\0inside", b"two\nlines", b"\xff\xfe", b"x" * 70_000, b"tab\tinside", b"\xed\xa0\x80"],
)
def test_what_can_be_no_passphrase_is_refused_and_makes_nothing(tmp_path: Path, secret: bytes) -> None:
    status, said, complained = run("new", tmp_path / "passport", "--passphrase-file", "-", given=secret)
    assert (status, said) == (1, "")
    assert len(complained.splitlines()) == 1
    assert not (tmp_path / "passport").exists()


def line(**changes: Any) -> dict[str, Any]:
    plain = {
        "id": "a" * 32,
        "record": "c" * 32,
        "kind": "check-in",
        "parents": [],
        "clock": 1,
        "recorder": "person",
        "informant": "person",
        "device": "d" * 32,
        "written": "2026-11-22T08:00:00+00:00",
        "about": "2026-11-22",
        "private": False,
        "removed": False,
        "body": {"pain_now": 3},
    }
    return {**plain, **changes}


def file_of(*rows: object, header: object = None) -> bytes:
    first = header or {"format": "health-passport", "version": 1, "passport": "f" * 32}
    return b"".join((row if isinstance(row, bytes) else json.dumps(row).encode()) + b"\n" for row in (first, *rows))


GOOD = line()
HOSTILE_FILES: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "empty"),
    "not JSON": (file_of(GOOD, b"Plantedword"), "Line 3"),
    "not ours": (b"Plantedword,1,2\n" * 100, "not a Health Passport file"),
    "binary": (bytes(range(256)) * 1000, "not a Health Passport file"),
    "huge line": (file_of(GOOD, b'{"id":"' + b"Plantedword" * 200_000 + b'"}'), "Line 3 is too long"),
    "huge first line": (b"Plantedword" * 1_000_000, "not a Health Passport file"),
    "deep": (file_of(GOOD, b'{"body":' + b"[" * 100_000), "Line 3"),
    "wrong type": (file_of(GOOD, line(id="b" * 32, clock=2, body={"pain_now": "Plantedword"})), "Line 3"),
    "broken rule": (file_of(GOOD, line(id="b" * 32, clock=2, body={"pain_now": 99})), "“pain_now”"),
    "unknown kind": (file_of(GOOD, line(id="b" * 32, clock=2, kind="Plantedword")), "kind"),
    "unknown field": (file_of(GOOD, line(id="b" * 32, clock=2, body={"Plantedword": 1})), "Line 3"),
    "newer": (file_of(header={"format": "health-passport", "version": 2, "Plantedword": 1}), "newer version"),
    "cut short": (file_of(GOOD)[:-30], "Line 2"),
    "two of one id": (file_of(GOOD, line(body={"pain_now": 4})), "Line 3"),
    "no parent": (file_of(GOOD, line(id="b" * 32, clock=2, parents=["e" * 32])), "Line 3"),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    quick_passport(tmp_path / "passport")
    return tmp_path / "passport"


@pytest.mark.parametrize("name", HOSTILE_FILES)
def test_a_hostile_file_changes_nothing_and_is_told_in_one_sentence(tmp_path: Path, folder: Path, name: str) -> None:
    data, expected = HOSTILE_FILES[name]
    (tmp_path / "file").write_bytes(data)
    status, said, complained = opened("import", folder, tmp_path / "file")
    assert (status, said) == (1, "")
    assert expected in complained
    assert "Plantedword" not in complained
    assert len(complained.splitlines()) == 1
    with open_passport(folder, PASSPHRASE) as passport:
        assert passport.vault.count() == 0
        assert passport.id != "f" * 32


def test_the_obstacles_are_what_they_say(tmp_path: Path, folder: Path) -> None:
    """The same file without its fault is read, so that it is the fault that was refused."""
    (tmp_path / "file").write_bytes(file_of(GOOD, line(id="b" * 32, clock=2, parents=["a" * 32])))
    assert opened("import", folder, tmp_path / "file")[0] == 0


def test_hostile_words_in_every_field_reach_no_code_and_reorder_nothing(tmp_path: Path, folder: Path) -> None:
    rows = []
    for clock, kind in enumerate(ALL, start=1):
        record = filled(kind, HOSTILE)
        rows.append(
            line(
                id=f"{clock:032x}",
                record=kind.KIND if kind.SINGLETON else f"{clock:032x}",
                kind=kind.KIND,
                clock=clock,
                informant="a" * 32 if kind.OBSERVED_ONLY else "person",
                about="2026-11-20",
                body=json.loads(codec.encode(record)),
            )
        )
    (tmp_path / "file").write_bytes(file_of(*rows))
    assert opened("import", folder, tmp_path / "file")[0] == 0
    page = ("summary", folder, "--for", "gp", "--language", "en", "--as-of", "2026-11-22")

    status, said, _ = opened(*page, "--format", "qr-text", "--output", tmp_path / "codes")
    assert status == 0
    text = said.removesuffix("\n")
    assert len(text) <= 600
    assert all(" " <= sign <= "~" for sign in text)

    assert opened(*page, "--with", "ur", "--format", "pdf", "--output", tmp_path / "page.pdf")[0] == 0
    for name in ("text", "message", "html"):
        assert opened(*page, "--with", "ur", "--format", name, "--output", tmp_path / name)[0] == 0
        shown = (tmp_path / name).read_text(encoding="utf-8")
        assert "[31mg" in shown
        assert not {sign for sign in shown if unicodedata.category(sign) == "Cc"} - {"\n"}
        assert not set(shown) & set("\u202a\u202b\u202d\u202e\u200e\u2028\u2029\ufeff")
        assert name != "html" or "</w:t>" not in shown
