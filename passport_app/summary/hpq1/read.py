"""The summary that a received map is, ready for every renderer.

The map was written by anyone. What is not as the specification has it is refused; what only a newer version
knows is kept apart, so that the reader can say that there is more.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from passport_app.summary.facts import PersonFact
from passport_app.summary.hpq1.blocks import Given, Languages, read_blocks, read_line
from passport_app.summary.hpq1.cbor import Value
from passport_app.summary.hpq1.errors import DamagedError, NewerVersionError
from passport_app.summary.hpq1.fact_map import FACTS, read_fact, read_person
from passport_app.summary.hpq1.fields import Fields, NewerField
from passport_app.summary.hpq1.numbers import MAJOR, Item, Root
from passport_app.summary.hpq1.standing import Standing
from passport_app.summary.model import Header, Line, Section, Span, Summary

_LAST_SECTION = 99
_FACTS_FOLLOW = frozenset({Item.ALERT, Item.NEED, Item.LINE, Item.ROW})


def read_summary(value: Value) -> tuple[Summary, str | None, tuple[NewerField, ...]]:
    """The page in its one language, the tag of the second language of some lines, and what is newer.

    Raises:
        DamagedError: It is no page.
        NewerVersionError: Its version is another than ours.
    """
    root = Fields(value)
    if root.number(Root.MAJOR, low=0) != MAJOR:
        if Root.MAJOR in root:
            raise NewerVersionError
        raise DamagedError
    page = _Page(root)
    return page.summary(), page.second, page.newer()


class _Page:
    """Reads one page and gathers what it does not know."""

    def __init__(self, root: Fields) -> None:
        language, self.second = root.language(Root.LANGUAGE), root.language(Root.SECOND_LANGUAGE)
        day = root.day(Root.AS_OF)
        if language is None or day is None or self.second == language:
            raise DamagedError
        self._root, self._language, self._day = root, language, day
        self._languages = Languages(language, self.second)
        self._newer: list[NewerField] = []
        self._maps = [root]

    def summary(self) -> Summary:
        root, standing = self._root, Standing(self._language, self._day)
        title, name, person = root.needed(Root.TITLE), root.needed(Root.NAME), self._person()
        items = list(self._items())
        header = Header(
            name=Span(text=name, language=self._language),
            identity=standing.said(root.text(Root.IDENTITY) or ""),
            purpose=standing.said(title),
            as_of=standing.as_of(),
            needs=self._top(items, Item.NEED),
            alerts=self._top(items, Item.ALERT),
            person=person,
        )
        return Summary(
            audience=root.needed(Root.AUDIENCE),
            languages=(self._language,),
            as_of=self._day,
            title={self._language: title},
            header=header,
            sections=tuple(self._sections([one for one in items if one.kind not in {Item.ALERT, Item.NEED}])),
            footer=standing.footer(name, person, root.needed(Root.ORIGIN), root.texts(Root.NOTES)),
            more={self._language: standing.more()},
            qr_text="",
            qr_caption=standing.qr_caption(),
        )

    def newer(self) -> tuple[NewerField, ...]:
        found = [*self._newer, *(one for fields in self._maps for one in fields.newer())]
        return tuple(sorted(found, key=lambda one: one.path))

    def _person(self) -> PersonFact:
        value = self._root.get(Root.PERSON)
        fields = Fields({} if Root.PERSON not in self._root else value, (Root.PERSON,))
        self._maps.append(fields)
        return read_person(fields)

    def _items(self) -> Iterator[Given]:
        """The items that are no facts, each with the facts that follow it."""
        value = self._root.get(Root.ITEMS)
        if not isinstance(value, list):
            raise DamagedError
        last: Given | None = None
        for place, one in enumerate(value):
            fields = Fields(one, (Root.ITEMS, place))
            kind = fields.number(0, low=0)
            if kind in FACTS:
                self._fact(last, fields, kind)
            elif kind in set(Item):
                last = Given(kind=Item(kind), fields=fields)
                self._maps.append(fields)
                yield last
            elif kind is None:
                raise DamagedError
            else:
                self._newer.append(NewerField(path=fields.path, value=one))

    def _fact(self, last: Given | None, fields: Fields, kind: int) -> None:
        if last is None or last.kind not in _FACTS_FOLLOW:
            raise DamagedError
        last.facts.append(read_fact(FACTS[kind], fields))
        self._maps.append(fields)

    def _top(self, items: Sequence[Given], kind: Item) -> tuple[Line, ...]:
        return tuple(read_line(one, self._languages) for one in items if one.kind is kind)

    def _sections(self, items: Sequence[Given]) -> Iterator[Section]:
        starts = [place for place, one in enumerate(items) if one.kind is Item.SECTION]
        if items and starts[:1] != [0]:
            raise DamagedError
        for start, end in pairwise([*starts, len(items)]):
            yield self._section(items[start].fields, items[start + 1 : end])

    def _section(self, heading: Fields, items: Sequence[Given]) -> Section:
        number, aside = heading.number(1, low=0) or 0, heading.text(4)
        if number > _LAST_SECTION:
            raise DamagedError
        notes = [one.fields.needed(2) for one in items if one.kind is Item.NOTE]
        blocks = [one for one in items if one.kind is not Item.NOTE]
        return Section(
            name=heading.needed(3),
            number=number,
            title=self._languages.said(heading.needed(2)),
            blocks=tuple(read_blocks(blocks, self._languages)),
            aside=None if aside is None else self._languages.said(aside),
            notes=tuple(self._languages.said(note) for note in notes),
            overflow=heading.flag(5),
        )
