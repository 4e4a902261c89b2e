"""Space to write what was agreed; on both sheets, so that one stays and one goes home."""

from __future__ import annotations

from passport_app.errors import N_
from passport_app.summary.model import Section, WriteIn
from passport_app.summary.sections.builder import SectionBuilder
from passport_app.summary.telling import Teller
from passport_app.summary.wording import Spans

PRINTED: frozenset[tuple[str, str]] = frozenset()
_ROWS = 3


def agreed(builder: SectionBuilder) -> Section:
    """Ruled lines for what, who and by when."""
    box = WriteIn(
        title=builder.said(lambda s: _title(builder, s)),
        labels=(builder.said(lambda s: s.say(N_("who:"))), builder.said(lambda s: s.say(N_("by:")))),
        rows=_ROWS,
    )
    return builder.section(lambda s: s.say(N_("Agreed today")), (box,))


def _title(builder: SectionBuilder, s: Teller) -> Spans:
    sheets = builder.task.sheets
    if len(sheets) == 1 or s.sheet.beside:
        return s.say(N_("*Agreed today*"))
    other = next(sheet for sheet in sheets if sheet is not s.sheet)
    return s.say(
        N_("*Agreed today* (please write it on the {language} sheet too)"),
        language=s.sheet.t.language_name(other.language),
    )
