"""The command line, a second front end over the same services.

It ends with 0, with 1 and one plain sentence on the standard error, or with 2 for a wrong command. What was asked for
goes to the standard output; warnings and the recovery code go to the standard error, so that they reach the screen
and not a file.
"""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from passport_app.command_line import CommandParser
from passport_app.commands.adding import FAILED, Commands, failed
from passport_app.commands.copies import add_copies
from passport_app.commands.pages import add_pages
from passport_app.commands.reading import add_reading
from passport_app.commands.records import add_check, add_exchange, add_making
from passport_app.errors import PassportError
from passport_app.i18n import COMPLETE, Translator, base_language
from passport_app.process import harden_process
from passport_app.services.about import version

COMMANDS: Final[tuple[Callable[[Commands], None], ...]] = (
    add_making,
    add_exchange,
    add_pages,
    add_reading,
    add_check,
    add_copies,
)
"""What adds the commands, in the order in which the help lists them."""


def main(argv: Sequence[str] | None = None) -> int:
    """Do what a command line says.

    Args:
        argv: Arguments without the program's name; by default those of the process.

    Returns:
        The exit status: 0, 1 or 2.
    """
    translator = Translator(_language())
    harden_process()
    try:
        return _run(argv, translator)
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else FAILED
    except PassportError as error:
        return failed(translator.error(error))
    except BrokenPipeError:
        # Whoever read the output has gone; Python would complain once more when it closes the stream.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    except KeyboardInterrupt:
        return failed(translator.gettext("Stopped."))
    except Exception as error:  # noqa: BLE001 - the process ends here, and never with a traceback
        return failed(_our_mistake(error, translator))


def _run(argv: Sequence[str] | None, translator: Translator) -> int:
    arguments = _parser(translator).parse_args(argv)
    status: int = arguments.command(arguments, translator)
    sys.stdout.flush()
    return status


def _parser(translator: Translator) -> CommandParser:
    _ = translator.gettext
    parser = CommandParser(
        translator=translator,
        prog="health-passport",
        description=_(
            "A private notebook for people who live with long-term pain. Without a command: open the window."
        ),
    )
    parser.options.add_argument("--version", action="version", version=version(), help=_("show the version and end"))
    parsers = parser.add_subparsers(title=_("commands"), metavar="COMMAND", required=True, parser_class=CommandParser)
    commands = Commands(parsers, translator)
    for add in COMMANDS:
        add(commands)
    return parser


def _our_mistake(error: Exception, translator: Translator) -> str:
    """Where it happened and what it was, and nothing of what it held: that could be a word of the person's."""
    frames = traceback.extract_tb(error.__traceback__)
    place = f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    return translator.gettext(
        "This is a mistake in the program ({kind} at {place}). Nothing more was changed.",
        kind=type(error).__name__,
        place=place,
    )


def _language() -> str:
    """The language of the terminal, where every sentence is there in it."""
    wanted = next((value for name in ("LC_ALL", "LC_MESSAGES", "LANG") if (value := os.environ.get(name))), "en")
    language = base_language(wanted)
    return language if language in COMPLETE else "en"
