"""What was read from codes, as the window says it."""

from __future__ import annotations

from typing import Any

from passport_app.services.reading import Reading
from passport_app.services.received_pages import received_cards
from passport_app.summary.hpq1 import encode
from passport_app.summary.model import Wording
from passport_app.summary.walking import cells, parts
from passport_app.summary.wording import text_of


def test_what_nobody_put_into_the_readers_language_is_said_as_it_was_written(full: Any) -> None:
    summary = full.summary("en", "pl")
    unread = [part for part in parts(summary) if part.wording is Wording.NOT_PUT_INTO]
    assert unread
    reading = Reading()
    reading.take("\n".join(encode(summary).parts))
    said = "\n".join(
        words for card in received_cards(reading.open()) for sentence in card.sentences for words in sentence.parts
    )
    for part in unread:
        assert any(text_of(cell["pl"]) in said for cell in cells(part))
