"""One way in: what it is called, how long it works, and stopping it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal

from passport_app.i18n import isolate
from passport_app.services import ways_in
from passport_app.services.ways_in import WayIn
from ui.common.context import PageContext
from ui.pages.access.presenter import AccessPresenter
from ui.pages.access.slow_page import SlowPage
from ui.widgets.buttons import SecondaryButton
from ui.widgets.card import Card
from ui.widgets.date_field import DateField
from ui.widgets.layouts import FlowRow
from ui.widgets.text import Note, Paragraph
from ui.widgets.text_fields import TextField


class WayPage(SlowPage):
    """One way in of those that can be named, ended or stopped.

    Signals:
        stop_requested: Stop it; the page that says what this does comes first.
    """

    stop_requested = Signal()

    def __init__(self, context: PageContext, presenter: AccessPresenter, way: WayIn) -> None:
        """Make the page."""
        line = presenter.line(way)
        super().__init__(context, presenter, line.title, line.second)
        self.way = way
        if way.role == "carer":
            self._add_end()
        else:
            self._add_name()
        _ = context.translator.gettext
        words = _("Stop letting them in") if way.role == "carer" else _("Stop it working")
        stop = SecondaryButton(words, icon="remove", parent=self.content)
        stop.clicked.connect(self.stop_requested)
        self.add(FlowRow(stop, parent=self.content))
        self.add(self.said)

    def before_leave(self) -> bool:
        for field in (getattr(self, "until", None), getattr(self, "name", None)):
            if field is not None:
                field.commit()
        return super().before_leave()

    def _add_end(self) -> None:
        _ = self.context.translator.gettext
        self.until = DateField(
            self.context.translator,
            _("Their last day"),
            future=True,
            help_text=_("Empty it for no end. An end date cannot take back a copy that they made."),
            parent=self.content,
        )
        self.until.set_value(self.way.until)
        self.until.committed.connect(self._end_on)
        self.add(self.until)
        words = _("Change the name under “People who help me write”.")
        self.add(Note(words, parent=self.content))

    def _end_on(self, day: object) -> None:
        until = day if isinstance(day, date) else None
        problem = self.presenter.problem_with_end(until)
        if problem:
            self.until.show_error(problem)
            return
        self.presenter.passport.vault.set_until(self.way.id, until)
        self.until.mark_saved()
        self._show_again()

    def _add_name(self) -> None:
        _ = self.context.translator.gettext
        self.name = TextField(
            self.context.translator,
            _("What I call it"),
            help_text=_("For example, where it is. Then you know which one to stop."),
            width=24,
            limit=100,
            parent=self.content,
        )
        self.name.set_value(self.way.label)
        self.name.committed.connect(lambda name: self._call(str(name)))
        self.add(self.name)

    def _call(self, name: str) -> None:
        self.presenter.passport.vault.rename_way(self.way.id, name.strip())
        self.name.mark_saved()
        self._show_again()

    def _show_again(self) -> None:
        way = self.presenter.way(self.way.id)
        if way is not None:
            line = self.presenter.line(way)
            self.set_title(line.title, line.second)
        self.context.announcer.say(self.context.translator.gettext("Saved"))


class StopPage(SlowPage):
    """What stopping a way in does, before it is done."""

    def __init__(self, context: PageContext, presenter: AccessPresenter, way: WayIn) -> None:
        """Make the page; nothing changes until the button is pressed."""
        _ = context.translator.gettext
        self.name = presenter.title(way)
        super().__init__(context, presenter, self._title(context, way), "")
        self.way = way
        self.add(Card("", *(Paragraph(words) for words in self._what_it_does(way)), parent=self.content))
        leave = SecondaryButton(_("Leave it as it is"), parent=self.content)
        leave.clicked.connect(lambda: self.done.emit(""))
        self.button = self.add_button(_("Stop it now"), self._stop, leave)

    def _title(self, context: PageContext, way: WayIn) -> str:
        _ = context.translator.gettext
        if way.role == "carer":
            return _("Stop letting {name} in", name=isolate(self.name))
        return _("Stop: {name}", name=isolate(self.name))

    def _what_it_does(self, way: WayIn) -> tuple[str, ...]:
        _ = self.context.translator.gettext
        first = {
            "passphrase": _("Their passphrase stops working here. What they wrote stays, with their name."),
            "recovery-code": _("The numbers on this sheet stop working here. Your other ways in go on working."),
            "keyring": _("This computer then asks for your passphrase each time."),
        }[way.way]
        last = way.way == "recovery-code" and len(self.presenter.sheets()) == 1
        return (
            first,
            *(
                [_("It is your only sheet. Without one, nobody can help if you forget your passphrase.")]
                if last
                else ()
            ),
            _("Everything is locked anew, and the backups on this computer are written again."),
            _("It takes a moment. If the computer stops in the middle, nothing is lost."),
            _("A copy that was made before, and is somewhere else, still opens as it did."),
        )

    def _stop(self) -> None:
        passport, way_id = self.presenter.passport, self.way.id
        self.renew(lambda: ways_in.remove(passport, way_id), self._stopped, self.said.failed)

    def _stopped(self, _result: object) -> None:
        _ = self.context.translator.gettext
        if self.way.role == "carer":
            self.done.emit(_("{name} cannot open this any more.", name=isolate(self.name)))
        else:
            self.done.emit(_("It has stopped working. Your other ways in go on working."))
