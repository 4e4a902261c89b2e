"""A helper's entries come back with their author; what no helper wrote with this program is refused or stays out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from passport_app.domain.about_me import Story
from passport_app.domain.checkins import CheckIn
from passport_app.domain.diary import Observation
from passport_app.domain.goals import Goal
from passport_app.domain.helpers import Helper
from passport_app.domain.words import own
from passport_app.services import copies, joining
from passport_app.services.joining import BroughtBack
from passport_app.services.passport import Passport, open_passport
from passport_app.vault import ForgedCopyError, HelpersPassphraseError, Revision
from tests.unit.services.conftest import PASSPHRASE, Clock

WORDS = "words of a carer"


def goal(want: str) -> Goal:
    return Goal(want=own(want, "en"))


@pytest.fixture
def helper(passport: Passport) -> str:
    """A helper with a way in."""
    entry = passport.records.add(Helper(name="Ola"))
    passport.vault.add_carer(WORDS, helper=entry.id, label="Ola")
    return entry.id


@pytest.fixture
def away(passport: Passport, helper: str, tmp_path: Path, clock: Clock) -> Iterator[Passport]:
    """The helper's copy, opened on another computer."""
    joining.copy_for_helper(passport, tmp_path / "copy", way(passport))
    copies.restore(tmp_path / "copy", WORDS, tmp_path / "away")
    with open_passport(tmp_path / "away", WORDS, now=clock) as opened:
        yield opened


def way(passport: Passport) -> str:
    return next(way.id for way in passport.vault.ways() if way.role == "carer")


def back(away: Passport, tmp_path: Path) -> Path:
    copies.save_copy(away, tmp_path / "back")
    return tmp_path / "back"


def test_entries_come_back_with_their_author(passport: Passport, helper: str, away: Passport, tmp_path: Path) -> None:
    told = away.records.add(CheckIn(pain_now=4))
    seen = away.records.add(Observation(what=own("she walked", "en")))
    done = joining.bring_back(passport, back(away, tmp_path))
    assert done == BroughtBack(added=2, changed=0, conflicts=0, known=1, erased=0, gone=0)
    assert passport.records.get(told.id) == told
    assert (told.told_to, seen.observed_by) == (helper, helper)
    assert joining.bring_back(passport, tmp_path / "back").nothing
    assert passport.check().sound


def test_what_both_changed_is_chosen_by_the_person(passport: Passport, helper: str, tmp_path: Path) -> None:
    entry = passport.records.add(goal("sit"))
    joining.copy_for_helper(passport, tmp_path / "copy", way(passport))
    copies.restore(tmp_path / "copy", WORDS, tmp_path / "away")
    passport.records.edit(entry.id, goal("sit in the park"))
    with open_passport(tmp_path / "away", WORDS) as away:
        theirs = away.records.edit(entry.id, goal("sit in the garden"))
        done = joining.bring_back(passport, back(away, tmp_path))
        assert (done.changed, done.conflicts) == (1, 1)
        (conflict,) = passport.records.conflicts()
        assert theirs in conflict.versions
        passport.records.choose(entry.id, theirs.revision)
        joining.copy_for_helper(passport, tmp_path / "newer", way(passport))
        assert joining.bring_back(away, tmp_path / "newer", WORDS).changed == 1
        assert [one.record for one in away.records.all(Goal)] == [goal("sit in the garden")]
    assert joining.bring_back(passport, tmp_path / "back").nothing
    assert passport.records.conflicts() == []


def test_what_a_helper_began_beside_something_hidden_is_the_persons_to_choose(
    passport: Passport, helper: str, away: Passport, tmp_path: Path
) -> None:
    mine = passport.records.put(Story(lines=(own("mine", "en"),)), private=True)
    theirs = away.records.put(Story(lines=(own("theirs", "en"),)))
    assert away.records.conflicts() == []
    assert joining.bring_back(passport, back(away, tmp_path)).conflicts == 1
    (conflict,) = passport.records.conflicts()
    assert {version.record for version in conflict.versions} == {mine.record, theirs.record}
    passport.records.choose(Story.KIND, mine.revision)
    assert passport.records.conflicts() == []
    found = passport.records.only(Story)
    assert found is not None
    assert (found.record, found.private) == (mine.record, True)


def test_the_copies_are_known_until_they_are_let_go(passport: Passport, away: Passport) -> None:
    (known,) = joining.helper_copies(passport)
    joining.forget_helper_copy(passport, known.id)
    assert joining.helper_copies(passport) == []


FORGERIES = {
    "words of somebody else": {"informant": "f" * 32},
    "an unknown kind": {"kind": "shopping-list"},
    "a score of the helper's own": {"kind": "check-in", "body": b'{"pain_now":4}', "informant": "helper"},
    "a field that is not there": {"body": b'{"want":{"text":"x","language":"en"},"more":1}'},
    "another spelling": {"body": b'{ "want":{"text":"x","language":"en"}}'},
    "no JSON": {"body": b'{"want":'},
    "no text": {"body": b"\xff\xfe"},
    "more than the body": {"body": b'{"want":{"text":"x","language":"en"}},"removed":true'},
    "too deep": {"body": b"[" * 5000},
    "a day that is none": {"about": "2026-13-41"},
    "a moment that is none": {"written": "yesterday"},
    "one of a kind under another id": {"kind": "story", "body": b"{}"},
}


@pytest.mark.parametrize("forgery", FORGERIES.values(), ids=FORGERIES)
def test_what_the_program_would_not_have_written_is_refused_whole(
    passport: Passport, helper: str, away: Passport, tmp_path: Path, forgery: dict[str, object]
) -> None:
    good = away.records.add(goal("x"))
    (stored,) = away.vault.history(good.id)
    values = {**forgery, "informant": helper} if forgery.get("informant") == "helper" else forgery
    wrong = replace(stored, id="a" * 32, record="b" * 32, clock=stored.clock + 1, **values)  # type: ignore[arg-type]
    away.vault._appender._insert(wrong, set())
    before = list(passport.vault.revisions())
    with pytest.raises(ForgedCopyError):
        joining.bring_back(passport, back(away, tmp_path))
    assert list(passport.vault.revisions()) == before
    _unforged(away, wrong)
    assert joining.bring_back(passport, back(away, tmp_path)).added == 1


@pytest.mark.parametrize("author", ["person", "letter", "f" * 32])
def test_what_stands_in_somebody_elses_name_stays_out(
    passport: Passport, away: Passport, tmp_path: Path, author: str
) -> None:
    entry = away.records.add(goal("x"))
    (stored,) = away.vault.history(entry.id)
    wrong = replace(stored, id="a" * 32, record="b" * 32, recorder=author, body=b"not even an entry")
    away.vault._appender._insert(wrong, set())
    follows = away.records.edit(entry.id, goal("x and y"))
    done = joining.bring_back(passport, back(away, tmp_path))
    assert (done.added, done.left_out, done.nothing) == (1, 1, False)
    assert not any(one.recorder == author and one.body == wrong.body for one in passport.vault.revisions())
    assert passport.records.get("b" * 32) is None
    assert passport.records.get(entry.id) == follows
    assert passport.check().sound


def test_entries_come_back_to_an_older_copy_of_the_passport(passport: Passport, helper: str, tmp_path: Path) -> None:
    copies.save_copy(passport, tmp_path / "older")
    mine = passport.records.add(goal("walk"))
    joining.copy_for_helper(passport, tmp_path / "copy", way(passport))
    copies.restore(tmp_path / "copy", WORDS, tmp_path / "away")
    with open_passport(tmp_path / "away", WORDS) as away:
        theirs = away.records.edit(mine.id, goal("walk to the lake"))
        fresh = away.records.add(CheckIn(pain_now=4))
        back(away, tmp_path)
    copies.restore(tmp_path / "older", PASSPHRASE, tmp_path / "again")
    with open_passport(tmp_path / "again", PASSPHRASE) as again:
        with pytest.raises(HelpersPassphraseError):
            joining.bring_back(again, tmp_path / "back")
        done = joining.bring_back(again, tmp_path / "back", WORDS)
        assert (done.added, done.left_out, done.conflicts) == (2, 1, 0)
        (found,) = again.records.all(Goal)
        assert (found.id, found.record, found.told_to) == (mine.id, theirs.record, helper)
        assert again.records.get(fresh.id) == fresh
        assert again.check().sound
        assert joining.bring_back(again, tmp_path / "back", WORDS).added == 0


def _unforged(away: Passport, wrong: Revision) -> None:
    away.vault._appender.take_away(wrong.record)


def test_an_entry_keeps_its_kind(passport: Passport, away: Passport, tmp_path: Path) -> None:
    entry = away.records.add(goal("x"))
    joining.bring_back(passport, back(away, tmp_path))
    (stored,) = away.vault.history(entry.id)
    other = replace(
        stored, id="a" * 32, parents=(stored.id,), clock=stored.clock + 1, kind="check-in", body=b'{"pain_now":4}'
    )
    away.vault.append([other])
    with pytest.raises(ForgedCopyError):
        joining.bring_back(passport, back(away, tmp_path))
