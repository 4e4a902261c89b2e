"""Opening without typing: this computer keeps a secret with its other passwords."""

from __future__ import annotations

from passport_app.services import ways_in
from ui.common.context import PageContext
from ui.pages.access.presenter import AccessPresenter
from ui.pages.access.slow_page import SlowPage
from ui.widgets.text import Paragraph


class KeyringPage(SlowPage):
    """Turning it on; turning it off is stopping a way in."""

    def __init__(self, context: PageContext, presenter: AccessPresenter) -> None:
        """Make the page; nothing changes until the button is pressed."""
        _ = context.translator.gettext
        sentence = _("This computer can keep a secret for you, where it keeps its other passwords.")
        super().__init__(context, presenter, _("Open it without typing"), sentence)
        for words in (
            _("Then the passport opens on this computer at the press of a button."),
            _("Whoever can use this computer as you can then open it too."),
            _("Keep your passphrase and your recovery sheet. On another computer you still need them."),
        ):
            self.add(Paragraph(words, parent=self.content))
        self.button = self.add_button(_("Turn it on"), self._turn_on)

    def _turn_on(self) -> None:
        passport, _ = self.presenter.passport, self.context.translator.gettext
        self.run(
            lambda: ways_in.set_up_keyring(passport),
            lambda _way: self.done.emit(_("This computer can open it without typing now.")),
            self.said.failed,
        )
