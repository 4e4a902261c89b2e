"""Whose words are these? Asked where a helper types, or has typed, and the kind allows more than one answer."""

from __future__ import annotations

import pytest

from passport_app.domain.about_me import Story
from passport_app.domain.care import Appointment, CareTeamMember
from passport_app.domain.diary import Activity, FlareUp, Observation
from passport_app.domain.helpers import Helper
from passport_app.domain.person import Person
from passport_app.domain.record import Record
from passport_app.domain.words import Words
from passport_app.i18n import Translator
from passport_app.services.passport import Passport
from ui.common.filling import Filling
from ui.common.person_line import person_line
from ui.common.whose import WhoseWords


@pytest.fixture
def ania(passport: Passport) -> str:
    return passport.records.add(Helper(name="Ania")).id


def asked(passport: Passport, kind: type[Record], record_id: str | None = None) -> WhoseWords:
    translator = Translator("en")
    return WhoseWords(passport, translator, Filling(passport, translator, kind, record_id, about=passport.today()))


def plain(options: list[tuple[str, str]]) -> dict[str, str]:
    return {code: words.replace("\u2068", "").replace("\u2069", "") for code, words in options}


def test_the_person_is_not_asked(passport: Passport) -> None:
    assert asked(passport, Activity).options() == []
    assert asked(passport, FlareUp).note() == ""


def test_a_helper_says_whether_they_were_told_or_saw(passport: Passport, ania: str) -> None:
    passport.records.put(Person(preferred_name="Maria"))
    passport.write_as(ania)
    words = asked(passport, Appointment)
    assert plain(words.options()) == {"person": "What Maria told me", ania: "What I saw myself"}
    assert (words.chosen, words.kept, words.note()) == ("person", False, "")


def test_without_a_name_it_says_told(passport: Passport, ania: str) -> None:
    passport.write_as(ania)
    assert plain(asked(passport, Activity).options())["person"] == "What I was told"


@pytest.mark.parametrize("kind", [FlareUp, Story])
def test_scores_and_the_one_story_are_only_told(passport: Passport, ania: str, kind: type[Record]) -> None:
    passport.write_as(ania)
    assert asked(passport, kind).options() == []
    assert "Ania" in asked(passport, kind).note()


@pytest.mark.parametrize("kind", [Observation, Helper, CareTeamMember])
def test_nothing_is_asked_where_it_says_nothing(passport: Passport, ania: str, kind: type[Record]) -> None:
    passport.write_as(ania)
    assert (asked(passport, kind).options(), asked(passport, kind).note()) == ([], "")


def test_what_is_chosen_is_kept_with_the_record(passport: Passport, ania: str) -> None:
    passport.write_as(ania)
    entry = passport.records.add(Activity(what=Words(text="Sat outside", language="en")))
    words = asked(passport, Activity, entry.id)
    words.choose(ania)
    assert words.kept
    found = passport.records.get(entry.id)
    assert found is not None
    assert found.observed_by == ania


def test_the_person_sees_whose_words_it_is_and_may_make_them_their_own(passport: Passport, ania: str) -> None:
    entry = passport.records.add(Activity(what=Words(text="Sat outside", language="en")), informant=ania)
    words = asked(passport, Activity, entry.id)
    assert plain(words.options()) == {"person": "My own words", ania: "What Ania saw"}
    words.choose("person")
    assert asked(passport, Activity, entry.id).options() == []


def test_words_from_a_letter_are_not_taken_for_the_helpers(passport: Passport, ania: str) -> None:
    entry = passport.records.add(Activity(what=Words(text="Walk daily", language="en")), informant="letter")
    passport.write_as(ania)
    words = asked(passport, Activity, entry.id)
    assert words.chosen == "letter"
    assert plain(words.options())["letter"] == "Copied from a letter"


def test_the_line_under_the_name_says_who_writes(passport: Passport, ania: str) -> None:
    passport.records.put(Person(legal_name="Maria Nowak", preferred_name="Maria"))
    assert person_line(passport, Translator("en")) == ("Maria Nowak", "Writing: \u2068Maria\u2069")
    passport.write_as(ania)
    assert person_line(passport, Translator("en")) == ("Maria Nowak", "Writing: \u2068Ania\u2069")
