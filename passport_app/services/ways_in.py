"""Going into a passport, and what the person does with the ways in."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from passport_app.errors import PassportError
from passport_app.services import computer_keyring
from passport_app.services.guessing import Guessing, TryLaterError
from passport_app.services.passport import Clock, Passport, local_now, open_passport
from passport_app.vault import VaultError, WayIn, seen_from_outside
from passport_app.vault.errors import RecoveryCodeSlipError, WrongSecretError

__all__ = [
    "Ended",
    "Practised",
    "TryLaterError",
    "WayIn",
    "ended_lately",
    "forget_ended",
    "go_in",
    "go_in_by_keyring",
    "practise",
    "remove",
    "remove_ended",
    "set_up_keyring",
]

_ENDED = "access.ended"


@dataclass(frozen=True, kw_only=True)
class Ended:
    """A carer whose access ended by itself.

    Attributes:
        label: The person's own word for it.
        until: The last day.
    """

    label: str
    until: date


@dataclass(frozen=True, kw_only=True)
class Practised:
    """A sheet or passphrase that really opened a copy.

    Attributes:
        way: Which one it was.
        day: The day, by this computer's clock.
    """

    way: WayIn
    day: date


# --- going in


def go_in(folder: Path, secret: str, *, now: Clock = local_now, guessing: Guessing | None = None) -> Passport:
    """Open a passport with what somebody typed: tries are counted, and what is due at an opening is done.

    That is: carers whose access has ended are removed where the person opens it, and a passphrase that this computer
    stretches quickly is made harder to guess. Where the disk has no room for that, the passport is opened all the same.

    Raises:
        TryLaterError: after several wrong tries; nothing was tried.
        PassportError: one subclass per reason.
    """
    with (guessing or Guessing()).counted(seen_from_outside(folder).name):
        passport = open_passport(folder, secret, now=now)
    with _closed_on_error(passport):
        with suppress(VaultError):
            passport.vault.strengthen(secret)
        with suppress(VaultError):
            remove_ended(passport)
    return passport


def go_in_by_keyring(folder: Path, *, now: Clock = local_now) -> Passport:
    """Open a passport with the secret in this computer's keyring; only when somebody asked for it.

    Raises:
        KeyringError: one subclass per reason.
        NoKeyHereError: also where the secret that is there opens the passport no longer.
    """
    secret = computer_keyring.find(seen_from_outside(folder).name)
    try:
        passport = open_passport(folder, secret, now=now)
    except (WrongSecretError, RecoveryCodeSlipError):
        raise computer_keyring.NoKeyHereError from None
    with _closed_on_error(passport), suppress(VaultError):
        remove_ended(passport)
    return passport


@contextmanager
def _closed_on_error(passport: Passport) -> Iterator[None]:
    """A mistake of ours must not leave a passport open that nobody holds: it could not be opened again."""
    try:
        yield
    except BaseException:
        passport.close()
        raise


# --- the person's ways in


def remove_ended(passport: Passport) -> tuple[WayIn, ...]:
    """Take away the ways in of carers whose access has ended, and keep their names to be said on the page.

    In a carer's session nothing happens.
    """
    if passport.vault.role != "person":
        return ()
    ended = tuple(way for way in passport.vault.ways() if way.ended(passport.today()))
    if ended:
        said = [*ended_lately(passport), *(Ended(label=way.label, until=way.until) for way in ended if way.until)]
        passport.vault.remove_way(*(way.id for way in ended))
        content = [{"label": one.label, "until": one.until.isoformat()} for one in said]
        passport.settings.set(_ENDED, json.dumps(content, ensure_ascii=False))
    return ended


def ended_lately(passport: Passport) -> tuple[Ended, ...]:
    """Whose access ended by itself, until the person has seen it; the person's only."""
    said = passport.settings.get(_ENDED)
    if passport.vault.role != "person" or not said:
        return ()
    return tuple(Ended(label=one["label"], until=date.fromisoformat(one["until"])) for one in json.loads(said))


def forget_ended(passport: Passport) -> None:
    """The person has seen whose access ended."""
    if ended_lately(passport):
        passport.settings.set(_ENDED, "")


def set_up_keyring(passport: Passport, label: str = "") -> WayIn:
    """Let this computer's keyring open the passport. One that another computer's keyring opened is taken away.

    Raises:
        KeyringError: one subclass per reason; nothing is changed then.
        VaultError
    """
    name = seen_from_outside(passport.folder).name
    if (way := _this_computers(passport, name)) is not None:
        return way
    passport.vault.remove_way(*(way.id for way in passport.vault.ways() if way.way == "keyring"))
    try:
        passport.vault.add_keyring(label, keep=lambda secret: computer_keyring.store(name, secret))
    except VaultError:
        with suppress(computer_keyring.KeyringError):
            computer_keyring.forget(name)
        raise
    return next(way for way in passport.vault.ways() if way.way == "keyring")


def _this_computers(passport: Passport, name: str) -> WayIn | None:
    """The way in that this computer's keyring already has; a keyring that cannot be asked is said."""
    try:
        way = passport.vault.fits(computer_keyring.find(name))
    except (computer_keyring.NoKeyHereError, VaultError):
        return None
    return way if way is not None and way.way == "keyring" else None


def remove(passport: Passport, way_id: str) -> None:
    """Take a way in away, under new keys for everything, backups too; this computer's keyring forgets it. Slow.

    Raises:
        LastWayError: the person would be left without a passphrase and without a recovery sheet.
        VaultError
    """
    gone = next((way for way in passport.vault.ways() if way.id == way_id), None)
    passport.vault.remove_way(way_id)
    if gone is not None and gone.way == "keyring":
        # The way is gone; a secret that opens nothing may stay where it is.
        with suppress(PassportError):
            computer_keyring.forget(seen_from_outside(passport.folder).name)
    # Backups that cannot be rewritten now are rewritten later: new keys leave a mark until it is done.
    with suppress(VaultError):
        passport.vault.refresh_backups(passport.now())


def practise(passport: Passport, secret: str) -> Practised:
    """Does this sheet really open the passport? A copy is made, opened for real and thrown away.

    Raises:
        WrongSecretError: it does not.
        RecoveryCodeSlipError: a group has a typing slip.
        VaultError
    """
    today = passport.today()
    return Practised(way=passport.vault.practise(secret, today=today), day=today)
