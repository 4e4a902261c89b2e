"""One byte changed anywhere: it is found and said, never silently wrong, and the backup brings everything back."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from passport_app.vault import OpenCopy, Vault, backups, container, offer, rescue, slots
from passport_app.vault.copy_errors import DamagedCopyError, NewerCopyError, NotACopyError
from passport_app.vault.errors import DamagedSlotsError, NewerSlotsError, TamperedSlotsError, VaultError
from tests.unit.vault.samples import PASSPHRASE, new_vault, revision

NOW = datetime(2026, 3, 1, 10, 0, tzinfo=UTC)


class ChangedBytes:
    """A passport with two backups and with entries since, of which copies are harmed one byte at a time."""

    def __init__(self, place: Path, seed: int) -> None:
        self._place = place
        self._chance = random.Random(seed)
        self._whole = place / "whole"
        with new_vault(self._whole)[0] as vault:
            first = [revision(body=self._chance.randbytes(300), private=n % 5 == 0) for n in range(30)]
            vault.append(first)
            vault.save_draft("story", "once")
            vault.back_up(NOW)
            second = [revision(one, body=self._chance.randbytes(400)) for one in first]
            vault.append(second)
            vault.back_up(NOW + timedelta(hours=2))
            vault.append([revision(body=self._chance.randbytes(20_000))])
            self.everything = list(vault.revisions())
        self.older = {one.id for one in first}
        self.newer = self.older | {one.id for one in second}

    def in_database(self, times: int, *, rescued_each: int) -> None:
        for n, folder in enumerate(self._copies(times)):
            self._change(next(folder.glob("vault-*.db")))
            assert not self._reads_well(folder), "a changed byte was not found"
            if n % rescued_each == 0:
                self._check_rescued(folder, self.newer)

    def in_key_file(self, times: int, *, rescued_each: int) -> None:
        for n, folder in enumerate(self._copies(times)):
            place, bits = self._change(folder / slots.FILE)
            assert self._reads_well(folder), "the spare copy was not enough"
            assert slots.both_current(folder, slots.load(folder))
            for name in (slots.FILE, slots.SPARE):
                _flip(folder / name, place, bits)
            try:
                # A line break for a space says the same.
                assert slots.load(folder) == slots.load(self._whole)
                assert self._reads_well(folder)
            except (DamagedSlotsError, NewerSlotsError):
                assert not _opens(folder)
                if n % rescued_each == 0 and not _newer(folder):
                    self._check_rescued(folder, {one.id for one in self.everything})

    def in_backup(self, times: int, *, rescued_each: int) -> None:
        for n, folder in enumerate(self._copies(times)):
            newest = backups.found(folder)[0].path
            self._change(newest)
            assert not container.whole(newest)
            try:
                OpenCopy(newest, PASSPHRASE).close()
            except (DamagedCopyError, NewerCopyError, NotACopyError, TamperedSlotsError):
                pass
            else:
                raise AssertionError("a changed byte was not found")
            if n % rescued_each == 0:
                next(folder.glob("vault-*.db")).write_bytes(bytes(8192))
                assert offer(folder, PASSPHRASE).backup == NOW
                self._check_rescued(folder, self.older)

    def _copies(self, times: int) -> Iterator[Path]:
        for _ in range(times):
            folder = self._place / "copy"
            shutil.copytree(self._whole, folder)
            yield folder
            shutil.rmtree(folder)

    def _change(self, path: Path) -> tuple[int, int]:
        place, bits = self._chance.randrange(path.stat().st_size), self._chance.randrange(1, 256)
        _flip(path, place, bits)
        return place, bits

    def _reads_well(self, folder: Path) -> bool:
        """Whether a passport opens and says of itself that it is whole; what it then reads is right."""
        try:
            with Vault.open(folder, PASSPHRASE) as vault:
                happy = vault.check().happy
                read = list(vault.revisions())
        except VaultError:
            return False
        assert not happy or read == self.everything, "it was silently wrong"
        return happy

    def _check_rescued(self, folder: Path, least: set[str]) -> None:
        rescue(folder, PASSPHRASE, NOW + timedelta(days=1))
        with Vault.open(folder, PASSPHRASE) as vault:
            assert vault.check().happy
            assert least <= {one.id for one in vault.revisions()}
            assert vault.drafts() == {"story": "once"}


def _flip(path: Path, place: int, bits: int) -> None:
    with path.open("r+b") as file:
        file.seek(place)
        byte = file.read(1)[0]
        file.seek(place)
        file.write(bytes([byte ^ bits]))


def _opens(folder: Path) -> bool:
    try:
        Vault.open(folder, PASSPHRASE).close()
    except VaultError:
        return False
    return True


def _newer(folder: Path) -> bool:
    try:
        slots.load(folder)
    except NewerSlotsError:
        return True
    except DamagedSlotsError:
        return False
    return False
