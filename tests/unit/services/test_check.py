"""A check reads every version of every record, also those that the vault cannot judge."""

from __future__ import annotations

from dataclasses import replace

import pytest

from passport_app.domain.checkins import CheckIn
from passport_app.services.entries import UnreadableRecordError, new_id
from passport_app.services.passport import Passport


def test_a_sound_passport_is_sound(passport: Passport) -> None:
    entry = passport.records.add(CheckIn(pain_now=1))
    passport.records.edit(entry.id, CheckIn(pain_now=2))
    found = passport.check()
    assert found.sound
    assert (found.records, found.revisions, found.faults) == (1, 2, 0)


@pytest.mark.parametrize("changed", [{"body": b'{"pain_now":99}'}, {"body": b"words"}, {"kind": "of-a-newer-version"}])
def test_a_record_that_this_version_cannot_read_is_counted_and_the_others_stay(
    passport: Passport, changed: dict[str, bytes | str]
) -> None:
    entry = passport.records.add(CheckIn(pain_now=1))
    (revision,) = passport.vault.history(entry.id)
    strange = replace(revision, id=new_id(), record=new_id(), clock=2, **changed)  # type: ignore[arg-type]  # by name
    passport.vault.append([strange])
    found = passport.check()
    assert not found.sound
    assert (found.pages_sound, found.faults) == (True, 1)
    with pytest.raises(UnreadableRecordError):
        passport.records.get(strange.record)
    assert passport.records.get(entry.id) == entry
