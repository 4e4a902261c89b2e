"""Words put into another language by a named person reach every place where they stood."""

from __future__ import annotations

from datetime import date

from passport_app.domain.care import AgreedAction, Appointment
from passport_app.domain.health_background import Alert, AlertType
from passport_app.domain.medicines import Medicine
from passport_app.domain.plans import FlarePlan
from passport_app.domain.words import Rendering, own
from passport_app.services.passport import Passport
from passport_app.services.renderings import exchanged, unread, words_of
from passport_app.services.summaries import compose_summary


def test_every_word_of_a_record_is_found_also_in_nested_lists() -> None:
    visit = Appointment(
        on=date(2026, 12, 1),
        three_things=(own("kolano", "pl"), own("sen", "pl")),
        agreed=(AgreedAction(what=own("zdjęcie", "pl")),),
    )
    assert [words.text for words in words_of(visit)] == ["kolano", "sen", "zdjęcie"]


def test_only_the_same_words_are_exchanged() -> None:
    rest, walk = own("odpoczynek", "pl"), own("spacer", "pl")
    plan = FlarePlan(do=(rest, walk), after=(rest,))
    said = rest.with_rendering(Rendering(text="rest", language="en", by="Agnieszka"))
    changed = exchanged(plan, rest, said)
    assert changed.do == (said, walk)
    assert changed.after == (said,)


def test_words_at_the_top_in_lines_and_in_tables_are_offered_once_each(passport: Passport) -> None:
    """Also those that a page keeps in their direction: they are the same words."""
    urdu = own("دن میں 2-3 بار، 250 mg", "ur")
    records = passport.records
    records.add(Alert(type=AlertType.OTHER, detail=own("jedna nerka", "pl")))
    records.add(Appointment(on=date(2026, 11, 22), three_things=(own("schody", "pl"), own("stairs", "en"))))
    records.add(Medicine(name="Naproxen", really_take=urdu, purpose=own("back", "en")))
    for languages in (["en"], ["en", "ur"]):
        summary = compose_summary(passport, "gp", languages, date(2026, 11, 22))
        assert [one.words.text for one in unread(records, summary)] == ["jedna nerka", "schody", urdu.text]
