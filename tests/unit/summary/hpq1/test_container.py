from __future__ import annotations

import pytest

from passport_app.summary.hpq1 import PasscodeNeededError, WrongPasscodeError, is_locked, new_passcode
from passport_app.summary.hpq1.container import normalised, packed, unpacked

DATA = b"a page " * 40
PASSCODE = "7KX2M-0QR4V"


def test_a_locked_container_opens_only_with_its_passcode() -> None:
    container = packed(DATA, PASSCODE, cost=1)
    assert is_locked(container)
    assert unpacked(container, "7kx2m oqr4v") == DATA
    with pytest.raises(WrongPasscodeError):
        unpacked(container, "7KX2M-0QR4W")
    with pytest.raises(PasscodeNeededError):
        unpacked(container)


def test_nothing_of_it_can_be_changed() -> None:
    container = packed(DATA, PASSCODE, language="en", cost=1)
    for place in (0, 2, 3, 18, 19, len(container) // 2, len(container) - 1):
        changed = bytearray(container)
        changed[place] ^= 3
        with pytest.raises(WrongPasscodeError):
            unpacked(bytes(changed), PASSCODE)


def test_the_same_page_is_never_locked_in_the_same_way() -> None:
    assert packed(DATA, PASSCODE, cost=1)[3:] != packed(DATA, PASSCODE, cost=1)[3:]


def test_a_page_without_a_passcode_needs_none() -> None:
    container = packed(DATA)
    assert not is_locked(container)
    assert unpacked(container, "anything") == unpacked(container) == DATA


def test_passcodes_are_new_and_typed_as_people_type() -> None:
    made = {new_passcode() for _time in range(200)}
    assert len(made) == 200
    assert all(len(one) == 11 and one[5] == "-" and normalised(one) == one.replace("-", "") for one in made)
    assert normalised(" oIl23 – 4567z ") == "011234567Z"


@pytest.mark.parametrize("typed", ["", "1234567890A", "123456789", "UUUUUUUUUU", "ŻŻŻŻŻŻŻŻŻŻ", "٣" * 10])
def test_what_cannot_be_a_passcode(typed: str) -> None:
    with pytest.raises(WrongPasscodeError):
        normalised(typed)
