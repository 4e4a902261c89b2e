"""What a stranger's codes say, as it is shown and given on."""

from __future__ import annotations

from passport_app.services.reading import Reading
from passport_app.summary.hpq1.parts import ROOM, to_parts


def test_a_plain_code_steers_no_terminal_and_turns_no_words() -> None:
    hostile = "HEALTH PASSPORT written by patient.\x1b]0;title\x07 \x1b[31mALLERGIES none\x00\u202e gm 01-5\u2069"
    said = Reading().take(hostile).plain
    assert said.startswith("HEALTH PASSPORT written by patient.")
    assert "ALLERGIES none" in said
    assert said.isprintable()


def test_codes_for_the_reader_win_over_the_plain_one_in_any_order() -> None:
    first = to_parts(bytes(3 * ROOM))[0]
    plain = "HEALTH PASSPORT written by patient. MEDICINES none."
    for order in ((plain, first), (first, plain)):
        held = Reading()
        for text in order:
            held.take(text)
        assert (held.collected.plain, held.collected.read) == ("", 1)
