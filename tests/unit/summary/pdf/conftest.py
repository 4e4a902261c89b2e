"""One kind of application for the whole run: tests of the window need the larger."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def _application(qapp: object) -> None:
    """Made before any text is laid out."""
