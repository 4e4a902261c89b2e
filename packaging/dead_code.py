"""Names that nothing in the program uses; what only a test uses counts as dead.

Fields of records and members of enumerations are read by name from files, so variables are left out; unused imports
and arguments are ruff's business.
"""

from __future__ import annotations

import sys
from pathlib import Path

from vulture import Vulture

ROOT = Path(__file__).resolve().parent.parent
PATHS = ("passport_app", "ui")
CALLED_FROM_OUTSIDE = ("[a-z]*[A-Z]*", "__*__")
"""Qt calls the camelCase methods; every other name here is snake_case."""
FOR_TESTS = ("printed_fields", "caps_note")
"""Said aloud for the tests that hold the design: what is printed, and what a screen reader is told."""
DEAD = frozenset({"function", "class", "method", "property", "unreachable_code"})


def main() -> int:
    """Print one line for each unused name."""
    vulture = Vulture(ignore_names=[*CALLED_FROM_OUTSIDE, *FOR_TESTS])
    vulture.scavenge([ROOT / path for path in PATHS])
    unused = [item for item in vulture.get_unused_code() if item.typ in DEAD]
    for item in unused:
        print(item.get_report().replace(f"{ROOT}/", ""))
    print(f"dead code: {len(unused)} names" if unused else "dead code: none")
    return 1 if unused else 0


if __name__ == "__main__":
    sys.exit(main())
