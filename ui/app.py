"""Builds the object graph of the window, and takes it down again.

Settings, the computer's own settings, words, look, window; then the unlock page of the passport that is known,
or the first run. Everything that a page may see is in its ``PageContext``; nothing is global.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from passport_app.i18n import COMPLETE, PSEUDO, Translator, base_language
from ui import places
from ui.common.announce import Announcer
from ui.common.clipboard import OwnClipboard
from ui.common.context import PageContext, Place
from ui.common.excepthook import LastResort
from ui.common.locking import Lock, Successor
from ui.common.os_settings import OsSettings
from ui.common.person_line import person_line
from ui.common.qt_words import QtWords
from ui.common.settings import Settings
from ui.common.shortcuts import DIM, ESCAPE, HIDE, LOCK
from ui.common.tasks import Tasks
from ui.common.theme import Theme
from ui.main_window import MainWindow
from ui.notices import Notices
from ui.shell import Shell
from ui.widgets import reading_order
from ui.widgets.page import Page

if TYPE_CHECKING:
    from passport_app.services.passport import Passport
    from ui.common.backing_up import BackingUp
    from ui.common.presence import Presence

_READER_FROM_THE_START = "QT_LINUX_ACCESSIBILITY_ALWAYS_ON"
_AGAIN_MS = 100
OF_A_PASSPORT = ("slots.json", "slots.bak.json", "vault-*.db", "backups")
"""A folder that holds any of these is a passport, or what is left of one that can be mended."""


class App(QObject):
    """The objects of one running window."""

    def __init__(self, qt: QApplication, folder: Path | None = None, settings: Settings | None = None) -> None:
        super().__init__()
        qt.setApplicationName("health-passport")
        qt.setApplicationDisplayName("")
        qt.setDesktopFileName("health-passport")
        self.settings = settings or Settings()
        self.computer = OsSettings()
        self.theme = Theme(self.settings, self.computer)
        self.announcer, self.tasks, self.clipboard = Announcer(), Tasks(), OwnClipboard()
        self.passport: Passport | None = None
        self.folder = folder or (Path(self.settings.values.folder) if self.settings.values.folder else None)
        self._qt_words = QtWords(qt)
        self._rebuilding = False
        self._presence: Presence | None = None
        self._backing_up: BackingUp | None = None
        self._use_language()
        self.theme.refresh()
        self.window = MainWindow()
        self._notices = Notices(self.window, self.announcer, lambda: self.translator)
        self._connect()

    def start(self) -> None:
        """Show the window."""
        LastResort(self._save, self._notices.mistake).install()
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
        if self._presence is not None:
            self._presence.stop()
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
        folder = self.folder
        return folder is not None and any(path for name in OF_A_PASSPORT for path in folder.glob(name))

    def passport_opened(self, passport: Passport) -> None:
        """Go on with a passport that was just made or unlocked."""
        self.passport = passport
        self.folder = passport.folder
        self.settings.set(folder=str(passport.folder))
        self._show_shell()
        self._go_in()
        QTimer.singleShot(0, self, self._watch)

    def _watch(self) -> None:
        self._there().start()
        self.clipboard.watch()
        self._back_up()

    def _there(self) -> Presence:
        """What notices that nobody is there any more, made with the first passport."""
        if self._presence is None:
            from ui.common.presence import Presence  # noqa: PLC0415 - lazy for start-up time

            self._presence = Presence()
            self._presence.action_requested.connect(self._on_action)
            self._presence.warned.connect(self._notices.locks_soon)
            self._presence.went_on.connect(self._notices.went_on)
            self._presence.gone.connect(lambda in_time: self.lock(wait=in_time))
        return self._presence

    def _back_up(self) -> None:
        """Have backups made by themselves from now on."""
        from ui.common.backing_up import BackingUp  # noqa: PLC0415 - lazy for start-up time

        if self._backing_up is None:
            self._backing_up = BackingUp(self.tasks)
            self._backing_up.failed.connect(self._notices.no_backup)
        if self.passport is not None:
            self._backing_up.start(self.passport)

    def _start_idle(self) -> None:
        """Watch for idleness, as long as this passport says."""
        if self.passport is not None:
            self._there().allow(self.passport)

    def _show_person(self) -> None:
        if self.window.shell is None:
            return
        if self.passport is None:
            self.window.shell.set_person(self.translator.gettext("Health Passport"), "")
        else:
            self.window.shell.set_person(*person_line(self.passport, self.translator))
            self._start_idle()

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
        self._qt_words.follow(self.translator)
        self.theme.set_language(self.translator.language)

    def _rebuild_soon(self) -> None:
        """Make the pages anew once the control that asked for it has finished."""
        if not self._rebuilding and self.window.shell is not None:
            self._rebuilding = True
            QTimer.singleShot(0, self, self._rebuild)

    def _rebuild(self) -> None:
        """Make the pages anew; not while one waits for work, which would go on, and end, with nobody to hear of it."""
        if self.tasks.awaited:
            QTimer.singleShot(_AGAIN_MS, self, self._rebuild)
            return
        self._rebuilding = False
        old = self.window.shell
        if old is None or old.current is None:
            return
        place, page = old.current, old.page
        payload = page.resume() if page is not None else None
        focus = reading_order.place_of_focus(page)
        self._save()
        shell = self._show_shell()
        shell.go(place, payload)
        QTimer.singleShot(0, shell, lambda: reading_order.focus_at(shell.page, focus))

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
