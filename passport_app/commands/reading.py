"""Reading somebody's summary from its codes, without a passport."""

from __future__ import annotations

import argparse
import sys

from passport_app import asking
from passport_app.command_line import CommandParser, path
from passport_app.commands.adding import DONE, Commands, failed
from passport_app.i18n import Translator
from passport_app.services import reading
from passport_app.services.files import write_whole
from passport_app.services.reading import Reading, Received

_INPUT = "-"


def add_reading(commands: Commands) -> None:
    """Add ``read``."""
    _ = commands.translator.gettext
    parser = commands.add("read", _read, _("read someone’s summary from its codes"), folder=False)
    parser.needed.add_argument(
        "file",
        metavar="FILE",
        type=_name,
        nargs="+",
        help=_("a picture or PDF with codes; - takes scanned or pasted codes from the standard input"),
    )
    _add_options(parser, commands.translator)


def _name(text: str) -> str:
    """The type of a file's name, or of ``-``; refused as any other command refuses an empty one."""
    path(text)
    return text


def _add_options(parser: CommandParser, translator: Translator) -> None:
    _ = translator.gettext
    parser.options.add_argument("--format", default="text", choices=("text", "fhir", "pdf"), help=_("what to write"))
    parser.options.add_argument("--output", metavar="FILE", type=path, help=_("the file to write; text may go without"))
    parser.options.add_argument(
        "--passcode-file", metavar="FILE", help=_("a file with the passcode in it, where the codes are locked")
    )


def _read(arguments: argparse.Namespace, translator: Translator) -> int:
    if arguments.output is None and arguments.format != "text":
        arguments.parser.error(translator.gettext("--output is needed for this format"))
    held = Reading()
    for name in arguments.file:
        if name == _INPUT:
            held.take(sys.stdin.read(reading.LONGEST_TEXT + 1))
        else:
            held.take_file(path(name))
    collected = held.collected
    if collected.plain and arguments.format != "text":
        sentence = translator.gettext("{option} is only for --format {format}.", option="qr-text", format="text")
        return failed(sentence)
    if collected.plain:
        return _give(f"{collected.plain}\n".encode(), arguments)
    if not collected.complete:
        numbers = translator.join([str(number) for number in collected.missing])
        return failed(translator.gettext("Some codes are missing: {numbers}. Nothing was written.", numbers=numbers))
    return _give(reading.render(_opened(held, arguments, translator), arguments.format), arguments)


def _opened(held: Reading, arguments: argparse.Namespace, translator: Translator) -> Received:
    if not held.needs_passcode:
        return held.open()
    return held.open(asking.passcode(arguments.passcode_file, translator))


def _give(data: bytes, arguments: argparse.Namespace) -> int:
    if arguments.output is not None:
        write_whole(arguments.output, [data])
    else:
        sys.stdout.write(data.decode())
    return DONE
