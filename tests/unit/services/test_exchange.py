"""A passport goes out whole and comes in whole, or not at all."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path

import pytest

from passport_app.domain.about_me import HomeSafety
from passport_app.domain.checkins import CheckIn
from passport_app.domain.diary import Observation
from passport_app.domain.goals import Goal
from passport_app.domain.helpers import Helper
from passport_app.domain.words import own
from passport_app.exchange.errors import BrokenRuleError, EmptyFileError, OtherPassportError
from passport_app.services.exchange import Imported, export_file, import_file
from passport_app.services.files import IsAFolderError, MissingFileError
from passport_app.services.passport import Passport


def fill(passport: Passport) -> None:
    """A bit of everything: history, removal, a private record, a carer's entries."""
    records = passport.records
    goal = records.add(Goal(want=own("sit in the garden", "en")))
    records.edit(goal.id, Goal(want=own("sit in the park", "en")))
    records.remove(records.add(Goal(want=own("swim", "en"))).id)
    records.put(HomeSafety(notes=(own("the door", "en"),)))
    helper = records.add(Helper(name="Ola"))
    passport.write_as(helper.id)
    records.add(CheckIn(pain_now=4))
    records.add(Observation(what=own("she walked", "en")))
    hidden = records.add(CheckIn(pain_now=7))
    passport.write_as(None)
    records.edit(hidden.id, CheckIn(pain_now=6), private=True)


def test_export_import_export_gives_the_same_bytes(passport: Passport, other: Passport, tmp_path: Path) -> None:
    fill(passport)
    first, second = tmp_path / "first.jsonl", tmp_path / "second.jsonl"
    count = export_file(passport, first)
    assert import_file(other, first) == Imported(added=count, known=0)
    assert other.id == passport.id
    export_file(other, second)
    assert second.read_bytes() == first.read_bytes()


def test_the_copy_says_the_same(passport: Passport, other: Passport, tmp_path: Path) -> None:
    fill(passport)
    export_file(passport, tmp_path / "file")
    import_file(other, tmp_path / "file")
    for kind in (Goal, HomeSafety, Helper, CheckIn, Observation):
        assert other.records.all(kind) == passport.records.all(kind)
        assert other.records.removed(kind) == passport.records.removed(kind)
    for entry in passport.records.all(Goal):
        assert other.records.history(entry.id) == passport.records.history(entry.id)
    assert other.check().sound


def test_the_same_file_twice_changes_nothing(passport: Passport, tmp_path: Path) -> None:
    fill(passport)
    count = export_file(passport, tmp_path / "file")
    before = {path: path.read_bytes() for path in passport.folder.iterdir()}
    assert import_file(passport, tmp_path / "file") == Imported(added=0, known=count)
    assert {path: path.read_bytes() for path in passport.folder.iterdir()} == before


def test_a_fault_in_the_last_line_leaves_the_passport_empty(
    passport: Passport, other: Passport, tmp_path: Path
) -> None:
    for number in range(600):
        passport.records.add(CheckIn(pain_now=number % 11))
    path = tmp_path / "file"
    export_file(passport, path)
    *rows, last = path.read_text(encoding="utf-8").splitlines()
    wrong = {**json.loads(last), "body": {"pain_now": 11}}
    path.write_text("\n".join([*rows, json.dumps(wrong)]), encoding="utf-8")
    mine = other.id
    with pytest.raises(BrokenRuleError) as caught:
        import_file(other, path)
    assert caught.value.params == {"line": 601, "field": "pain_now"}
    assert other.vault.count() == 0
    assert other.id == mine
    assert other.records.all(CheckIn) == []


def test_a_passport_with_entries_takes_no_other_passports_file(
    passport: Passport, other: Passport, tmp_path: Path
) -> None:
    fill(passport)
    goal = other.records.add(Goal(want=own("mine", "en")))
    export_file(passport, tmp_path / "file")
    with pytest.raises(OtherPassportError):
        import_file(other, tmp_path / "file")
    assert [entry.id for entry in other.records.all(Goal)] == [goal.id]


def test_two_copies_changed_apart_are_joined_by_the_next_edit(
    passport: Passport, other: Passport, tmp_path: Path
) -> None:
    goal = passport.records.add(Goal(want=own("a", "en")))
    export_file(passport, tmp_path / "file")
    import_file(other, tmp_path / "file")
    passport.records.edit(goal.id, Goal(want=own("mine", "en")))
    other.records.edit(goal.id, Goal(want=own("theirs", "en")))
    export_file(other, tmp_path / "file")
    assert import_file(passport, tmp_path / "file").added == 1
    assert len(passport.vault.heads(goal.id)) == 2
    passport.records.edit(goal.id, Goal(want=own("both", "en")))
    (head,) = passport.vault.heads(goal.id)
    assert len(head.parents) == 2


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such rights")
def test_the_export_is_the_owners_alone(passport: Passport, tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_text("old", encoding="utf-8")
    path.chmod(0o644)
    export_file(passport, path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [entry.name for entry in tmp_path.iterdir() if entry.is_file()] == ["file"]


def test_files_that_are_not_there_or_no_files_are_told(passport: Passport, tmp_path: Path) -> None:
    with pytest.raises(MissingFileError):
        import_file(passport, tmp_path / "nothing")
    with pytest.raises(MissingFileError):
        import_file(passport, Path("a\0b"))
    with pytest.raises(IsAFolderError):
        import_file(passport, tmp_path)
    with pytest.raises(IsAFolderError):
        export_file(passport, tmp_path)
    with pytest.raises(MissingFileError):
        export_file(passport, tmp_path / "no" / "folder")
    (tmp_path / "empty").touch()
    with pytest.raises(EmptyFileError):
        import_file(passport, tmp_path / "empty")


def test_what_was_erased_does_not_come_back_with_a_file(passport: Passport, tmp_path: Path) -> None:
    fill(passport)
    (goal,) = passport.records.all(Goal)
    versions = len(passport.records.history(goal.id))
    count = export_file(passport, tmp_path / "file")
    passport.records.erase(goal.id)
    passport.records.erase(HomeSafety.KIND)
    left = passport.vault.count()
    assert import_file(passport, tmp_path / "file") == Imported(added=0, known=left, erased=versions + 1)
    assert left == count - versions - 1
    assert passport.records.get(goal.id) is None
    assert passport.records.only(HomeSafety) is None
