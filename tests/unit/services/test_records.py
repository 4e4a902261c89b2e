"""Records are added, changed, taken away, brought back and undone, and nothing is ever lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from passport_app.domain.about_me import AboutMe, HomeSafety
from passport_app.domain.authorship import LetterCannotWriteError, ObservedOnlyError, PersonOnlyWordsError
from passport_app.domain.checkins import CheckIn
from passport_app.domain.diary import Observation
from passport_app.domain.goals import Goal
from passport_app.domain.helpers import Helper
from passport_app.domain.medicines import Medicine
from passport_app.domain.person import Person
from passport_app.domain.record import Entry
from passport_app.domain.words import own
from passport_app.exchange import codec
from passport_app.services.entries import new_id
from passport_app.services.passport import Passport, open_passport
from passport_app.services.records import NoSuchRecordError
from tests.unit.services.conftest import PASSPHRASE, Clock


def goal(want: str) -> Goal:
    return Goal(want=own(want, "en"))


def wants(passport: Passport) -> list[str]:
    return [entry.record.want.text for entry in passport.records.all(Goal)]


def test_a_new_record_says_who_when_and_about_what(passport: Passport, clock: Clock) -> None:
    entry = passport.records.add(goal("sit"))
    assert (entry.recorder, entry.informant, entry.about) == ("person", "person", date(2026, 11, 22))
    assert entry.written == clock.moment
    assert entry.written.utcoffset() is not None
    assert passport.records.get(entry.id) == entry
    assert passport.records.all(Goal) == [entry]


def test_records_come_by_the_day_they_are_about(passport: Passport) -> None:
    for day in (3, 1, 2):
        passport.records.add(CheckIn(pain_now=day), about=date(2026, 11, day))
    records = passport.records
    assert [entry.record.pain_now for entry in records.all(CheckIn)] == [1, 2, 3]
    assert [e.record.pain_now for e in records.all(CheckIn, since=date(2026, 11, 2))] == [2, 3]
    assert [e.record.pain_now for e in records.all(CheckIn, until=date(2026, 11, 2))] == [1, 2]


def test_an_edit_keeps_what_it_does_not_name(passport: Passport, clock: Clock) -> None:
    helper = passport.records.add(Helper(name="Ola"))
    entry = passport.records.add(goal("a"), about=date(2026, 1, 2), informant=helper.id, private=True)
    clock.forward(days=3)
    edited = passport.records.edit(entry.id, goal("b"))
    assert (edited.about, edited.informant, edited.private) == (date(2026, 1, 2), helper.id, True)
    assert edited.written > entry.written
    assert [past.record for past in passport.records.history(entry.id)] == [goal("a"), goal("b")]


def test_an_edit_that_changes_nothing_writes_nothing(passport: Passport) -> None:
    entry = passport.records.add(goal("a"))
    assert passport.records.edit(entry.id, goal("a")) == entry
    assert passport.vault.count() == 1
    assert len(passport.records.changes()) == 1


def test_removed_records_are_out_of_sight_and_come_back(passport: Passport) -> None:
    entry = passport.records.add(goal("a"))
    passport.records.remove(entry.id)
    passport.records.remove(entry.id)
    assert wants(passport) == []
    assert [gone.id for gone in passport.records.removed(Goal)] == [entry.id]
    found = passport.records.get(entry.id)
    assert found is not None
    assert found.removed
    assert passport.records.restore(entry.id).record == goal("a")
    assert wants(passport) == ["a"]
    assert passport.vault.count() == 3


def test_one_of_a_kind_is_put(passport: Passport) -> None:
    assert passport.records.only(Person) is None
    passport.records.put(Person(legal_name="A"))
    passport.records.put(Person(legal_name="B"))
    entry = passport.records.only(Person)
    assert entry is not None
    assert (entry.id, entry.record.legal_name) == ("person", "B")
    assert len(passport.records.history("person")) == 2
    passport.records.remove("person")
    assert passport.records.only(Person) is None
    passport.records.put(Person(legal_name="B"))
    assert passport.records.only(Person) is not None


def test_undo_goes_back_one_change_at_a_time(passport: Passport) -> None:
    entry = passport.records.add(goal("a"))
    for want in "bc":
        passport.records.edit(entry.id, goal(want))
    passport.records.remove(entry.id)
    seen = []
    while passport.records.changes():
        back = passport.records.undo(entry.id)
        seen.append(back.record.want.text if back and isinstance(back.record, Goal) else None)
    assert seen == ["c", "b", "a", None]
    assert passport.vault.count() == 8


def test_undo_of_an_earlier_window_goes_back_to_the_version_before(passport: Passport) -> None:
    entry = passport.records.add(goal("a"))
    passport.records.edit(entry.id, goal("b"))
    folder = passport.folder
    passport.close()
    with open_passport(folder, PASSPHRASE) as again:
        back = again.records.undo(entry.id)
        assert back is not None
        assert back.record == goal("a")


def test_undo_brings_back_day_words_and_privacy_too(passport: Passport) -> None:
    entry = passport.records.add(CheckIn(pain_now=1), about=date(2026, 1, 1))
    passport.records.edit(entry.id, CheckIn(pain_now=2), about=date(2026, 1, 2))
    back = passport.records.undo(entry.id)
    assert back is not None
    assert (back.record, back.about) == (CheckIn(pain_now=1), date(2026, 1, 1))


def test_undo_of_one_record_leaves_the_others(passport: Passport) -> None:
    first, second = (passport.records.add(goal(want)) for want in "ab")
    passport.records.edit(first.id, goal("c"))
    assert passport.records.undo(second.id) is None
    assert wants(passport) == ["c"]
    assert [change.record for change in passport.records.changes()] == [first.id, first.id]
    passport.records.undo(first.id)
    assert wants(passport) == ["a"]


def test_private_by_kind_unless_said_otherwise(passport: Passport) -> None:
    assert passport.records.put(HomeSafety()).private
    assert not passport.records.add(goal("a")).private
    assert passport.records.add(goal("b"), private=True).private
    assert not passport.records.put(HomeSafety(), private=False).private


def test_what_a_carer_types_is_told_to_them(passport: Passport) -> None:
    helper = passport.records.add(Helper(name="Ola"))
    passport.write_as(helper.id)
    told = passport.records.add(CheckIn(pain_now=5))
    assert (told.informant, told.told_to, told.observed_by) == ("person", helper.id, None)
    seen = passport.records.add(Observation(what=own("limping", "en")))
    assert (seen.told_to, seen.observed_by) == (None, helper.id)


def test_scores_are_never_a_carers(passport: Passport) -> None:
    helper = passport.records.add(Helper(name="Ola"))
    for writer in (None, helper.id):
        passport.write_as(writer)
        with pytest.raises(PersonOnlyWordsError):
            passport.records.add(CheckIn(pain_now=5), informant=helper.id)
    passport.write_as(None)
    with pytest.raises(ObservedOnlyError):
        passport.records.add(Observation(what=own("limping", "en")))
    entry = passport.records.add(CheckIn(pain_now=5))
    with pytest.raises(PersonOnlyWordsError):
        passport.records.edit(entry.id, CheckIn(pain_now=5), informant="letter")
    passport.write_as("letter")
    with pytest.raises(LetterCannotWriteError):
        passport.records.add(goal("a"))


def test_words_from_a_letter_are_the_letters(passport: Passport) -> None:
    entry = passport.records.add(Medicine(name="Paracetamol"), informant="letter")
    assert (entry.informant, entry.told_to, entry.observed_by) == ("letter", None, None)


def test_unknown_ids_are_told(passport: Passport) -> None:
    unknown = "f" * 32
    assert passport.records.get(unknown) is None
    for act in (passport.records.remove, passport.records.restore, passport.records.undo):
        with pytest.raises(NoSuchRecordError):
            act(unknown)
    with pytest.raises(NoSuchRecordError):
        passport.records.edit(unknown, goal("a"))


def test_a_record_keeps_its_kind(passport: Passport) -> None:
    entry = passport.records.add(goal("a"))
    with pytest.raises(ValueError):
        passport.records.edit(entry.id, CheckIn())
    with pytest.raises(ValueError):
        passport.records.add(AboutMe())
    with pytest.raises(ValueError):
        passport.records.put(goal("a"))


def test_everything_is_there_after_closing(passport: Passport) -> None:
    entry = passport.records.add(goal("zażółć گوشہ"))
    passport.drafts.save("goal:new:want", "half a wo")
    passport.settings.set("lock-minutes", "5")
    folder = passport.folder
    passport.close()
    with open_passport(folder, PASSPHRASE) as again:
        assert again.records.all(Goal) == [entry]
        assert again.drafts.load("goal:") == {"goal:new:want": "half a wo"}
        assert again.settings.get("lock-minutes") == "5"
        again.drafts.drop("goal:new:want")
        assert again.drafts.load() == {}


def apart(passport: Passport, entry: Entry[Goal], *, want: str, removed: bool = False) -> str:
    """The same record changed in another copy, as a join would bring it."""
    before = passport.vault.history(entry.id)[0]
    there = replace(
        before,
        id=new_id(),
        parents=(before.id,),
        clock=before.clock + 1,
        device="b" * 32,
        removed=removed,
        body=codec.encode(goal(want)),
    )
    passport.vault.append([there])
    return there.id


def test_what_was_changed_in_two_places_stands_side_by_side_until_one_is_chosen(passport: Passport) -> None:
    records = passport.records
    entry = records.add(goal("sit"))
    other = records.add(goal("swim"))
    records.edit(entry.id, goal("sit in the park"))
    assert records.conflicts() == []
    there = apart(passport, entry, want="sit in the garden")

    (conflict,) = records.conflicts()
    assert conflict.record == entry.id
    assert {version.record.want.text for version in conflict.versions} == {"sit in the park", "sit in the garden"}  # type: ignore[attr-defined]  # goals

    chosen = records.choose(entry.id, there)
    assert chosen.record == goal("sit in the garden")
    assert records.conflicts() == []
    assert records.get(entry.id) == chosen
    assert set(chosen.parents) == {version.revision for version in conflict.versions}
    assert len(records.history(entry.id)) == 4
    with pytest.raises(NoSuchRecordError):
        records.choose(entry.id, there)
    assert wants(passport) == ["swim", "sit in the garden"]
    assert other == records.get(other.id)


def test_two_places_that_say_the_same_are_no_matter(passport: Passport) -> None:
    records = passport.records
    same, gone, half = (records.add(goal(want)) for want in ("a", "b", "c"))
    records.edit(same.id, goal("d"))
    apart(passport, same, want="d")
    records.remove(gone.id)
    apart(passport, gone, want="b", removed=True)
    assert records.conflicts() == []
    records.edit(half.id, goal("e"))
    removing = apart(passport, half, want="c", removed=True)
    (conflict,) = records.conflicts()
    assert [version.removed for version in conflict.versions].count(True) == 1
    assert records.choose(half.id, removing).removed
    assert wants(passport) == ["d"]


def test_an_erased_record_is_gone_with_its_drafts_and_what_could_be_undone(passport: Passport) -> None:
    records, drafts = passport.records, passport.drafts
    entry, stays = records.add(goal("sit")), records.add(goal("swim"))
    records.edit(entry.id, goal("sit longer"))
    kept = f"goal:{stays.id}:want"
    for key in (f"goal:{entry.id}:want", f"goal-review:new-{entry.id}:note", kept):
        drafts.save(key, "half a word")
    records.erase(entry.id)

    assert records.get(entry.id) is None
    assert records.history(entry.id) == []
    assert records.removed(Goal) == []
    assert wants(passport) == ["swim"]
    assert list(drafts.load()) == [kept]
    assert [change.record for change in records.changes()] == [stays.id]
    for again in (records.undo, records.restore, records.erase):
        with pytest.raises(NoSuchRecordError):
            again(entry.id)
    folder = passport.folder
    passport.close()
    with open_passport(folder, PASSPHRASE) as opened:
        assert wants(opened) == ["swim"]
        assert opened.check().sound


def test_one_of_a_kind_may_be_begun_anew_after_erasing(passport: Passport) -> None:
    passport.records.put(AboutMe(matters=(own("the sea", "en"),)))
    passport.records.erase(AboutMe.KIND)
    assert passport.records.only(AboutMe) is None
    entry = passport.records.put(AboutMe(matters=(own("the hills", "en"),)))
    assert passport.records.only(AboutMe) == entry
    assert len(passport.records.history(AboutMe.KIND)) == 1
