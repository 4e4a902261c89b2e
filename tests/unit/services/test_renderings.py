"""Words put into another language by a named person reach every place where they stood."""

from __future__ import annotations

from datetime import date

from passport_app.domain.care import AgreedAction, Appointment
from passport_app.domain.plans import FlarePlan
from passport_app.domain.words import Rendering, own
from passport_app.services.renderings import exchanged, words_of


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
