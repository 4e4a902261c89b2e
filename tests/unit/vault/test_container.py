from __future__ import annotations

import json
import os
import stat
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from passport_app.vault import container, copy_errors, copy_header, slots
from passport_app.vault.copy_errors import DamagedCopyError
from passport_app.vault.copy_header import Label
from passport_app.vault.errors import DiskFullError
from tests.unit.vault.samples import PASSPHRASE, closed_passport, fingerprints, revision

COPY_ERRORS = (DamagedCopyError, copy_errors.NewerCopyError, copy_errors.NotACopyError)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return written(tmp_path)


def written(place: Path) -> Path:
    folder = place / "passport"
    closed_passport(folder, revision())
    slot_file = slots.load(folder)
    path = place / "one.copy"
    container.write(path, Label(kind="copy", state="ab12"), slot_file, folder / slot_file.vault)
    return path


def test_what_goes_in_comes_out(tmp_path: Path, copy: Path) -> None:
    folder = tmp_path / "passport"
    header = container.look(copy)
    assert (header.label.kind, header.label.state) == ("copy", "ab12")
    assert container.whole(copy)
    with container.read(copy) as taken:
        assert taken.header == header
        assert taken.slot_file == slots.load(folder)
        assert taken.database.read_bytes() == (folder / "vault-1.db").read_bytes()
        place = taken.database.parent
        assert stat.S_IMODE(place.stat().st_mode) == 0o700
    assert not place.exists()
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600


def test_a_copy_says_nothing_of_whose_it_is(copy: Path) -> None:
    line = copy.read_bytes().split(b"\n")[1]
    assert set(json.loads(line)) == {"kind", "made", "id", "state", "slots", "database", "sha256"}
    assert PASSPHRASE.encode() not in copy.read_bytes()


def test_every_byte_of_the_first_part_and_many_of_the_rest_are_watched(tmp_path: Path, copy: Path) -> None:
    data = copy.read_bytes()
    changed = tmp_path / "changed.copy"
    places = [*range(0, 2000, 3), *range(2000, len(data), 997), len(data) - 1]
    for n, place in enumerate(places):
        changed.write_bytes(data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :])
        assert not container.whole(changed), place
        if n % 30 == 0:
            with pytest.raises(COPY_ERRORS), container.read(changed):
                raise AssertionError(place)


@pytest.mark.parametrize(
    "harm",
    [
        lambda data: data[:-1],
        lambda data: data + b"\0",
        lambda data: data[: len(data) // 2],
        lambda data: data[:60],
        lambda data: data.replace(b'"kind":"copy"', b'"kind": "copy"'),
        lambda data: data.replace(b'{"database"', b'{"more":1,"database"'),
    ],
)
def test_cut_longer_and_reworded_copies_are_found(copy: Path, harm: Callable[[bytes], bytes]) -> None:
    copy.write_bytes(harm(copy.read_bytes()))
    assert not container.whole(copy)
    for look in (container.look, container.ways_into):
        with pytest.raises(DamagedCopyError):
            look(copy)


def test_other_files_have_their_own_sentences(tmp_path: Path, copy: Path) -> None:
    data = copy.read_bytes()
    for name, content, error in (
        ("picture", b"\x89PNG\r\n\x1a\n" + bytes(9000), copy_errors.NotACopyError),
        ("empty", b"", copy_errors.NotACopyError),
        ("newer", data.replace(b"copy/1\n", b"copy/2\n", 1), copy_errors.NewerCopyError),
        ("without an end", b"health-passport-copy/1\n" + b"x" * 200_000, DamagedCopyError),
    ):
        (tmp_path / name).write_bytes(content)
        with pytest.raises(error):
            container.look(tmp_path / name)
    with pytest.raises(copy_errors.NotACopyError):
        container.look(tmp_path)
    for missing in (tmp_path / "nothing", copy / "below a file"):
        with pytest.raises(copy_errors.MissingCopyError):
            container.look(missing)


def test_a_copy_that_fails_its_check_never_takes_the_name(tmp_path: Path, copy: Path) -> None:
    before = fingerprints(tmp_path)

    def refuse(path: Path) -> None:
        assert container.whole(path)
        raise DiskFullError

    slot_file = slots.load(tmp_path / "passport")
    for target in (copy, tmp_path / "another.copy"):
        with pytest.raises(DiskFullError):
            container.write(target, Label(kind="copy"), slot_file, tmp_path / "passport" / "vault-1.db", verify=refuse)
    assert fingerprints(tmp_path) == before


def test_sizes_that_the_file_does_not_have_are_not_believed(copy: Path) -> None:
    """A header that is right in itself and promises terabytes: nothing is read for it, nothing is made room for."""
    header = container.look(copy)
    data = copy.read_bytes().split(b"\n", 2)[2]
    for size in (header.database.size + 1, copy_header.SIZE_LIMIT, copy_header.SIZE_LIMIT + 1, 2**80):
        lying = replace(header, database=replace(header.database, size=size))
        copy.write_bytes(container.MAGIC + copy_header.dump(lying) + data)
        with pytest.raises(DamagedCopyError):
            container.look(copy)


@settings(max_examples=50)
@given(data=st.data())
def test_any_mutation_of_a_file_is_a_typed_error_or_the_same_file(
    data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    place = tmp_path_factory.getbasetemp() / "mutated"
    old = (place / "one.copy" if place.exists() else written(place)).read_bytes()
    path = place / "changed.copy"
    begin = data.draw(st.integers(0, len(old)))
    end = data.draw(st.integers(begin, min(len(old), begin + 5000)))
    new = old[:begin] + data.draw(st.binary(max_size=200)) + old[end:]
    path.write_bytes(new)
    with suppress(*COPY_ERRORS), container.read(path):
        assert new == old
    assert not [left for left in Path(os.environ["TMPDIR"]).iterdir() if left.name.startswith("passport-")]
