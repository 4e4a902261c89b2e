"""The keys of the window, in one list that Settings shows."""

from __future__ import annotations

from dataclasses import dataclass

from passport_app.errors import N_


@dataclass(frozen=True, kw_only=True)
class Shortcut:
    """A key and what it does.

    Attributes:
        keys: As Qt writes them.
        does: What pressing it does; an untranslated sentence.
        target: Name of a place, or of an action of the window.
    """

    keys: str
    does: str
    target: str


ESCAPE, HIDE, LOCK, DIM, SWAP = "escape", "hide", "lock", "dim", "swap"
SHORTCUTS = (
    Shortcut(keys="Ctrl+1", does=N_("Go to Today"), target="today"),
    Shortcut(keys="Ctrl+2", does=N_("Go to the diary"), target="diary"),
    Shortcut(keys="Ctrl+3", does=N_("Go to goals and plan"), target="goals"),
    Shortcut(keys="Ctrl+4", does=N_("Go to medicines and treatments"), target="treatments"),
    Shortcut(keys="Ctrl+5", does=N_("Go to about me and my care"), target="about"),
    Shortcut(keys="Ctrl+6", does=N_("Go to the summary"), target="summary"),
    Shortcut(keys="F1", does=N_("Get help now"), target="help_now"),
    Shortcut(keys="Ctrl+,", does=N_("Go to settings"), target="settings"),
    Shortcut(keys="Ctrl+D", does=N_("Dim the window, or brighten it again"), target=DIM),
    Shortcut(keys="Ctrl+L", does=N_("Lock"), target=LOCK),
    Shortcut(keys="F9", does=N_("Hide at once: the window shows the locked page and locks"), target=HIDE),
    Shortcut(keys="F6", does=N_("Move between the list of places and the page"), target=SWAP),
    Shortcut(
        keys="Ctrl+Q", does=N_("Leave quickly: the window is gone at once and what you typed is kept"), target=ESCAPE
    ),
)
OF_A_PAGE = (Shortcut(keys="Ctrl+Z", does=N_("Undo the last saved change of this page"), target="undo"),)
"""Keys that a page answers itself; in a field with something unsaved in it they are the text's own."""
EVERYWHERE = tuple(shortcut for shortcut in SHORTCUTS if shortcut.target in (ESCAPE, HIDE, LOCK))
"""Keys that count in every window of the program: one that hides must never depend on where one is."""
