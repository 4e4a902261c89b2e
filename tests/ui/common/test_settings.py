"""The window's own settings: readable by anybody, so nothing about health, and never in the way."""

from __future__ import annotations

import json
import os
import stat
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from ui.common.settings import Look, Settings, Values


def test_settings_are_there_again(tmp_path: Path) -> None:
    Settings(tmp_path / "a" / "window.json").set(
        language="ur", look=Look.DARK, text_size=150, folder="/home/m/passport"
    )
    again = Settings(tmp_path / "a" / "window.json").values
    assert again == Values(language="ur", look=Look.DARK, text_size=150, folder="/home/m/passport")


def test_by_default_everything_is_as_the_computer_has_it(tmp_path: Path) -> None:
    assert Settings(tmp_path / "none.json").values == Values()
    assert not (tmp_path / "none.json").exists()


@pytest.mark.parametrize(
    "content", ["", "{", "[]", "null", '{"look": 7, "text_size": "big", "language": null}', "\x00"]
)
def test_a_file_that_makes_no_sense_counts_as_empty(tmp_path: Path, content: str) -> None:
    file = tmp_path / "window.json"
    file.write_text(content, encoding="utf-8")
    assert Settings(file).values == Values()


json_values = st.recursive(st.none() | st.booleans() | st.integers() | st.text(), lambda v: st.lists(v, max_size=2))


@given(found=st.dictionaries(st.sampled_from([f.name for f in fields(Values)]), json_values))
def test_no_content_breaks_the_start(tmp_path_factory: pytest.TempPathFactory, found: dict[str, object]) -> None:
    file = tmp_path_factory.mktemp("settings") / "window.json"
    file.write_text(json.dumps(found), encoding="utf-8")
    values = Settings(file).values
    assert Look(values.look)
    assert values.text_size in (0, 100, 125, 150, 175, 200)


def test_a_change_is_said_once_and_written_whole(qtbot: QtBot, tmp_path: Path) -> None:
    settings = Settings(tmp_path / "window.json")
    with qtbot.waitSignal(settings.changed):
        settings.set(text_size=200)
    with qtbot.assertNotEmitted(settings.changed):
        settings.set(text_size=200)
    assert list(tmp_path.iterdir()) == [tmp_path / "window.json"]


def test_a_full_disk_does_not_stop_the_window(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way", encoding="utf-8")
    settings = Settings(blocked / "window.json")
    settings.set(text_size=200)
    assert settings.values.text_size == 200


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_only_the_owner_reads_them_also_where_they_were_made_more_open(tmp_path: Path) -> None:
    folder = tmp_path / "health-passport"
    folder.mkdir(mode=0o755)
    (folder / "window.json").write_text("{}", encoding="utf-8")
    (folder / "window.json").chmod(0o644)
    Settings(folder / "window.json").set(language="ur")
    modes = [stat.S_IMODE(path.stat().st_mode) for path in (folder, folder / "window.json")]
    assert modes == [0o700, 0o600]
