"""The codes for the clinic's reader read back: drawn, scanned, put together and decoded."""

from __future__ import annotations

from typing import Any

import numpy as np
import zxingcpp

from passport_app.domain.nhs_number import spaced_nhs_number
from passport_app.summary import hpq1
from passport_app.summary.facts import AlertFact, AllergyFact, MedicationFact
from passport_app.summary.latin import ascii_text
from passport_app.summary.model import Summary, Wording
from passport_app.summary.plain import neutral
from passport_app.summary.qr import Matrix
from passport_app.summary.typeable import spoken_date, typeable
from tests.unit.summary.agreement.walking import Leaf, Project, expected, leaves

NOT_CARRIED = {
    "Summary.left_out": "of the text code; not of these",
    "Summary.qr_text": "another code",
    "Summary.qr_caption": "made anew: of another code",
    "Summary.print_size": "of the person's own sheet",
    "Summary.more": "made anew by the reader, in its words",
    "Summary.languages": "the words of one language, and of the second only what the first has none for",
    "Summary.title": "the purpose, carried once",
    "Header.as_of": "made anew from the date",
    "Footer.identity": "made anew from the person",
    "Footer.as_of": "made anew from the date",
    "Footer.page_of": "of paper",
    "Line.source": "an id inside the passport",
    "Line.key": "what is ticked",
    "Row.source": "an id inside the passport",
    "Row.key": "what is ticked",
    "Lines.numbered": "lines carry their numbers or none",
    "Table.widths": "to two places",
}


def _tenth(leaf: Leaf) -> Any:
    return None if leaf.value is None else round(leaf.value * 10) / 10


PROJECTS: dict[str, Project] = {
    "Series.points": lambda leaf: tuple(None if one is None else round(one * 10) / 10 for one in leaf.value),
    "Series.low": _tenth,
    "Series.high": _tenth,
    "ObservationFact.value": _tenth,
}


def read(summary: Summary, passcode: str | None = None, *, scan: bool = True) -> dict[str, list[Any]]:
    """What a reader has of a summary after its codes were scanned, last to first.

    Args:
        scan: Whether they are drawn and read from the drawing too, which is slow.
    """
    codes = hpq1.encode(summary, passcode)
    collector = hpq1.Collector()
    drawn = map(scanned, hpq1.qr_matrices(codes.parts)) if scan else codes.parts
    for part in reversed(list(drawn)):
        collector.add(part)
    received = hpq1.decode(collector.container(), passcode)
    assert received.cid == codes.cid
    assert not received.newer
    return expected(received.summary, received.summary.languages[0], {})


def second_words(summary: Summary) -> tuple[list[str], list[str]]:
    """What nobody put into the clinician's language: as composed for the person's sheet, and as received."""
    received = hpq1.decode(hpq1.encode(summary).container).summary
    return _unread(summary, summary.languages[1]), _unread(received, summary.languages[1])


def _unread(summary: Summary, language: str) -> list[str]:
    told = [one for section in summary.sections for block in section.blocks for one in getattr(block, "lines", ())]
    unread = [one for one in told if one.wording is Wording.NOT_PUT_INTO]
    return [neutral("".join(span.text for span in one.said[language])) for one in unread]


def scanned(matrix: Matrix) -> str:
    rows = np.pad(np.where(np.array(matrix), 0, 255).astype(np.uint8), 4, constant_values=255)
    (code,) = zxingcpp.read_barcodes(np.kron(rows, np.ones((4, 4), dtype=np.uint8)))
    return str(code.text)


def missing_from_text(summary: Summary, text: str) -> list[str]:
    """Facts of the page that the text code should say and does not: what it leaves out it must count."""
    person, said = summary.header.person, text.replace("..", ".")
    wanted = {
        spoken_date(person.birth_date) if person.birth_date else "Born not recorded",
        spaced_nhs_number(person.nhs_number) if person.nhs_number else "NHS not recorded",
        f"As of {spoken_date(summary.as_of)}",
    }
    missing = [one for one in wanted if one not in said]
    for kind, field, head in (
        (AlertFact, "medicine", "ALERTS"),
        (AllergyFact, "substance", "ALLERGIES"),
        (MedicationFact, "name", "MEDICINES"),
    ):
        for leaf in leaves(summary, summary.languages[0]):
            fact = leaf.owners[-1]
            if not isinstance(fact, kind) or leaf.field != f"{kind.__name__}.{field}" or not leaf.value:
                continue
            if isinstance(fact, MedicationFact) and (fact.use == "stopped" or fact.stopped):
                continue  # of what is no longer taken the code says nothing
            group = said.partition(head)[2]
            ascii_spelt = ascii_text(leaf.value)
            spelt = ascii_spelt if ascii_spelt is None else typeable(ascii_spelt)
            if head in said and (spelt is None or spelt not in group) and "on paper" not in group:
                missing.append(leaf.value)
    return missing
