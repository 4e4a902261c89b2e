"""Changing the person's own passphrase."""

from __future__ import annotations

from ui.common.context import PageContext
from ui.pages.access.presenter import AccessPresenter
from ui.pages.access.slow_page import SlowPage
from ui.widgets.new_passphrase import NewPassphrase


class PassphrasePage(SlowPage):
    """A new passphrase in place of the old one."""

    def __init__(self, context: PageContext, presenter: AccessPresenter) -> None:
        """Make the page."""
        _ = context.translator.gettext
        sentence = _("The old one stops working here. Copies that you gave away still open with it.")
        super().__init__(context, presenter, _("Change my passphrase"), sentence)
        self.fields = NewPassphrase(context.translator, _("My new passphrase"), parent=self.content)
        self.fields.submitted.connect(self._change)
        self.add(self.fields)
        self.button = self.add_button(_("Change it"), self._change)

    def _change(self) -> None:
        secret = self.fields.take()
        if secret is not None:
            passport = self.presenter.passport
            self.renew(lambda: passport.change_passphrase(secret), self._changed, self.fields.refuse)

    def _changed(self, _none: None) -> None:
        self.fields.clear()
        self.done.emit(self.context.translator.gettext("Your passphrase is changed."))
