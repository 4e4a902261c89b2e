"""The page itself: composed, laid out and printed once; what is previewed is the very object that is given away."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from passport_app.domain.kinds import BY_NAME
from passport_app.domain.person import Person
from passport_app.services.passport import Passport
from passport_app.services.reader_codes import ReaderCodes, reader_codes
from passport_app.services.selections import Chosen
from passport_app.services.sharing import printed_by
from passport_app.services.summaries import ALONE, Layout, Selection, Summary, compose_summary
from passport_app.summary.editions import edition_of
from passport_app.summary.plain import without_isolates
from passport_app.summary.walking import Part, cells, parts_of
from passport_app.summary.wording import text_of

TOP = "top"
"""Where the lines about language, needs and helpers stand: above every section."""


@dataclass(frozen=True, kw_only=True)
class Page:
    """One page as it goes out, in whatever form.

    Attributes:
        summary: What is on it.
        layout: How it is printed.
        pdf: The bytes that are shown, printed and saved.
        sheets: How many sides each sheet has: the clinician's, then the person's, then that of the codes.
        codes: What is printed on a sheet of its own for the clinic's reader; ``None`` for none.
    """

    summary: Summary
    layout: Layout
    pdf: bytes
    sheets: tuple[int, ...] = ()
    codes: ReaderCodes | None = None

    @property
    def edition(self) -> str:
        """Name of the print size or form."""
        return edition_of(self.summary.audience, self.layout).value

    @property
    def second_side(self) -> tuple[str, ...]:
        """Names of the sections that went to the second side."""
        return tuple(section.name for section in self.summary.sections if section.overflow)


@dataclass(frozen=True, kw_only=True)
class Item:
    """One line that can be ticked in and out.

    Attributes:
        key: Its key.
        text: The line in words.
        record: Id of the record that it is from; empty where it is counted from many.
        private: Whether it is the person's alone, and goes out only this once.
    """

    key: str
    text: str
    record: str
    private: bool = False


def make_page(passport: Passport, chosen: Chosen, *, passcode: str = "", before: Page | None = None) -> Page:
    """Compose and print a page.

    Args:
        passport: Whose page.
        chosen: What is chosen.
        passcode: Locks its codes for the reader, where it has them; empty for no lock.
        before: The page as it was before a choice: where the same is on it, its codes stay as they are.

    Raises:
        PassportError: The page cannot be made.
    """
    from passport_app.summary.pdf.render import print_summary  # noqa: PLC0415 - lazy for start-up time

    layout = chosen.layout
    summary = compose_summary(
        passport, chosen.audience, chosen.languages, selection=allowed(passport, chosen), layout=layout
    )
    codes = _codes(summary, passcode, before) if chosen.reader else None
    if codes is not None:
        layout = replace(layout, reader_parts=codes.parts, reader_id=codes.id)
    made = print_summary(summary, layout)
    return Page(summary=summary, layout=layout, pdf=made.pdf, sheets=made.pages, codes=codes)


def _codes(summary: Summary, passcode: str, before: Page | None) -> ReaderCodes:
    same = before is not None and before.summary == summary
    if before is not None and before.codes is not None and same and before.codes.passcode == passcode:
        return before.codes
    return reader_codes(summary, passcode)


def allowed(passport: Passport, chosen: Chosen) -> Selection:
    """What was chosen; never a private record for a carer."""
    return replace(chosen.selection, private=frozenset()) if passport.carer else chosen.selection


def items(passport: Passport, chosen: Chosen, language: str) -> dict[str, list[Item]]:
    """The lines that can be ticked, by section in the order of the page; the person's alone stand last.

    A section shows a few of many; so what moves up where others are unticked is listed too.

    Args:
        passport: Whose page.
        chosen: What is chosen; all of its sections are listed, with what was unticked in them.
        language: In which the lines are to be read.
    """
    found: dict[str, dict[str, Item]] = {TOP: {}, **{name: {} for name in chosen.sections}}
    for left_out in (frozenset[str](), chosen.left_out):
        for name, line in _lines(_composed(passport, chosen, language, left_out, chosen.private)):
            found[name].setdefault(line.key, _item(line, language))
    if not passport.carer:
        hidden = private_ids(passport, chosen)
        for name, line in _lines(_composed(passport, chosen, language, frozenset(), hidden)) if hidden else ():
            if line.source in hidden:
                found[name][line.key] = replace(_item(line, language), private=True)
    ordered = {name: sorted(lines.values(), key=lambda item: item.private) for name, lines in found.items()}
    told = {name: [item for item in lines if item.text] for name, lines in ordered.items()}
    return {name: lines for name, lines in told.items() if lines}


def private_ids(passport: Passport, chosen: Chosen) -> frozenset[str]:
    """The private records of the kinds that the chosen sections print."""
    kinds = {kind for kind, _field in printed_by(chosen.sections)} - ALONE
    return frozenset(entry.id for kind in kinds for entry in passport.records.all(BY_NAME[kind]) if entry.private)


def _composed(
    passport: Passport, chosen: Chosen, language: str, left_out: frozenset[str], private: frozenset[str]
) -> Summary:
    selection = replace(chosen.selection, left_out=left_out, private=private)
    return compose_summary(passport, chosen.audience, (language,), selection=selection)


def _lines(summary: Summary) -> Iterator[tuple[str, Part]]:
    """Every line that can be ticked alone, with the section that it stands in."""
    # A line whose key is the person's whole record cannot go alone.
    yield from ((TOP, line) for line in summary.header.needs if line.key and line.key != Person.KIND)
    yield from (("alerts", line) for line in summary.header.alerts if line.key)
    for section in summary.sections:
        yield from ((section.name, part) for part in parts_of(section) if part.key)


def _item(part: Part, language: str) -> Item:
    """A row is told by its first cell: what it is about."""
    texts = (text_of(cell[language]).strip() for cell in cells(part))
    return Item(key=part.key, text=next((text for text in texts if without_isolates(text)), ""), record=part.source)
