"""How a command is added to the command line, and what all of them need: a passport that is opened, and a voice."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from passport_app import asking
from passport_app.command_line import CommandParser, path
from passport_app.i18n import Translator
from passport_app.services.passport import Passport
from passport_app.services.ways_in import go_in

if TYPE_CHECKING:
    from argparse import _SubParsersAction

DONE, FAILED = 0, 1

Command = Callable[[argparse.Namespace, Translator], int]
"""Does what was asked and gives the exit status."""


class Commands:
    """The commands of one command line, in one language."""

    def __init__(self, parsers: _SubParsersAction[CommandParser], translator: Translator) -> None:
        """Add to what ``ArgumentParser.add_subparsers`` gave."""
        self._parsers = parsers
        self.translator = translator

    def add(self, name: str, command: Command, text: str, *, folder: bool = True) -> CommandParser:
        """Add one command.

        Args:
            name: As it is typed.
            command: What does it.
            text: What it does, translated.
            folder: Whether it works on a passport, whose folder is then asked for.
        """
        made = self._parsers.add_parser(name, translator=self.translator, help=text, description=text)
        made.set_defaults(command=command, parser=made)
        if folder:
            self.add_folder(made, self.translator.gettext("the passport's folder"))
        return made

    def add_folder(self, parser: CommandParser, text: str) -> None:
        """Ask for a folder and for the passphrase that goes with it."""
        _ = self.translator.gettext
        parser.needed.add_argument("folder", metavar="FOLDER", type=path, help=text)
        parser.options.add_argument(
            "--passphrase-file",
            metavar="FILE",
            help=_("a file with the passphrase in it; - is the standard input"),
        )

    def add_output(self, parser: CommandParser) -> None:
        """Ask for the file that is written."""
        _ = self.translator.gettext
        parser.options.add_argument("--output", metavar="FILE", type=path, required=True, help=_("the file to write"))


def opened(arguments: argparse.Namespace, translator: Translator) -> Passport:
    """The passport in the folder that was given."""
    return go_in(arguments.folder, asked(arguments, translator))


def asked(arguments: argparse.Namespace, translator: Translator) -> str:
    """Its passphrase."""
    return asking.passphrase(arguments.passphrase_file, translator)


def say(sentence: str) -> None:
    """To the screen, even where the output goes into a file."""
    print(sentence, file=sys.stderr)


def failed(sentence: str) -> int:
    """Say why, and the status of what could not be done."""
    say(sentence)
    return FAILED
