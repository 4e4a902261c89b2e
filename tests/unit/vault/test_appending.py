from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from passport_app.vault import Revision, Vault
from passport_app.vault.errors import BadRevisionError, MissingParentError, RevisionClashError
from tests.unit.vault.samples import PASSPHRASE, add_carer, closed_passport, new_vault, revision


def flags(vault: Vault, record: str) -> list[bool]:
    return [found.private for found in vault.history(record)]


def test_what_was_appended_is_there_after_opening_again(vault: Vault, folder: Path) -> None:
    first = revision(body="żółć درد 😀".encode(), about=None)
    second = revision(first, removed=True)
    vault.append([first, second])
    vault.close()

    with Vault.open(folder, PASSPHRASE) as again:
        assert again.history(first.record) == (first, second)
        assert list(again.revisions()) == [first, second]
        assert again.count() == 2


def test_appending_the_same_again_changes_nothing(vault: Vault) -> None:
    first = revision()
    vault.append([first, first])
    vault.append([first])
    assert list(vault.revisions()) == [first]


def test_a_different_revision_of_the_same_id_is_refused_with_all_that_came_with_it(vault: Vault) -> None:
    first = revision()
    vault.append([first])
    for changed in (replace(first, body=b"{}"), replace(first, record="b" * 32), replace(first, removed=True)):
        with pytest.raises(RevisionClashError):
            vault.append([revision(), changed])
    assert list(vault.revisions()) == [first]


def test_a_parent_must_be_here_of_the_same_record_and_older(vault: Vault) -> None:
    first, elsewhere = revision(), revision()
    vault.append([first, elsewhere])
    for orphan in (
        revision(revision(record=first.record)),
        revision(elsewhere, record=first.record),
        revision(first, clock=1),
    ):
        with pytest.raises(MissingParentError):
            vault.append([orphan])
    assert vault.count() == 2


def test_a_batch_may_come_in_any_order(vault: Vault) -> None:
    first = revision()
    second = revision(first)
    vault.append([second, first])
    assert vault.current() == [second]
    assert vault.check().happy


@pytest.mark.parametrize(
    "wrong",
    [
        {"id": "xyz"},
        {"record": "With Space"},
        {"record": "a\n"},
        {"kind": ""},
        {"kind": "a\nb"},
        {"about": "1 March"},
        {"recorder": ""},
        {"informant": "per son"},
        {"written": "2026-03-01T10:00:00+00:00\n"},
        {"clock": 0},
        {"clock": 2**53},
        {"parents": ("b" * 32, "a" * 32)},
        {"parents": ("a" * 32, "a" * 32)},
        {"parents": ("nobody",)},
    ],
)
def test_values_that_cannot_be_right_are_refused(vault: Vault, wrong: dict[str, object]) -> None:
    with pytest.raises(BadRevisionError):
        vault.append([replace(revision(), **wrong)])  # type: ignore[arg-type]
    assert vault.count() == 0


def test_two_heads_are_kept_and_a_merge_joins_them(vault: Vault) -> None:
    first = revision()
    here, there = revision(first), revision(first)
    vault.append([first, here, there])
    assert set(vault.heads(first.record)) == {here, there}
    assert vault.current() == [max(here, there, key=lambda head: head.id)]

    merged = revision(here, there)
    vault.append([merged])
    assert vault.heads(first.record) == (merged,)
    assert vault._held.database.rows("SELECT * FROM apart") == []
    assert vault.current() == [merged]


def test_what_a_carer_began_beside_something_unseen_stands_apart_for_the_person(folder: Path) -> None:
    hidden = revision(record="story", kind="story", private=True)
    closed_passport(folder, hidden)
    add_carer(folder, "carer words")
    with Vault.open(folder, "carer words") as carer:
        begun = revision(record="story", kind="story", clock=carer.clock() + 1)
        carer.append([begun])
        assert carer.apart() == []
    with Vault.open(folder, PASSPHRASE) as vault:
        assert vault.apart() == ["story"]
        vault.append([revision(*vault.heads("story"), private=True)])
        assert vault.apart() == []
        assert flags(vault, "story") == [True, True, True]


def test_making_a_record_private_seals_its_past(vault: Vault, folder: Path) -> None:
    first = revision(body=b'{"words":"plantedword"}', kind="planted-kind", record="planted-record")
    other = revision()
    vault.append([first, other])
    second = revision(first, private=True)
    vault.append([second])

    assert vault.history(first.record) == (replace(first, private=True), second)
    assert vault.current("planted-kind") == []
    assert vault.current("goal") == sorted([second, other], key=lambda head: (head.clock, head.id))
    stored = [str(row) for row in vault._held.database.rows("SELECT * FROM revision")]
    stored += [str(row) for row in vault._held.database.rows("SELECT * FROM current")]
    assert not any("planted" in row for row in stored)


def test_a_record_that_is_no_longer_private_keeps_its_past_sealed(vault: Vault) -> None:
    first = revision(private=True)
    second = revision(first)
    vault.append([first, second])
    assert flags(vault, first.record) == [True, False]
    assert vault.current() == [second]

    vault.append([revision(second, private=True)])
    assert flags(vault, first.record) == [True, True, True]


def test_what_is_joined_later_to_a_private_record_is_sealed_too(vault: Vault) -> None:
    first = revision()
    branch = revision(first, body=b'{"from":"elsewhere"}')
    vault.append([first])
    vault.append([revision(first, clock=5, private=True)])
    vault.append([branch])
    assert flags(vault, first.record) == [True, True, True]
    assert vault.check().happy


def test_the_mark_of_another_copy_is_taken_over(vault: Vault) -> None:
    first = revision()
    second = revision(first)
    vault.append([first, second])
    vault.append([replace(first, private=True), replace(second, private=True)])
    assert flags(vault, first.record) == [True, True]
    assert vault.current() == [replace(second, private=True)]
    assert vault.check().happy


def test_reading_in_an_old_copy_does_not_lay_a_private_record_open(vault: Vault) -> None:
    first = revision()
    vault.append([first, revision(first, private=True)])
    vault.append([first])
    assert flags(vault, first.record) == [True, True]


def state(vault: Vault) -> tuple[object, ...]:
    records = {one.record for one in vault.revisions()}
    heads = {record: vault.heads(record) for record in records}
    return list(vault.revisions()), vault.current(), vault.removed(), vault.apart(), heads


@settings(max_examples=30)
@given(st.randoms(use_true_random=False))
def test_the_order_of_joining_does_not_matter(tmp_path_factory: pytest.TempPathFactory, chance: random.Random) -> None:
    made = [revision()]
    for _ in range(8):
        parents = chance.sample(made, min(len(made), chance.choice([1, 1, 1, 2])))
        made.append(
            revision(*parents, private=chance.random() < 0.3, removed=chance.random() < 0.2, kind=chance.choice("ab"))
        )
    states = []
    for order in (made, sorted(made, key=lambda one: (one.clock, one.id))):
        with new_vault(tmp_path_factory.mktemp("joined") / "passport")[0] as vault:
            for one in order:
                vault.append([one])
            assert vault.check().happy
            states.append(state(vault))
    with new_vault(tmp_path_factory.mktemp("joined") / "passport")[0] as vault:
        vault.append(chance.sample(made, len(made)))
        states.append(state(vault))
        vault.append(made)
        assert state(vault) == states[2]
        assert {one.id for one in made} == {one.id for one in vault.revisions()}
        assert vault.apart() == ([made[0].record] if len(vault.heads(made[0].record)) > 1 else [])
    assert states[0] == states[1] == states[2]


def test_several_appends_in_a_transaction_are_all_or_nothing(vault: Vault) -> None:
    kept = revision(private=True)
    vault.append([kept])
    followed, orphan = revision(kept, private=True), revision(revision())
    with pytest.raises(MissingParentError):
        _append_both(vault, followed, orphan)
    assert list(vault.revisions()) == [kept]

    with vault.transaction():
        vault.append([revision()])
        vault.append([revision()])
    assert vault.count() == 3


def _append_both(vault: Vault, *each: Revision) -> None:
    with vault.transaction():
        for one in each:
            vault.append([one])


def test_the_clock_is_the_highest_of_all_in_whatever_order(vault: Vault) -> None:
    assert vault.clock() == 0
    for clock, highest in ((2, 2), (7, 7), (3, 7), (8, 8)):
        vault.append([revision(clock=clock)])
        assert vault.clock() == highest


def bodies(found: list[Revision]) -> list[bytes]:
    return [one.body for one in found]


def test_current_is_by_date_then_clock_and_can_be_cut(vault: Vault) -> None:
    for body, about, private, kind in (
        (b"3", "2026-03-03", False, "check-in"),
        (b"1", "2026-03-01", False, "check-in"),
        (b"2", "2026-03-02", True, "check-in"),
        (b"0", None, False, "check-in"),
        (b"x", "2026-03-02", False, "goal"),
        (b"y", None, True, "check-in"),
    ):
        vault.append([revision(body=body, about=about, private=private, kind=kind, clock=vault.clock() + 1)])

    assert bodies(vault.current("check-in")) == [b"0", b"y", b"1", b"2", b"3"]
    assert bodies(vault.current("check-in", since="2026-03-02")) == [b"2", b"3"]
    assert bodies(vault.current("check-in", until="2026-03-02")) == [b"1", b"2"]
    assert bodies(vault.current("check-in", since="2026-03-03", until="2026-03-03")) == [b"3"]
    assert bodies(vault.current()) == [b"0", b"y", b"1", b"2", b"x", b"3"]


def test_removed_records_stand_apart(vault: Vault) -> None:
    kept, gone, hidden = revision(), revision(), revision(private=True)
    vault.append([kept, gone, hidden])
    removals = [revision(gone, removed=True), revision(hidden, removed=True, private=True)]
    vault.append(removals)

    assert vault.current() == [kept]
    assert sorted(vault.removed("goal"), key=lambda one: one.id) == sorted(removals, key=lambda one: one.id)
    back = revision(removals[0])
    vault.append([back])
    assert vault.removed() == [removals[1]]
    assert vault.current() == [kept, back]


def test_a_month_is_found_without_looking_at_the_years(vault: Vault) -> None:
    plan = vault._held.database.rows(
        "EXPLAIN QUERY PLAN SELECT r.id FROM current AS c CROSS JOIN revision AS r ON r.seq = c.seq "
        "WHERE c.removed = 0 AND c.kind <> '' AND c.kind = ? AND c.about >= ? ORDER BY c.about, c.clock, c.revision",
        ("check-in", "2026-03-01"),
    )
    assert [row[3] for row in plan] == [
        "SEARCH c USING PRIMARY KEY (kind=? AND about>?)",
        "SEARCH r USING INTEGER PRIMARY KEY (rowid=?)",
    ]
