"""A carer's own way in: the carer is the author, and what is the person's alone is not there."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from passport_app.domain.about_me import HomeSafety, Story
from passport_app.domain.checkins import CheckIn
from passport_app.domain.diary import Activity, Observation
from passport_app.domain.goals import Goal
from passport_app.domain.helpers import Helper
from passport_app.domain.record import Entry, Record
from passport_app.domain.sharing import SharedSummary
from passport_app.domain.words import Words
from passport_app.services import exchange, selections, sharing, summaries
from passport_app.services.editing import Editing
from passport_app.services.passport import Passport, open_passport
from passport_app.services.records import NoSuchRecordError
from passport_app.vault.errors import PersonOnlyError
from tests.unit.services.conftest import CARER, PASSPHRASE, Clock, OpenAs


def words(text: str) -> Words:
    return Words(text=text, language="en")


def test_the_carer_is_the_author_and_stays_it(as_carer: OpenAs, helper: Entry[Helper]) -> None:
    carer = as_carer()
    assert (carer.carer, carer.writer, carer.carer_name) == (True, helper.id, "Ania")
    told = carer.records.add(Goal(want=words("Walk to the shop")))
    assert (told.recorder, told.told_to) == (helper.id, helper.id)
    seen = carer.records.add(Observation(what=words("She rested")))
    assert seen.observed_by == helper.id
    with pytest.raises(PersonOnlyError):
        carer.write_as(None)
    assert carer.writer == helper.id


@pytest.mark.parametrize("claimed", ["person", "letter"])
def test_a_carers_way_in_never_speaks_as_the_person(passport: Passport, clock: Clock, claimed: str) -> None:
    way = passport.vault.add_carer(CARER, helper=claimed, label="Ania")
    passport.close()
    with open_passport(passport.folder, CARER, now=clock) as carer:
        assert carer.writer == way.id
        assert carer.records.add(Goal(want=words("Rest"))).told_to == way.id


def test_the_person_is_no_carer(passport: Passport) -> None:
    assert (passport.carer, passport.writer, passport.carer_name) == (False, "person", "")


def test_what_a_carer_saw_can_be_said_where_the_kind_allows_it(as_carer: OpenAs, helper: Entry[Helper]) -> None:
    carer = as_carer()
    editing = Editing(carer, Activity)
    editing.attribute(helper.id)
    editing.commit("minutes", 5)
    again = Editing(carer, Activity)
    assert again.informant == helper.id, "what was said before the record is complete is kept like a draft"
    entry = again.commit("what", words("Sat in the garden"))
    assert entry is not None
    assert entry.observed_by == helper.id
    again.attribute("person")
    assert carer.records.get(entry.id).told_to == helper.id  # type: ignore[union-attr]  # it stands
    assert Editing(carer, Activity).informant is None


def test_a_carer_cannot_make_anything_private(as_carer: OpenAs) -> None:
    carer = as_carer()
    with pytest.raises(PersonOnlyError):
        carer.records.put(HomeSafety(notes=(words("Nobody is here at night"),)))
    with pytest.raises(PersonOnlyError):
        carer.records.add(Goal(want=words("Rest")), private=True)


def _everything(carer: Passport, record_id: str) -> list[object]:
    records = carer.records
    return [
        records.get(record_id),
        [entry for entry in records.all(Goal) if entry.id == record_id],
        records.removed(Goal),
        records.history(record_id),
    ]


@pytest.mark.parametrize("hidden", ["private", "made-private", "removed"])
def test_what_is_private_or_was_removed_is_not_there(passport: Passport, as_carer: OpenAs, hidden: str) -> None:
    goal = passport.records.add(Goal(want=words("Planted")), private=hidden == "private")
    if hidden == "made-private":
        passport.records.edit(goal.id, goal.record, private=True)
    if hidden == "removed":
        passport.records.remove(goal.id)
    carer = as_carer()
    assert _everything(carer, goal.id) == [None, [], [], []]
    for change in (carer.records.restore, carer.records.remove, carer.records.undo):
        with pytest.raises(NoSuchRecordError):
            change(goal.id)
    with pytest.raises(NoSuchRecordError):
        carer.records.edit(goal.id, Goal(want=words("Back again")))


def test_a_carer_sees_no_version_but_what_stands_and_their_own(
    passport: Passport, as_carer: OpenAs, helper: Entry[Helper]
) -> None:
    passport.records.put(Story(lines=(words("Planted"), words("I sew"))))
    passport.records.put(Story(lines=(words("I sew"),)))
    carer = as_carer()

    def texts(found: list[Entry[Record]]) -> list[list[str]]:
        return [[line.text for line in entry.record.lines] for entry in found if isinstance(entry.record, Story)]

    assert texts(carer.records.history("story")) == [["I sew"]]
    with pytest.raises(NoSuchRecordError):
        carer.records.undo("story")
    carer.records.put(Story(lines=(words("I sew"), words("I sing"))))
    carer.records.put(Story(lines=(words("I sing"),)))
    assert texts(carer.records.history("story")) == [["I sew", "I sing"], ["I sing"]]
    carer.records.undo("story")
    assert [entry.record.lines[0].text for entry in [carer.records.only(Story)] if entry] == ["I sew"]


def test_a_carer_can_take_back_what_they_took_out(passport: Passport, as_carer: OpenAs) -> None:
    goal = passport.records.add(Goal(want=words("Walk")))
    carer = as_carer()
    carer.records.remove(goal.id)
    assert carer.records.removed(Goal) == []
    carer.records.restore(goal.id)
    assert [entry.id for entry in carer.records.all(Goal)] == [goal.id]


def test_a_record_of_which_there_is_one_can_be_begun_anew(passport: Passport, as_carer: OpenAs) -> None:
    passport.records.put(Story(lines=(words("Planted"),)))
    passport.records.remove("story")
    carer = as_carer()
    assert carer.records.only(Story) is None
    assert carer.records.put(Story(lines=(words("I sew"),))).record.lines[0].text == "I sew"


def test_the_export_holds_what_the_carer_sees(passport: Passport, as_carer: OpenAs, tmp_path: Path) -> None:
    kept = passport.records.add(Goal(want=words("Walk")))
    passport.records.add(Goal(want=words("Planted one")), private=True)
    gone = passport.records.add(Goal(want=words("Planted two")))
    passport.records.remove(gone.id)
    carer = as_carer()
    count = exchange.export_file(carer, tmp_path / "all.jsonl")
    text = (tmp_path / "all.jsonl").read_text()
    assert count == text.count("\n") - 1
    assert kept.id in text
    assert "Planted" not in text
    assert gone.id not in text


def test_a_carer_reads_no_file_in(as_carer: OpenAs, tmp_path: Path) -> None:
    carer = as_carer()
    exchange.export_file(carer, tmp_path / "all.jsonl")
    with pytest.raises(PersonOnlyError):
        exchange.import_file(carer, tmp_path / "all.jsonl")


def test_a_page_with_what_is_private_on_it_is_noted_for_the_person_alone(passport: Passport, as_carer: OpenAs) -> None:
    passport.records.put(HomeSafety(notes=(words("Planted"),)))
    passport.records.add(Goal(want=words("Walk")))
    for sections in (("goals",), ("goals", "home-safety")):
        summary = summaries.compose_summary(passport, "gp", ("en",), selection=summaries.Selection(sections=sections))
        sharing.record_given(passport.records, summary)
    assert len(passport.records.all(SharedSummary)) == 2
    carer = as_carer()
    assert [entry.record.sections for entry in carer.records.all(SharedSummary)] == [("goals",)]


def test_a_carers_page_has_nothing_private_even_if_it_is_asked_for(passport: Passport, as_carer: OpenAs) -> None:
    passport.records.put(HomeSafety(notes=(words("Planted"),)))
    carer = as_carer()
    summary = summaries.compose_summary(
        carer, "gp", ("en",), selection=summaries.Selection(sections=("goals", "home-safety"))
    )
    assert "Planted" not in summaries.text(summary)


def test_scores_are_told_and_never_seen(as_carer: OpenAs, helper: Entry[Helper]) -> None:
    carer = as_carer()
    entry = carer.records.add(CheckIn(pain_now=4), about=date(2026, 11, 22))
    assert (entry.told_to, entry.observed_by) == (helper.id, None)


def test_what_a_carer_chooses_for_a_page_changes_no_page_of_the_persons(
    passport: Passport, helper: Entry[Helper], as_carer: OpenAs, clock: Clock
) -> None:
    begin = selections.usual(passport, "gp")
    selections.remember(passport, replace(begin, left_out=frozenset({"rating/pain"})))
    carer = as_carer()
    found = selections.remembered(carer, "gp")
    assert found.left_out == {"rating/pain"}
    selections.remember(carer, replace(found, ticked=found.ticked | {"story"} - {"seen"}, left_out=frozenset()))
    selections.forget(carer, "gp")
    selections.remember(carer, selections.usual(carer, "ae"))
    carer.close()
    with open_passport(carer.folder, PASSPHRASE, now=clock) as person:
        assert selections.last_audience(person) == "gp"
        assert selections.remembered(person, "gp").left_out == {"rating/pain"}
        assert selections.remembered(person, "gp").ticked == begin.ticked
