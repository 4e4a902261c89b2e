"""What happens behind the summary page: choosing, and composing the exact page anew after every choice.

What is previewed and what is printed, saved or shown is one object, made once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from passport_app.domain.words import Rendering
from passport_app.errors import PassportError
from passport_app.i18n import Translator
from passport_app.services import pages, reader_codes, renderings, selections, summaries
from passport_app.services.pages import TOP, Item, Page
from passport_app.services.passport import Passport
from passport_app.services.renderings import Unread
from passport_app.services.selections import Chosen
from passport_app.services.summaries import ALONE, PRESETS

__all__ = ["Chosen", "Lines", "Ranked", "SummaryPresenter", "View"]

_FIXED = frozenset({"alerts", "agreed"})
"""What stands on the first side whatever the rank: it is at the top, or closes it."""


@dataclass(frozen=True, kw_only=True)
class Lines:
    """The lines of one section that can be ticked.

    Attributes:
        section: Name of the section.
        title: The section in words.
        items: Its lines.
        ticked: Keys of those that go in.
    """

    section: str
    title: str
    items: tuple[Item, ...]
    ticked: frozenset[str]


@dataclass(frozen=True, kw_only=True)
class Ranked:
    """A section in the order of what must most stay on the first side.

    Attributes:
        name: Name of the section.
        title: The section in words.
        second: Whether it is on the second side now.
    """

    name: str
    title: str
    second: bool


class View(Protocol):
    """What the presenter asks of the page."""

    def show_chosen(self, chosen: Chosen) -> None: ...
    def show_page(self, page: Page) -> None: ...
    def show_problem(self, sentence: str) -> None: ...


class SummaryPresenter:
    """Composes the page anew after every choice and hands out that very page."""

    def __init__(self, passport: Passport, view: View, translator: Translator) -> None:
        """Begin with what was chosen last for the last audience."""
        self.passport, self._view, self.translator = passport, view, translator
        self.chosen = selections.remembered(passport, selections.last_audience(passport))
        self.page: Page | None = None
        self.passcode = ""

    # --- what there is to choose

    def audiences(self) -> list[tuple[str, str]]:
        """For whom a page can be made: name and words."""
        return [(name, self.translator.gettext(preset.label)) for name, preset in PRESETS.items() if not preset.form]

    def forms(self) -> list[tuple[str, str]]:
        """Cards and sheets of their own kind: name and words."""
        return [(name, self.translator.gettext(preset.label)) for name, preset in PRESETS.items() if preset.form]

    def sections(self) -> list[tuple[str, str]]:
        """The sections that can be ticked, in their order: name and words."""
        titles = self._titles()
        return [(name, titles[name]) for name in self.chosen.order]

    def ordered(self) -> list[tuple[str, str]]:
        """The sections whose place can be chosen, in their order: name and words."""
        return [(name, title) for name, title in self.sections() if name in self.chosen.ticked - _FIXED]

    def lines(self) -> list[Lines]:
        """The single lines of the sections that go in."""
        found = pages.items(self.passport, self.chosen, self.translator.language)
        titles = {TOP: self.translator.gettext("At the top"), **self._titles()}
        return [self._lines(name, titles[name], items) for name, items in found.items()]

    def ranked(self) -> list[Ranked]:
        """The sections on the page in the order of what must most stay on the first side."""
        if self.page is None:
            return []
        titles, second = self._titles(), self.page.second_side
        on_it = [section.name for section in self.page.summary.sections if section.name not in _FIXED]
        ranked = self.chosen.first or PRESETS[self.chosen.audience].first
        first = [name for name in ranked if name in on_it]
        return [Ranked(name=name, title=titles[name], second=name in second) for name in self._rank(first, on_it)]

    @property
    def is_usual(self) -> bool:
        """Whether nothing was changed from what the audience's page begins with."""
        return selections.is_usual(self.passport, self.chosen)

    # --- choosing

    def begin_anew(self, audience: str = "") -> None:
        """Forget what was ticked for one page only; turn to an audience, if one is named."""
        if audience:
            self.chosen = selections.remembered(self.passport, audience)
        self.chosen = replace(self.chosen, private=frozenset(), ticked=self.chosen.ticked - ALONE)
        self.page, self.passcode = None, ""

    def choose_audience(self, audience: str) -> None:
        """Turn to another audience, with what was chosen for it last."""
        self._take(selections.remembered(self.passport, audience))

    def restore(self) -> None:
        """Go back to what the audience's page begins with."""
        self._take(selections.forget(self.passport, self.chosen.audience))

    def choose(self, **changed: object) -> None:
        """Take a changed choice, remember it, and compose the page anew."""
        self._take(replace(self.chosen, **changed))  # type: ignore[arg-type]  # names are checked by the dataclass

    def choose_sections(self, names: Sequence[str]) -> None:
        """Take the ticked sections."""
        self.choose(ticked=frozenset(names))

    def move(self, name: str, by: int) -> None:
        """Put a section before (-1) or after (1) its neighbour on the page."""
        seen = [one for one, _title in self.ordered()]
        asked = iter(selections.moved(seen, name, by))
        self.choose(order=tuple(next(asked) if one in seen else one for one in self.chosen.order))

    def rank(self, name: str, by: int) -> None:
        """Let a section stay on the first side rather than its neighbour, or the other way round."""
        self.choose(first=selections.moved([one.name for one in self.ranked()], name, by))

    def tick(self, items: Sequence[Item], keys: Sequence[str]) -> None:
        """Take the ticked lines of a section; of the person's alone, for this page only."""
        ticked = [item for item in items if item.key in keys]
        hidden = {item.record for item in items if item.private}
        back = {item.key for item in items} | {item.key.partition("/")[0] for item in ticked}
        shown = {item.record for item in ticked if item.private}
        out = {item.key for item in items if item not in ticked and (not item.private or item.record in shown)}
        self.choose(left_out=(self.chosen.left_out - back) | out, private=(self.chosen.private - hidden) | shown)

    # --- the page

    def compose(self) -> None:
        """Make the page and show it; where it cannot be made there is none, so that no older choice is given away."""
        before, self.page = self.page, None
        wants_passcode = self.chosen.reader and self.chosen.locked
        self.passcode = (self.passcode or reader_codes.new_passcode()) if wants_passcode else ""
        try:
            self.page = pages.make_page(self.passport, self.chosen, passcode=self.passcode, before=before)
        except PassportError as error:
            self._view.show_problem(self.translator.error(error))
            return
        self._view.show_page(self.page)

    def second_side(self) -> str:
        """What went to the second side, in a sentence; empty where nothing did."""
        names = [one.title for one in self.ranked() if one.second]
        if not names:
            return ""
        return self.translator.gettext("On the second side: {list}.", list=self.translator.join(names))

    def text(self) -> str:
        """The page as plain text."""
        return summaries.text(self.page.summary) if self.page else ""

    # --- words for the clinician

    def unread(self) -> list[Unread]:
        """Own words on the page that the clinician cannot read yet."""
        return renderings.unread(self.passport.records, self.page.summary) if self.page else []

    def put_into(self, words: Unread, text: str, by: str) -> None:
        """Keep what a named person put own words into; raises ``RuleError`` where it cannot be kept."""
        rendering = Rendering(text=text.strip(), language=self.chosen.language, by=by.strip())
        renderings.put_into(self.passport.records, words, rendering)

    def unread_words(self) -> str:
        """How many lines are not put into the clinician's language yet, in a sentence; empty for none."""
        count = len(self.unread())
        if not count:
            return ""
        return self.translator.ngettext(
            "{n} line is not put into {language} yet.",
            "{n} lines are not put into {language} yet.",
            count,
            language=self.translator.language_name(self.chosen.language),
        )

    def _take(self, chosen: Chosen) -> None:
        self.chosen = chosen
        selections.remember(self.passport, chosen)
        self._view.show_chosen(chosen)
        self.compose()

    def _lines(self, section: str, title: str, items: Sequence[Item]) -> Lines:
        shown = (item for item in items if not item.private or item.record in self.chosen.private)
        ticked = frozenset(item.key for item in shown if not self._is_out(item.key))
        return Lines(section=section, title=title, items=tuple(items), ticked=ticked)

    def _is_out(self, key: str) -> bool:
        """A line goes with its record, wherever the record was unticked."""
        return key in self.chosen.left_out or key.partition("/")[0] in self.chosen.left_out

    @staticmethod
    def _rank(first: list[str], on_it: list[str]) -> list[str]:
        return [*first, *(name for name in on_it if name not in first)]

    def _titles(self) -> dict[str, str]:
        return {choice.name: self.translator.gettext(choice.title) for choice in PRESETS[self.chosen.audience].choices}
