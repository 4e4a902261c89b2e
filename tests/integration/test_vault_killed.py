"""SIGKILL at random moments and at every step: what was acknowledged is there, and the passport opens."""

from __future__ import annotations

import random
import shutil
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from passport_app.vault import OpenCopy, Vault, into_folder, schema
from passport_app.vault.errors import WrongSecretError
from passport_app.vault.revisions import begun_anew
from tests.integration.vault_child import MORE, NOW, by_helper, steps
from tests.integration.vault_processes import Children
from tests.unit.vault.samples import PASSPHRASE, add_carer, closed_passport, fingerprints, new_vault, revision

KILLS = 100

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has neither fork nor SIGKILL")


@pytest.fixture
def children() -> Iterator[Children]:
    """A process that forks others."""
    started = Children()
    yield started
    started.close()


class Acknowledged:
    """All that was said to be saved."""

    def __init__(self) -> None:
        self.records: dict[str, str] = {}
        self.doomed: set[str] = set()
        self.erased: set[str] = set()
        self.draft: str | None = None
        self.secret = PASSPHRASE
        self.trying: str | None = None

    def hear(self, said: dict[str, Any]) -> None:
        if "saved" in said:
            self.records[said["saved"]] = said["record"]
        self.records |= said.get("joined", {})
        if "erasing" in said:
            self.doomed.add(said["erasing"])
        if "erased" in said:
            self.erased.add(said["erased"])
        self.draft = said.get("draft", self.draft)
        self.trying = said.get("trying", self.trying)
        if "secret" in said:
            self.secret, self.trying = said["secret"], None

    def to_be_found(self) -> set[str]:
        """What was saved, without what somebody began to erase."""
        return {one for one, record in self.records.items() if record not in self.doomed}

    def open(self, folder: Path) -> Vault:
        """With the last acknowledged secret, or the one that was being changed to."""
        try:
            return Vault.open(folder, self.secret)
        except WrongSecretError:
            assert self.trying is not None
            self.secret, self.trying = self.trying, None
            return Vault.open(folder, self.secret)


def test_a_hundred_kills_lose_nothing_that_was_acknowledged(
    tmp_path: Path, children: Children, monkeypatch: pytest.MonkeyPatch
) -> None:
    kill_often(tmp_path, children, monkeypatch, KILLS)


def kill_often(
    tmp_path: Path, children: Children, monkeypatch: pytest.MonkeyPatch, kills: int, seed: int = 20260301
) -> None:
    """Kill at random moments under saving, re-keying, erasing, joining, backing up and bringing up."""
    folder = tmp_path / "passport"
    closed_passport(folder)
    with_helper(folder, tmp_path / "away")
    known = Acknowledged()
    chance = random.Random(seed)
    versions = [steps(n) for n in range(kills)]
    for n in range(kills):
        heard = _killed(children, folder, known, chance, seed=n)
        monkeypatch.setattr(schema, "migrations", lambda n=n: versions[n])
        before = fingerprints(folder)
        with pytest.raises(WrongSecretError):
            Vault.open(folder, "wrong words")
        assert fingerprints(folder) == before
        with known.open(folder) as vault:
            found = list(vault.revisions())
            assert known.to_be_found() <= {one.id for one in found}, f"after {heard} answers"
            assert not known.erased & {one.record for one in found}
            assert vault.check().happy
            if known.draft is not None:
                assert _number(vault.drafts()["story"]) >= _number(known.draft)
            if n % 25 == 24:
                _check_backups(vault, known, hours=n // 10)
    assert len(known.to_be_found()) > kills
    assert known.erased


def _check_backups(vault: Vault, known: Acknowledged, *, hours: int) -> None:
    """Whatever was going on with them: they can be brought in line, and then open and hold nothing erased."""
    vault.refresh_backups(NOW + timedelta(hours=hours))
    assert not vault.backups_stale()
    assert vault.backups()
    for backup in vault.backups():
        with OpenCopy(backup.path, known.secret) as copy:
            assert not known.erased & {one.record for one in copy.ledger.revisions()}


def _killed(children: Children, folder: Path, known: Acknowledged, chance: random.Random, *, seed: int) -> int:
    """Let a child save, kill it after some answers and a little more; the answers that it gave."""
    answers, limit, heard, pid = 0, chance.choice([0, 0, 1, 3, 10, 30, 60]), False, 0
    for said in children.start(
        "save", folder=str(folder), secret=known.secret, seed=seed, away=str(folder.with_name("away"))
    ):
        known.hear(said)
        pid = said.get("pid", pid)
        answers += "pid" not in said
        if pid and answers >= limit and not heard:
            heard = True
            time.sleep(chance.uniform(0, 0.012))
            children.kill(pid)
        if "ended" in said:
            assert said["ended"] == 9, "the child ended by itself"
    return answers


def _number(draft: str) -> tuple[int, int]:
    _, seed, n = draft.split()
    return int(seed), int(n)


def test_new_keys_are_all_or_nothing_at_every_step(tmp_path: Path, children: Children) -> None:
    for step in range(1, 1000):
        folder = tmp_path / str(step)
        ids = _small_passport(folder)
        said = children.run("change_keys", folder=str(folder), secret=PASSPHRASE, new="brand new words", step=step)
        done = {"done": True} in said
        try:
            vault = Vault.open(folder, PASSPHRASE)
            assert not done
        except WrongSecretError:
            vault = Vault.open(folder, "brand new words")
        _check_whole(vault, ids)
        Vault.open(folder, "carer words").close()
        if done:
            assert step > 20
            return


def test_a_carer_is_removed_or_not_and_everyone_else_comes_in_at_every_step(tmp_path: Path, children: Children) -> None:
    for step in range(1, 1000):
        folder = tmp_path / str(step)
        made = [revision(), revision(private=True)]
        code = closed_passport(folder, *made)
        add_carer(folder, "carer words")
        add_carer(folder, "another carer")
        said = children.run("remove_carer", folder=str(folder), secret=PASSPHRASE, step=step)
        done = {"done": True} in said
        _check_whole(Vault.open(folder, code), {one.id for one in made})
        with Vault.open(folder, PASSPHRASE) as vault:
            assert len(vault.ways()) in ({3} if done else {3, 4})
            gone = vault.fits("carer words") is None
        Vault.open(folder, "another carer").close()
        assert gone or not done
        if gone:
            with pytest.raises(WrongSecretError):
                Vault.open(folder, "carer words")
        if done:
            assert step > 20
            return


def test_a_carer_is_let_in_under_their_name_or_not_at_every_step(tmp_path: Path, children: Children) -> None:
    for step in range(1, 1000):
        folder = tmp_path / str(step)
        ids = _small_passport(folder)
        said = children.run("let_in", folder=str(folder), secret=PASSPHRASE, new="fresh carer", step=step)
        with Vault.open(folder, PASSPHRASE) as vault:
            way = vault.fits("fresh carer")
            assert way is None or (way.label, way.helper) == ("Ala", "c" * 32)
        _check_whole(Vault.open(folder, PASSPHRASE), ids)
        if {"done": True} in said:
            assert way is not None
            assert step > 5
            return


def test_being_brought_up_is_all_or_nothing_at_every_step(tmp_path: Path, children: Children) -> None:
    for step in range(1, 1000):
        folder = tmp_path / str(step)
        ids = _small_passport(folder)
        said = children.run("bring_up", folder=str(folder), secret=PASSPHRASE, step=step)
        _check_whole(Vault.open(folder, PASSPHRASE, migrations=MORE), ids)
        if {"done": True} in said:
            assert step > 20
            return


def test_a_creation_that_was_killed_leaves_no_half_passport(tmp_path: Path, children: Children) -> None:
    for step in range(1, 1000):
        folder = tmp_path / str(step)
        said = children.run("make", folder=str(folder), step=step)
        if (folder / "slots.json").exists():
            _check_whole(Vault.open(folder, PASSPHRASE), set())
        else:
            new_vault(folder)[0].close()
            _check_whole(Vault.open(folder, PASSPHRASE), set())
        if {"done": True} in said:
            assert step > 20
            return


def test_erasing_is_all_or_nothing_at_every_step(tmp_path: Path, children: Children) -> None:
    for step in range(1, 1000):
        folder = tmp_path / str(step)
        kept, doomed = revision(private=True), revision()
        closed_passport(folder, kept, doomed)
        said = children.run("erase", folder=str(folder), secret=PASSPHRASE, record=doomed.record, step=step)
        done = {"done": True} in said
        with Vault.open(folder, PASSPHRASE) as vault:
            gone = not vault.history(doomed.record)
            assert gone or not done
            assert vault.append([doomed]) == int(gone)
        _check_whole(Vault.open(folder, PASSPHRASE), {kept.id} if gone else {kept.id, doomed.id})
        if done:
            assert step > 20
            return


def test_a_join_is_all_or_nothing_at_every_step(tmp_path: Path, children: Children) -> None:
    first = tmp_path / "first"
    ids = _small_passport(first)
    copy, new = came_back(first, tmp_path / "away")
    for step in range(1, 1000):
        folder = tmp_path / str(step)
        shutil.copytree(first, folder)
        said = children.run("join", folder=str(folder), secret=PASSPHRASE, copy=str(copy), step=step)
        done = {"done": True} in said
        with Vault.open(folder, PASSPHRASE) as vault:
            found = {one.id for one in vault.revisions()}
            assert found == ids | new if done else found in (ids, ids | new)
            assert vault.bring_back(copy, check=lambda *_: None).known == len(found & (ids | new)) - 1
        _check_whole(Vault.open(folder, PASSPHRASE), ids | new)
        if done:
            assert step > 10
            return


def test_a_join_with_an_older_state_is_all_or_nothing_at_every_step(tmp_path: Path, children: Children) -> None:
    first, away, copy = tmp_path / "first", tmp_path / "away", tmp_path / "back"
    ids = _small_passport(first)
    shutil.copytree(first, tmp_path / "older")
    with Vault.open(first, PASSPHRASE) as vault:
        vault.append([unknown := revision(), revision(private=True, clock=90)])
    with_helper(first, away)
    with Vault.open(away, "carer words") as opened:
        follows = replace(by_helper(opened, 1), record=unknown.record, parents=(unknown.id,))
        opened.append([follows, alone := by_helper(opened, 2)])
        opened.save_copy(copy, NOW)
    new = {begun_anew(follows.id), alone.id}
    for step in range(1, 1000):
        folder = tmp_path / str(step)
        shutil.copytree(tmp_path / "older", folder)
        job = {"folder": str(folder), "secret": PASSPHRASE, "copy": str(copy), "helpers": "carer words", "step": step}
        done = {"done": True} in children.run("join", **job)
        with Vault.open(folder, PASSPHRASE) as vault:
            found = {one.id for one in vault.revisions()}
            assert found == ids | new if done else found in (ids, ids | new)
            joined = vault.bring_back(copy, "carer words", check=lambda *_: None)
            assert (joined.versions, joined.left_out) == (len(ids | new) - len(found), 1)
        _check_whole(Vault.open(folder, PASSPHRASE), ids | new)
        if done:
            assert step > 10
            return


def with_helper(folder: Path, away: Path) -> None:
    """A passport's helper, with a copy on another computer."""
    with Vault.open(folder, PASSPHRASE) as vault:
        ways = [way for way in vault.ways() if way.role == "carer"]
        way = ways[0] if ways else vault.add_carer("carer words", helper="c" * 32, label="Ala")
        vault.copy_for_helper(away.with_suffix(".copy"), way.id, now=NOW)
    with OpenCopy(away.with_suffix(".copy"), "carer words") as copy:
        into_folder(copy, away)


def came_back(folder: Path, away: Path) -> tuple[Path, set[str]]:
    """What a helper wrote, as a file, and the ids of it."""
    with_helper(folder, away)
    with Vault.open(away, "carer words") as opened:
        made = [by_helper(opened, n) for n in range(3)]
        opened.append(made)
        opened.save_copy(away.with_suffix(".back"), NOW)
    return away.with_suffix(".back"), {one.id for one in made}


def _small_passport(folder: Path) -> set[str]:
    made = [revision(), revision(private=True)]
    closed_passport(folder, *made)
    add_carer(folder, "carer words")
    return {one.id for one in made}


def _check_whole(vault: Vault, ids: set[str]) -> None:
    with vault:
        assert {one.id for one in vault.revisions()} == ids
        assert vault.check().happy
    assert {path.suffix for path in vault.folder.iterdir()} == {".json", ".db"}
    assert len(list(vault.folder.iterdir())) == 3
