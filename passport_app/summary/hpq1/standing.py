"""What every page has and no code carries: made anew from the rest, in the page's own language.

Where the language is none of this program's, these few words stand in English: a catalog or a locale is never
looked for under a name that a stranger wrote.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from passport_app.domain.nhs_number import spaced_nhs_number
from passport_app.errors import N_
from passport_app.i18n import COMPLETE, base_language
from passport_app.summary.facts import PersonFact
from passport_app.summary.model import Footer, Said, Span
from passport_app.summary.wording import Sheet, items, text_of


class Standing:
    """The standing words of one page."""

    def __init__(self, language: str, as_of: date) -> None:
        """Words in ``language``, a BCP 47 tag, for a page that speaks of ``as_of``."""
        base = base_language(language)
        self.language = language
        self._sheet = Sheet(base if base in COMPLETE else "en", as_of)

    def said(self, text: str) -> Said:
        """Carried words, all of one kind."""
        return {self.language: (Span(text=text, language=self.language),) if text else ()}

    def as_of(self) -> Said:
        """The day that it speaks of."""
        return self.said(text_of(self._sheet.say(N_("as of {date}"), date=self._sheet.date(self._sheet.as_of))))

    def footer(self, name: str, person: PersonFact, origin: str, notes: Sequence[str]) -> Footer:
        """What stands on every page.

        Args:
            name: As it stands at the top.
            person: Whose date of birth and NHS number stand beside it.
            origin: Who wrote the page, as carried.
            notes: As carried.
        """
        sheet = self._sheet
        return Footer(
            identity=self.said(self._identity(name, person)),
            origin=self.said(origin),
            as_of=self.said(sheet.date(sheet.as_of, "medium")),
            page_of={self.language: sheet.t.gettext("page {n} of {m}")},
            notes={self.language: tuple(notes)},
        )

    def more(self) -> str:
        """The heading of the second side."""
        return text_of(self._sheet.say(N_("More, if you have time")))

    def qr_caption(self) -> Said:
        """What stands beside a code of plain text."""
        return self.said(text_of(self._sheet.say(N_("Text only. Open the right record first."))))

    def _identity(self, name: str, person: PersonFact) -> str:
        sheet, born, number = self._sheet, person.birth_date, person.nhs_number
        return text_of(
            items(
                sheet.plain(name),
                sheet.plain(sheet.date(born, "medium")) if born else (),
                sheet.say(N_("NHS {number}"), number=sheet.figure(spaced_nhs_number(number))) if number else (),
            )
        )
