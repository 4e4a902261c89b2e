"""The history of a record is told in words for every kind, a version can be brought back, and that can be undone."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

import pytest

from passport_app.domain.checkins import CheckIn
from passport_app.domain.diary import DiaryPurpose
from passport_app.domain.goals import Goal, GoalStatus
from passport_app.domain.kinds import ALL
from passport_app.domain.medicines import Medicine
from passport_app.domain.person import Person
from passport_app.domain.record import Record
from passport_app.domain.words import Rendering, own
from passport_app.i18n import FIRST_STRONG_ISOLATE, LEFT_TO_RIGHT_ISOLATE, POP_ISOLATE, Translator
from passport_app.paths import resource
from passport_app.services.exchange import import_file
from passport_app.services.passport import Passport
from tests.unit.ui_presenters.conftest import Clock
from ui.common.field_words import keys_of
from ui.common.kind_words import KIND_WORDS, home_of
from ui.common.versions import Version, Versions
from ui.form_labels import form_labels
from ui.pages.history.presenter import AT_FIRST, HistoryPresenter


def plain(text: str) -> str:
    for mark in (LEFT_TO_RIGHT_ISOLATE, FIRST_STRONG_ISOLATE, POP_ISOLATE):
        text = text.replace(mark, "")
    return text.replace("\u00a0", " ")


@dataclass
class Screen:
    """What the page shows."""

    heading: str = ""
    versions: tuple[Version, ...] = ()
    removed: bool = False
    more: int = 0
    nothing: bool = False
    saved: list[tuple[str, bool]] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    def show_versions(self, heading: str, versions: tuple[Version, ...], *, removed: bool, more: int) -> None:
        self.heading, self.versions, self.removed, self.more = heading, versions, removed, more

    def show_nothing(self) -> None:
        self.nothing = True

    def show_saved(self, sentence: str, *, undo: bool) -> None:
        self.saved.append((sentence, undo))

    def show_problem(self, sentence: str) -> None:
        self.problems.append(sentence)

    def told(self, at: int) -> list[tuple[str, list[str]]]:
        return [(change.label, [plain(line) for line in change.told]) for change in self.versions[at].changes]


@pytest.fixture
def screen() -> Screen:
    return Screen()


@pytest.fixture
def history(passport: Passport, t: Translator, screen: Screen) -> HistoryPresenter:
    return HistoryPresenter(passport, t, screen, form_labels(t))


@pytest.mark.parametrize("kind", ALL, ids=lambda kind: kind.KIND)
def test_every_field_of_every_kind_has_words(kind: type[Record], t: Translator) -> None:
    labels = form_labels(t).get(kind.KIND, {})
    assert [key for key in keys_of(kind) if not labels.get(key)] == []
    assert kind.KIND in KIND_WORDS


@pytest.mark.parametrize("person", ["P1", "P2", "P3", "P4"])
@pytest.mark.parametrize("language", ["en", "ur"])
def test_everything_that_a_person_wrote_is_told(passport: Passport, person: str, language: str) -> None:
    import_file(passport, resource("people", f"{person}.jsonl"))
    t = Translator(language)
    versions = Versions(passport, t, form_labels(t))
    seen = set()
    for kind in ALL:
        for entry in passport.records.all(kind):
            told = versions.of(entry.id)
            assert len(told) == len(passport.records.history(entry.id))
            assert told[0].stands
            assert all(version.changes for version in told), kind.KIND
            assert all(line.strip() for version in told for change in version.changes for line in change.told)
            assert versions.heading(entry)
            seen.add(kind.KIND)
    assert len(seen) > 30


def test_each_version_says_who_when_and_what_changed(
    history: HistoryPresenter, screen: Screen, passport: Passport, clock: Clock
) -> None:
    entry = passport.records.add(Medicine(name="Naproxen", strength="250 mg"))
    clock.forward(days=1, minutes=5)
    passport.records.edit(entry.id, Medicine(name="Naproxen", strength="500 mg", when_needed=True))
    history.open(entry.id)
    assert plain(screen.heading) == "A medicine: Naproxen · 500 mg"
    newest, first = screen.versions
    assert (plain(newest.when), newest.who, newest.what) == ("23 November 2026, 09:05", "By me", "Changed")
    assert screen.told(0) == [
        ("Strength", ["Before: 250 mg", "After: 500 mg"]),
        ("Only when I need it?", ["Added: Yes"]),
    ]
    assert (plain(first.when), first.what, first.stands) == ("22 November 2026, 09:00", "First written", False)
    assert screen.told(1) == [("Name of the medicine", ["Naproxen"]), ("Strength", ["250 mg"])]


def test_lines_of_a_list_are_told_apart(history: HistoryPresenter, screen: Screen, passport: Passport) -> None:
    one, two, three = (own(text, "en") for text in ("one", "two", "three"))
    passport.records.put(Person(communication=(one, two)))
    passport.records.put(Person(communication=(two, three)))
    passport.records.put(Person(communication=(three, two)))
    history.open("person")
    assert screen.told(1) == [("How to talk with me", ["Before: one", "After: three"])]
    assert screen.told(0) == [("How to talk with me", ["The order is different."])]


def test_words_put_into_another_language_are_a_change_of_their_own(
    history: HistoryPresenter, screen: Screen, passport: Passport
) -> None:
    want = own("chodzić do parku", "pl")
    entry = passport.records.add(Goal(want=want))
    passport.records.edit(entry.id, Goal(want=want.with_rendering(Rendering(text="walk", language="en", by="Ania"))))
    history.open(entry.id)
    assert screen.told(0) == [("I want to …", ["Added: Ania put it into English: walk"])]


def test_taking_out_and_bringing_back_are_versions_too(
    history: HistoryPresenter, screen: Screen, passport: Passport
) -> None:
    entry = passport.records.add(Goal(want=own("walk", "en")))
    passport.records.remove(entry.id)
    history.open(entry.id)
    assert screen.removed
    assert [version.what for version in screen.versions] == ["Taken out", "First written"]
    history.bring_back(screen.versions[1].revision)
    assert [version.what for version in screen.versions] == ["Brought back", "Taken out", "First written"]
    assert [found.id for found in passport.records.all(Goal)] == [entry.id]


def test_a_version_brought_back_stands_and_can_be_undone(
    history: HistoryPresenter, screen: Screen, passport: Passport
) -> None:
    first = Goal(want=own("walk", "en"), status=GoalStatus.ACTIVE)
    entry = passport.records.add(first, about=date(2026, 11, 1), private=True)
    passport.records.edit(entry.id, Goal(want=own("swim", "en")), about=date(2026, 11, 2))
    history.open(entry.id)
    history.bring_back(screen.versions[1].revision)
    stands = passport.records.get(entry.id)
    assert stands is not None
    assert (stands.record, stands.about, stands.private) == (first, date(2026, 11, 1), True)
    assert screen.saved == [("This version is back.", True)]
    assert len(screen.versions) == 3
    history.undo()
    again = passport.records.get(entry.id)
    assert again is not None
    assert again.record == Goal(want=own("swim", "en"))
    assert len(screen.versions) == 4, "even the undone is kept"


def test_a_carers_words_stay_the_carers(
    history: HistoryPresenter, screen: Screen, passport: Passport, carer: str
) -> None:
    entry = passport.records.add(Goal(want=own("walk", "en")))
    history.open(entry.id)
    assert plain(screen.versions[0].who) == "Told to Ania"
    passport.write_as(None)
    passport.records.edit(entry.id, Goal(want=own("swim", "en")))
    history.open(entry.id)
    assert [plain(version.who) for version in screen.versions] == ["By me", "Told to Ania"]


def test_what_is_not_shown_back_is_not_shown_by_the_history(
    history: HistoryPresenter, screen: Screen, passport: Passport
) -> None:
    passport.records.put(DiaryPurpose(hide_numbers=True))
    entry = passport.records.add(CheckIn(pain_now=7))
    history.open(entry.id)
    assert ("Pain now", ["Kept, not shown"]) in screen.told(0)


def test_making_it_private_is_told(history: HistoryPresenter, screen: Screen, passport: Passport) -> None:
    entry = passport.records.add(Goal(want=own("walk", "en")))
    passport.records.edit(entry.id, entry.record, private=True)
    history.open(entry.id)
    assert ("Only I can see this", ["Yes"]) in screen.told(1), "the earlier version is sealed with it"
    assert passport.records.undo(entry.id)
    history.open(entry.id)
    assert screen.told(0) == [("Only I can see this", ["Before: Yes", "After: No"])]


def test_two_versions_stand_beside_each_other(history: HistoryPresenter, screen: Screen, passport: Passport) -> None:
    entry = passport.records.add(Medicine(name="Naproxen", strength="250 mg"))
    passport.records.edit(entry.id, Medicine(name="Naproxen", strength="500 mg"))
    history.open(entry.id)
    newer, older = (side.revision for side in history.sides())
    fields = {beside.label: beside for beside in history.beside(older, newer)}
    assert not fields["Name of the medicine"].differs
    strength = fields["Strength"]
    assert ([plain(x) for x in strength.left], [plain(x) for x in strength.right]) == (["250 mg"], ["500 mg"])


def test_a_long_history_opens_with_its_newest(history: HistoryPresenter, screen: Screen, passport: Passport) -> None:
    for n in range(AT_FIRST + 5):
        passport.records.put(Person(phone=str(n)))
    history.open("person")
    assert (len(screen.versions), screen.more) == (AT_FIRST, 5)
    assert screen.versions[-1].what == "Changed"
    history.show_more()
    assert (len(screen.versions), screen.more) == (AT_FIRST + 5, 0)
    assert screen.versions[-1].what == "First written"


def test_no_record_no_history(history: HistoryPresenter, screen: Screen) -> None:
    history.open("")
    assert screen.nothing
    history.bring_back("0" * 32)
    assert screen.saved == []


@pytest.mark.parametrize("person", ["P1", "P3"])
def test_every_record_has_a_page_to_go_back_to(passport: Passport, person: str) -> None:
    import_file(passport, resource("people", f"{person}.jsonl"))
    for kind in ALL:
        for entry in passport.records.all(kind):
            place, payload = home_of(entry)
            assert place
            assert payload is None or payload
