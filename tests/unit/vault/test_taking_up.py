"""After an older state was put back, what a helper wrote comes in all the same; nobody else's name is taken for it."""

from __future__ import annotations

import random
import shutil
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from passport_app.vault import OpenCopy, Revision, Vault, into_folder
from passport_app.vault.database import Database
from passport_app.vault.errors import RevisionClashError, VaultError, WrongSecretError
from passport_app.vault.joining_errors import (
    EndedCopyError,
    ForeignCopyError,
    ForgedCopyError,
    HelpersPassphraseError,
    UnknownHelperError,
)
from passport_app.vault.revisions import begun_anew
from tests.unit.vault.samples import PASSPHRASE, new_vault, revision
from tests.unit.vault.test_joining import HELPER, NOW, WORDS, anything, edits, sent_back, taken_along, theirs

OTHER = "d" * 32


@pytest.fixture
def home(vault: Vault) -> Vault:
    """A passport with a helper, and a copy from before anything was written."""
    vault.append([revision(record=HELPER, kind="helper")])
    vault.add_carer(WORDS, helper=HELPER, label="Ola")
    return vault


@pytest.fixture
def older(home: Vault, tmp_path: Path) -> Path:
    home.save_copy(tmp_path / "older", NOW)
    return tmp_path / "older"


def gone_back(older: Path, folder: Path) -> Vault:
    """The passport that an older copy becomes on another computer."""
    with OpenCopy(older, PASSPHRASE) as copy:
        into_folder(copy, folder)
    return Vault.open(folder, PASSPHRASE)


def words(revisions: Sequence[Revision]) -> Counter[Revision]:
    """What was written, whatever it follows and is called."""
    return Counter(replace(one, id="", parents=(), private=False) for one in revisions)


def by_helper(vault: Vault) -> list[Revision]:
    return [one for one in vault.revisions() if one.recorder == HELPER]


@pytest.fixture
def fresh(older: Path, tmp_path: Path) -> Iterator[Vault]:
    with gone_back(older, tmp_path / "again") as opened:
        yield opened


def test_a_copy_that_is_not_known_opens_with_its_helpers_passphrase(
    home: Vault, fresh: Vault, older: Path, tmp_path: Path
) -> None:
    with taken_along(home, tmp_path / "away") as away:
        away.append([one := theirs(away)])
        path = sent_back(away, tmp_path / "back")
    with pytest.raises(HelpersPassphraseError):
        fresh.bring_back(path, check=anything)
    for wrong in ("wrong words", PASSPHRASE):
        with pytest.raises(WrongSecretError):
            fresh.bring_back(path, wrong, check=anything)
    assert fresh.bring_back(path, WORDS, check=anything).versions == 1
    assert fresh.history(one.record) == (one,)
    assert fresh.bring_back(path, WORDS, check=anything).versions == 0
    for other in (older, tmp_path / "away.copy"):
        with pytest.raises(ForeignCopyError if other == older else HelpersPassphraseError):
            fresh.bring_back(other, check=anything)


def test_what_followed_something_unknown_begins_anew_once(home: Vault, fresh: Vault, tmp_path: Path) -> None:
    known = revision()
    for vault in (home, fresh):
        vault.append([known])
    home.append([unknown := revision(known, body=b"{}"), alone := revision(clock=60)])
    home.append([revision(private=True, clock=5000)])
    with taken_along(home, tmp_path / "away") as away:
        away.append([first := theirs(away, unknown)])
        away.append([second := theirs(away, first), about_alone := theirs(away, alone)])
        path = sent_back(away, tmp_path / "back")
        for versions, already in ((3, 0), (0, 3)):
            joined = fresh.bring_back(path, WORDS, check=anything)
            assert (joined.versions, joined.known - already, joined.left_out, joined.erased) == (versions, 2, 2, 0)
        anew = replace(first, id=begun_anew(first.id), parents=())
        follows = replace(second, id=begun_anew(second.id), parents=(anew.id,))
        assert fresh.history(known.record) == (known, anew, follows)
        assert fresh.apart() == [known.record]
        assert fresh.history(alone.record) == (replace(about_alone, id=begun_anew(about_alone.id), parents=()),)
        away.append([third := theirs(away, second)])
        fresh.bring_back(sent_back(away, path), WORDS, check=anything)
    assert fresh.heads(known.record)[-1] == replace(third, id=begun_anew(third.id), parents=(follows.id,))
    assert fresh.check().happy


def test_what_stayed_out_does_not_make_something_erased_begin_anew(home: Vault, fresh: Vault, tmp_path: Path) -> None:
    known = revision(record="person", kind="person")
    for vault in (home, fresh):
        vault.append([known])
    home.append([unknown := revision(known, clock=40)])
    with taken_along(home, tmp_path / "away") as away:
        away.append([theirs(away, unknown)])
        fresh.erase("person")
        joined = fresh.bring_back(sent_back(away, tmp_path / "back"), WORDS, check=anything)
    assert (joined.versions, joined.erased, joined.left_out) == (0, 3, 0)
    assert fresh.history("person") == ()


def test_words_of_a_helper_of_whom_nothing_is_known_are_those_of_who_typed_them(
    home: Vault, fresh: Vault, tmp_path: Path
) -> None:
    home.append([seen := replace(revision(), recorder=OTHER, informant=OTHER)])
    with taken_along(home, tmp_path / "away") as away:
        away.append([theirs(away, seen, informant=OTHER)])
        fresh.bring_back(sent_back(away, tmp_path / "back"), WORDS, check=anything)
    assert [(one.recorder, one.informant) for one in fresh.history(seen.record)] == [(HELPER, HELPER)]


# --- any edits, any older state, any order


@settings(max_examples=10)
@given(st.integers(0, 2**32))
def test_whatever_state_is_put_back_all_that_helpers_wrote_comes_in(
    tmp_path_factory: pytest.TempPathFactory, seed: int
) -> None:
    chance = random.Random(seed)
    root = tmp_path_factory.mktemp("back")
    helpers = ("c" * 32, "d" * 32)
    back: dict[str, Path] = {}
    with new_vault(root / "home")[0] as home:
        home.append([revision(record=helper, kind="helper") for helper in helpers])
        for helper in helpers:
            home.add_carer(f"words {helper}", helper=helper, label="")
        edits(home, chance, None)
        older = [root / "0.older"]
        home.save_copy(older[0], NOW)
        for turn in range(chance.choice((2, 3))):
            edits(home, chance, None)
            helper = helpers[turn % 2]
            back[helper] = _once_there_and_back(home, helper, root, chance, given=not turn or chance.random() < 0.5)
            if chance.random() < 0.5:
                home.bring_back(back[helper], check=anything)
            older.append(root / f"{turn + 1}.older")
            home.save_copy(older[-1], NOW)
    chosen, states = chance.choice(older), []
    for order in (list(back), list(reversed(back))):
        with gone_back(chosen, root / f"again {order[0]}") as again:
            before = set(again.revisions())
            for helper in [*order, *order, *chance.choices(order, k=2)]:
                last = list(again.revisions())
                joined = again.bring_back(back[helper], f"words {helper}", check=anything)
                assert (joined.versions == 0) == (list(again.revisions()) == last)
            now = list(again.revisions())
            assert before <= {replace(one, private=old) for one in now for old in (True, False)}
            for helper in helpers:
                with Vault.open(root / helper, f"words {helper}") if helper in back else again as there:
                    assert words(_of(there, helper)) <= words(_of(again, helper))
            assert {one.recorder for one in now if one.id not in {old.id for old in before}} <= set(helpers)
            assert again.check().happy
            states.append(words(now))
    assert states[0] == states[1]


def _once_there_and_back(home: Vault, helper: str, root: Path, chance: random.Random, *, given: bool) -> Path:
    """A helper's copy, new or brought up to date, some entries in it, and the file that comes back."""
    way = next(way for way in home.ways() if way.helper == helper)
    copy, secret = root / f"{helper}.copy", f"words {helper}"
    home.copy_for_helper(copy, way.id, now=NOW)
    if not (root / helper).exists():
        with OpenCopy(copy, secret) as opened:
            into_folder(opened, root / helper)
    with Vault.open(root / helper, secret) as away:
        if given:
            away.bring_back(copy, secret, check=anything)
        edits(away, chance, helper)
        return sent_back(away, root / f"{helper}.back")


def _of(vault: Vault, helper: str) -> list[Revision]:
    return [one for one in vault.revisions() if one.recorder == helper]


# --- copies that no helper of ours made


def rewritten(folder: Path, secret: str, path: Path, *statements: tuple[str, tuple[object, ...]]) -> Path:
    """A copy that somebody with its key changed behind the program's back."""
    with Vault.open(folder, secret) as away:
        database: Database = away._held.database
        for sql, values in statements:
            database.run(sql, values)  # type: ignore[arg-type]
        return sent_back(away, path)


RENAMED = "UPDATE setting SET value = replace(value, ?, ?) WHERE name GLOB 'way.*'"


@pytest.mark.parametrize(
    ("name", "error"),
    [("person", UnknownHelperError), ("letter", UnknownHelperError), ("f" * 32, UnknownHelperError), (OTHER, None)],
)
def test_a_way_in_that_is_not_known_here_is_a_known_helpers(
    vault: Vault, tmp_path: Path, name: str, error: type[VaultError] | None
) -> None:
    vault.append([revision(record=OTHER, kind="helper"), revision(record="f" * 32)])
    vault.save_copy(tmp_path / "older", NOW)
    vault.add_carer(WORDS, helper=HELPER, label="Ola")
    with taken_along(vault, tmp_path / "away") as away:
        fresh = replace(theirs(away), recorder=name)
        away.append([fresh])
    path = rewritten(tmp_path / "away", WORDS, tmp_path / "back", (RENAMED, (HELPER, name)))
    with gone_back(tmp_path / "older", tmp_path / "again") as again:
        before = list(again.revisions())
        if error is None:
            assert again.bring_back(path, WORDS, check=anything).versions == 1
        else:
            with pytest.raises(error):
                again.bring_back(path, WORDS, check=anything)
            assert list(again.revisions()) == before


def test_a_way_in_that_is_known_here_is_whose_it_is_here(home: Vault, fresh: Vault, tmp_path: Path) -> None:
    fresh.append([revision(record=OTHER, kind="helper")])
    with taken_along(home, tmp_path / "away") as away:
        away.append([replace(theirs(away), recorder=OTHER), mine := theirs(away)])
    path = rewritten(tmp_path / "away", WORDS, tmp_path / "back", (RENAMED, (HELPER, OTHER)))
    joined = fresh.bring_back(path, WORDS, check=anything)
    assert (joined.versions, joined.left_out) == (1, 1)
    assert by_helper(fresh) == [mine]


@pytest.mark.parametrize("statement", ["DELETE FROM meta WHERE name = 'partial'", "UPDATE meta SET value = 'x'"])
def test_a_copy_of_something_else_stays_out_whoever_types(
    home: Vault, fresh: Vault, tmp_path: Path, statement: str
) -> None:
    taken_along(home, tmp_path / "away").close()
    shutil.copytree(tmp_path / "away", tmp_path / "changed")
    path = rewritten(tmp_path / "changed", WORDS, tmp_path / "back", (statement, ()))
    with pytest.raises(ForeignCopyError):
        fresh.bring_back(path, WORDS, check=anything)


def test_a_counter_that_is_far_ahead_is_refused_whatever_the_copy_says_of_itself(
    home: Vault, fresh: Vault, tmp_path: Path
) -> None:
    with taken_along(home, tmp_path / "away") as away:
        away.append([replace(theirs(away), clock=200_000)])
    claim = ("UPDATE meta SET value = ? WHERE name = 'copied'", (str(2**52),))
    path = rewritten(tmp_path / "away", WORDS, tmp_path / "back", claim)
    with pytest.raises(ForgedCopyError):
        fresh.bring_back(path, WORDS, check=anything)
    assert by_helper(fresh) == []


def test_what_came_in_anew_cannot_say_something_else_later(home: Vault, fresh: Vault, tmp_path: Path) -> None:
    home.append([unknown := revision()])
    with taken_along(home, tmp_path / "away") as away:
        away.append([one := theirs(away, unknown)])
        fresh.bring_back(sent_back(away, tmp_path / "back"), WORDS, check=anything)
    before = list(fresh.revisions())
    change = ("UPDATE revision SET payload = CAST(payload || x'20' AS BLOB) WHERE id = ?", (one.id,))
    path = rewritten(tmp_path / "away", WORDS, tmp_path / "back", change)
    with pytest.raises(RevisionClashError):
        fresh.bring_back(path, WORDS, check=anything)
    assert list(fresh.revisions()) == before


def test_a_copy_that_was_ended_stays_out_also_after_going_back(home: Vault, older: Path, tmp_path: Path) -> None:
    taken_along(home, tmp_path / "away").close()
    (known,) = home.helper_copies()
    home.forget_helper_copy(known.id)
    with OpenCopy(older, PASSPHRASE) as copy:
        home.replace_with(copy, NOW)
    with pytest.raises(EndedCopyError):
        home.bring_back(tmp_path / "away.copy", WORDS, check=anything)
