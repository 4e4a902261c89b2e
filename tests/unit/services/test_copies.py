from __future__ import annotations

from pathlib import Path

import pytest

from passport_app.domain.goals import Goal
from passport_app.domain.person import Person
from passport_app.domain.words import own
from passport_app.errors import PassportError
from passport_app.services import copies
from passport_app.services.guessing import TryLaterError
from passport_app.services.passport import Passport, open_passport
from passport_app.vault.copy_errors import OtherCopyError
from passport_app.vault.errors import WrongSecretError
from tests.unit.services.conftest import PASSPHRASE, Clock


@pytest.fixture
def filled(passport: Passport) -> Passport:
    passport.records.put(Person(preferred_name="Ada"))
    passport.records.add(Goal(want=own("walk to the market", "en")))
    return passport


def test_backups_are_made_when_they_are_due_and_something_changed(filled: Passport, clock: Clock) -> None:
    assert copies.keep(filled)
    filled.records.add(Goal(want=own("sleep", "en")))
    assert not copies.keep(filled)  # none is due
    clock.forward(hours=2)
    assert copies.keep(filled)
    clock.forward(hours=2)
    assert not copies.keep(filled)  # nothing has changed
    filled.records.add(Goal(want=own("walk", "en")))
    assert copies.back_up(filled)
    assert not copies.back_up(filled)
    newest, *_, oldest = copies.backups(filled)
    assert newest.made == clock()
    assert newest.made.utcoffset() is not None
    assert (newest.made > oldest.made, newest.kept, newest.size > 30_000) == (True, False, True)


def test_stale_backups_are_rewritten_even_if_none_is_due(filled: Passport) -> None:
    copies.keep(filled)
    filled.vault.erase(filled.records.all(Goal)[0].id)
    assert copies.keep(filled)
    assert not copies.keep(filled)
    assert copies.preview(copies.backups(filled)[-1].path, PASSPHRASE).entries == 1


def test_a_copy_says_whose_it_is_as_of_when_and_how_much_is_in_it(
    filled: Passport, clock: Clock, tmp_path: Path
) -> None:
    size = copies.save_copy(filled, tmp_path / "mine.copy")
    assert size == (tmp_path / "mine.copy").stat().st_size
    saved_at = clock()
    clock.forward(days=3)
    filled.records.add(Goal(want=own("sleep", "en")))
    found = copies.preview(tmp_path / "mine.copy", PASSPHRASE)
    assert (found.name, found.made, found.entries) == ("Ada", saved_at, 2)
    assert (found.passport, found.whole) == (filled.id, True)


def test_a_copy_goes_into_a_new_folder_or_takes_the_place(filled: Passport, tmp_path: Path) -> None:
    path = tmp_path / "mine.copy"
    copies.save_copy(filled, path)
    filled.records.add(Goal(want=own("sleep", "en")))
    assert copies.restore(path, PASSPHRASE, tmp_path / "new").entries == 2
    with open_passport(tmp_path / "new", PASSPHRASE) as restored:
        assert len(restored.records.all(Goal)) == 1
        restored.records.add(Goal(want=own("cook", "en")))
    copies.replace_from(filled, path, PASSPHRASE)
    assert len(filled.records.all(Goal)) == 1
    (kept,) = copies.backups(filled)
    assert kept.kept
    copies.replace_from(filled, kept.path, PASSPHRASE)
    assert len(filled.records.all(Goal)) == 2


def test_what_was_done_before_a_copy_took_the_place_cannot_be_undone(filled: Passport, tmp_path: Path) -> None:
    """To undo a change whose forerunner is not in the copy would take the entry out of sight."""
    (goal,) = filled.records.all(Goal)
    copies.save_copy(filled, tmp_path / "mine.copy")
    for words in ("walk to the shop", "walk to the sea"):
        filled.records.edit(goal.id, Goal(want=own(words, "en")))
    copies.replace_from(filled, tmp_path / "mine.copy", PASSPHRASE)
    assert filled.records.changes() == ()
    assert [entry.record for entry in filled.records.all(Goal)] == [goal.record]


def test_another_persons_copy_does_not_take_the_place(filled: Passport, tmp_path: Path, clock: Clock) -> None:
    from passport_app.services.passport import create_passport
    from tests.unit.services.conftest import QUICK

    other, _ = create_passport(tmp_path / "other", PASSPHRASE, now=clock, cost=QUICK)
    with other:
        copies.save_copy(other, tmp_path / "other.copy")
    with pytest.raises(OtherCopyError):
        copies.replace_from(filled, tmp_path / "other.copy", PASSPHRASE)
    assert len(filled.records.all(Goal)) == 1


def test_guesses_at_a_copy_count_like_those_at_the_passport(filled: Passport, tmp_path: Path) -> None:
    copies.save_copy(filled, tmp_path / "mine.copy")
    for _ in range(5):
        with pytest.raises(WrongSecretError):
            copies.preview(tmp_path / "mine.copy", "wrong words")
    with pytest.raises(TryLaterError):
        copies.preview(tmp_path / "mine.copy", PASSPHRASE)
    with pytest.raises(TryLaterError):
        copies.offer(filled.folder, PASSPHRASE)


def test_a_damaged_passport_is_offered_its_newest_backup_and_restored(filled: Passport, clock: Clock) -> None:
    copies.keep(filled)
    backed_up = clock()
    filled.records.add(Goal(want=own("sleep", "en")))
    folder = filled.folder
    filled.close()
    path = next(folder.glob("vault-*.db"))
    path.write_bytes(bytes(4096) + path.read_bytes()[4096:])
    with pytest.raises(PassportError) as caught:
        open_passport(folder, PASSPHRASE)
    assert copies.is_damage(caught.value)
    seen = copies.damage(folder)
    assert (seen.key_file, seen.main_file, seen.backups) == (False, False, 1)
    found = copies.offer(folder, PASSPHRASE)
    assert (found.name, found.backup, found.in_backup, found.saved, found.lost) == ("Ada", backed_up, 2, 1, 1)
    assert copies.restore_newest(folder, PASSPHRASE) == found
    with open_passport(folder, PASSPHRASE) as passport:
        assert len(passport.records.all(Goal)) == 2
        assert passport.check().sound


def test_a_wrong_passphrase_is_no_damage(filled: Passport) -> None:
    filled.close()
    with pytest.raises(PassportError) as caught:
        open_passport(filled.folder, "wrong words")
    assert not copies.is_damage(caught.value)
