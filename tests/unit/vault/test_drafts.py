from __future__ import annotations

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from passport_app.vault import Vault
from tests.unit.vault.samples import PASSPHRASE


def test_a_draft_is_there_when_the_passport_is_opened_again(vault: Vault, folder: Path) -> None:
    vault.save_draft("goal/1/want", "I want to wa")
    vault.save_draft("goal/1/want", "I want to walk")
    vault.save_draft("story", "x\0y\ud83d")
    vault.close()
    with Vault.open(folder, PASSPHRASE) as again:
        assert again.drafts("goal/") == {"goal/1/want": "I want to walk"}
        assert again.drafts() == {"goal/1/want": "I want to walk", "story": "x\0y\ud83d"}
        again.drop_draft("story")
        again.drop_draft("never there")
        assert set(again.drafts()) == {"goal/1/want"}


def test_a_draft_stands_sealed_because_it_may_become_private(vault: Vault) -> None:
    vault.save_draft("safety", "plantedword")
    rows = str(vault._held.database.rows("SELECT * FROM draft"))
    assert "plantedword" not in rows
    assert "safety" not in rows


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(
    st.dictionaries(st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1), st.text(), max_size=4)
)
def test_any_text_comes_back_as_it_was_typed(vault: Vault, texts: dict[str, str]) -> None:
    for key in vault.drafts():
        vault.drop_draft(key)
    for key, text in texts.items():
        vault.save_draft(key, text)
    assert vault.drafts() == texts
