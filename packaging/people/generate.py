"""Write the sample people of ``resources/people/`` anew, with the same bytes every time.

They are invented. Their numbers for the NHS are of the range that is kept for tests, their phone numbers of the
ranges that Ofcom keeps for drama. Usage: ``python packaging/people/generate.py [--to FOLDER] [P1 P2 P3 P4]``.
"""

from __future__ import annotations

import argparse
from importlib import import_module
from pathlib import Path

PEOPLE = {"P1": "siobhan", "P2": "zdzislaw", "P3": "nasreen", "P4": "callum"}
FOLDER = Path(__file__).resolve().parents[2] / "resources" / "people"


def main() -> None:
    """Read the arguments and write the files."""
    parser = argparse.ArgumentParser(description="Write the sample people anew.")
    parser.add_argument("people", nargs="*", help="which of them, such as P1; all where none is named")
    parser.add_argument("--to", type=Path, default=FOLDER, help="folder to write into")
    chosen = parser.parse_args()
    chosen.to.mkdir(parents=True, exist_ok=True)
    for name in chosen.people or PEOPLE:
        (chosen.to / f"{name}.jsonl").write_bytes(b"".join(import_module(PEOPLE[name]).book().lines()))


if __name__ == "__main__":
    main()
