"""The two-sheet bilingual PDF of a sample person: the first of a process, and those after it.

python -m tests.bench.paper ours|html|typst FOLDER
"""

from __future__ import annotations

import statistics
import sys
from collections.abc import Callable
from pathlib import Path

import pypdfium2

from passport_app.services.passport import open_passport
from passport_app.services.summaries import Summary, compose_summary, pdf
from tests.bench.html import sheets
from tests.bench.measure import timed
from tests.bench.sample import PASSPHRASE
from tests.bench.typst_page import by_typst

TIMES = 10


def by_html(summary: Summary) -> bytes:
    """The same words through an HTML page."""
    from weasyprint import HTML

    return bytes(HTML(string=sheets(summary)).write_pdf(pdf_tags=True))


RENDERERS: dict[str, Callable[[Summary], bytes]] = {"ours": pdf, "html": by_html, "typst": by_typst}


def main(name: str, folder: Path) -> None:
    """Print the milliseconds of the first PDF, the median of the later ones, its bytes and its pages."""
    render = RENDERERS[name]
    with open_passport(folder, PASSPHRASE) as passport:
        summary = compose_summary(passport, "gp", ("en", "ur"))
    cold = timed(lambda: render(summary))
    warm = statistics.median(timed(lambda: render(summary)) for _ in range(TIMES))
    made = render(summary)
    with pypdfium2.PdfDocument(made) as document:
        print(f"{cold:.2f} {warm:.2f} {len(made)} {len(document)}")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
