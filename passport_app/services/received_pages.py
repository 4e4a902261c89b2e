"""What was read from codes, as cards of sentences for a screen: whose it is first, then section by section."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from passport_app.i18n import isolate, isolate_ltr
from passport_app.services.reading import Received
from passport_app.summary.model import Block, BodyMap, Chart, Line, Lines, Row, Said, Section, Table, WriteIn
from passport_app.summary.wording import text_of


@dataclass(frozen=True, kw_only=True)
class Sentence:
    """A line of words.

    Attributes:
        parts: Stand beside each other, each in its own direction.
        strong: Must not be overlooked.
        quiet: A remark.
    """

    parts: tuple[str, ...]
    strong: bool = False
    quiet: bool = False


@dataclass(frozen=True, kw_only=True)
class ReceivedCard:
    """Sentences that belong together; the title is empty for who it is about."""

    title: str
    sentences: tuple[Sentence, ...]


def received_cards(received: Received) -> tuple[ReceivedCard, ...]:
    """Who it is about with alerts and needs, then every section that says something."""
    summary = received.summary
    pages = _Words(summary.languages[0], received.second_language)
    filled = (section for section in summary.sections if _says(section))
    return (pages.person(received), *(pages.section(section) for section in filled))


def received_name(received: Received) -> str:
    """Whose summary it is."""
    return received.summary.header.name.text


def received_notes(received: Received) -> tuple[str, ...]:
    """What stands at the foot of the page."""
    return received.summary.footer.notes.get(received.summary.languages[0], ())


def _says(section: Section) -> bool:
    """Whether it is more than room to write in."""
    return any(not isinstance(block, WriteIn) for block in section.blocks)


class _Words:
    """Says a summary in its own language, with what nobody put into it as it was written."""

    def __init__(self, language: str, second: str | None) -> None:
        self._language, self._second = language, second

    def person(self, received: Received) -> ReceivedCard:
        header = received.summary.header
        alerts = (Sentence(parts=(self._said(line.said),), strong=True) for line in header.alerts)
        needs = (Sentence(parts=(self._said(line.said),)) for line in header.needs)
        identity = Sentence(parts=(self._said(header.identity),), strong=True)
        return ReceivedCard(title="", sentences=(identity, *alerts, *needs))

    def section(self, section: Section) -> ReceivedCard:
        title = self._said(section.title)
        aside = [Sentence(parts=(self._said(section.aside),), quiet=True)] if section.aside else []
        blocks = (sentence for block in section.blocks for sentence in self._block(block))
        notes = (Sentence(parts=(self._said(note),), quiet=True) for note in section.notes)
        return ReceivedCard(
            title=f"{isolate_ltr(str(section.number))}. {title}" if section.number else title,
            sentences=(*aside, *blocks, *notes),
        )

    def _block(self, block: Block) -> Iterator[Sentence]:
        if isinstance(block, Lines):
            for line in block.lines:
                yield from self._line(line)
        elif isinstance(block, Table):
            for row in block.rows:
                yield from self._row(block, row)
        elif isinstance(block, Chart | BodyMap):
            yield Sentence(parts=(self._said(block.words),))

    def _line(self, line: Line) -> Iterator[Sentence]:
        yield Sentence(parts=(_numbered(line.number, self._said(line.said)),))
        as_written = self._as_written(line.said)
        if as_written:
            yield Sentence(parts=(isolate(as_written),))

    def _row(self, table: Table, row: Row) -> Iterator[Sentence]:
        headings = [self._said(column) for column in table.columns]
        first, *others = [self._said(cell) for cell in row.cells]
        yield Sentence(parts=(_numbered(row.number, first),), strong=True)
        facts = [f"{heading}: {cell}" for heading, cell in zip(headings[1:], others, strict=True) if cell]
        yield from ([Sentence(parts=tuple(facts))] if facts else [])
        as_written = tuple(filter(None, map(self._as_written, row.cells)))
        if as_written:
            yield Sentence(parts=as_written)

    def _said(self, said: Said) -> str:
        return text_of(said.get(self._language, ()))

    def _as_written(self, said: Said) -> str:
        """The patient's own words, where nobody put them into the reader's language; empty elsewhere."""
        return text_of(said.get(self._second, ())) if self._second else ""


def _numbered(number: str, words: str) -> str:
    return f"{isolate_ltr(number)} {isolate(words)}" if number else words
