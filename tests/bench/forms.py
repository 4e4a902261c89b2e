"""A summary in each of its forms: how long the first and the later ones take, and how many bytes they have.

python -m tests.bench.forms FOLDER
"""

from __future__ import annotations

import statistics
import sys
from collections.abc import Callable
from pathlib import Path

from passport_app.services.passport import open_passport
from passport_app.services.summaries import compose_summary
from passport_app.summary.fhir import render_fhir
from passport_app.summary.hpq1 import decode, encode
from passport_app.summary.html.render import render_html
from passport_app.summary.record_text import render_record
from tests.bench.measure import Figure, timed
from tests.bench.sample import PASSPHRASE

TIMES = 10


def figures(folder: Path) -> list[Figure]:
    """One line a form: the median of later ones, beside the first of the process."""
    with open_passport(folder, PASSPHRASE) as passport:
        made = compose_summary(passport, "gp", ("en", "ur"))
        forms: dict[str, Callable[[], bytes]] = {
            "composed": lambda: repr(compose_summary(passport, "gp", ("en", "ur"))).encode()[:0],
            "web page": lambda: render_html(made),
            "text for a record": lambda: render_record(made).encode(),
            "HPQ1 codes": lambda: encode(made).container,
            "FHIR document": lambda: render_fhir(made),
        }
        found = [_figure(name, make) for name, make in forms.items()]
        container = encode(made).container
        return [*found, _figure("HPQ1 codes read", lambda: repr(decode(container)).encode()[:0])]


def _figure(name: str, make: Callable[[], bytes]) -> Figure:
    size = 0

    def once() -> None:
        nonlocal size
        size = len(make())

    first = timed(once)
    later = statistics.median(timed(once) for _ in range(TIMES))
    label = f"{name}, {size:,} bytes" if size else name
    return Figure(name=label, ours=later, yardstick="the first of the process", reference=first)


if __name__ == "__main__":
    for figure in figures(Path(sys.argv[1])):
        print(f"{figure.name}\t{figure.ours:.3f}\t{figure.reference:.3f}")
