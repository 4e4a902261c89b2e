"""Write ``resources/reader/hpq1-vectors.json``: codes that every reader must read, and codes that it must refuse.

The people are invented. The same bytes come out every time, as long as the packing library is the same; what is
in the file stays right with any. Usage: ``make vectors``, or ``python packaging/hpq1_vectors.py``.
"""

from __future__ import annotations

import json
from pathlib import Path

from hpq1_vectors_bad import CBOR_REFUSED, DIGITS_REFUSED, refused
from hpq1_vectors_pages import GOOD, Example

from passport_app.summary.hpq1 import cbor
from passport_app.summary.hpq1.container import packed
from passport_app.summary.hpq1.digits import to_digits
from passport_app.summary.hpq1.parts import container_id, to_parts

FILE = Path(__file__).resolve().parents[1] / "resources" / "reader" / "hpq1-vectors.json"
GERMAN = str.maketrans({":": "Ö", "/": "-", "Y": "Z", "Z": "Y"})


def main() -> None:
    """Write the file."""
    made = {
        "about": "Examples for HPQ1.md. Keys of maps are written as text, since JSON has no others.",
        "digits": [{"bytes": data.hex(), "digits": to_digits(data)} for data in SAMPLES],
        "digits_refused": list(DIGITS_REFUSED),
        "good": [good(example) for example in GOOD],
        "typed": typed(),
        "cbor_refused": [{"name": name, "cbor": data} for name, data in CBOR_REFUSED.items()],
        "refused": refused(),
    }
    FILE.write_text(json.dumps(made, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


SAMPLES = (b"\x00", b"\xff", b"HP", b"\x00\x00\x01", b"\xff" * 7, bytes(range(1, 9)), bytes(range(250, 256)) * 4)


def good(example: Example) -> dict[str, object]:
    """One page in every stage."""
    data = cbor.encoded(example.page)
    container = packed(data, example.passcode, language=example.packed_for, salt=example.salt)
    return {
        "name": example.name,
        "parts": list(to_parts(container)),
        "cid": container_id(container),
        "container": container.hex(),
        "passcode": example.passcode,
        "typed_passcode": example.typed_passcode or example.passcode,
        "cbor": data.hex(),
        "page": example.page,
        "newer": [list(path) for path in example.newer],
    }


def typed() -> list[dict[str, str]]:
    """A part as scanners that are keyboards type it, and as it was meant."""
    example = next(one for one in GOOD if one.name == "several parts")
    found = to_parts(packed(cbor.encoded(example.page), language=example.packed_for))
    part = next((one for one in found if set("YZ") & set(one[:17])), found[0])
    head, digits = part[:17], part[17:]
    return [
        {"keyboard": name, "typed": form + digits, "part": part}
        for name, form in (
            ("UK, US, Polish programmer's", head),
            ("UK with Caps Lock", head.lower()),
            ("German", head.translate(GERMAN)),
            ("German with Caps Lock", head.translate(GERMAN).lower()),
            ("Polish typist's", head.translate(GERMAN).replace("Ö", "Ł")),
        )
    ]


if __name__ == "__main__":
    main()
