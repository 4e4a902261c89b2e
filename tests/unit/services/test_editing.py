"""Editing field by field: what is valid is saved, what is not yet is never lost."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from passport_app.domain.goals import Goal
from passport_app.domain.medicines import Medicine, MedicineForm
from passport_app.domain.person import Person
from passport_app.domain.plans import FlarePlan
from passport_app.domain.rules import OutOfRangeError
from passport_app.domain.words import own
from passport_app.services.editing import Editing
from passport_app.services.passport import Passport, create_passport, open_passport
from passport_app.vault import Cost

PASSPHRASE = "four quiet green words"
QUICK = Cost(memory=1024, passes=1, lanes=1)


@pytest.fixture
def passport(tmp_path: Path) -> Iterator[Passport]:
    made, _code = create_passport(tmp_path / "passport", PASSPHRASE, cost=QUICK)
    with made:
        yield made


def test_leaving_a_field_saves_it_as_one_revision(passport: Passport) -> None:
    editing = Editing(passport, Goal)
    editing.commit("want", own("walk to the shop", "en"))
    entry = editing.commit("importance", 8)
    assert entry is not None
    assert entry.record.importance == 8
    assert len(passport.records.history(entry.id)) == 2
    assert [found.record.want.text for found in passport.records.all(Goal)] == ["walk to the shop"]


def test_an_answer_waits_until_what_it_needs_is_there_even_after_reopening(passport: Passport) -> None:
    assert Editing(passport, Medicine).commit("form", MedicineForm.TABLET) is None
    assert passport.records.all(Medicine) == []
    again = Editing(passport, Medicine)
    assert again.value("form") is MedicineForm.TABLET
    entry = again.commit("name", "Naproxen")
    assert entry is not None
    assert entry.record == Medicine(name="Naproxen", form=MedicineForm.TABLET)
    assert passport.drafts.load("medicine:new:") == {}


def test_what_a_record_cannot_hold_stays_as_a_draft(passport: Passport) -> None:
    editing = Editing(passport, Goal)
    editing.commit("want", own("sleep", "en"))
    editing.typed("importance", "eleven")
    with pytest.raises(OutOfRangeError):
        editing.commit("importance", 11)
    assert editing.drafts() == {"importance": "eleven"}
    assert Editing(passport, Goal, editing.record_id).drafts() == {"importance": "eleven"}


def test_a_part_of_a_nested_object_can_be_answered_alone(passport: Passport) -> None:
    editing = Editing(passport, FlarePlan)
    entry = editing.commit("agreement.agreed_on", date(2026, 11, 3))
    assert entry is not None
    assert entry.record.agreement is not None
    assert entry.record.agreement.agreed_on == date(2026, 11, 3)
    cleared = editing.commit("agreement.agreed_on", None)
    assert cleared is not None
    assert cleared.record.agreement is None


def test_half_a_nested_object_waits_with_its_words(passport: Passport) -> None:
    relation = own("daughter", "en")
    assert Editing(passport, Person).commit("emergency_contact.relation", relation) is None
    again = Editing(passport, Person)
    assert again.value("emergency_contact.relation") == relation
    entry = again.commit("emergency_contact.name", "Ania")
    assert entry is not None
    assert entry.record.emergency_contact is not None
    assert entry.record.emergency_contact.relation == relation


def test_blank_answers_clear_a_field(passport: Passport) -> None:
    editing = Editing(passport, Goal)
    editing.commit("want", own("walk", "en"))
    editing.commit("first_step", own("shoes on", "en"))
    entry = editing.commit("first_step", "")
    assert entry is not None
    assert entry.record.first_step is None


def test_a_form_left_unchanged_writes_nothing(passport: Passport) -> None:
    editing = Editing(passport, Goal)
    entry = editing.commit("want", own("walk", "en"))
    again = editing.commit("want", own("walk", "en"))
    assert entry is not None
    assert again == entry
    assert len(passport.records.history(entry.id)) == 1


def test_drafts_of_a_new_record_move_with_it(passport: Passport) -> None:
    editing = Editing(passport, Medicine)
    editing.typed("strength", "50")
    editing.commit("name", "Sumatriptan")
    assert editing.drafts() == {"strength": "50"}
    assert passport.drafts.load("medicine:new:") == {}
    editing.discard()
    assert editing.drafts() == {}


def test_undo_takes_back_one_field_after_the_other_and_then_the_record(passport: Passport) -> None:
    editing = Editing(passport, Goal, start={"importance": 3})
    editing.commit("want", own("walk", "en"))
    editing.commit("importance", 8)
    editing.commit("confidence", 6)
    editing.typed("confidence", "no")
    assert editing.undo()
    assert (editing.value("confidence"), editing.value("importance"), editing.drafts()) == (None, 8, {})
    assert editing.undo()
    assert (editing.value("want"), editing.value("importance")) == (own("walk", "en"), 3)
    assert editing.undo()
    assert (editing.entry, editing.record_id, editing.value("want")) == (None, None, None)
    assert passport.records.all(Goal) == []
    assert not editing.undo()
    entry = editing.commit("want", own("swim", "en"))
    assert [found.id for found in passport.records.all(Goal)] == [entry.id if entry else ""]


def test_undo_leaves_what_an_earlier_window_wrote(passport: Passport) -> None:
    entry = passport.records.add(Goal(want=own("walk", "en")))
    folder = passport.folder
    passport.close()
    with open_passport(folder, PASSPHRASE) as again:
        editing = Editing(again, Goal, entry.id)
        assert not editing.undo()
        editing.commit("importance", 5)
        assert editing.undo()
        assert not editing.undo()
        assert editing.value("want") == own("walk", "en")
