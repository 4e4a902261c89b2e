"""Letting a helper in: whose way in it is, their passphrase, and how long."""

from __future__ import annotations

from datetime import date

from passport_app.i18n import isolate
from passport_app.services.ways_in import WayIn
from ui.common.context import PageContext
from ui.pages.access.presenter import AccessPresenter
from ui.pages.access.slow_page import SlowPage
from ui.widgets.choices import Choice
from ui.widgets.date_field import DateField
from ui.widgets.new_passphrase import NewPassphrase
from ui.widgets.text_fields import TextField

NEW = "new"


class NewHelperPage(SlowPage):
    """A passphrase of their own for a helper."""

    def __init__(self, context: PageContext, presenter: AccessPresenter) -> None:
        """Make the page."""
        tr, _ = context.translator, context.translator.gettext
        sentence = _("They see all but what is marked “Only I can see this”. What they write carries their name.")
        super().__init__(context, presenter, _("Let a helper in"), sentence)
        known = presenter.without_way()
        self.who = Choice(tr, _("Who is it?"), [*known, (NEW, _("Someone else"))], clearable=False, parent=self.content)
        self.who.set_value("" if known else NEW)
        self.name = TextField(tr, _("Their name"), width=24, parent=self.content)
        self.until = DateField(
            tr,
            _("Their last day"),
            future=True,
            help_text=_("You can leave it out. An end date cannot take back a copy that they made."),
            parent=self.content,
        )
        self.fields = NewPassphrase(
            tr,
            _("Their passphrase"),
            help_text=_("Let them type it themselves. It is not yours, and you need not know it."),
            parent=self.content,
        )
        if known:
            self.add(self.who)
        for part in (self.name, self.until, self.fields):
            self.add(part)
        self.who.committed.connect(lambda _code: self._show_name())
        self.fields.submitted.connect(self._let_in)
        self.button = self.add_button(_("Let them in"), self._let_in)
        self._show_name()

    def _show_name(self) -> None:
        self.name.setVisible(self.who.value() == NEW)

    def _let_in(self) -> None:
        until, ready = self.until.value() if not self.until.problem() else None, self._ready()
        secret = self.fields.take() if ready else None
        if secret is None:
            return
        last = until if isinstance(until, date) else None
        who, name = self.presenter.helper_for(str(self.who.value()), str(self.name.value()).strip())
        passport = self.presenter.passport
        self.run(
            lambda: passport.vault.add_carer(secret, helper=who, label=name, until=last),
            self._is_in,
            self.fields.refuse,
        )

    def _ready(self) -> bool:
        _ = self.context.translator.gettext
        if not self.who.value():
            self.who.show_error(_("Please choose who it is."))
            self.who.set_focus()
            return False
        if self.who.value() == NEW and not str(self.name.value()).strip():
            self.name.show_error(_("Please write who it is."))
            self.name.set_focus()
            return False
        if not self.until.commit():
            self.until.set_focus()
            return False
        until = self.until.value()
        problem = self.presenter.problem_with_end(until if isinstance(until, date) else None)
        if problem:
            self.until.show_error(problem)
            self.until.set_focus()
        return not problem

    def _is_in(self, way: WayIn) -> None:
        self.fields.clear()
        _ = self.context.translator.gettext
        self.done.emit(_("{name} can open this now.", name=isolate(self.presenter.title(way))))
