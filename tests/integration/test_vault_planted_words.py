"""No byte of what was entered is in any file, open, closed or after a crash, nor in a temporary folder."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from passport_app.vault import Vault
from passport_app.vault.errors import VaultError
from tests.integration.vault_child import MORE
from tests.unit.vault.samples import new_vault, revision

WORDS = ("Plantedname", "plantedkind", "plantedżółć", "پودالفظ", "plantedsetting", "plantedkey", "9434765919")
PASSPHRASE = "plantedpassphrase it's"
NEW_PASSPHRASE = "plantednewphrase"


def spellings() -> list[bytes]:
    words = (*WORDS, PASSPHRASE, NEW_PASSPHRASE, "2031-07-19")
    return [word.encode(code) for word in words for code in ("utf-8", "utf-16-le", "utf-16-be")]


def found_in(*folders: Path) -> list[tuple[str, bytes]]:
    files = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
    contents = [(path.name, path.name.encode() + path.read_bytes()) for path in files]
    return [(name, word) for name, content in contents for word in spellings() if word in content]


def enter_everything(vault: Vault) -> None:
    body = " ".join(WORDS).encode()
    for private in (False, True):
        first = revision(body=body * 40, kind="plantedkind", about="2031-07-19", private=private)
        vault.append([first, revision(first, body=body, kind="plantedkind", private=True)])
    vault.append([revision(record="plantedkind", kind="plantedkind", body=body)])
    vault.save_draft("plantedkey", body.decode())
    vault.set_setting("plantedsetting", "plantedsetting")


def test_the_words_would_be_found(tmp_path: Path) -> None:
    (tmp_path / "one").write_text("x" + WORDS[2], encoding="utf-16-le")
    (tmp_path / "plantedname").touch()
    (tmp_path / f"{WORDS[0]}.db").touch()
    assert {word for _, word in found_in(tmp_path)} == {WORDS[2].encode("utf-16-le"), WORDS[0].encode()}


def test_nothing_that_was_entered_is_readable(tmp_path: Path, own_folders: Path) -> None:
    folder, crashed = tmp_path / "passport", tmp_path / "crashed"
    vault, code = new_vault(folder, PASSPHRASE)
    groups = [group.encode() for group in code.split()]
    with vault:
        enter_everything(vault)
        assert found_in(tmp_path, own_folders) == []
        shutil.copytree(folder, crashed)
        vault.change_passphrase(NEW_PASSPHRASE)
        enter_everything(vault)
        assert found_in(tmp_path, own_folders) == []
    Vault.open(folder, NEW_PASSPHRASE, migrations=MORE).close()
    with Vault.open(crashed, PASSPHRASE) as again:
        assert again.check().happy
        assert found_in(tmp_path, own_folders) == []
    assert found_in(tmp_path, own_folders) == []
    for name in ("slots.json", "slots.bak.json"):
        assert not any(group in (crashed / name).read_bytes() for group in groups)


def test_no_error_says_a_word(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "Plantedname"
    with new_vault(folder, PASSPHRASE)[0] as vault:
        enter_everything(vault)
        wrong = revision(body=b"Plantedname", kind="plantedkind ", record="plantedkind")
        with pytest.raises(VaultError) as caught:
            vault.append([wrong])
        assert "lanted" not in f"{caught.value!r} {caught.value.params}"
    with pytest.raises(VaultError) as caught:
        Vault.open(folder, NEW_PASSPHRASE)
    assert "lanted" not in f"{caught.value!r} {caught.value.params}"
    (folder / "vault-1.db").write_bytes(b"\xff" * 8192)
    with pytest.raises(VaultError) as caught:
        Vault.open(folder, PASSPHRASE)
    assert "lanted" not in f"{caught.value!r} {caught.value.params}"
    assert capfd.readouterr() == ("", "")
