"""Words, numbers and dates in one language."""

from __future__ import annotations

from datetime import date, time

import pytest
from babel import Locale

from passport_app.i18n import COMPLETE, OWN_NAMES, Translator, is_right_to_left, isolate, isolate_ltr


@pytest.mark.parametrize("language", COMPLETE)
@pytest.mark.parametrize("named", COMPLETE)
def test_names_of_our_languages_are_those_of_the_locale_data(language: str, named: str) -> None:
    assert OWN_NAMES[language][named] == Locale(named).get_display_name(Locale(language))
    assert Translator(language).language_name(named) == OWN_NAMES[language][named]


def test_other_languages_are_named_by_the_locale_data() -> None:
    assert Translator("pl").language_name("de-AT") == "niemiecki"
    assert Translator("en").language_name("xx-nonsense") == "xx-nonsense"


def test_a_number_in_a_right_to_left_line_keeps_its_order_and_stays_whole() -> None:
    assert isolate_ltr("5-10 mg") == "\u20665-10\u00a0mg\u2069"


def test_a_line_of_isolated_parts_runs_as_the_language_does() -> None:
    parts = f"{isolate('Sana')} · {isolate_ltr('07700 900562')}"
    assert Translator("ur").isolate(parts) == f"\u2067{parts}\u2069"
    assert Translator("pl").isolate(parts) == f"\u2066{parts}\u2069"
    assert Translator("ur").isolate("Sana") == isolate("Sana")


def test_counts_dates_and_times_are_written_as_the_language_writes_them() -> None:
    assert Translator("en").ngettext("{n} day", "{n} days", 1) == "1 day"
    assert Translator("en").date(date(2026, 11, 22)) == "22 November 2026"
    assert Translator("pl").date(date(2026, 11, 22)) == "22 listopada 2026"
    assert {Translator(language).time(time(13, 5)) for language in COMPLETE} == {"13:05"}
    assert Translator("ur").number(1234) == "1,234"


def test_direction_follows_the_script() -> None:
    assert is_right_to_left("ur-PK")
    assert is_right_to_left("ar-XB")
    assert not is_right_to_left("pl")
