"""Keyrings that are none; a real one is asked in ``tests/integration/test_computer_keyring.py``."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail, null

from passport_app.services import computer_keyring
from passport_app.services.computer_keyring import NoKeyringError

NAME = "1" * 32


class PlainText(KeyringBackend):
    """Somebody's keyring of which nobody knows whether it encrypts."""

    priority = 9.0

    def get_password(self, service: str, username: str) -> str | None:
        raise AssertionError("it was asked")

    def set_password(self, service: str, username: str, password: str) -> None:
        raise AssertionError("it was given something")

    def delete_password(self, service: str, username: str) -> None:
        raise AssertionError("it was asked")


@pytest.fixture(params=[null.Keyring, fail.Keyring, PlainText])
def untrusted(request: pytest.FixtureRequest) -> Iterator[None]:
    before = keyring.get_keyring()
    keyring.set_keyring(request.param())
    yield
    keyring.set_keyring(before)


@pytest.mark.usefixtures("untrusted")
@pytest.mark.parametrize(
    "ask",
    [
        lambda: computer_keyring.store(NAME, "secret"),
        lambda: computer_keyring.find(NAME),
        lambda: computer_keyring.forget(NAME),
    ],
)
def test_a_keyring_that_keeps_nothing_or_plain_text_counts_as_none(ask: Callable[[], object]) -> None:
    with pytest.raises(NoKeyringError):
        ask()
