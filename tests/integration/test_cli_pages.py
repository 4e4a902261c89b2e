"""The command ``summary`` as a process: every form of the page, what it says where, and what it refuses."""

from __future__ import annotations

import json
import re
import stat
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from zxingcpp import read_barcodes

from passport_app.domain.care import Appointment
from passport_app.domain.goals import Goal
from passport_app.domain.person import Person
from passport_app.domain.words import own
from passport_app.services.passport import open_passport
from passport_app.summary import hpq1
from tests.integration.cli_process import PASSPHRASE, opened, quick_passport, run

PAGE = ("summary", "x", "--for", "gp", "--language", "en", "--format")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    quick_passport(tmp_path / "passport")
    with open_passport(tmp_path / "passport", PASSPHRASE) as passport:
        passport.records.put(Person(legal_name="Ola Nowak", languages_spoken=("pl",)))
        passport.records.add(Goal(want=own("sit in the garden", "en")))
        day = passport.today()
        passport.records.add(Appointment(on=day, three_things=(own("my sleep", "en"),)))
    return tmp_path / "passport"


def test_every_one_file_form_is_written_for_its_owner_alone(tmp_path: Path, folder: Path) -> None:
    expected = {"html": b"<!DOCTYPE html>", "text": b"20", "message": b"Health passport, for the GP", "fhir": b"{"}
    for name, start in expected.items():
        file = tmp_path / name
        asked = ("summary", folder, "--for", "gp", "--language", "en", "--with", "pl", "--format", name)
        assert opened(*asked, "--output", file) == (0, "", "")
        assert file.read_bytes().startswith(start)
        assert b"sit in the garden" in file.read_bytes() or name == "message"
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert "my sleep" in (tmp_path / "message").read_text(encoding="utf-8")
    assert json.loads((tmp_path / "fhir").read_bytes())["resourceType"] == "Bundle"


def test_codes_are_pictures_and_a_passcode_is_shown_once_and_nowhere_else(tmp_path: Path, folder: Path) -> None:
    asked = ("summary", folder, "--for", "gp", "--language", "en", "--format", "qr", "--output", tmp_path / "codes")
    status, said, complained = opened(*asked, "--passcode")
    assert status == 0
    passcode = re.search(r"Passcode: ([0-9A-Z]{5}-[0-9A-Z]{5})", complained)
    assert passcode
    assert passcode[1] not in said
    collector = hpq1.Collector()
    pictures = sorted((tmp_path / "codes").iterdir())
    assert len(pictures) == len(said.splitlines())
    for picture in pictures:
        assert passcode[1].replace("-", "").encode() not in picture.read_bytes()
        (code,) = read_barcodes(Image.open(BytesIO(picture.read_bytes())))
        assert code.text in said.splitlines()
        collector.add(code.text)
    with pytest.raises(hpq1.PasscodeNeededError):
        hpq1.decode(collector.container())
    assert hpq1.decode(collector.container(), passcode[1]).summary.header.name.text == "Ola Nowak"


def test_a_form_needs_no_audience_and_comes_in_any_format(tmp_path: Path, folder: Path) -> None:
    asked = ("summary", folder, "--edition", "self-referral", "--language", "en", "--format", "text")
    assert opened(*asked, "--output", tmp_path / "text") == (0, "", "")
    assert "Ola Nowak" in (tmp_path / "text").read_text(encoding="utf-8")


def test_editions_paper_and_days_are_heard(tmp_path: Path, folder: Path) -> None:
    asked = ("summary", folder, "--for", "gp", "--language", "en", "--format", "html", "--output", tmp_path / "page")
    assert opened(*asked, "--edition", "large-24", "--paper", "letter", "--days", "7") == (0, "", "")
    page = (tmp_path / "page").read_text(encoding="utf-8")
    assert "font-size:24pt" in page
    assert "size:letter" in page


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ((*PAGE, "text", "--output", "y", "--edition", "large-18"), "--edition is only for --format pdf|html."),
        ((*PAGE, "qr-text", "--output", "y", "--passcode"), "--passcode is only for --format qr."),
        ((*PAGE, "pdf", "--output", "y", "--message-length", "500"), "--message-length is only for --format message."),
        ((*PAGE, "message", "--output", "y", "--message-length", "501"), "--message-length"),
        ((*PAGE, "text", "--output", "y", "--days", "0"), "This is not a number of days from 1 to 3660."),
        ((*PAGE, "text", "--output", "y", "--days", "٣"), "This is not a number of days from 1 to 3660."),
        (("summary", "x", "--language", "en", "--format", "pdf", "--output", "y"), "This is missing: --for."),
        (("summary", "x", "--for", "wallet", "--language", "en", "--format", "pdf", "--output", "y"), "--for"),
    ],
)
def test_what_does_not_go_together_is_told_in_one_sentence(words: tuple[str, ...], sentence: str) -> None:
    status, said, complained = run(*words)
    assert (status, said) == (2, "")
    assert sentence in complained.splitlines()[-1]


def test_nothing_is_left_of_codes_that_could_not_all_be_written(tmp_path: Path, folder: Path) -> None:
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    asked = ("summary", folder, "--for", "gp", "--language", "en", "--format", "qr", "--output", tmp_path / "file")
    status, said, complained = opened(*asked, "--passcode")
    assert (status, said) == (1, "")
    assert "Passcode" not in complained
    assert (tmp_path / "file").read_text(encoding="utf-8") == "mine"
