"""What happens behind "Read someone's summary": collecting codes, opening them, and giving on what they say."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from passport_app.errors import PassportError
from passport_app.i18n import Translator, isolate, isolate_ltr
from passport_app.services import printing, reading
from passport_app.services.files import write_whole
from passport_app.services.reading import Collected, Reading, Received, age_in_days

_LAST_DAYS, _LAST_WEEKS, _LAST_MONTHS = 13, 8, 23
_WEEK, _MONTH, _YEAR = 7, 30.44, 365.25


@dataclass(frozen=True, kw_only=True)
class Kept:
    """A reading that goes on when the page is made anew, in another language or text size."""

    reading: Reading
    received: Received | None


class View(Protocol):
    """What the presenter asks of the page."""

    def show_progress(self, sentence: str) -> None: ...
    def ask_passcode(self) -> None: ...
    def show_plain(self, text: str) -> None: ...
    def show_received(self, received: Received) -> None: ...
    def refuse(self, sentence: str) -> None: ...


class ReaderPresenter:
    """Holds one reading; it ends with the page, and nothing of it is written anywhere."""

    def __init__(self, translator: Translator, view: View) -> None:
        """Begin with nothing read."""
        self._translator, self._view = translator, view
        self._reading = Reading()
        self.received: Received | None = None

    def take(self, text: str) -> None:
        """Take what was scanned or pasted, and go on with it."""
        if not text.strip():
            return
        try:
            self._reading.take(text)
        except PassportError as error:
            self.refused(error)
            return
        self.go_on()

    def look_into(self, path: Path) -> Collected:
        """Take the codes of a picture or a PDF; slow, and shows nothing.

        Raises:
            PassportError: What :meth:`~passport_app.services.reading.Reading.take_file` raises.
        """
        return self._reading.take_file(path)

    def go_on(self) -> None:
        """Show how far it is, and what was read once it is whole."""
        collected = self._reading.collected
        if collected.plain:
            self._view.show_plain(collected.plain)
            return
        self._view.show_progress(self.progress())
        try:
            if self._reading.needs_passcode:
                self._view.ask_passcode()
            elif collected.complete:
                self._open(None)
        except PassportError as error:
            self.refused(error)

    def open_with(self, passcode: str) -> Received:
        """Open with a passcode; slow.

        Raises:
            Hpq1Error: It is the wrong one, or what is inside is damaged.
        """
        return self._reading.open(passcode)

    def opened(self, received: Received) -> None:
        """Show what was read."""
        self.received = received
        self._view.show_received(received)

    def refused(self, error: PassportError) -> None:
        """Say why a code was not taken; what was read before stays."""
        sentence = self._translator.error(error)
        progress = self.progress()
        self._view.show_progress(progress)
        self._view.refuse(sentence)

    def kept(self) -> Kept:
        """What was read so far, for a page that is made anew."""
        return Kept(reading=self._reading, received=self.received)

    def take_up(self, kept: Kept) -> None:
        """Go on with what another page had read."""
        self._reading = kept.reading
        if kept.received is not None:
            self.opened(kept.received)
        elif kept.reading.collected.of:
            self.go_on()

    def begin_anew(self) -> None:
        """Forget what was read."""
        self._reading, self.received = Reading(), None

    def progress(self) -> str:
        """How many codes are read, and which are missing."""
        tr, collected = self._translator, self._reading.collected
        if not collected.of:
            return ""
        # Translators: such as "2 of 3 codes are read."
        read = tr.ngettext(
            "{n} of {all} codes is read.", "{n} of {all} codes are read.", collected.read, all=collected.of
        )
        if not collected.missing:
            return read
        numbers = tr.join([isolate_ltr(str(number)) for number in collected.missing])
        # Translators: {read} is a whole sentence, such as "2 of 3 codes are read."
        return tr.gettext("{read} Still missing: {numbers}.", read=read, numbers=numbers)

    def made(self, received: Received, today: date) -> str:
        """The day that it speaks of, and how long ago that was."""
        tr = self._translator
        # Translators: {ago} such as "3 weeks ago" or "today".
        return tr.gettext(
            "As of {date}, {ago}.", date=isolate(tr.date(received.summary.as_of)), ago=self._ago(received, today)
        )

    def record_text(self) -> str:
        """The text to paste into a record."""
        return reading.render(self.received, "text").decode() if self.received else ""

    def save_fhir(self, path: Path) -> str:
        """Write it as a FHIR file; a sentence about how that went."""
        done = self._translator.gettext("The file is saved. It is not encrypted.")
        return self._did(lambda received: write_whole(path, [reading.render(received, "fhir")]), done)

    def print(self) -> str:
        """Send it to the usual printer; a sentence about how that went."""
        done = self._translator.gettext("The page was sent to the printer.")
        return self._did(lambda received: printing.print_pdf(reading.render(received, "pdf")), done)

    def _open(self, passcode: str | None) -> None:
        self.opened(self._reading.open(passcode))

    def _did(self, do: Callable[[Received], None], done: str) -> str:
        if self.received is None:
            return ""
        try:
            do(self.received)
        except PassportError as error:
            return self._translator.error(error)
        return done

    def _ago(self, received: Received, today: date) -> str:
        tr, days = self._translator, age_in_days(received, today)
        if days < 0:
            return tr.gettext("a day that is still to come")
        if days == 0:
            return tr.gettext("today")
        if days <= _LAST_DAYS:
            return tr.ngettext("{n} day ago", "{n} days ago", days)
        if days / _WEEK <= _LAST_WEEKS:
            return tr.ngettext("{n} week ago", "{n} weeks ago", int(days / _WEEK))
        if days / _MONTH <= _LAST_MONTHS:
            return tr.ngettext("{n} month ago", "{n} months ago", int(days / _MONTH))
        return tr.ngettext("{n} year ago", "{n} years ago", int(days / _YEAR))
