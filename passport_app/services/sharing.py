"""Who was given which page, and whether what they hold is still true."""

from __future__ import annotations

from passport_app.domain.record import Entry
from passport_app.domain.sharing import SharedAs, SharedSummary
from passport_app.services.records import Records
from passport_app.services.summaries import ALONE
from passport_app.summary.model import Summary


def record_given(
    records: Records, summary: Summary, *, to: str | None = None, given_as: SharedAs | None = None
) -> Entry[SharedSummary]:
    """Write down that a page was given away; for the person alone, if it let out what is the person's alone.

    Args:
        records: The passport's records.
        summary: The page.
        to: Who was given it, as the person says it.
        given_as: On paper, as a file, as a code or as text.
    """
    given = SharedSummary(
        audience=summary.audience,
        as_of=summary.as_of,
        to=to,
        sections=tuple(section.name for section in summary.sections),
        languages=summary.languages,
        given_as=given_as,
    )
    return records.add(given, private=not ALONE.isdisjoint(given.sections))
