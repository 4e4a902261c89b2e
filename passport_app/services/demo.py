"""A passport of a sample person, to look around in."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from passport_app import paths
from passport_app.errors import N_, PassportError
from passport_app.services.exchange import import_file
from passport_app.services.passport import Passport, create_passport


class UnknownPersonError(PassportError):
    """A sample person that there is not."""

    code: ClassVar[str] = "unknown-person"
    template = N_("There is no sample person with this name.")
    hint = N_("The sample people are: {known}.")


def people() -> tuple[str, ...]:
    """Names of the sample people, such as P1."""
    return tuple(sorted(path.stem for path in paths.resource("people").glob("*.jsonl")))


def make_demo(folder: Path, person: str, passphrase: str) -> tuple[Passport, str]:
    """Make an encrypted passport of a sample person.

    Args:
        folder: A new or an empty folder.
        person: Name of a sample person.
        passphrase: What will open it.

    Returns:
        The open passport and its recovery code.

    Raises:
        PassportError: one subclass per reason.
    """
    if person not in people():
        raise UnknownPersonError(known=", ".join(people()))
    passport, code = create_passport(folder, passphrase)
    try:
        import_file(passport, paths.resource("people", f"{person}.jsonl"))
    except BaseException:
        passport.close()
        raise
    return passport, code
