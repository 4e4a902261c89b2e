"""What the window says by itself, whichever page is shown: in the line above the page, and to a screen reader."""

from __future__ import annotations

from collections.abc import Callable

from passport_app.errors import PassportError
from passport_app.i18n import Translator
from ui.common.announce import Announcer
from ui.main_window import MainWindow


class Notices:
    """The sentences that no page asks for."""

    def __init__(self, window: MainWindow, announcer: Announcer, translator: Callable[[], Translator]) -> None:
        """``translator`` is asked each time: the language may have changed."""
        self._window, self._announcer, self._translator = window, announcer, translator

    def locks_soon(self, seconds: int) -> None:
        """Say that it will lock, without taking the keyboard: the next key goes where it would have gone."""
        if self._window.shell is None:
            return
        sentence = self._translator().ngettext(
            "This locks in {n} second. Press any key to go on.",
            "This locks in {n} seconds. Press any key to go on.",
            seconds,
        )
        self._window.shell.notice.say(sentence, for_now=True)
        self._announcer.say(sentence)

    def went_on(self) -> None:
        """Take back that it will lock."""
        if self._window.shell is not None:
            self._window.shell.notice.end_for_now()

    def no_backup(self, error: PassportError) -> None:
        """Say why a backup could not be made."""
        translator = self._translator()
        _ = translator.gettext
        reason = translator.error(error)
        if error.code == "disk-full":  # then nothing else is saved either
            self._say(reason)
            return
        self._say(_("A backup could not be made. {reason} What you write is saved all the same.", reason=reason))

    def mistake(self, error: BaseException) -> None:
        """Say what no page has said: a full disk has a sentence of its own, anything else is a mistake of ours."""
        _ = self._translator().gettext
        if isinstance(error, PassportError):
            self._say(self._translator().error(error))
            return
        self._say(
            _("Something went wrong in this program. What was shown as saved is safe. Please lock it and start again.")
        )

    def _say(self, sentence: str) -> None:
        if self._window.shell is not None:
            self._window.shell.notice.say(sentence)
            self._announcer.say(sentence, urgent=True)
