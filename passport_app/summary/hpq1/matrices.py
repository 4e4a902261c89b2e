"""The codes themselves: the beginning as letters and digits, the rest as digits alone, which is the densest."""

from __future__ import annotations

from collections.abc import Sequence

from passport_app.summary.hpq1.keyboards import PREFIX
from passport_app.summary.qr import Matrix, Signs, segmented_matrices


def qr_matrices(parts: Sequence[str]) -> tuple[Matrix, ...]:
    """The modules of each part, all codes of one size.

    Args:
        parts: As :func:`~.codes.encode` made them.

    Raises:
        CodeTooLongError: A part does not fit into version 20.
    """
    return segmented_matrices([[(part[:PREFIX], Signs.CAPITALS), (part[PREFIX:], Signs.DIGITS)] for part in parts])
