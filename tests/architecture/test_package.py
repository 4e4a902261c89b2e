"""The wheel carries the program, what it needs to read, and nothing else."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from passport_app.i18n import COMPLETE

ROOT = Path(__file__).resolve().parents[2]
PARTS = ("passport_app", "ui", "resources", "i18n", "packaging", "pyproject.toml", "README.md", "LICENSE")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Names in a wheel that is built from a copy, so that the checkout stays as it was."""
    source = tmp_path_factory.mktemp("source")
    for part in PARTS:
        copy = shutil.copytree if (ROOT / part).is_dir() else shutil.copy
        copy(ROOT / part, source / part)
    command = [
        sys.executable,
        "-m",
        "build",
        "--no-isolation",
        "--wheel",
        "--outdir",
        str(source / "dist"),
        str(source),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    (built,) = (source / "dist").glob("*.whl")
    return zipfile.ZipFile(built).namelist()


def test_wheel_carries_every_resource(wheel: list[str]) -> None:
    resources = [path.relative_to(ROOT).as_posix() for path in (ROOT / "resources").rglob("*") if path.is_file()]
    assert resources
    assert {f"passport_app/_data/{name}" for name in resources} <= set(wheel)


def test_wheel_carries_the_catalogs_of_complete_languages_only(wheel: list[str]) -> None:
    catalogs = {name for name in wheel if "/i18n/" in name}
    assert catalogs == {
        f"passport_app/_data/i18n/{language}/LC_MESSAGES/passport.mo" for language in COMPLETE if language != "en"
    }


def test_wheel_carries_no_test_and_no_build_script(wheel: list[str]) -> None:
    folders = {name.split("/")[0] for name in wheel}
    assert {folder for folder in folders if not folder.endswith(".dist-info")} == {"passport_app", "ui"}
