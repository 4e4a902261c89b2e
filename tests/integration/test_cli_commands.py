"""Every command, as a process: what it prints where, what it writes, and how it ends."""

from __future__ import annotations

import io
import json
import os
import pty
import re
import select
import signal
import stat
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from passport_app.domain.kinds import ALL
from passport_app.services.passport import open_passport
from tests.integration.cli_process import PASSPHRASE, ROOT, opened, quick_passport, run, start
from tests.strategies import filled

PAGE = ["summary", "x", "--for", "gp", "--language", "en", "--format", "pdf", "--output", "y"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    quick_passport(tmp_path / "passport")
    return tmp_path / "passport"


@pytest.fixture
def full(folder: Path) -> Path:
    """A passport with one record of every kind."""
    with open_passport(folder, PASSPHRASE) as passport:
        for kind in ALL:
            record = filled(kind, "sit in the garden")
            if kind.SINGLETON:
                passport.records.put(record)
            else:
                passport.records.add(record, informant="a" * 32 if kind.OBSERVED_ONLY else None)
    return folder


def test_a_passport_is_made_filled_checked_and_taken_out_again(tmp_path: Path, full: Path) -> None:
    status, said, complained = opened("new", tmp_path / "fresh")
    assert status == 0
    code = re.search(r"(\d{6} ){7}\d{6}", complained)
    assert code is not None
    assert not re.search(r"\d{6}", said)

    first, second = tmp_path / "first.jsonl", tmp_path / "second.jsonl"
    status, said, complained = opened("export", full, "--output", first)
    assert (status, said) == (0, f"{len(ALL)} versions were written.\n")
    assert "plain text" in complained
    assert stat.S_IMODE(first.stat().st_mode) == 0o600

    assert opened("import", tmp_path / "fresh", first)[:2] == (0, f"{len(ALL)} new versions were read in.\n")
    status, said, _ = opened("import", tmp_path / "fresh", first, passphrase=code[0])
    assert (status, said) == (0, f"0 new versions were read in.\n{len(ALL)} were here already.\n")
    assert opened("export", tmp_path / "fresh", "--output", second)[0] == 0
    assert first.read_bytes() == second.read_bytes()
    status, said, complained = opened("check", tmp_path / "fresh")
    assert (status, complained) == (0, "")
    assert f"All {len(ALL)} records can be read." in said


def test_a_page_is_written_in_every_format(tmp_path: Path, full: Path) -> None:
    from PIL import Image
    from zxingcpp import read_barcodes

    asked = ("summary", full, "--for", "gp", "--language", "en")
    assert opened(*asked, "--with", "ur", "--format", "pdf", "--output", tmp_path / "page.pdf") == (0, "", "")
    assert (tmp_path / "page.pdf").read_bytes().startswith(b"%PDF-")
    beside = (*asked, "--with", "pl", "--side-by-side", "--format", "pdf", "--output", tmp_path / "beside.pdf")
    assert opened(*beside) == (0, "", "")
    text = (*asked, "--format", "text", "--as-of", "2026-11-22", "--output", tmp_path / "page.txt")
    assert opened(*text) == (0, "", "")
    assert "22 November 2026" in (tmp_path / "page.txt").read_text(encoding="utf-8")
    status, said, _ = opened(*asked, "--format", "qr-text", "--output", tmp_path / "codes")
    assert status == 0
    (picture,) = (tmp_path / "codes").iterdir()
    (code,) = read_barcodes(Image.open(io.BytesIO(picture.read_bytes())))
    assert code.text == said.removesuffix("\n")
    for path in (tmp_path / "page.pdf", tmp_path / "page.txt", picture):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_the_schema_is_printed() -> None:
    status, said, complained = run("schema")
    assert (status, complained) == (0, "")
    assert json.loads(said)["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@pytest.mark.parametrize(
    "words",
    [
        ["nonsense"],
        ["new"],
        ["summary", "x", "--for", "wizard", "--language", "en", "--format", "pdf", "--output", "y"],
        ["summary", "x", "--for", "gp", "--language", "xx", "--format", "pdf", "--output", "y"],
        [
            "summary",
            "x",
            "--for",
            "gp",
            "--language",
            "en",
            "--format",
            "pdf",
            "--output",
            "y",
            "--as-of",
            "2026-02-30",
        ],
        ["summary", "x", "--for", "gp", "--language", "en", "--format", "pdf", "--output", "y", "--side-by-side"],
        ["summary", "x", "--for", "gp", "--language", "en", "--format", "pdf", "--output", ""],
        ["demo", "x", "--person", "Nobody"],
        ["new", "", "--passphrase-file", "-"],
        ["check", "x", "--no-such-option"],
    ],
)
def test_a_wrong_command_ends_with_two(words: list[str]) -> None:
    status, said, complained = run(*words)
    assert (status, said) == (2, "")
    assert "Usage:" in complained


def test_an_unknown_audience_is_told_the_known_ones() -> None:
    complained = run("summary", "x", "--for", "wizard", "--language", "en", "--format", "pdf", "--output", "y")[2]
    assert "gp" in complained


def test_what_cannot_be_done_ends_with_one_and_one_sentence(tmp_path: Path, folder: Path) -> None:
    before = {path: path.read_bytes() for path in folder.iterdir()}
    (tmp_path / "file").write_bytes(b"not one of ours")
    for words in (
        ["check", tmp_path / "nowhere"],
        ["check", tmp_path / "file"],
        ["check", tmp_path],
        ["new", folder],
        ["import", folder, tmp_path / "nothing"],
        ["import", folder, tmp_path],
        ["import", folder, tmp_path / "file"],
        ["export", folder, "--output", tmp_path],
        ["export", folder, "--output", tmp_path / "no" / "folder"],
        ["check", folder, "--passphrase-file", tmp_path / "nothing"],
    ):
        given = () if "--passphrase-file" in words else ("--passphrase-file", "-")
        status, said, complained = run(*words, *given, given=PASSPHRASE)
        assert (status, said) == (1, ""), words
        lines = [line for line in complained.splitlines() if not line.startswith("Warning:")]
        assert len(lines) == 1, complained
        assert lines[0].endswith("."), complained
    assert {path: path.read_bytes() for path in folder.iterdir()} == before


def test_a_wrong_passphrase_is_told(folder: Path) -> None:
    status, said, complained = opened("check", folder, passphrase="wrong words altogether")
    assert (status, said) == (1, "")
    assert "does not open" in complained


def test_a_second_process_is_told(folder: Path) -> None:
    with open_passport(folder, PASSPHRASE):
        status, _, complained = opened("check", folder)
    assert status == 1
    assert "already open" in complained


def test_a_damaged_file_fails_its_check(full: Path) -> None:
    (vault,) = full.glob("vault-*.db")
    data = bytearray(vault.read_bytes())
    data[-2000] ^= 1
    vault.write_bytes(bytes(data))
    status, said, complained = opened("check", full)
    assert (status, said) == (1, "")
    assert "damaged" in complained


def typed(words: list[object], *lines: str) -> tuple[int, str]:
    """Status and screen of a command at a terminal, answering each question."""
    leader, follower = pty.openpty()
    with start(*words, stdin=follower, stdout=follower, stderr=follower, preexec_fn=_take_terminal) as process:
        os.close(follower)
        screen = b""
        for line in lines:
            fresh = b""
            while not fresh.endswith(b": "):
                fresh += _shown(leader)
            os.write(leader, line.encode() + b"\n")
            screen += fresh
        with suppress(OSError):
            while more := _shown(leader):
                screen += more
        os.close(leader)
        return process.wait(timeout=60), screen.decode()


def _shown(leader: int) -> bytes:
    ready, _, _ = select.select([leader], [], [], 60)
    assert ready, "nothing more was shown"
    return os.read(leader, 1024)


def _take_terminal() -> None:
    import fcntl
    import termios

    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


def test_a_passphrase_is_typed_unseen(tmp_path: Path, folder: Path) -> None:
    status, screen = typed(["check", folder], PASSPHRASE)
    assert status == 0
    assert "Passphrase:" in screen
    assert PASSPHRASE not in screen
    status, screen = typed(["new", tmp_path / "fresh"], "one thing", "another thing")
    assert status == 1
    assert "not the same" in screen
    assert not (tmp_path / "fresh").exists()
    status, screen = typed(["new", tmp_path / "fresh"], "one thing here", "one thing here")
    assert status == 0
    assert "one thing" not in screen


def test_without_a_terminal_no_passphrase_is_asked_for(folder: Path) -> None:
    status, said, complained = run("check", folder, given=PASSPHRASE)
    assert (status, said) == (1, "")
    assert "--passphrase-file" in complained


def test_a_reader_that_has_gone_is_no_fault_of_ours() -> None:
    with start("schema") as process:
        assert process.stdout is not None
        process.stdout.close()
        process.stdout = None
        _, complained = process.communicate(timeout=60)
    assert complained == b""
    assert process.returncode == 1


@pytest.fixture
def heard_here() -> Iterator[None]:
    """A shell starts what runs in its background deaf to Ctrl+C, and children are as deaf as their parents."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("heard_here")
def test_ctrl_c_ends_with_a_sentence(folder: Path) -> None:
    with start("check", folder, "--passphrase-file", "-") as process:
        assert process.stdin is not None
        wait_until_asleep(process)
        process.send_signal(signal.SIGINT)
        _, complained = process.communicate(timeout=60)
    assert process.returncode == 1
    assert complained == b"Stopped.\n"


def wait_until_asleep(process: subprocess.Popen[bytes]) -> None:
    """Until it waits for its standard input, which nobody writes to."""
    from time import sleep

    status = Path(f"/proc/{process.pid}/syscall")
    if not status.exists():
        pytest.skip("needs Linux to see what a process waits for")
    while not status.read_text(encoding="ascii").startswith("0 0x0 "):
        sleep(0.01)


def test_the_sentences_are_in_the_language_of_the_terminal(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from passport_app import cli

    for wanted, language in (("pl_PL.UTF-8", "pl"), ("ur_PK", "ur"), ("de_DE.UTF-8", "en"), ("C", "en"), ("", "en")):
        for name in ("LC_ALL", "LC_MESSAGES"):
            monkeypatch.delenv(name, raising=False)
        monkeypatch.setenv("LANG", wanted)
        assert cli._language() == language


def test_our_own_mistakes_say_where_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from passport_app import cli
    from passport_app.services import exchange

    def broken() -> str:
        raise RuntimeError("a word of the person's")

    monkeypatch.setattr(cli, "harden_process", lambda: None)  # it cannot be taken back: later tests share this process
    monkeypatch.setattr(exchange, "schema_text", broken)
    assert cli.main(["schema"]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert "RuntimeError" in told.err
    assert "a word" not in told.err


def test_the_version_is_printed() -> None:
    status, said, _ = run("--version")
    assert status == 0
    assert re.fullmatch(r"\d+\.\d+.*\n", said)
    assert (ROOT / "pyproject.toml").read_text(encoding="utf-8").count(f'version = "{said.strip()}"') == 1
