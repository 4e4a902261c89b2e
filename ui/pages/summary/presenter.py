"""What happens behind the summary page: choosing, composing the exact page, and giving it away.

What is previewed and what is printed, saved or shown is one object, composed once.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from passport_app.domain.person import Person
from passport_app.domain.sharing import SharedAs
from passport_app.domain.words import Rendering
from passport_app.errors import PassportError
from passport_app.i18n import COMPLETE, Translator, base_language
from passport_app.services import printing, renderings, sharing, summaries
from passport_app.services.passport import Passport
from passport_app.services.renderings import Unread
from passport_app.services.summaries import Arrangement, Layout, Selection, Summary

NOBODY = ""


@dataclass(frozen=True, kw_only=True)
class Chosen:
    """What the person has chosen.

    Attributes:
        audience: Name of the preset.
        language: The clinician's language.
        mine: The person's own language; empty for none.
        side_by_side: Both languages on one sheet.
        sections: Names of the sections that go in.
    """

    audience: str
    language: str
    mine: str
    side_by_side: bool
    sections: tuple[str, ...]

    @property
    def languages(self) -> tuple[str, ...]:
        """The clinician's language first."""
        return (self.language, self.mine) if self.mine and self.mine != self.language else (self.language,)


class View(Protocol):
    """What the presenter asks of the page."""

    def show_choices(self, chosen: Chosen) -> None: ...
    def show_pdf(self, pdf: bytes) -> None: ...
    def show_unread(self, count: int, language: str) -> None: ...
    def show_problem(self, sentence: str) -> None: ...
    def say(self, sentence: str) -> None: ...


class SummaryPresenter:
    """Composes the page anew after every choice and hands out that very page."""

    def __init__(self, passport: Passport, view: View, translator: Translator) -> None:
        """Begin with what was chosen last, else with the person's language beside English."""
        self._passport, self._view, self._translator = passport, view, translator
        self.chosen = self._start()
        self.summary: Summary | None = None
        self.pdf = b""

    def start(self) -> None:
        """Show the choices and the page."""
        self._view.show_choices(self.chosen)
        self.compose()

    def choose(self, **changed: object) -> None:
        """Take a changed choice, remember it, and compose the page anew."""
        self.chosen = replace(self.chosen, **changed)  # type: ignore[arg-type]  # names are checked by the dataclass
        self._remember()
        self.compose()

    def compose(self) -> None:
        """Compose the page and show it."""
        chosen = self.chosen
        try:
            self.summary = summaries.compose_summary(
                self._passport, chosen.audience, chosen.languages, selection=Selection(sections=chosen.sections)
            )
            arrangement = Arrangement.SIDE_BY_SIDE if chosen.side_by_side else Arrangement.SHEETS
            self.pdf = summaries.pdf(self.summary, Layout(arrangement=arrangement))
        except PassportError as error:
            self._view.show_problem(self._translator.error(error))
            return
        self._view.show_unread(len(self.unread()), self._language_name(chosen.language))
        self._view.show_pdf(self.pdf)

    def unread(self) -> list[Unread]:
        """Own words on the page that the clinician cannot read yet."""
        return renderings.unread(self._passport.records, self.summary) if self.summary else []

    def put_into(self, words: Unread, text: str, by: str) -> None:
        """Keep what a named person put own words into; raises ``RuleError`` where it cannot be kept."""
        rendering = Rendering(text=text.strip(), language=self.chosen.language, by=by.strip())
        renderings.put_into(self._passport.records, words, rendering)

    def save(self, path: Path) -> None:
        """Write the page to a file that the person chose."""
        self._give(
            lambda: summaries.save(path, self.pdf), SharedAs.FILE, self._translator.gettext("The page is saved.")
        )

    def print(self, printer: str | None = None) -> None:
        """Send the page to a printer."""
        sent = self._translator.gettext("The page was sent to the printer.")
        self._give(lambda: printing.print_pdf(self.pdf, printing.Job(printer=printer or "")), SharedAs.PAPER, sent)

    def printers(self) -> Sequence[str]:
        """Names of the printers, the usual one first."""
        found = printing.printers()
        usual = [found.default] if found.default else []
        return [*usual, *(name for name in found.names if name != found.default)]

    def text(self) -> str:
        """The page as plain text."""
        return summaries.text(self.summary) if self.summary else ""

    def shown_as(self, given: SharedAs) -> None:
        """Write down that the page was shown or copied."""
        if self.summary is not None:
            sharing.record_given(self._passport.records, self.summary, to=None, given_as=given)

    def _give(self, give: Callable[[], object], given: SharedAs, done: str) -> None:
        try:
            give()
        except PassportError as error:
            self._view.show_problem(self._translator.error(error))
            return
        self.shown_as(given)
        self._view.say(done)

    def _start(self) -> Chosen:
        kept = self._passport.settings.get
        audience = "gp"
        choices = summaries.choices(self._passport, audience)
        names = [choice.name for choice in choices]
        remembered = kept("summary.sections")
        sections = tuple(name for name in (remembered or "").split(",") if name in names)
        usual = tuple(choice.name for choice in choices if choice.ticked)
        language = kept("summary.language") or "en"
        mine = kept("summary.mine")
        return Chosen(
            audience=audience,
            language=language if language in COMPLETE else "en",
            mine=self._own_language() if mine is None else mine,
            side_by_side=kept("summary.side-by-side") == "yes",
            sections=usual if remembered is None else sections,
        )

    def _own_language(self) -> str:
        entry = self._passport.records.only(Person)
        known = (*entry.record.languages_read, *entry.record.languages_spoken) if entry else ()
        return next((base_language(tag) for tag in known if base_language(tag) in COMPLETE[1:]), NOBODY)

    def _remember(self) -> None:
        keep = self._passport.settings.set
        keep("summary.sections", ",".join(name for name in self.chosen.sections if name not in summaries.ALONE))
        keep("summary.language", self.chosen.language)
        keep("summary.mine", self.chosen.mine)
        keep("summary.side-by-side", "yes" if self.chosen.side_by_side else "no")

    def _language_name(self, tag: str) -> str:
        return self._translator.language_name(tag)
