"""What was given away is written down, and says later what it does not know yet."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from passport_app.domain.about_me import HomeSafety
from passport_app.domain.care import Appointment
from passport_app.domain.checkins import CheckIn
from passport_app.domain.goals import Goal
from passport_app.domain.helpers import Helper
from passport_app.domain.medicines import Medicine
from passport_app.domain.record import Entry
from passport_app.domain.sharing import SharedAs, SharedSummary
from passport_app.domain.words import Words, own
from passport_app.services import exchange, sharing, summaries
from passport_app.services.passport import Passport
from passport_app.services.sharing import Change, Comparison
from passport_app.services.summaries import Selection
from tests.unit.services.conftest import Clock

TODAY = date(2026, 11, 22)


@pytest.fixture
def medicine(passport: Passport) -> Entry[Medicine]:
    return passport.records.add(Medicine(name="Naproxen", strength="250 mg"))


def give(passport: Passport, *sections: str, private: bool = False) -> Entry[SharedSummary]:
    made = summaries.compose_summary(passport, "gp", ["en"], selection=Selection(sections=sections))
    return sharing.record_given(
        passport.records, made, given_as=SharedAs.PAPER, edition="clear-14", format_name="pdf", private=private
    )


def changes(passport: Passport, given: Entry[SharedSummary]) -> list[Change]:
    return Comparison(passport.records).changes(given)


def test_it_says_how_it_was_given_and_to_whom_later(passport: Passport, medicine: Entry[Medicine]) -> None:
    given = give(passport, "medicines", "goals")
    assert given.record.sections == ("medicines",)
    assert (given.record.edition, given.record.format, given.record.given_as) == ("clear-14", "pdf", SharedAs.PAPER)
    sharing.given_to(passport.records, given.id, "  Dr Singh ")
    assert sharing.ledger(passport.records)[0].record.to == "Dr Singh"
    sharing.given_to(passport.records, given.id, " ")
    assert sharing.ledger(passport.records)[0].record.to is None


def test_the_latest_stands_first(passport: Passport, medicine: Entry[Medicine], clock: Clock) -> None:
    give(passport, "medicines")
    clock.forward(days=1)
    last = give(passport, "medicines")
    assert sharing.ledger(passport.records)[0].id == last.id


def test_a_page_is_out_of_date_once_what_it_prints_was_changed(
    passport: Passport, medicine: Entry[Medicine], clock: Clock
) -> None:
    given = give(passport, "medicines")
    assert changes(passport, given) == []
    clock.forward(days=2)
    passport.records.edit(medicine.id, Medicine(name="Naproxen", strength="500 mg"))
    clock.forward(days=1)
    passport.records.add(Medicine(name="Paracetamol"))
    assert changes(passport, given) == [
        Change(kind=Medicine, on=TODAY + timedelta(days=3), new=True),
        Change(kind=Medicine, on=TODAY + timedelta(days=2)),
    ]
    assert changes(passport, give(passport, "medicines")) == []


def test_what_its_sections_do_not_print_leaves_it_as_it_is(
    passport: Passport, medicine: Entry[Medicine], clock: Clock
) -> None:
    goal = passport.records.add(Goal(want=own("walk", "en")))
    given = give(passport, "goals")
    clock.forward(days=1)
    passport.records.edit(medicine.id, Medicine(name="Naproxen", strength="500 mg"))
    assert changes(passport, given) == []
    printed = {field for kind, field in sharing.printed_by(["goals"]) if kind == "goal"}
    assert "shown_by" not in printed
    passport.records.edit(goal.id, Goal(want=own("walk", "en"), shown_by="able"))
    assert changes(passport, given) == []


def test_what_was_taken_out_counts_and_what_came_and_went_does_not(
    passport: Passport, medicine: Entry[Medicine], clock: Clock
) -> None:
    given = give(passport, "medicines")
    clock.forward(hours=1)
    passport.records.remove(passport.records.add(Medicine(name="Ibuprofen")).id)
    assert changes(passport, given) == []
    passport.records.remove(medicine.id)
    assert changes(passport, given) == [Change(kind=Medicine, on=TODAY, removed=True)]
    passport.records.restore(medicine.id)
    assert changes(passport, given) == []


def test_it_is_compared_with_what_stood_on_the_day(passport: Passport, medicine: Entry[Medicine], clock: Clock) -> None:
    """Not with what once stood before: going back to that is a change too."""
    clock.forward(hours=1)
    passport.records.edit(medicine.id, Medicine(name="Naproxen", strength="500 mg"))
    given = give(passport, "medicines")
    clock.forward(hours=1)
    passport.records.edit(medicine.id, Medicine(name="Naproxen", strength="250 mg"))
    assert [change.kind for change in changes(passport, given)] == [Medicine]
    passport.records.edit(medicine.id, Medicine(name="Naproxen", strength="500 mg"))
    assert changes(passport, given) == []


def test_it_speaks_of_its_own_day(passport: Passport, clock: Clock) -> None:
    """What happened later does not make it wrong; what is corrected about an earlier day does."""
    passport.records.add(CheckIn(pain_usual=4), about=TODAY)
    visit = passport.records.add(Appointment(on=TODAY, three_things=(own("sleep", "en"),)))
    given = give(passport, "three-things", "impact")
    clock.forward(days=1)
    passport.records.add(CheckIn(pain_usual=9), about=TODAY + timedelta(days=1))
    passport.records.add(Appointment(on=TODAY + timedelta(days=30), three_things=(own("stairs", "en"),)))
    assert changes(passport, given) == []
    passport.records.add(CheckIn(pain_usual=9), about=TODAY - timedelta(days=1))
    passport.records.edit(visit.id, Appointment(on=TODAY, three_things=(own("work", "en"),)))
    assert {change.kind for change in changes(passport, given)} == {Appointment, CheckIn}


def test_who_helps_stands_on_every_page(passport: Passport, medicine: Entry[Medicine], clock: Clock) -> None:
    given = give(passport, "medicines")
    clock.forward(hours=1)
    passport.records.add(Helper(name="Ola"))
    assert [change.kind for change in changes(passport, given)] == [Helper]


def test_what_is_private_is_not_told(passport: Passport, medicine: Entry[Medicine], clock: Clock) -> None:
    given = give(passport, "medicines")
    clock.forward(hours=1)
    passport.records.add(Medicine(name="Secret"), private=True)
    assert changes(passport, given) == []


def test_a_page_with_something_private_on_it_is_noted_for_the_person_alone(
    passport: Passport, medicine: Entry[Medicine]
) -> None:
    passport.records.put(HomeSafety(notes=(Words(text="dog", language="en"),)))
    assert give(passport, "medicines", "home-safety").private
    assert give(passport, "medicines", private=True).private
    assert not give(passport, "medicines").private


def test_entries_of_earlier_versions_are_read(passport: Passport) -> None:
    old = SharedSummary(audience="gp", as_of=TODAY, sections=("a-section-of-another-version",))
    given = passport.records.add(old)
    assert given.record.edition is None
    assert changes(passport, given) == []


def test_every_section_says_what_it_prints(passport: Passport) -> None:
    for preset in summaries.PRESETS.values():
        assert sharing.printed_by(preset.names())


def test_an_entry_in_an_exchange_file_keeps_both_new_fields(
    passport: Passport, other: Passport, medicine: Entry[Medicine], tmp_path_factory: pytest.TempPathFactory
) -> None:
    give(passport, "medicines")
    path = tmp_path_factory.mktemp("out") / "all.jsonl"
    exchange.export_file(passport, path)
    exchange.import_file(other, path)
    assert [entry.record.edition for entry in sharing.ledger(other.records)] == ["clear-14"]
