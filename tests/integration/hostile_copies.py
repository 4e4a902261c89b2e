"""Copies that somebody who has the key to a helper's copy may make of it: every checksum right, the content not."""

from __future__ import annotations

import hashlib
import hmac
import random
import struct
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from sqlcipher3 import dbapi2

from passport_app.domain.checkins import CheckIn
from passport_app.domain.goals import Goal
from passport_app.domain.helpers import Helper
from passport_app.domain.record import PERSON
from passport_app.domain.words import own
from passport_app.errors import PassportError
from passport_app.services import copies, joining
from passport_app.services.passport import Passport, create_passport, open_passport
from passport_app.vault import Cost, container, copy_header, helper_copy, slots
from passport_app.vault.database import Database
from passport_app.vault.revisions import COLUMNS
from tests.unit.vault.decrypting import PAGE, RESERVED, SALT, decrypted

QUICK = Cost(memory=8, passes=1, lanes=1)
PASSPHRASE, WORDS = "four plain words here", "words of a carer"
TABLES = {
    "revision": (*COLUMNS.split(", "), "top_clock", "seq"),
    "meta": ("name", "value"),
    "erased": ("place", "clock", "key_id", "payload"),
    "current": ("kind", "about", "clock", "revision", "seq"),
    "setting": ("name", "value"),
}
NAMES = ("person", "letter", "f" * 32, "", "x" * 40, "x" * 5000, "story", "check-in", "\0", "ą" * 9)


class Victim:
    """A passport that takes in what comes, and what the person wrote in it."""

    def __init__(self, passport: Passport, helper: str, secret: str | None) -> None:
        self.passport, self._helper, self._secret = passport, helper, secret
        self._mine = [one for one in passport.vault.revisions() if one.recorder == PERSON]

    def take(self, path: Path) -> int:
        """Take in a forgery; how many versions stayed out. Nothing is kept of one that is refused."""
        before = self.passport.vault.count()
        try:
            done = joining.bring_back(self.passport, path, self._secret)
        except PassportError:
            assert self.passport.vault.count() == before, "something of a refused copy was kept"
            raise
        assert self.passport.vault.count() >= before
        assert done.erased == 0
        return done.left_out

    def check(self) -> None:
        """What the person wrote is as it was, and all else is the helper's."""
        now = list(self.passport.vault.revisions())
        assert [one for one in now if one.recorder == PERSON] == self._mine
        assert {one.recorder for one in now if one not in self._mine} <= {self._helper}
        assert self.passport.check().sound


class Hostile:
    """A passport and an older state of it, what came back from its helper, and ever new forgeries of that."""

    def __init__(self, folder: Path, seed: int) -> None:
        self._folder = folder
        self._chance = random.Random(seed)
        self.passport, _ = create_passport(folder / "home", PASSPHRASE, cost=QUICK)
        self._back = _came_back(self.passport, folder)
        (known,) = helper_copy.all_copies(self.passport.vault._held)
        copies.restore(folder / "older", PASSPHRASE, folder / "again")
        older = open_passport(folder / "again", PASSPHRASE)
        self._victims = (Victim(self.passport, known.copy.helper, None), Victim(older, known.copy.helper, WORDS))
        self._key = bytes(known.key)
        with container.read(self._back) as copy:
            self._header, self._slot_file = copy.header, copy.slot_file
            self._database = copy.database.read_bytes()
        self.refused: dict[str, int] = {}
        self.taken = self.left_out = 0

    def close(self) -> None:
        for victim in self._victims:
            victim.passport.close()

    def attempt(self) -> None:
        """Make one forgery and try to take it in; only our own errors may come of it."""
        path = self._folder / "forged"
        forge = self._chance.choice((self._bytes, self._pages, self._pages, self._rows, self._rows))
        path.write_bytes(forge())
        victim = self._chance.choice(self._victims)
        try:
            self.left_out += victim.take(path)
        except PassportError as error:
            self.refused[error.code] = self.refused.get(error.code, 0) + 1
        else:
            self.taken += 1

    def check(self) -> None:
        """In neither is anything that the person did not write or the helper could not."""
        for victim in self._victims:
            victim.check()

    def _bytes(self) -> bytes:
        """Some bytes of the file changed, lost or added; no checksum mended."""
        data = bytearray(self._back.read_bytes())
        self._scratch(data, self._chance.choice((len(data), 2000)))
        return bytes(data)

    def _pages(self) -> bytes:
        """Some bytes of some decrypted pages changed, all checksums mended."""
        data = bytearray(self._database)
        for _ in range(self._chance.choice((1, 1, 2, 5))):
            number = self._chance.randrange(len(data) // PAGE) + 1
            page = bytearray(decrypted(bytes(data[(number - 1) * PAGE : number * PAGE]), number, self._key))
            self._scratch(page, self._chance.choice((len(page), 120)), same_length=True)
            data[(number - 1) * PAGE : number * PAGE] = self._encrypted(bytes(page), number, bytes(data[:SALT]))
        return self._whole(bytes(data))

    def _rows(self) -> bytes:
        """Some values of some rows changed as SQL can."""
        path = self._folder / "work.db"
        path.write_bytes(self._database)
        database = Database(path, self._key, "fresh")
        try:
            for _ in range(self._chance.choice((1, 1, 3))):
                self._change(database)
        finally:
            database.close()
        return self._whole(path.read_bytes())

    def _change(self, database: Database) -> None:
        table = self._chance.choice(("revision", "revision", "revision", *TABLES))
        first, column = TABLES[table][0], self._chance.choice(TABLES[table])
        (rows,) = database.row(f"SELECT count(*) FROM {table}") or (0,)
        one = f"SELECT {first} FROM {table} LIMIT 1 OFFSET {self._chance.randrange(max(rows, 1))}"
        # What a strict table does not hold is no forgery; the damaged pages have such values.
        with suppress(dbapi2.IntegrityError):
            database.run(f"UPDATE OR REPLACE {table} SET {column} = ? WHERE {first} IN ({one})", (self._value(),))

    def _value(self) -> Any:
        numbers = (0, 1, -1, 2**53, 2**63 - 1, -(2**63), self._chance.randrange(60))
        bodies = (b"", b"goal\n\n{}", b"goal\n2026-01-01\n{}", b"\xff" * 50, b"[" * 3000, b"x" * (2**21 + 5))
        return self._chance.choice(
            (None, self._chance.choice(numbers), self._chance.choice(NAMES), self._chance.choice(bodies))
        )

    def _scratch(self, data: bytearray, within: int, *, same_length: bool = False) -> None:
        at = self._chance.randrange(min(within, len(data)))
        what = self._chance.random()
        if what < 0.2 and not same_length:
            del data[at : at + self._chance.choice((1, 100, 10**6))]
        elif what < 0.3 and not same_length:
            data[at:at] = self._chance.randbytes(self._chance.choice((1, 5000)))
        elif what < 0.6:
            data[at] ^= 1 << self._chance.randrange(8)
        else:
            length = min(self._chance.choice((1, 2, 4, 64)), len(data) - at)
            data[at : at + length] = self._chance.choice(
                (bytes(length), b"\xff" * length, self._chance.randbytes(length))
            )

    def _encrypted(self, page: bytes, number: int, salt: bytes) -> bytes:
        check = hashlib.pbkdf2_hmac("sha512", self._key, bytes(byte ^ 0x3A for byte in salt), 2, 32)
        nonce = self._chance.randbytes(16)
        cipher = Cipher(algorithms.AES(self._key), modes.CBC(nonce)).encryptor()
        sealed = cipher.update(page) + cipher.finalize() + nonce
        tag = hmac.digest(check, sealed + struct.pack("<I", number), "sha512")
        begin = salt if number == 1 else b""
        made = begin + sealed + tag
        assert len(made) == PAGE
        assert len(nonce) + len(tag) == RESERVED
        return made

    def _whole(self, database: bytes) -> bytes:
        ways = slots.dump(self._slot_file)
        header = replace(self._header, slots=_part(ways), database=_part(database))
        return container.MAGIC + copy_header.dump(header) + ways + database


def _part(data: bytes) -> copy_header.Part:
    return copy_header.Part(size=len(data), sha256=hashlib.sha256(data).hexdigest())


def _came_back(passport: Passport, folder: Path) -> Path:
    helper = passport.records.add(Helper(name="Ola"))
    copies.save_copy(passport, folder / "older")
    goals = [passport.records.add(Goal(want=own(f"goal {n}", "en"))) for n in range(30)]
    way = passport.vault.add_carer(WORDS, helper=helper.id, label="Ola")
    joining.copy_for_helper(passport, folder / "copy", way.id)
    copies.restore(folder / "copy", WORDS, folder / "away")
    with open_passport(folder / "away", WORDS) as away:
        for n in range(8):
            away.records.add(CheckIn(pain_now=n))
            away.records.edit(goals[n].id, Goal(want=own(f"goal {n} of {datetime.now(UTC)}", "en")))
        copies.save_copy(away, folder / "back")
    return folder / "back"
