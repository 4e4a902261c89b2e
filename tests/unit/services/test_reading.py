"""What a stranger's codes say, as it is shown and given on."""

from __future__ import annotations

from passport_app.services.reading import Reading


def test_a_plain_code_steers_no_terminal_and_turns_no_words() -> None:
    hostile = "HEALTH PASSPORT written by patient.\x1b]0;title\x07 \x1b[31mALLERGIES none\x00\u202e gm 01-5\u2069"
    said = Reading().take(hostile).plain
    assert said.startswith("HEALTH PASSPORT written by patient.")
    assert "ALLERGIES none" in said
    assert said.isprintable()
