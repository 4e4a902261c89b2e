"""Taking codes in: from a picture or PDF, from a scanner that types, pasted, or in the browser with a camera."""

from __future__ import annotations

from PySide6.QtCore import QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from passport_app import paths
from passport_app.services.codes_in_pictures import ENDINGS
from passport_app.services.reading import Received
from ui.common.context import PageContext, Place
from ui.pages.reader.presenter import ReaderPresenter
from ui.pages.reader.typed import TypedAnywhere
from ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from ui.widgets.card import Card
from ui.widgets.layouts import FlowRow
from ui.widgets.open_dialog import ask_open_path
from ui.widgets.slow_page import SlowPage
from ui.widgets.text import Note, Paragraph
from ui.widgets.text_fields import TextArea, TextField

_SILENT_MS = 2000
"""After so long without a letter a scanner that sends no line end has come to its end."""
_PASTED = 20
"""So many letters at once were pasted."""


class IntakePage(SlowPage):
    """Takes codes in any order until a summary is whole.

    Signals:
        plain_read: The words of a plain code.
        summary_read: A whole summary.
    """

    plain_read = Signal(str)
    summary_read = Signal(object)

    def __init__(self, context: PageContext) -> None:
        """Make the page, with nothing read."""
        _ = context.translator.gettext
        super().__init__(
            context,
            _("Read someone’s summary"),
            _("For a clinician. Nothing that you read here is kept on this computer."),
            back=_("Back"),
        )
        self.presenter = ReaderPresenter(context.translator, self)
        self._soon = QTimer(self, singleShot=True, interval=_SILENT_MS)
        self._soon.timeout.connect(self._take)
        self._length = 0
        self._make_ways_in()
        self._make_passcode()
        if self.back_link is not None:
            self.back_link.clicked.connect(lambda: context.navigate(self._way_back(), None))

    def on_shown(self, _payload: object = None) -> None:
        self.forget()

    def forget(self) -> None:
        """Begin with nothing read."""
        self._soon.stop()
        self.presenter.begin_anew()
        self.scanned.set_raw("")
        self.passcode.set_raw("")
        self.passcode_card.hide()
        self.progress.setText("")
        self.progress.hide()
        self.said.clear()

    # --- what the presenter asks

    def show_progress(self, sentence: str) -> None:
        """Say how many codes are read, and which are missing."""
        self.progress.setText(sentence)
        self.progress.setVisible(bool(sentence))
        self.said.clear()
        if sentence:
            self.context.announcer.say(sentence)

    def ask_passcode(self) -> None:
        """All codes are there, and a passcode opens them."""
        self.passcode_card.show()
        self.passcode.set_focus()

    def show_plain(self, text: str) -> None:
        """Show the words of a plain code."""
        self.plain_read.emit(text)

    def show_received(self, received: Received) -> None:
        """Show a whole summary."""
        self.summary_read.emit(received)

    def refuse(self, sentence: str) -> None:
        """Say why something was not taken."""
        self.said.failed(sentence)

    # --- ways in

    def _make_ways_in(self) -> None:
        tr, _ = self.context.translator, self.context.translator.gettext
        choose = PrimaryButton(_("Choose a picture or PDF"), icon="open")
        choose.clicked.connect(self._choose)
        camera = SecondaryButton(_("Use a camera"))
        camera.clicked.connect(self._open_in_browser)
        self.scanned = TextArea(
            tr,
            _("Scan or paste the codes here"),
            help_text=_("A scanner that types works anywhere on this page. Any order is fine."),
            lines=2,
        )
        self.scanned.box.typed.connect(self._typed)
        TypedAnywhere(self, self.scanned.box)
        self.progress = Paragraph("", strong=True)
        self.progress.hide()
        anew = LinkButton(_("Start again"))
        anew.clicked.connect(self._start_again)
        note = Note(_("The camera opens in your web browser, on a page that comes with this program."), small=True)
        self.add(Card("", FlowRow(choose, camera), note, self.scanned, self.progress, self.said, FlowRow(anew)))

    def _make_passcode(self) -> None:
        tr, _ = self.context.translator, self.context.translator.gettext
        self.passcode = TextField(
            tr,
            _("Passcode"),
            help_text=_("Ten letters and numbers. The patient has them apart from the codes."),
            width=14,
        )
        self.passcode.line.returnPressed.connect(self._enter)
        button = PrimaryButton(_("Open the summary"))
        button.clicked.connect(self._enter)
        self.passcode_card = Card(_("These codes are locked"), self.passcode, FlowRow(button))
        self.passcode_card.hide()
        self.add(self.passcode_card)

    def _typed(self) -> None:
        """A line end or a paste is the end of a code; a scanner may be slow, so letters alone are waited for."""
        text = self.scanned.raw()
        grown, self._length = len(text) - self._length, len(text)
        self._soon.start()
        if text.endswith("\n") or grown >= _PASTED:
            self._take()

    def _take(self) -> None:
        self._soon.stop()
        text = self.scanned.raw()
        self._length = 0
        self.scanned.set_raw("")
        self.presenter.take(text)

    def _choose(self) -> None:
        _ = self.context.translator.gettext
        endings = " ".join(f"*.{ending} *.{ending.upper()}" for ending in ENDINGS)
        kind = _("Pictures and PDF")
        path = ask_open_path(self, _("Choose a picture or PDF"), f"{kind} ({endings})")
        if path is not None:
            presenter = self.presenter
            self.run(lambda: presenter.look_into(path), lambda _found: presenter.go_on(), self.refuse)

    def _enter(self) -> None:
        _ = self.context.translator.gettext
        typed, presenter = self.passcode.raw(), self.presenter
        if not typed.strip():
            self.passcode.show_error(_("Please type the passcode."))
            self.passcode.set_focus()
            return
        self.run(lambda: presenter.open_with(typed), presenter.opened, self._wrong)

    def _wrong(self, sentence: str) -> None:
        self.passcode.show_error(sentence)
        self.passcode.set_focus()
        self.context.announcer.say(sentence, urgent=True)

    def _open_in_browser(self) -> None:
        _ = self.context.translator.gettext
        page = QUrl.fromLocalFile(str(paths.resource("reader", "reader.html")))
        if QDesktopServices.openUrl(page):
            self.said.saying(_("The page is open in your web browser."))
        else:
            self.said.failed(_("No web browser could be opened. Take a picture and choose it here."))

    def _start_again(self) -> None:
        self.forget()
        self.scanned.set_focus()

    def _way_back(self) -> Place:
        if self.context.passport is not None:
            return Place.SUMMARY
        return Place.UNLOCK if self.context.folder else Place.FIRST_RUN
