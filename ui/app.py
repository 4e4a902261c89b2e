"""Builds the object graph of the window, and takes it down again.

Settings, the computer's own settings, words, look, window; then the unlock page of the passport that is known,
or the first run. Everything that a page may see is in its ``PageContext``; nothing is global.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, Qt, QTimer, QTranslator
from PySide6.QtWidgets import QApplication

from passport_app.i18n import COMPLETE, PSEUDO, Translator, base_language
from ui import places
from ui.common import idle
from ui.common.announce import Announcer
from ui.common.away import Away
from ui.common.clipboard import OwnClipboard
from ui.common.context import PageContext, Place
from ui.common.excepthook import LastResort
from ui.common.input_watch import InputWatch
from ui.common.locking import Lock, Successor, tell_that_seen
from ui.common.os_settings import OsSettings
from ui.common.person_line import person_line
from ui.common.rubbish import Rubbish
from ui.common.settings import Settings
from ui.common.shortcuts import DIM, ESCAPE, HIDE, LOCK
from ui.common.tasks import Tasks
from ui.common.theme import Theme
from ui.main_window import MainWindow, Shell
from ui.widgets import reading_order
from ui.widgets.page import Page

if TYPE_CHECKING:
    from passport_app.errors import PassportError
    from passport_app.services.passport import Passport
    from ui.common.backing_up import BackingUp

_READER_FROM_THE_START = "QT_LINUX_ACCESSIBILITY_ALWAYS_ON"
_STYLE = ("-style", "Fusion")
"""Said here, because to set it later makes every enumeration of styles: a thirtieth of the start."""
SLOTS = "slots.json"
"""A folder that holds this file is a passport."""


def run(folder: Path | None, for_qt: Sequence[str] = (), *, place: str = "", dim: bool = False) -> int:
    """Open the window on ``folder``, on the passport that was open last, or on the first run.

    Args:
        folder: A passport's folder.
        for_qt: Qt's own options.
        place: Where the window of the process before was, if this one takes its place after a lock.
        dim: Begin dim, as that one was.
    """
    qt = QApplication([sys.argv[0], *_STYLE, *for_qt])
    app = App(qt, folder)
    if dim:
        app.theme.set_dim(True)
    if place:
        app.window.take_place(place)
    app.start()
    if place:
        app.window.when_seen(tell_that_seen)
    gc.freeze()
    _rubbish = Rubbish(app)
    status = qt.exec()
    app.end()
    return status


class App(QObject):
    """The objects of one running window."""

    def __init__(self, qt: QApplication, folder: Path | None = None, settings: Settings | None = None) -> None:
        super().__init__()
        self._qt = qt
        qt.setApplicationName("health-passport")
        qt.setApplicationDisplayName("")
        qt.setDesktopFileName("health-passport")
        self.settings = settings or Settings()
        self.computer = OsSettings()
        self.theme = Theme(self.settings, self.computer)
        self.announcer, self.tasks, self.clipboard = Announcer(), Tasks(), OwnClipboard()
        self.passport: Passport | None = None
        self.folder = folder or (Path(self.settings.values.folder) if self.settings.values.folder else None)
        self._qt_words = QTranslator(self)
        self._rebuilding = False
        self._backing_up: BackingUp | None = None
        self._use_language()
        self.theme.refresh()
        self.window = MainWindow()
        self._idle, self._input, self._away = idle.IdleTimer(), InputWatch(), Away()
        self._connect()

    def start(self) -> None:
        """Show the window."""
        LastResort(self._save, self._say_mistake).install()
        self._show_shell()
        self._go_in()
        if _READER_FROM_THE_START in os.environ:
            self._meet_screen_readers()
        self.window.show()
        QTimer.singleShot(0, self, self._meet_screen_readers)
        QTimer.singleShot(0, self, self.computer.listen)

    def _meet_screen_readers(self) -> None:
        """Say roles of our own; Qt asks for them on the first turn of its loop at the earliest."""
        from ui.widgets import roles  # noqa: PLC0415 - lazy for start-up time

        roles.install()

    def end(self) -> None:
        """Save, close and let go of everything, in the order of a lock."""
        for watch in (self._idle, self._input, self._away):
            watch.stop()
        self._save()
        self.tasks.close()
        self._close_passport()
        self.clipboard.clear_ours()
        self.computer.close()

    def lock(self, *, wait: bool = True) -> None:
        """End this process; a locked one takes its place, and is waited for unless the computer falls asleep."""
        place = self.window.place()
        steps = [self._cover, self._save, self._close_passport, self.clipboard.clear_ours]
        Lock(steps).end(Successor(folder=self.folder, place=place, dim=self.theme.dim), wait=wait)

    def leave_quickly(self) -> None:
        """End this process, and nothing of the program is to be seen."""
        steps = [self.window.hide_all, self._save, self._close_passport, self.clipboard.clear_ours]
        Lock(steps).end(None)

    def _cover(self) -> None:
        """Show the locked page before anything slow happens: what was open is out of sight now."""
        passport, self.passport = self.passport, None
        try:
            self.window.cover(self._locked_shell, Place.UNLOCK)
        finally:
            self.passport = passport

    def _locked_shell(self) -> Shell:
        shell = Shell(self.translator, self._make_page, locked=True, way_in=Place.UNLOCK)
        shell.set_person(self.translator.gettext("Health Passport"), "")
        shell.set_dim(self._dim_words(), on=self.theme.dim)
        return shell

    def _connect(self) -> None:
        self.settings.changed.connect(self._on_settings)
        self.computer.changed.connect(self._on_settings)
        self.theme.size_changed.connect(self._rebuild_soon)
        self.window.action_requested.connect(self._on_action)
        self.window.closing.connect(self._save)
        self._input.touched.connect(self._idle.touch)
        self._input.action_requested.connect(self._on_action)
        self._idle.warned.connect(self._warn)
        self._idle.went_on.connect(self._end_warning)
        self._idle.idle.connect(self.lock)
        self._away.locked.connect(self.lock)
        self._away.suspending.connect(lambda: self.lock(wait=False))

    def _context(self) -> PageContext:
        return PageContext(
            translator=self.translator,
            passport=self.passport,
            folder=self.folder,
            settings=self.settings,
            theme=self.theme,
            announcer=self.announcer,
            tasks=self.tasks,
            clipboard=self.clipboard,
            navigate=self._navigate,
            passport_opened=self.passport_opened,
            person_changed=self._show_person,
            lock=self.lock,
        )

    def _make_page(self, place: Place) -> Page:
        carer = self.passport is not None and self.passport.carer
        return places.builder(place, carer=carer)(self._context())

    def _navigate(self, name: str, payload: object = None) -> None:
        if self.window.shell is not None:
            self.window.shell.go(Place(name), payload)

    def _show_shell(self) -> Shell:
        way_in = Place.UNLOCK if self._knows_passport() else Place.FIRST_RUN
        shell = Shell(self.translator, self._make_page, locked=self.passport is None, way_in=way_in)
        shell.place_shown.connect(lambda _place, title: self.announcer.say(title))
        self.window.show_shell(shell)
        self._show_person()
        self._show_dim()
        return shell

    def _go_in(self) -> None:
        if self.passport is not None:
            self._navigate(Place.TODAY)
        elif self._knows_passport():
            self._navigate(Place.UNLOCK)
        else:
            self._navigate(Place.FIRST_RUN)

    def _knows_passport(self) -> bool:
        return self.folder is not None and (self.folder / SLOTS).exists()

    def passport_opened(self, passport: Passport) -> None:
        """Go on with a passport that was just made or unlocked."""
        self.passport = passport
        self.folder = passport.folder
        self.settings.set(folder=str(passport.folder))
        self._show_shell()
        self._go_in()
        self.start_idle()
        QTimer.singleShot(0, self, self._watch)

    def _watch(self) -> None:
        self._input.start()
        self.clipboard.watch()
        self._away.start()
        self._back_up()

    def _back_up(self) -> None:
        """Have backups made by themselves from now on."""
        from ui.common.backing_up import BackingUp  # noqa: PLC0415 - lazy for start-up time

        if self._backing_up is None:
            self._backing_up = BackingUp(self.tasks)
            self._backing_up.failed.connect(self._say_no_backup)
        if self.passport is not None:
            self._backing_up.start(self.passport)

    def start_idle(self) -> None:
        """Watch for idleness, as long as this passport says."""
        if self.passport is not None:
            said = self.passport.settings.get(idle.SETTING)
            self._idle.start(int(said) if said and said.isdigit() else idle.DEFAULT_MINUTES)

    def _warn(self, seconds: int) -> None:
        """Say that it will lock, without taking the keyboard: the next key goes where it would have gone."""
        if self.window.shell is None:
            return
        sentence = self.translator.ngettext(
            "This locks in {n} second. Press any key to go on.",
            "This locks in {n} seconds. Press any key to go on.",
            seconds,
        )
        self.window.shell.notice.say(sentence, for_now=True)
        self.announcer.say(sentence)

    def _end_warning(self) -> None:
        if self.window.shell is not None:
            self.window.shell.notice.end_for_now()

    def _show_person(self) -> None:
        if self.window.shell is None:
            return
        if self.passport is None:
            self.window.shell.set_person(self.translator.gettext("Health Passport"), "")
        else:
            self.window.shell.set_person(*person_line(self.passport, self.translator))
            self.start_idle()

    def _show_dim(self) -> None:
        if self.window.shell is not None:
            self.window.shell.set_dim(self._dim_words(), on=self.theme.dim)

    def _dim_words(self) -> str:
        return self.translator.gettext(places.BRIGHT_WORDS if self.theme.dim else places.ALWAYS[DIM][0])

    def _on_action(self, action: str) -> None:
        if action == DIM:
            self.theme.set_dim(not self.theme.dim)
            self._show_dim()
        elif action == ESCAPE:
            self.leave_quickly()
        elif action in (LOCK, HIDE) and self.passport is not None:
            self.lock()

    def _on_settings(self) -> None:
        if self._wanted_language() != self.translator.language:
            self._use_language()
            self._rebuild_soon()

    def _wanted_language(self) -> str:
        chosen = self.settings.values.language or self.computer.language
        return chosen if chosen in PSEUDO or base_language(chosen) in COMPLETE else "en"

    def _use_language(self) -> None:
        self.translator = Translator(self._wanted_language())
        mirrored = self.translator.right_to_left
        direction = Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight
        self._qt.setLayoutDirection(direction)
        self._qt.removeTranslator(self._qt_words)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if self._qt_words.load(QLocale(self.translator.language), "qtbase", "_", folder):
            self._qt.installTranslator(self._qt_words)
        self.theme.set_language(self.translator.language)

    def _rebuild_soon(self) -> None:
        """Make the pages anew once the control that asked for it has finished."""
        if not self._rebuilding and self.window.shell is not None:
            self._rebuilding = True
            QTimer.singleShot(0, self, self._rebuild)

    def _rebuild(self) -> None:
        self._rebuilding = False
        old = self.window.shell
        if old is None or old.current is None:
            return
        place, page = old.current, old.page
        payload = page.resume() if page is not None else None
        focus = _focus_index(page)
        self._save()
        shell = self._show_shell()
        shell.go(place, payload)
        QTimer.singleShot(0, shell, lambda: _focus_at(shell.page, focus))

    def _save(self) -> None:
        shell = self.window.kept_shell
        if shell is not None and shell.page is not None:
            shell.page.before_leave()

    def _close_passport(self) -> None:
        if self._backing_up is not None:
            self._backing_up.stop()
        passport, self.passport = self.passport, None
        if passport is not None:
            passport.close()

    def _say_no_backup(self, error: PassportError) -> None:
        reason = self.translator.error(error)
        self._say(
            self.translator.gettext(
                "A backup could not be made. {reason} What you write is saved all the same.", reason=reason
            )
        )

    def _say_mistake(self) -> None:
        self._say(
            self.translator.gettext(
                "Something went wrong in this program. What was shown as saved is safe. Please lock it and start again."
            )
        )

    def _say(self, sentence: str) -> None:
        if self.window.shell is not None:
            self.window.shell.notice.say(sentence)
            self.announcer.say(sentence, urgent=True)


def _focus_index(page: Page | None) -> int:
    focused = QApplication.focusWidget()
    stops = reading_order.stops(page) if page is not None else []
    return stops.index(focused) if focused in stops else -1


def _focus_at(page: Page | None, index: int) -> None:
    stops = reading_order.stops(page) if page is not None else []
    if 0 <= index < len(stops):
        stops[index].setFocus(Qt.FocusReason.OtherFocusReason)
