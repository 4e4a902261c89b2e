"""A parser whose own words go through the catalogs: titles, help, and one whole sentence for each mistake.

``argparse`` says its mistakes in English and tells them apart by nothing but their text, so they are known by it.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterable
from datetime import date
from functools import partial
from pathlib import Path
from typing import NoReturn

from passport_app.errors import N_
from passport_app.i18n import Translator

WRONG_USE = 2
_EMPTY = N_("A name is empty.")
_NO_DAY = N_("This is not a day. Write it as 2026-11-22.")
_MISTAKES = (
    (re.compile(r"the following arguments are required: (?P<names>.+)"), N_("This is missing: {names}.")),
    (re.compile(r"unrecognized arguments: (?P<words>.+)", re.DOTALL), N_("This is not understood: {words}.")),
    (re.compile(r"argument (?P<name>.+?): expected .+"), N_("A value is missing after {name}.")),
    (
        re.compile(r"argument (?P<name>.+?): invalid choice: (?P<value>.*) \(choose from (?P<known>.+)\)", re.DOTALL),
        N_("{value} is not known for {name}. Known are: {known}."),
    ),
    (re.compile(r"argument (?P<name>.+?): ignored explicit argument (?P<value>.*)"), N_("{name} takes no value.")),
)
_NO_DAYS = N_("This is not a number of days from 1 to 3660.")
_MOST_DAYS = 3660
_FIRST_DAY = date(1900, 1, 1)
_OUR_OWN = re.compile(r"argument .+?: (?P<sentence>.+)", re.DOTALL)


class CommandParser(argparse.ArgumentParser):
    """Reads a command line; ends the process with 2 and a sentence where it is wrong."""

    def __init__(self, *, translator: Translator, **settings: str) -> None:
        """Make a parser with help of its own; ``settings`` are those of ``ArgumentParser``."""
        _ = self._gettext = translator.gettext
        usage = partial(_Formatter, _("Usage: "))
        super().__init__(**settings, formatter_class=usage, add_help=False, allow_abbrev=False)  # type: ignore[arg-type]  # all of them are texts
        self.needed = self.add_argument_group(_("what it works on"))
        self.options = self.add_argument_group(_("options"))
        self.options.add_argument("-h", "--help", action="help", help=_("show this help and end"))

    def error(self, message: str) -> NoReturn:
        """Say in one sentence what is wrong."""
        self.print_usage(sys.stderr)
        self.exit(WRONG_USE, self._sentence(message) + "\n")

    def _sentence(self, message: str) -> str:
        for mistake, sentence in _MISTAKES:
            if found := mistake.fullmatch(message):
                return self._gettext(sentence, **found.groupdict())
        own = _OUR_OWN.fullmatch(message)
        return self._gettext(own["sentence"] if own else message)


class _Formatter(argparse.HelpFormatter):
    def __init__(self, before: str, prog: str) -> None:
        super().__init__(prog)
        self._before = before

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, self._before if prefix is None else prefix)


def path(text: str) -> Path:
    """The type of a file or folder."""
    if not text:
        raise argparse.ArgumentTypeError(_EMPTY)
    return Path(text)


def day(text: str) -> date:
    """The type of a day, with room before it for what is looked back on."""
    try:
        found = date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(_NO_DAY) from None
    if found < _FIRST_DAY:
        raise argparse.ArgumentTypeError(_NO_DAY)
    return found


def days(text: str) -> int:
    """The type of a number of days."""
    if not text.isascii() or not text.isdigit() or not 1 <= int(text[:9]) <= _MOST_DAYS:
        raise argparse.ArgumentTypeError(_NO_DAYS)
    return int(text)
