"""A page is composed of what stands in the passport, written where it was asked, and noted when it is given."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from passport_app.domain.care import Appointment
from passport_app.domain.goals import Goal
from passport_app.domain.person import Person
from passport_app.domain.sharing import SharedAs, SharedSummary
from passport_app.domain.words import own
from passport_app.services import sharing, summaries
from passport_app.services.files import NotAFolderError
from passport_app.services.passport import Passport
from passport_app.summary.preset import UnknownSectionError
from passport_app.summary.presets import UnknownAudienceError


@pytest.fixture
def filled(passport: Passport) -> Passport:
    passport.records.put(Person(legal_name="Ola Nowak"))
    passport.records.add(Goal(want=own("sit in the garden", "en")))
    passport.records.add(Goal(want=own("a secret hope", "en")), private=True)
    gone = passport.records.add(Goal(want=own("swim the channel", "en")))
    passport.records.remove(gone.id)
    passport.records.add(Appointment(on=date(2026, 11, 25), three_things=(own("my sleep", "en"),)))
    return passport


def test_the_page_says_what_stands_and_nothing_private_or_removed(filled: Passport) -> None:
    text = summaries.text(summaries.compose_summary(filled, "gp", ["en"]))
    for said in ("Ola Nowak", "sit in the garden", "my sleep", "22 November 2026"):
        assert said in text
    for kept in ("secret", "channel"):
        assert kept not in text


def test_the_page_speaks_of_the_day_and_of_the_sections_that_were_asked(filled: Passport) -> None:
    made = summaries.compose_summary(
        filled, "gp", ["en", "pl"], as_of=date(2026, 11, 1), selection=summaries.Selection(sections=("goals",))
    )
    assert made.as_of == date(2026, 11, 1)
    assert [section.name for section in made.sections] == ["goals"]
    assert made.languages == ("en", "pl")


def test_the_text_of_two_sheets_has_both_so_that_one_can_refer_to_the_other(filled: Passport) -> None:
    filled.records.add(Goal(want=own("chodzić na targ", "pl")))
    text = summaries.text(summaries.compose_summary(filled, "gp", ["en", "pl"]))
    assert "[own words in Polish, line" in text
    assert "chodzić na targ" in text


def test_what_there_is_not_is_told(filled: Passport) -> None:
    assert "gp" in summaries.audiences()
    with pytest.raises(UnknownAudienceError) as caught:
        summaries.compose_summary(filled, "wizard", ["en"])
    assert "gp" in caught.value.sentence()
    with pytest.raises(UnknownSectionError):
        summaries.compose_summary(filled, "gp", ["en"], selection=summaries.Selection(sections=("magic",)))


def test_the_code_is_written_as_a_picture(filled: Passport, tmp_path: Path) -> None:
    made = summaries.compose_summary(filled, "gp", ["en"])
    assert summaries.save_qr_pictures(tmp_path / "codes", made) == [made.qr_text]
    assert summaries.save_qr_pictures(tmp_path / "codes", made) == [made.qr_text]
    assert [path.name for path in (tmp_path / "codes").iterdir()] == ["qr-1.png"]
    (tmp_path / "file").touch()
    with pytest.raises(NotAFolderError):
        summaries.save_qr_pictures(tmp_path / "file", made)


def test_a_page_that_was_given_is_noted_with_what_was_on_it(filled: Passport) -> None:
    made = summaries.compose_summary(filled, "gp", ["en", "ur"])
    sharing.record_given(filled.records, made, to="Dr Singh", given_as=SharedAs.PAPER)
    (entry,) = filled.records.all(SharedSummary)
    assert entry.about == date(2026, 11, 22)
    assert entry.record == SharedSummary(
        audience="gp",
        as_of=date(2026, 11, 22),
        to="Dr Singh",
        sections=("alerts", *(section.name for section in made.sections)),
        languages=("en", "ur"),
        given_as=SharedAs.PAPER,
    )
