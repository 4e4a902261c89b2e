"""Whose words and hands the lines are, said once: who put lines into another language, who typed what they were told.

Each credit stands under the first section that it speaks of, with the numbers of all its lines, because
the same sentence under every section would cost a sick person a second page.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from passport_app.domain.record import LETTER, Entry, Record
from passport_app.errors import N_
from passport_app.summary.model import Section
from passport_app.summary.people import TOLD, People, authorship, putter
from passport_app.summary.telling import Tell, Teller, Used, is_professional, tell
from passport_app.summary.wording import Sheet, Spans, sentences, text_of


@dataclass(slots=True)
class Ledger:
    """What is noted while sections are made.

    Attributes:
        used: Words put into another language, line by line.
        authors: Authorship, as :func:`authorship` names it, to line numbers.
    """

    used: list[Used] = field(default_factory=list)
    authors: dict[str, list[str]] = field(default_factory=dict)

    def note_author(self, entry: Entry[Record], number: str) -> None:
        """Remember whose words line ``number`` is, if not the person's alone."""
        author = authorship(entry)
        if author:
            self.authors.setdefault(author, []).append(number)


def credited(
    sections: Sequence[Section], ledger: Ledger, people: People, sheets: Sequence[Sheet]
) -> tuple[Section, ...]:
    """The sections, each with the credits whose first line it holds."""
    found = {section.name: list(section.notes) for section in sections}
    by_number = {str(section.number): section.name for section in sections if section.number}
    for numbers, telling in _credits(ledger, people):
        name = by_number.get(numbers[0].partition(".")[0])
        if name is not None:
            found[name].append(tell(sheets, telling, on=None).said)
    return tuple(replace(section, notes=tuple(found[section.name])) for section in sections)


def ranges(numbers: Iterable[str]) -> list[str]:
    """Line numbers with runs of three and more drawn together: ``1.1–1.3``."""
    pairs = sorted({(int(left), int(right)) for left, _, right in (number.partition(".") for number in numbers)})
    found = []
    for _key, run in groupby(enumerate(pairs), key=lambda item: (item[1][0], item[1][1] - item[0])):
        names = [f"{section}.{line}" for _place, (section, line) in run]
        found += [f"{names[0]}–{names[-1]}"] if len(names) > 2 else names
    return found


def _credits(ledger: Ledger, people: People) -> list[tuple[list[str], Tell]]:
    groups: dict[tuple[str, str, str | None], list[Used]] = {}
    for used in ledger.used:
        put = used.rendering
        groups.setdefault((put.language, put.by, put.relation), []).append(used)
    made = [([used.number for used in group], _put_into(group)) for group in groups.values()]
    return made + [(numbers, _author(people, author, numbers)) for author, numbers in ledger.authors.items()]


def _put_into(group: Sequence[Used]) -> Tell:
    rendering = group[0].rendering
    numbers = list(dict.fromkeys(used.number for used in group))
    days = {used.on for used in group}
    on = days.pop() if len(days) == 1 else None

    def note(teller: Teller) -> Spans:
        sheet = teller.sheet
        fields = {
            "lines": _listed(sheet, numbers),
            "language": sheet.t.language_name(rendering.language),
            "who": text_of(putter(rendering, sheet)),
        }
        if on is None:
            # Translators: {language} is the name of a language in its basic form, {who} such as "Ola (daughter)".
            said = sheet.t.ngettext(
                "Line {lines} put into {language} by {who}.",
                "Lines {lines} put into {language} by {who}.",
                len(numbers),
                **fields,
            )
        else:
            said = sheet.t.ngettext(
                "Line {lines} put into {language} by {who}, {date}.",
                "Lines {lines} put into {language} by {who}, {date}.",
                len(numbers),
                date=sheet.recent(on),
                **fields,
            )
        caveat = () if is_professional(rendering) else sheet.say(N_("Not a professional translation."))
        return sentences(sheet.plain(said), caveat)

    return note


def _author(people: People, author: str, numbers: Sequence[str]) -> Tell:
    kind, _, helper = author.partition(":")

    def note(teller: Teller) -> Spans:
        sheet = teller.sheet
        lines = _listed(sheet, numbers)
        who = text_of(people.named(helper, sheet)) if helper else ""
        return sheet.plain(_whose(sheet, kind, len(numbers), lines, who))

    return note


def _whose(sheet: Sheet, kind: str, n: int, lines: str, who: str) -> str:
    t = sheet.t
    if kind == LETTER:
        return t.ngettext("Line {lines} copied from a letter.", "Lines {lines} copied from a letter.", n, lines=lines)
    if kind == TOLD:
        return t.ngettext(
            "Line {lines} told to {who}, who typed it.",
            "Lines {lines} told to {who}, who typed them.",
            n,
            lines=lines,
            who=who,
        )
    return t.ngettext(
        "Line {lines} in the words of {who}, not the patient.",
        "Lines {lines} in the words of {who}, not the patient.",
        n,
        lines=lines,
        who=who,
    )


def _listed(sheet: Sheet, numbers: Sequence[str]) -> str:
    return sheet.items([sheet.figure(number) for number in ranges(numbers)])
