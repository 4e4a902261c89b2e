"""Codes on the screen: one with text that any phone reads, or all of the page for the clinic's own reader."""

from __future__ import annotations

from passport_app.errors import PassportError
from passport_app.i18n import isolate_ltr
from passport_app.services import reader_codes
from ui.common.context import PageContext
from ui.pages.summary.giving import Giving
from ui.pages.summary.giving_page import GivingPage
from ui.widgets.buttons import PrimaryButton
from ui.widgets.card import Card
from ui.widgets.choices import Choice, TickBox
from ui.widgets.layouts import FlowRow
from ui.widgets.qr_screen import QrScreen
from ui.widgets.text import Heading, Note

_TEXT, _READER = "text", "reader"


class ShowPage(GivingPage):
    """Chooses what the codes hold; the passcode stands here, never beside them, and goes with this page."""

    def __init__(self, context: PageContext, giving: Giving) -> None:
        """Make the page."""
        tr, _ = context.translator, context.translator.gettext
        sentence = _("The screen shows a code. They scan it with a phone or a scanner. No network is used.")
        super().__init__(context, giving, _("Show on screen"), sentence)
        self._screen: QrScreen | None = None
        self._passcode = ""
        kinds = [
            (_TEXT, _("The main things as text, for any phone")),
            (_READER, _("All of it, for a clinic that has the reader")),
        ]
        self.kind = Choice(tr, _("What do the codes hold?"), kinds, clearable=False, parent=self.content)
        self.kind.set_value(_TEXT)
        self.kind.committed.connect(lambda _value: self._show_lock())
        self.lock = TickBox(
            tr,
            _("Lock them with a passcode"),
            help_text=_("Nobody can read what a camera catches without it."),
            parent=self.content,
        )
        self.lock.committed.connect(lambda _value: self._show_lock())
        self.card = Card(_("The passcode"), parent=self.content)
        self.button = PrimaryButton(_("Show the code"), parent=self.content)
        self.button.clicked.connect(self._show)
        for part in (self.kind, self.lock, self.card, FlowRow(self.button), self.given):
            self.add(part)
        self.add(Note(_("Turn the brightness of the screen up. Hold the phone so that the whole code is seen.")))
        self._show_lock()

    def before_leave(self) -> bool:
        """Close the codes, and forget the passcode."""
        if self._screen is not None:
            self._screen.close()
        self._passcode = ""
        self.card.clear()
        return super().before_leave()

    @property
    def for_reader(self) -> bool:
        """Whether all of the page is shown."""
        return self.kind.value() == _READER

    def _show_lock(self) -> None:
        locked = self.for_reader and bool(self.lock.value())
        if locked and not self._passcode:
            self._passcode = reader_codes.new_passcode()
        if not locked:
            self._passcode = ""
        self.lock.setVisible(self.for_reader)
        self.card.clear()
        self.card.setVisible(locked)
        if locked:
            words = self.context.translator.gettext(
                "Say it to them, or write it down for them. It goes when you leave this page."
            )
            self.card.add(Heading(isolate_ltr(self._passcode), 2))
            self.card.add(Note(words))

    def _show(self) -> None:
        if self._screen is not None or self.giving.page is None:
            return
        _ = self.context.translator.gettext
        try:
            if self.for_reader:
                self._open_reader_codes()
            else:
                caption = _("Text only. They should open the right record first.")
                self._open(QrScreen(self.context.translator, self.giving.text_code(), caption, self.giving.code_text()))
        except PassportError as error:
            self.given.not_given(self.context.translator.error(error))

    def _open_reader_codes(self) -> None:
        codes = self.giving.reader_codes(self._passcode)
        if codes is None:
            return
        _, still = self.context.translator.gettext, self.context.theme.still
        caption = _(
            "For the clinic’s reader. It shows {id} when it has all of them. Any order is fine.",
            id=isolate_ltr(codes.id),
        )
        self._open(QrScreen(self.context.translator, reader_codes.matrices(codes), caption, still=still))

    def _open(self, screen: QrScreen) -> None:
        self._screen = screen
        screen.destroyed.connect(self._closed)
        screen.showFullScreen()
        self.giving.shown(reader=self.for_reader)
        self.given.given(self.context.translator.gettext("The code was shown."))

    def _closed(self) -> None:
        self._screen = None
