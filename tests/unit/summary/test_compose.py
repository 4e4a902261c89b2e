from __future__ import annotations

import re
import runpy
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from passport_app import paths
from passport_app.domain.about_me import Story
from passport_app.domain.care import Appointment
from passport_app.domain.checkins import CheckIn
from passport_app.domain.goals import Goal
from passport_app.domain.health_background import Alert, AlertType
from passport_app.domain.helpers import Helper
from passport_app.domain.medicines import Medicine
from passport_app.domain.person import Person
from passport_app.domain.phrases import phrase_list, pick
from passport_app.domain.words import Words
from passport_app.summary.compose import is_checked
from passport_app.summary.model import Chart, Line, Lines, Row, Said, Section, Summary, Table, Wording
from passport_app.summary.presets import UnknownAudienceError, preset
from passport_app.summary.text import render_text
from passport_app.summary.walking import Part, cells, parts_of
from passport_app.summary.wording import text_of
from tests.unit.summary.reading import spoken

TODAY = date(2026, 11, 22)


def section(summary: Summary, name: str) -> Section:
    return next(one for one in summary.sections if one.name == name)


def names(summary: Summary) -> list[str]:
    return [one.name for one in summary.sections]


def numbered(summary: Summary) -> Iterator[Part]:
    return (part for section in summary.sections for part in parts_of(section))


def everything(summary: Summary) -> str:
    return "\n".join([*(render_text(summary, one) for one in summary.languages), summary.qr_text])


def test_an_empty_passport_is_blank_and_says_so(notebook: Any) -> None:
    summary = notebook.summary()
    text = render_text(summary)
    assert "Name not recorded" in text
    assert "Allergies: not recorded" in text
    assert "Alerts: not recorded" in text
    assert names(summary) == ["medicines", "agreed"]
    assert re.search(r"Medicines\n1\.1 Not recorded", text)
    assert not re.search(r"\b0\b|None", text)


def test_private_records_are_out_until_they_are_named(notebook: Any) -> None:
    hidden = notebook.add(Medicine(name="Secretomab"), private=True)
    notebook.add(Alert(type=AlertType.PREGNANCY), private=True)
    notebook.add(Medicine(name="Paracetamol"))
    assert "Secretomab" not in everything(notebook.summary())
    assert "pregnant" not in everything(notebook.summary())
    named = everything(notebook.summary(private=frozenset({hidden.id})))
    assert "Secretomab" in named
    assert "pregnant" not in named


def test_nothing_counts_or_names_a_private_record(notebook: Any) -> None:
    """A page with a private goal, check-ins and helper in the passport is the page of one without them."""
    helper = notebook.add(Helper(name="Jo"), private=True)
    notebook.add(Goal(want=Words(text="a secret", language="en")), private=True)
    notebook.add(Appointment(on=date(2026, 8, 4)), private=True)
    for ago in range(5):
        notebook.add(CheckIn(pain_now=5), about=TODAY - timedelta(days=ago), private=True)
    assert names(notebook.summary()) == ["medicines", "agreed"]
    notebook.add(Medicine(name="Paracetamol"), recorder=helper.id)
    text = everything(notebook.summary())
    assert "Jo" not in text
    assert "told to a carer" in text


def test_removed_records_are_out(full: Any) -> None:
    full.entries = [replace(entry, removed=True) for entry in full.entries]
    assert names(full.summary()) == ["medicines", "agreed"]


def test_what_is_not_ticked_stands_nowhere(full: Any) -> None:
    untouched = ("I laid tiles", "to dance again", "to be a burden", "keys are with Jan", "Mood")
    text = everything(full.summary())
    assert not [words for words in untouched if words in text]
    ticked = full.summary(sections=["mood", "story", "home-safety"])
    assert [words for words in untouched if words in everything(ticked)] == list(untouched)


def test_unticked_alerts_are_neither_at_the_top_nor_in_the_code(full: Any) -> None:
    summary = full.summary(sections=["three-things"])
    assert summary.header.alerts == ()
    assert not re.search("apixaban|penicillin|Paracetamol|LAST 4", everything(summary))
    assert "my knee gives way" in summary.qr_text


def test_ticking_home_safety_lets_out_no_other_private_record(full: Any) -> None:
    full.add(Medicine(name="Secretomab"), private=True)
    full.entries = [replace(e, private=True) if isinstance(e.record, Story) else e for e in full.entries]
    text = everything(full.summary(sections=["home-safety", "medicines", "story"]))
    assert "keys are with Jan" in text
    assert "Secretomab" not in text
    assert "I laid tiles" not in text


def test_line_numbers_are_the_same_on_both_sheets_and_unique(full: Any) -> None:
    summary = full.summary("en", "pl")
    lines = [line.number for line in numbered(summary)]
    assert len(lines) == len(set(lines)) > 20
    for one in summary.sections:
        own = [line.number for line in numbered(replace(summary, sections=(one,)))]
        assert own == [f"{one.number}.{place}" for place in range(1, len(own) + 1)]
    english, polish = render_text(summary, "en"), render_text(summary, "pl")
    pattern = re.compile(r"^\d+\.\d+ ", re.MULTILINE)
    assert pattern.findall(english) == pattern.findall(polish) == [f"{number} " for number in lines]


def test_every_said_thing_is_said_on_every_sheet(full: Any) -> None:
    summary = full.summary("en", "ur")

    def check(thing: Said) -> None:
        assert set(thing) == {"en", "ur"}
        assert all(span.text for spans in thing.values() for span in spans)

    for line in numbered(summary):
        for cell in cells(line):
            check(cell)
            assert all(cell.values())
    for one in summary.sections:
        for thing in (one.title, *one.notes, *([one.aside] if one.aside else [])):
            check(thing)
    for line in (*summary.header.needs, *summary.header.alerts):
        check(line.said)


def test_words_that_nobody_put_into_english_refer_to_the_line_of_the_polish_sheet(full: Any) -> None:
    lines = list(numbered(full.summary("en", "pl")))
    own, untold, put = lines[:3]
    assert (spoken(own), own.wording) == ("“my knee gives way”", Wording.OWN)
    assert spoken(untold) == "[own words in Polish, line 1.2 of the Polish sheet]"
    assert untold.wording is Wording.NOT_PUT_INTO
    assert "boję się zimy" in spoken(untold, "pl")
    assert (spoken(put), put.wording) == ("“the stairs”", Wording.PUT_INTO)
    assert "schody" in spoken(put, "pl")
    assert "1.1" in spoken(own, "pl")
    assert "angielski" in spoken(own, "pl")


def test_on_a_sheet_alone_words_stand_as_written_with_their_language(full: Any) -> None:
    untold = list(numbered(full.summary("en")))[1]
    assert spoken(untold) == "“boję się zimy” (in Polish)"
    assert isinstance(untold, Line)
    assert any(span.language == "pl" for span in untold.said["en"])


def test_words_in_a_third_language_stand_on_the_persons_sheet(notebook: Any) -> None:
    words = Words(text="stairs in Welsh", language="cy")
    notebook.add(Appointment(on=TODAY, three_things=(words,)))
    line = next(numbered(notebook.summary("en", "pl")))
    assert spoken(line) == "[own words in Welsh, line 1.1 of the Polish sheet]"
    assert "stairs in Welsh" in spoken(line, "pl")


def test_a_code_that_is_not_in_our_lists_is_own_words(notebook: Any) -> None:
    newer = Words(text="from a newer list", language="en", code="from-tomorrow/phrase")
    notebook.add(Appointment(on=TODAY, three_things=(newer,)))
    assert spoken(next(numbered(notebook.summary()))) == "“from a newer list”"


def test_who_put_words_into_english_is_said_once_with_all_the_lines(full: Any) -> None:
    notes = [text_of(note["en"]) for one in full.summary("en", "pl").sections for note in one.notes]
    assert "Line 1.3 put into English by Agnieszka (daughter), 20 November. Not a professional translation." in notes


def test_dictated_lines_are_labelled_told_to(full: Any) -> None:
    notes = [text_of(note["en"]) for one in full.summary("en", "pl").sections for note in one.notes]
    who = "Agnieszka Brown (eldest daughter\u00a0· paid carer)"
    assert any(
        re.fullmatch(rf"Lines 1\.1–1\.3, 3\.\d and \d\.1 told to {re.escape(who)}, who typed them\.", n) for n in notes
    )
    assert f"Check-ins told to {who}, who typed them: 3 of 7." in notes


def test_words_of_a_carer_and_of_a_letter_are_labelled(notebook: Any) -> None:
    helper = notebook.add(Helper(name="Jo"))
    notebook.add(Medicine(name="A"), informant=helper.id, recorder=helper.id)
    notebook.add(Medicine(name="B"), informant="letter")
    notes = [text_of(note["en"]) for note in section(notebook.summary(), "medicines").notes]
    assert notes == ["Line 1.1 in the words of Jo, not the patient.", "Line 1.2 copied from a letter."]


def test_what_a_carer_saw_is_kept_apart_and_says_who_saw_it(full: Any) -> None:
    summary = full.summary()
    seen = section(summary, "seen")
    assert seen.overflow
    (line,) = numbered(replace(summary, sections=(seen,)))
    assert spoken(line).startswith("Seen by Agnieszka Brown")
    assert seen.notes == (), "the line says it; a note would say it twice"
    others = [one for one in summary.sections if one.name != "seen"]
    assert "holds the rail" not in "".join(spoken(line) for line in numbered(replace(summary, sections=tuple(others))))


def test_the_sheet_of_an_unchecked_language_says_so_with_its_english() -> None:
    assert is_checked("en-GB")
    assert not is_checked("de")


@pytest.mark.parametrize("name", ["", "Anna Mazur"])
def test_a_sheet_is_checked_once_somebody_has_signed_its_catalog(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """The name in the catalog's source reaches the program, and the page stops saying "not yet checked"."""
    source = tmp_path / "pl" / "LC_MESSAGES" / "passport.po"
    source.parent.mkdir(parents=True)
    source.write_text(f'msgid ""\nmsgstr ""\n"Language: pl\\n"\n"X-Checked-By: {name}\\n"\n', encoding="utf-8")
    tool = runpy.run_path(str(Path(__file__).parents[3] / "packaging" / "catalogs.py"))
    monkeypatch.setitem(tool["_source"].__globals__, "CATALOGS", tmp_path)
    monkeypatch.setattr("passport_app.paths.catalogs", lambda: tmp_path)
    tool["_write_binary"](
        "pl", tool["_signed"](tool["_read"](source, "pl"), tool["_own_headers"](source)["X-Checked-By"])
    )
    assert is_checked("pl-PL") is bool(name)


@pytest.mark.parametrize("language", ["pl", "ur"])
def test_an_unchecked_sheet_says_so_once(full: Any, language: str) -> None:
    summary = full.summary("en", language)
    notes = [note.replace("\u00a0", " ") for note in summary.footer.notes[language]]
    found = [note for note in notes if "Translation not yet checked." in note]
    assert len(found) == (0 if is_checked(language) else 1)
    assert not any("Translation" in note for note in summary.footer.notes["en"])


def test_every_sheet_says_who_wrote_it(full: Any) -> None:
    footer = full.summary().footer
    assert text_of(footer.origin["en"]) == "Written by the patient. Not checked by a clinician."
    assert text_of(footer.identity["en"]).replace("\u00a0", " ") == "Zdzisław Wójcik · 1 Dec 1949 · NHS 999 123 4373"
    assert footer.page_of["en"].format(n=1, m=2) == "page 1 of 2"


def test_one_sheet_where_both_languages_are_the_same(full: Any) -> None:
    assert full.summary("en", "en-GB").languages == ("en",)


def test_an_unknown_audience_is_refused(full: Any) -> None:
    from passport_app.summary.compose import compose

    with pytest.raises(UnknownAudienceError):
        compose(full, audience="horse", language="en", as_of=TODAY)


def test_the_same_passport_gives_the_same_summary(new_full: Any) -> None:
    assert new_full().summary("en", "ur") == new_full().summary("en", "ur")


def test_no_block_has_more_than_twelve_and_no_medicine_is_lost(notebook: Any) -> None:
    for n in range(31):
        notebook.add(Medicine(name=f"Medicine {n:02}"))
    notebook.add(Appointment(on=TODAY, questions=tuple(Words(text=f"Question {n}", language="en") for n in range(30))))
    summary = notebook.summary()
    for one in summary.sections:
        for block in one.blocks:
            size = len(block.lines) if isinstance(block, Lines) else len(block.rows) if isinstance(block, Table) else 0
            assert size <= 12
    assert len([line for line in numbered(summary) if "Medicine" in spoken(line)]) == 31


def test_no_control_character_or_override_gets_through(notebook: Any) -> None:
    hostile = "a\u202e5-10 mg\u202c\x00\n\x1b[0m\u2069\u2069b"
    notebook.add(Person(legal_name=hostile, preferred_name=hostile, phone=hostile))
    notebook.add(Medicine(name=hostile, strength=hostile, label_directions=hostile))
    notebook.add(Appointment(on=TODAY, three_things=(Words(text=hostile, language="en"),)))
    notebook.add(Alert(type=AlertType.OTHER, medicine=hostile))
    summary = notebook.summary("en", "ur")
    for language in summary.languages:
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f\u202a-\u202e]", render_text(summary, language))


def test_a_person_whose_name_is_only_the_preferred_one(notebook: Any) -> None:
    notebook.add(Person(preferred_name="Zdzisiek", languages_spoken=("pl",)))
    header = notebook.summary().header
    assert (header.name.text, header.name.language) == ("Zdzisiek", "pl")
    assert "date of birth not recorded" in text_of(header.identity["en"])


def test_charts_speak_for_themselves(full: Any) -> None:
    chart = next(block for block in section(full.summary(), "impact").blocks if isinstance(block, Chart))
    words = text_of(chart.words["en"]).replace("\u00a0", " ")
    assert words == (
        "Pain (10 strongest) from 26 October to 22 November: lowest 4, highest 5. Recorded on 7 of 28 days."
        " Sleep (10 very well): lowest 3, highest 7. Recorded on 7 of 28 days. 1 flare-up."
    )


@pytest.mark.parametrize("language", ["pl", "ur"])
def test_safety_words_picked_in_the_sheets_own_language_have_their_english_beside_them(
    notebook: Any, language: str
) -> None:
    """Also where they were picked in that language: only a named person's check lets the English go."""
    notebook.add(
        Medicine(name="A", purpose=pick("purpose/pain", language), side_effects=pick("side-effect/heartburn", language))
    )
    row = next(line for line in numbered(notebook.summary(language)) if isinstance(line, Row))
    assert "\u2066For pain\u2069" in spoken(row, language)
    assert "\u2066Heartburn\u2069" in spoken(row, language)


@pytest.mark.parametrize("language", ["pl", "ur"])
def test_no_phrase_of_a_safety_list_stands_without_its_english(full: Any, language: str) -> None:
    text = render_text(full.summary(language, sections=preset("gp").names()), language)
    alone = {part.strip(" \u2066\u2068\u2069") for part in re.split("[\n\u00b7:,.\u060c\u06d4]", text)}
    found = 0
    for file in paths.resource("phrases").glob("*.json"):
        listed = phrase_list(file.stem)
        for code in listed.phrases if listed.needs_english(language) else ():
            words, both = (said(code, language).replace("\u00a0", " ") for said in (listed.text, listed.shown))
            assert words not in alone
            found += text.count(both)
    assert found >= 4
