"""``read`` as a process: from pictures, a PDF and typed codes; what is missing, wrong or locked."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from passport_app.services import exchange
from passport_app.services.passport import open_passport
from passport_app.services.summaries import compose_summary, save_qr_pictures
from passport_app.summary.hpq1 import encode, qr_matrices
from passport_app.summary.qr import qr_png
from tests.integration.cli_process import PASSPHRASE, ROOT, quick_passport, run

PASSCODE = "ABCDE-12345"


@pytest.fixture(scope="module")
def summary(tmp_path_factory: pytest.TempPathFactory):  # type: ignore[no-untyped-def]  # noqa: ANN201
    folder = tmp_path_factory.mktemp("person") / "passport"
    quick_passport(folder)
    with open_passport(folder, PASSPHRASE) as passport:
        exchange.import_file(passport, ROOT / "resources" / "people" / "P3.jsonl")
        return compose_summary(passport, "gp", ("en",))


def pictures(folder: Path, parts: tuple[str, ...]) -> list[Path]:
    made = []
    for number, matrix in enumerate(qr_matrices(parts), start=1):
        made.append(folder / f"{number}.png")
        made[-1].write_bytes(qr_png(matrix))
    return made


def test_pictures_in_any_order_become_text_on_the_terminal(summary, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    status, said, complained = run("read", *reversed(pictures(tmp_path, encode(summary).parts)))
    assert (status, complained) == (0, "")
    assert "Naproxen 250 mg" in said
    assert max(map(len, said.splitlines())) <= 200


def test_scanned_codes_come_from_the_standard_input(summary, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    target = tmp_path / "page.json"
    given = "\r\n".join(encode(summary).parts)
    assert run("read", "-", "--format", "fhir", "--output", target, given=given) == (0, "", "")
    assert json.loads(target.read_text())["type"] == "document"


def test_a_page_can_be_made_of_what_was_read(summary, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    target = tmp_path / "page.pdf"
    given = "\n".join(encode(summary).parts)
    assert run("read", "-", "--format", "pdf", "--output", target, given=given) == (0, "", "")
    assert target.read_bytes().startswith(b"%PDF-")


def test_the_plain_code_is_said_as_it_is(summary, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    save_qr_pictures(tmp_path, summary)
    assert run("read", tmp_path / "qr-1.png") == (0, f"{summary.qr_text}\n", "")


@pytest.mark.parametrize("form", ["fhir", "pdf"])
def test_the_plain_code_is_made_into_no_other_form(form: str, tmp_path: Path) -> None:
    target = tmp_path / "page"
    given = "HEALTH PASSPORT written by patient. MEDICINES none."
    status, said, complained = run("read", "-", "--format", form, "--output", target, given=given)
    assert (status, said, complained) == (1, "", "qr-text is only for --format text.\n")
    assert not target.exists()


def test_missing_codes_are_named_and_nothing_is_written(summary, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    parts = encode(summary).parts
    target = tmp_path / "page.txt"
    status, said, complained = run("read", "-", "--output", target, given="\n".join(parts[1:]))
    assert (status, said) == (1, "")
    assert complained == "Some codes are missing: 1. Nothing was written.\n"
    assert not target.exists()


def test_locked_codes_open_with_their_passcode_alone(summary, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    some = pictures(tmp_path, encode(summary, PASSCODE).parts)
    right, wrong = tmp_path / "right", tmp_path / "wrong"
    right.write_text("abcde 12345\n")
    wrong.write_text("ABCDE-12346\n")
    assert "Naproxen" in run("read", *some, "--passcode-file", right)[1]
    status, said, complained = run("read", *some, "--passcode-file", wrong)
    assert (status, said) == (1, "")
    assert complained.startswith("This passcode does not open the summary.")


@pytest.mark.parametrize("text", ["", "shopping list", "HPQ1:1/2/ABCDEFG/123", "HPQ2:1/2/ABCDEFG/123"])
def test_what_is_no_code_is_refused_in_one_sentence(text: str) -> None:
    status, said, complained = run("read", "-", given=text)
    assert (status, said) == (1, "")
    assert len(complained.splitlines()) == 1


def test_a_file_that_is_no_picture_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "note.txt"
    path.write_text("hello")
    assert run("read", path)[0] == 1
    assert run("read", tmp_path / "gone.png")[0] == 1


def test_an_empty_name_is_refused_as_any_wrong_word_is() -> None:
    assert run("read", "")[0] == 2


def test_formats_other_than_text_need_a_file() -> None:
    assert run("read", "-", "--format", "fhir")[0] == 2
