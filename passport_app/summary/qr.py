"""The code itself: modules and a picture.

Level M and at most version 20, the largest that reads reliably from paper and screens at the sizes that we
print. Each segment is given to the library as bytes of one mode, so that what is coded never depends on its guesses.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from enum import Enum
from typing import TYPE_CHECKING, Any, Final

from passport_app.errors import N_, PassportError

if TYPE_CHECKING:
    from qrcode.main import QRCode

LARGEST_VERSION: Final = 20
QUIET_ZONE: Final = 4
"""Modules of white on every side; without them readers fail."""

Matrix = tuple[tuple[bool, ...], ...]
"""Rows of modules, ``True`` for dark, without the quiet zone."""


class CodeTooLongError(PassportError):
    """More text than a code of the largest version holds."""

    code = "code-too-long"
    template = N_("This is too much for one code.")


class Signs(Enum):
    """Which signs a segment is made of; the fewer there are, the less room each takes."""

    ANY = "any"
    CAPITALS = "capitals"
    DIGITS = "digits"


Segment = tuple[str, Signs]
"""Printable ASCII and the signs that it is made of."""


def qr_matrix(text: str) -> Matrix:
    """The modules of a code at level M.

    Args:
        text: Printable ASCII.

    Raises:
        CodeTooLongError: It does not fit into version 20.
    """
    return segmented_matrices([[(text, Signs.ANY)]])[0]


def segmented_matrices(codes: Sequence[Sequence[Segment]]) -> tuple[Matrix, ...]:
    """The modules of several codes at level M, all of the size that the largest needs.

    Args:
        codes: The segments of each.

    Raises:
        CodeTooLongError: One does not fit into version 20.
    """
    from qrcode import exceptions  # noqa: PLC0415 - lazy for start-up time

    made = [_code(segments) for segments in codes]
    try:
        version = max(code.best_fit() for code in made)
    except (exceptions.DataOverflowError, ValueError):
        raise CodeTooLongError from None
    if version > LARGEST_VERSION:
        raise CodeTooLongError
    return tuple(_modules(code, version) for code in made)


def _code(segments: Sequence[Segment]) -> QRCode[Any]:
    from qrcode import constants, util  # noqa: PLC0415 - lazy for start-up time
    from qrcode.main import QRCode  # noqa: PLC0415 - lazy for start-up time

    modes = {Signs.ANY: util.MODE_8BIT_BYTE, Signs.CAPITALS: util.MODE_ALPHA_NUM, Signs.DIGITS: util.MODE_NUMBER}
    code = QRCode(error_correction=constants.ERROR_CORRECT_M, border=0)
    for text, signs in segments:
        code.add_data(util.QRData(text.encode("ascii"), mode=modes[signs]), optimize=0)
    return code


def _modules(code: QRCode[Any], version: int) -> Matrix:
    code.version = version
    code.make(fit=False)
    return tuple(tuple(bool(module) for module in row) for row in code.modules)


def qr_png(matrix: Matrix, scale: int = 8) -> bytes:
    """A picture of a code with its quiet zone, black on white.

    Args:
        matrix: As :func:`qr_matrix` makes it.
        scale: Pixels to the module; below 4 readers fail.
    """
    import zlib  # noqa: PLC0415 - lazy for start-up time

    width = (len(matrix) + 2 * QUIET_ZONE) * scale
    margin = [_row([False] * (len(matrix) + 2 * QUIET_ZONE), scale)] * (QUIET_ZONE * scale)
    rows = list(margin)
    for modules in matrix:
        rows += [_row([*[False] * QUIET_ZONE, *modules, *[False] * QUIET_ZONE], scale)] * scale
    rows += margin
    out = io.BytesIO(b"")
    out.write(b"\x89PNG\r\n\x1a\n")
    header = width.to_bytes(4, "big") * 2 + bytes((1, 0, 0, 0, 0))
    for name, body in ((b"IHDR", header), (b"IDAT", zlib.compress(b"".join(rows), 9)), (b"IEND", b"")):
        out.write(len(body).to_bytes(4, "big") + name + body + zlib.crc32(name + body).to_bytes(4, "big"))
    return out.getvalue()


def _row(modules: list[bool], scale: int) -> bytes:
    """One line of pixels: no filter, one bit a pixel, white is 1."""
    bits = "".join(("0" if dark else "1") * scale for dark in modules)
    padded = bits + "1" * (-len(bits) % 8)
    return b"\x00" + int(padded, 2).to_bytes(len(padded) // 8, "big")
