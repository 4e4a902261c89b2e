"""The help page is whole in every language, and never claims to have been checked when it was not."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from passport_app import paths
from passport_app.domain.person import Nation
from passport_app.i18n import COMPLETE

PAGE: dict[str, Any] = json.loads(paths.resource("help", "help_now.json").read_text(encoding="utf-8"))
NUMBERS = [number for nation in PAGE["nations"] for number in nation["numbers"]]


def test_every_nation_has_an_emergency_number_first() -> None:
    assert [nation["code"] for nation in PAGE["nations"]] == [nation.value for nation in Nation]
    for nation in PAGE["nations"]:
        assert nation["numbers"][0]["code"] == "emergency"
        assert nation["numbers"][0]["dial"] == ("112" if nation["code"] == "other" else "999")


def test_a_number_reads_as_it_is_dialled_in_every_language() -> None:
    for number in NUMBERS:
        assert set(number["how"]) == set(number["for"]) == set(COMPLETE)
        for text in number["how"].values():
            assert number["dial"] in "".join(sign for sign in text if sign.isdecimal())


def test_cards_say_the_same_things_in_every_language() -> None:
    assert [card["code"] for card in PAGE["cards"]] == ["emergency", "urgent", "soon"]
    assert [len(card["items"]) for card in PAGE["cards"]] == [9, 5, 4]
    for card in PAGE["cards"]:
        for texts in (card["action"], *card["items"]):
            assert all(texts[language].strip() for language in COMPLETE)
        assert all(("999" in text) == (card["code"] == "emergency") for text in card["action"].values() if text)


def test_signed_only_when_every_number_was_checked() -> None:
    days = [PAGE["checked_on"], *(number["checked_on"] for number in NUMBERS)]
    if PAGE["signed_by"] is None:
        assert PAGE["checked_on"] is None
    else:
        assert all(date.fromisoformat(day) for day in days)
