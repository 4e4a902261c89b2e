"""Who can read this? Said plainly, for the person and, in other words, for a carer."""

from __future__ import annotations

from PySide6.QtCore import Signal

from passport_app.i18n import isolate
from passport_app.services.passport import Passport
from ui.common.context import PageContext
from ui.common.whose import called
from ui.pages.access.presenter import AccessPresenter, names
from ui.widgets.card import Card
from ui.widgets.layouts import CardGrid
from ui.widgets.page import ScrollPage
from ui.widgets.text import Paragraph


class ReadersPage(ScrollPage):
    """At most four cards: me, helpers, this computer, copies.

    Signals:
        done: Back to the overview; the text is empty.
    """

    done = Signal(str)

    def __init__(self, context: PageContext, passport: Passport) -> None:
        """Make the page; a carer has no overview to go back to, so the way back is to the settings."""
        _ = context.translator.gettext
        back = _("Back to settings") if passport.carer else _("Back to who can open this")
        super().__init__(_("Who can read this?"), "", back=back)
        self._context, self._passport = context, passport
        if self.back_link is not None:
            self.back_link.clicked.connect(lambda: self.done.emit(""))

    def on_shown(self, _payload: object = None) -> None:
        self.clear()
        cards = self._for_a_carer() if self._passport.carer else self._for_the_person()
        self.add(CardGrid([self._card(title, lines) for title, lines in cards], parent=self.content))

    def resume(self) -> object:
        return "readers"

    def _card(self, title: str, lines: tuple[str, ...]) -> Card:
        return Card(title, *(Paragraph(line) for line in lines if line))

    def _for_the_person(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        _ = self._context.translator.gettext
        presenter = AccessPresenter(self._passport, self._context.translator)
        helpers = presenter.helpers()
        let_in = _("Let in now: {names}.", names=names(helpers, self._context.translator)) if helpers else ""
        return (
            (
                _("Whoever knows your passphrase"),
                (
                    _("They see everything, also what is marked “Only I can see this”."),
                    _("So does whoever has this computer and one of your recovery sheets."),
                    _("If somebody knows your passphrase, change it. If a sheet is lost, stop it."),
                ),
            ),
            (
                _("Helpers with their own passphrase"),
                (
                    let_in or _("Nobody is let in now."),
                    _("They see everything except what is marked “Only I can see this”."),
                    _("They are not told whether anything is. They do not see what you took out."),
                    _("What they write carries their name."),
                ),
            ),
            self._computer(without_typing=presenter.keyring() is not None),
            self._copies(),
        )

    def _for_a_carer(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        _, person = self._context.translator.gettext, called(self._passport)
        whose = (
            _("This passport belongs to {name}.", name=isolate(person))
            if person
            else _("This passport belongs to somebody else.")
        )
        return (
            (
                _("You"),
                (
                    whose,
                    _("You opened it with your own passphrase. What you write carries your name."),
                    self._last_day(),
                    _("You are trusted with it. Please show it to nobody who is not meant to see it."),
                ),
            ),
            self._computer(without_typing=False),
            self._copies(),
        )

    def _last_day(self) -> str:
        until, tr = self._passport.vault.way.until, self._context.translator
        return tr.gettext("Your passphrase opens it until {date}.", date=tr.date(until)) if until else ""

    def _computer(self, *, without_typing: bool) -> tuple[str, tuple[str, ...]]:
        _ = self._context.translator.gettext
        keyring = _("It opens without typing here. So whoever can use this computer as you can read it.")
        return (
            _("Others at this computer"),
            (
                _("Locked, it shows no name and nothing about health."),
                _("Open, it can be read by anyone who sees the screen. Ctrl+L locks it."),
                keyring if without_typing else "",
                _("A harmful program on this computer, or whoever looks after it, could watch you type."),
            ),
        )

    def _copies(self) -> tuple[str, tuple[str, ...]]:
        _ = self._context.translator.gettext
        return (
            _("Copies and paper"),
            (
                _("A copy stays as it is. Whoever could open it when it was made can go on opening it."),
                _("Paper, saved pages and text that you copied are not locked. Anyone who has them can read them."),
            ),
        )
