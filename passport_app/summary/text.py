"""The summary as plain text: the same words in the same order as on paper, for pasting and for screen readers."""

from __future__ import annotations

from collections.abc import Iterator

from passport_app.i18n import NO_BREAK_SPACE
from passport_app.summary.model import Block, BodyMap, Chart, Line, Lines, Said, Section, Summary, Table
from passport_app.summary.wording import text_of

_GAP = "________________"


def render_text(summary: Summary, language: str | None = None) -> str:
    """One sheet as text, ending in a line end.

    Args:
        summary: What was composed.
        language: Which sheet; ``None`` for the clinician's.

    Raises:
        KeyError: The summary has no sheet in that language.
    """
    wanted = language or summary.languages[0]
    return "\n".join(_lines(summary, wanted)).replace(NO_BREAK_SPACE, " ").rstrip("\n") + "\n"


def _lines(summary: Summary, language: str) -> Iterator[str]:
    yield from _top(summary, language)
    for section in (one for one in summary.sections if not one.overflow):
        yield from _section(section, language)
    second = [section for section in summary.sections if section.overflow]
    if second:
        yield from ("", summary.more[language])
    for section in second:
        yield from _section(section, language)
    yield from ("", *_foot(summary, language))


def _top(summary: Summary, language: str) -> Iterator[str]:
    top = summary.header
    yield _said(top.purpose, language)
    yield top.name.text
    yield _said(top.identity, language)
    yield _said(top.as_of, language)
    yield _said(summary.footer.origin, language)
    yield ""
    yield from (_said(line.said, language) for line in (*top.alerts, *top.needs))


def _section(section: Section, language: str) -> Iterator[str]:
    title = _said(section.title, language)
    yield ""
    yield f"{section.number}. {title}" if section.number else title
    if section.aside:
        yield f"({_said(section.aside, language)})"
    for block in section.blocks:
        yield from _block(block, language)
    yield from (_said(note, language) for note in section.notes)


def _block(block: Block, language: str) -> Iterator[str]:
    if isinstance(block, Lines):
        yield from (_line(line, language) for line in block.lines)
    elif isinstance(block, Table):
        yield from _table(block, language)
    elif isinstance(block, (Chart, BodyMap)):
        yield _said(block.words, language)
    else:
        gaps = " ".join(f"{_said(label, language)} {_GAP}" for label in block.labels)
        yield from (f"{_GAP}{_GAP} {gaps}" for _row in range(block.rows))


def _line(line: Line, language: str) -> str:
    said = _said(line.said, language)
    return f"{line.number} {said}" if line.number else said


def _table(table: Table, language: str) -> Iterator[str]:
    """Each row as one line that says its headings again, so that it can be read without its columns."""
    headings = [_said(column, language) for column in table.columns]
    for row in table.rows:
        first, *others = [_said(cell, language) for cell in row.cells]
        facts = "; ".join(f"{heading}: {cell}" for heading, cell in zip(headings[1:], others, strict=True))
        yield f"{row.number} {first}. {facts}".strip()


def _foot(summary: Summary, language: str) -> Iterator[str]:
    yield from summary.footer.notes[language]
    if summary.left_out:
        yield _said(summary.left_out, language)


def _said(said: Said, language: str) -> str:
    return text_of(said[language])
