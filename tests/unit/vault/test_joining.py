"""What a helper wrote comes back whole or not at all, and nothing of the person's goes out that should stay."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from passport_app.vault import Revision, Vault, backups, helper_copy, restoring
from passport_app.vault.copy_errors import DamagedCopyError, NewerCopyError, NotACopyError
from passport_app.vault.database import Database
from passport_app.vault.errors import (
    BadRevisionError,
    PersonOnlyError,
    RevisionClashError,
    VaultError,
    WrongSecretError,
)
from passport_app.vault.joining import Joined
from passport_app.vault.joining_errors import (
    BigCopyError,
    EndedCopyError,
    ForeignCopyError,
    ForgedCopyError,
    HelpersPassphraseError,
)
from passport_app.vault.open_copy import OpenCopy
from passport_app.vault.way_errors import NoSuchWayError
from tests.unit.vault.samples import PASSPHRASE, new_vault, revision

NOW = datetime(2026, 3, 1, 10, tzinfo=UTC)
HELPER = "c" * 32
WORDS = "carer words"


def anything(new: object, helper: str | None) -> None:
    """A check that has nothing against it."""


@pytest.fixture
def home(vault: Vault) -> Vault:
    """A passport with a carer."""
    vault.add_carer(WORDS, helper=HELPER, label="Ola")
    return vault


def carers_way(home: Vault) -> str:
    return next(way.id for way in home.ways() if way.role == "carer")


def taken_along(home: Vault, folder: Path) -> Vault:
    """The copy, opened on the helper's computer."""
    path = folder.with_suffix(".copy")
    home.copy_for_helper(path, carers_way(home), now=NOW)
    with OpenCopy(path, WORDS) as copy:
        restoring.into_folder(copy, folder)
    return Vault.open(folder, WORDS)


@pytest.fixture
def away(home: Vault, tmp_path: Path) -> Iterator[Vault]:
    with taken_along(home, tmp_path / "away") as opened:
        yield opened


def theirs(away: Vault, *parents: Revision, body: bytes = b'{"want":"swim"}', **more: object) -> Revision:
    """A revision as the helper's session writes it."""
    made = revision(*parents, clock=away.clock() + 1, body=body)
    return replace(made, recorder=HELPER, device=away.device, **more)  # type: ignore[arg-type]


def sent_back(away: Vault, path: Path) -> Path:
    backups.save_copy(away._held, path, NOW)
    return path


def test_the_copy_holds_what_a_carer_may_see_and_nothing_else(home: Vault, tmp_path: Path) -> None:
    seen, hidden, out = revision(), revision(private=True, body=b"plantedword"), revision(body=b"plantedword")
    made_private = revision(body=b"plantedword")
    home.append([seen, hidden, out, made_private])
    home.append([revision(out, removed=True, body=b"plantedword"), revision(made_private, private=True)])
    home.append([later := revision(seen, clock=9)])
    home.save_draft("story", "plantedword")
    home.set_setting("lock", "plantedword")
    with taken_along(home, tmp_path / "away") as away:
        assert list(away.revisions()) == [seen, later]
        assert away.current() == [later]
        assert away.removed() == []
        assert away.drafts() == {}
        assert (away.role, away.passport_id, away.partial) == ("carer", home.passport_id, True)
        assert away.device != home.device
        assert away.way.helper == HELPER
        assert away.check().happy
        rows = away._held.database
        stored = [str(row) for (name,) in rows.rows(TABLES) for row in rows.rows(f"SELECT * FROM {name}")]
        assert stored
        assert not any("plantedword" in row for row in stored)
        assert rows.row("SELECT max(seq) FROM revision") == (2,)
        assert rows.row("SELECT count(*) FROM revision WHERE key_id IS NOT NULL") == (0,)
    with pytest.raises(WrongSecretError):
        Vault.open(tmp_path / "away", "four plain words here")


TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table'"


def test_only_a_carers_way_in_takes_a_copy_along_and_only_the_person_makes_it(home: Vault, tmp_path: Path) -> None:
    with pytest.raises(NoSuchWayError):
        home.copy_for_helper(tmp_path / "copy", home.way.id, now=NOW)
    with taken_along(home, tmp_path / "away") as away:
        for refused in (
            lambda: away.copy_for_helper(tmp_path / "copy", away.way.id, now=NOW),
            away.helper_copies,
            lambda: away.forget_helper_copy("x"),
        ):
            with pytest.raises(PersonOnlyError):
                refused()
    home.close()
    with Vault.open(home.folder, WORDS) as carer, pytest.raises(PersonOnlyError):
        carer.bring_back(tmp_path / "away.copy", WORDS, check=anything)


def test_what_a_helper_wrote_comes_back_once_and_only_once(home: Vault, away: Vault, tmp_path: Path) -> None:
    first = theirs(away)
    away.append([first])
    away.append([second := theirs(away, first)])
    path = sent_back(away, tmp_path / "back")
    joined = home.bring_back(path, check=anything)
    records = frozenset({first.record})
    assert joined == Joined(versions=2, records=records, begun=records, known=0, erased=0)
    assert home.history(first.record) == (first, second)
    again = home.bring_back(path, check=anything)
    assert again == Joined(versions=0, records=frozenset(), begun=frozenset(), known=2, erased=0)
    assert home.check().happy


def test_what_both_changed_stands_apart_with_both_versions(home: Vault, tmp_path: Path) -> None:
    home.append([first := revision()])
    with taken_along(home, tmp_path / "away") as away:
        home.append([mine := revision(first)])
        away.append([yours := theirs(away, first)])
        home.bring_back(sent_back(away, tmp_path / "back"), check=anything)
    assert home.apart() == [first.record]
    assert set(home.heads(first.record)) == {mine, yours}
    assert home.check().happy


def test_a_copy_comes_back_after_new_keys_and_not_after_it_was_forgotten(
    home: Vault, away: Vault, tmp_path: Path
) -> None:
    (known,) = home.helper_copies()
    assert known.helper == HELPER
    home.change_passphrase("brand new words")
    assert home.helper_copies() == [known]
    away.append([theirs(away)])
    path = sent_back(away, tmp_path / "back")
    assert home.bring_back(path, check=anything).versions == 1
    home.forget_helper_copy(known.id)
    home.change_passphrase("other new words")
    with pytest.raises(HelpersPassphraseError):
        home.bring_back(path, check=anything)
    with pytest.raises(EndedCopyError):
        home.bring_back(path, WORDS, check=anything)


def test_a_copy_made_since_comes_back_after_an_older_state_was_put_back(home: Vault, tmp_path: Path) -> None:
    home.append([revision()])
    home.save_copy(tmp_path / "older", NOW)
    with taken_along(home, tmp_path / "away") as away:
        with OpenCopy(tmp_path / "older", PASSPHRASE) as copy:
            home.replace_with(copy, NOW)
        away.append([fresh := theirs(away)])
        assert home.bring_back(sent_back(away, tmp_path / "back"), check=anything).versions == 1
    assert fresh in list(home.revisions())


def test_the_person_takes_back_what_was_about_an_entry_made_private_as_private(home: Vault, tmp_path: Path) -> None:
    home.append([first := revision()])
    with taken_along(home, tmp_path / "away") as away:
        home.append([revision(first, private=True)])
        away.append([theirs(away)])
        away.append([yours := theirs(away, first)])
        path = sent_back(away, tmp_path / "back")
    assert yours.clock > home.clock()
    home.bring_back(path, check=anything)
    home.bring_back(path, check=anything)
    assert [one.private for one in home.history(first.record)] == [True, True, True]
    assert replace(yours, private=True) in home.history(first.record)
    home.close()
    with Vault.open(home.folder, WORDS) as carer:
        assert carer.history(first.record) == ()


def test_what_was_erased_meanwhile_does_not_come_back(home: Vault, tmp_path: Path) -> None:
    home.append([first := revision(), one_of_a_kind := revision(record="person", kind="person")])
    with taken_along(home, tmp_path / "away") as away:
        home.erase(first.record)
        home.erase("person")
        away.append([theirs(away, first), theirs(away, one_of_a_kind), kept := theirs(away)])
        joined = home.bring_back(sent_back(away, tmp_path / "back"), check=anything)
    assert (joined.versions, joined.erased) == (1, 4)
    assert list(home.revisions()) == [kept]


def test_a_helper_takes_in_what_the_person_wrote_since_and_lets_go_of_what_went(home: Vault, tmp_path: Path) -> None:
    stays, erased, out, hidden = revision(), revision(), revision(), revision()
    home.append([stays, erased, out, hidden])
    with taken_along(home, tmp_path / "away") as away:
        away.append([own := theirs(away), about_out := theirs(away, out)])
        home.erase(erased.record)
        home.append([revision(out, removed=True), revision(hidden, private=True), new := revision(stays)])
        newer = tmp_path / "newer"
        home.copy_for_helper(newer, carers_way(home), now=NOW)
        with pytest.raises(WrongSecretError):
            away.bring_back(newer, "wrong words", check=anything)
        for _ in range(2):
            joined = away.bring_back(newer, WORDS, check=anything)
            assert {one.id for one in away.revisions()} == {one.id for one in (stays, new, own, out, about_out)}
        assert (joined.versions, joined.gone) == (0, 0)
        assert away.check().happy
        assert away.current() == sorted([new, own, about_out], key=lambda one: (one.clock, one.id))
        assert away.bring_back(tmp_path / "away.copy", WORDS, check=anything).gone == 0
        assert {one.id for one in away.revisions()} == {one.id for one in (stays, new, own, out, about_out, hidden)}
        home.bring_back(sent_back(away, tmp_path / "back"), check=anything)
    assert home.apart() == [out.record]
    assert home.check().happy


# --- any edits, any order


def edits(vault: Vault, chance: random.Random, helper: str | None) -> list[Revision]:
    """Some changes as a session makes them; those that a helper made are the helper's."""
    made: list[Revision] = []
    for _ in range(chance.randrange(6)):
        records = sorted({one.record for one in vault.revisions()})
        record = chance.choice([*records, None, None])
        heads = vault.heads(record) if record else ()
        body = b'{"want":"%d"}' % chance.randrange(100)
        private = any(head.private for head in heads) or (helper is None and chance.random() < 0.15)
        fresh = revision(
            *heads, clock=vault.clock() + 1, body=body, private=private, removed=bool(heads) and chance.random() < 0.15
        )
        fresh = replace(fresh, recorder=helper or "person", device=vault.device)
        vault.append([fresh])
        made.append(fresh)
    return made


def state(vault: Vault) -> tuple[object, ...]:
    return list(vault.revisions()), vault.current(), vault.removed(), vault.apart()


@settings(max_examples=8)
@given(st.integers(0, 2**32))
def test_two_helpers_copies_may_come_back_in_either_order_and_again(
    tmp_path_factory: pytest.TempPathFactory, seed: int
) -> None:
    chance = random.Random(seed)
    root = tmp_path_factory.mktemp("joined")
    helpers = ("c" * 32, "d" * 32)
    with new_vault(root / "one")[0] as home:
        written = edits(home, chance, None)
        ways = [home.add_carer(f"words {helper}", helper=helper, label="") for helper in helpers]
        for way in ways:
            written += edits(home, chance, None)
            home.copy_for_helper(root / f"{way.helper}.copy", way.id, now=NOW)
        written += edits(home, chance, None)
    shutil.copytree(root / "one", root / "two")
    back = []
    for helper in helpers:
        with OpenCopy(root / f"{helper}.copy", f"words {helper}") as copy:
            restoring.into_folder(copy, root / helper)
        with Vault.open(root / helper, f"words {helper}") as away:
            written += edits(away, chance, helper)
            back.append(sent_back(away, root / f"{helper}.back"))
    with Vault.open(root / "one", PASSPHRASE) as one, Vault.open(root / "two", PASSPHRASE) as two:
        for path in back:
            one.bring_back(path, check=anything)
        for path in (*reversed(back), *back):
            two.bring_back(path, check=anything)
        assert state(one) == state(two)
        assert {revision.id for revision in one.revisions()} == {revision.id for revision in written}
        assert one.apart() == sorted(record for record in {r.record for r in written} if len(one.heads(record)) > 1)
        assert one.check().happy


# --- copies that no helper of ours made


def forged(away: Vault, *statements: tuple[str, tuple[object, ...]]) -> None:
    """Change the copy behind the program's back, as somebody with its key can."""
    database: Database = away._held.database
    for sql, values in statements:
        database.run(sql, values)  # type: ignore[arg-type]


INSERT = """INSERT INTO revision (id, record, parents, clock, recorder, informant, device, written, removed, key_id,
payload, top_clock) VALUES (?, ?, '', ?, ?, 'person', 'x', '2026-03-01T10:00:00+00:00', 0, ?, ?, 1)"""


def row(
    clock: int = 1, recorder: str = HELPER, key_id: str | None = None, payload: bytes = b"goal\n\n{}"
) -> tuple[str, tuple[object, ...]]:
    return INSERT, ("e" * 32, "f" * 32, clock, recorder, key_id, payload)


@pytest.mark.parametrize(
    ("statement", "error"),
    [
        (row(clock=1000), ForgedCopyError),
        (row(clock=2**60), BadRevisionError),
        (row(key_id="0123456789abcdef"), ForgedCopyError),
        (row(payload=b"goal"), DamagedCopyError),
        (row(payload=b"x" * (2**21 + 1)), BigCopyError),
        (row(recorder="r" * 5000), BigCopyError),
        (("CREATE VIEW more AS SELECT 1", ()), DamagedCopyError),
        (("CREATE TABLE more (n)", ()), DamagedCopyError),
        (("CREATE TRIGGER more AFTER INSERT ON meta BEGIN DELETE FROM meta; END", ()), DamagedCopyError),
        (("UPDATE revision SET recorder = 'letter'", ()), RevisionClashError),
        (("UPDATE revision SET payload = CAST(payload || x'20' AS BLOB)", ()), RevisionClashError),
        (("UPDATE revision SET record = CAST(x'ff41' AS TEXT)", ()), DamagedCopyError),
        (("UPDATE meta SET value = 'other' WHERE name = 'passport'", ()), ForeignCopyError),
        (("PRAGMA user_version = 999", ()), NewerCopyError),
    ],
)
def test_a_forged_copy_is_refused_whole(
    home: Vault, tmp_path: Path, statement: tuple[str, tuple[object, ...]], error: type[VaultError]
) -> None:
    home.append([revision()])
    before = list(home.revisions())
    with taken_along(home, tmp_path / "away") as away:
        away.append([theirs(away)])
        forged(away, statement)
        path = sent_back(away, tmp_path / "back")
    with pytest.raises(error):
        home.bring_back(path, check=anything)
    assert list(home.revisions()) == before
    assert home.check().happy


def test_what_the_check_refuses_is_not_taken_in(home: Vault, away: Vault, tmp_path: Path) -> None:
    away.append([fresh := theirs(away)])
    asked: list[tuple[object, str | None]] = []

    def refuse(new: object, helper: str | None) -> None:
        asked.append((new, helper))
        raise ForgedCopyError

    with pytest.raises(ForgedCopyError):
        home.bring_back(sent_back(away, tmp_path / "back"), check=refuse)
    assert asked == [([fresh], HELPER)]
    assert home.count() == 0


def test_copies_of_other_passports_and_other_files_are_refused(home: Vault, tmp_path: Path) -> None:
    with new_vault(tmp_path / "other")[0] as other:
        other.add_carer(WORDS, helper=HELPER, label="Ola")
        other.copy_for_helper(tmp_path / "others", carers_way(other), now=NOW)
    with pytest.raises(ForeignCopyError):
        home.bring_back(tmp_path / "others", check=anything)
    (tmp_path / "text").write_text("a shopping list")
    with pytest.raises(NotACopyError):
        home.bring_back(tmp_path / "text", check=anything)
    with taken_along(home, tmp_path / "away") as away, pytest.raises(ForeignCopyError):
        away.bring_back(tmp_path / "others", WORDS, check=anything)


def test_a_copy_that_could_not_be_written_is_not_remembered(home: Vault, tmp_path: Path) -> None:
    with pytest.raises(VaultError):
        home.copy_for_helper(tmp_path / "no folder" / "copy", carers_way(home), now=NOW)
    assert helper_copy.all_copies(home._held) == []
