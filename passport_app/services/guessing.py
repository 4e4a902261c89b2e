"""Slowing down whoever tries passphrases, and never locking anyone out.

Wrong tries are counted outside the passport, in the program's settings folder, under a hash of the passport's salt:
no name and no place. From the fifth one on there is a wait before the next, which doubles up to five minutes. It is
in a file, so it outlasts a restart, and it begins anew where the clock was set back. A try is counted before it is
made, so that ending the program in the middle of one gains nothing. A right one clears the count.

Someone who copies the folder and tries elsewhere is held up by the cost of each guess alone (see ``vault/tuning``).
"""

from __future__ import annotations

import json
import math
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import ClassVar, Final

from passport_app import paths
from passport_app.errors import N_, PassportError
from passport_app.services.files import FileError, make_folder, write_whole
from passport_app.vault.errors import WrongSecretError

FILE_NAME: Final = "tries.json"
FREE: Final = 4
"""Wrong tries before the first wait."""
FIRST, LONGEST = 5, 300
"""Seconds."""
_MOST_PASSPORTS: Final = 50
_SIZE_LIMIT: Final = 65_536
_KEY_DIGITS: Final = 32


class TryLaterError(PassportError):
    """The wait after several wrong tries is not over."""

    code: ClassVar[str] = "try-later"
    template = N_("Several tries were wrong, so please wait a little. Seconds left: {seconds}.")


@dataclass(frozen=True, kw_only=True)
class Tries:
    """The wrong tries at one passport.

    Attributes:
        wrong: How many since it was last opened.
        at: When the last one was, in seconds since 1970 by this computer's clock.
    """

    wrong: int
    at: float


class Guessing:
    """The counted tries of this user of the computer."""

    def __init__(self, path: Path | None = None, *, clock: Callable[[], float] = time.time) -> None:
        """Use the count at ``path``; by default the one in the settings folder."""
        self._path = path or paths.settings_folder() / FILE_NAME
        self._clock = clock

    def seconds_left(self, passport: str) -> int:
        """How many seconds to wait before the next try.

        Args:
            passport: What the passport is known by from outside.
        """
        tries = self._read().get(passport)
        if tries is None or tries.wrong <= FREE:
            return 0
        now = self._clock()
        if now < tries.at:
            self._keep(passport, Tries(wrong=tries.wrong, at=now))
            return wait_after(tries.wrong)
        return max(0, math.ceil(tries.at + wait_after(tries.wrong) - now))

    @contextmanager
    def counted(self, passport: str) -> Iterator[None]:
        """A try at opening a passport: counted as wrong, unless it turns out otherwise. One that was broken off counts.

        Raises:
            TryLaterError: the wait is not over; the try is not made.
        """
        if seconds := self.seconds_left(passport):
            raise TryLaterError(seconds=seconds)
        before = self._read().get(passport)
        self._keep(passport, Tries(wrong=1 + (before.wrong if before else 0), at=self._clock()))
        try:
            yield
        except WrongSecretError:
            raise
        except PassportError:
            self._keep(passport, before)
            raise
        self._keep(passport, None)

    def _keep(self, passport: str, tries: Tries | None) -> None:
        """Where the count cannot be saved, on a full disk, the passport still opens."""
        every = {key: value for key, value in self._read().items() if key != passport}
        newest = sorted(every.items(), key=lambda one: one[1].at)[-_MOST_PASSPORTS + 1 :]
        kept = dict(newest) if tries is None else {**dict(newest), passport: tries}
        content = json.dumps({key: asdict(value) for key, value in kept.items()}).encode()
        with suppress(FileError, OSError):
            if kept or self._path.exists():
                self._path.parent.parent.mkdir(parents=True, exist_ok=True)
                make_folder(self._path.parent)
                write_whole(self._path, [content])

    def _read(self) -> dict[str, Tries]:
        """The counts; a file that is not ours, or that cannot be read, counts as empty."""
        try:
            with self._path.open("rb") as file:
                found = json.loads(file.read(_SIZE_LIMIT))
            return {key: _tries(value) for key, value in found.items() if len(key) == _KEY_DIGITS}
        except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
            return {}


def wait_after(wrong: int) -> int:
    """Seconds to wait after so many wrong tries."""
    if wrong <= FREE:
        return 0
    return min(LONGEST, FIRST << min(wrong - FREE - 1, 10))


def _tries(content: dict[str, object]) -> Tries:
    wrong, at = content["wrong"], content["at"]
    if not isinstance(wrong, int) or not isinstance(at, int | float) or not math.isfinite(at):
        raise TypeError
    return Tries(wrong=wrong, at=at)
