"""The command line, a second front end over the same services.

It ends with 0, with 1 and one plain sentence on the standard error, or with 2 for a wrong command. What was asked for
goes to the standard output; warnings and the recovery code go to the standard error, so that they reach the screen
and not a file.
"""

from __future__ import annotations

import argparse
import os
import sys
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path

from passport_app import asking
from passport_app.command_line import CommandParser, day, path
from passport_app.errors import N_, PassportError
from passport_app.i18n import COMPLETE, Translator, base_language
from passport_app.process import harden_process
from passport_app.services import copies, demo, exchange, summaries
from passport_app.services.about import version
from passport_app.services.passport import Passport, create_passport
from passport_app.services.summaries import Arrangement, Layout
from passport_app.services.ways_in import go_in

DONE, FAILED = 0, 1
_PLAIN_TEXT = N_("Warning: the file is plain text. Anyone who gets it can read everything, private entries too.")

Command = Callable[[argparse.Namespace, Translator], int]


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
        return _failed(translator.error(error))
    except BrokenPipeError:
        # Whoever read the output has gone; Python would complain once more when it closes the stream.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    except KeyboardInterrupt:
        return _failed(translator.gettext("Stopped."))
    except Exception as error:  # noqa: BLE001 - the process ends here, and never with a traceback
        return _failed(_our_mistake(error, translator))


def _run(argv: Sequence[str] | None, translator: Translator) -> int:
    arguments = _parser(translator).parse_args(argv)
    status: int = arguments.command(arguments, translator)
    sys.stdout.flush()
    return status


# --- commands


def _new(arguments: argparse.Namespace, translator: Translator) -> int:
    secret = asking.new_passphrase(arguments.passphrase_file, translator)
    return _made(*create_passport(arguments.folder, secret), translator)


def _demo(arguments: argparse.Namespace, translator: Translator) -> int:
    secret = asking.new_passphrase(arguments.passphrase_file, translator)
    return _made(*demo.make_demo(arguments.folder, arguments.person, secret), translator)


def _import(arguments: argparse.Namespace, translator: Translator) -> int:
    with _opened(arguments, translator) as passport:
        done = exchange.import_file(passport, arguments.file)
    print(translator.ngettext("{n} new version was read in.", "{n} new versions were read in.", done.added))
    if done.known:
        print(translator.ngettext("{n} was here already.", "{n} were here already.", done.known))
    if done.erased:
        print(translator.ngettext("{n} was erased here before.", "{n} were erased here before.", done.erased))
    return DONE


def _export(arguments: argparse.Namespace, translator: Translator) -> int:
    with _opened(arguments, translator) as passport:
        _say(translator.gettext(_PLAIN_TEXT))
        count = exchange.export_file(passport, arguments.output)
    print(translator.ngettext("{n} version was written.", "{n} versions were written.", count))
    return DONE


def _summary(arguments: argparse.Namespace, translator: Translator) -> int:
    if arguments.side_by_side and not arguments.with_language:
        arguments.parser.error(translator.gettext("--side-by-side needs --with"))
    languages = [arguments.language, *([arguments.with_language] if arguments.with_language else [])]
    with _opened(arguments, translator) as passport:
        made = summaries.compose_summary(passport, arguments.audience, languages, as_of=arguments.as_of)
    if arguments.format == "pdf":
        arrangement = Arrangement.SIDE_BY_SIDE if arguments.side_by_side else Arrangement.SHEETS
        summaries.save(arguments.output, summaries.pdf(made, Layout(arrangement=arrangement)))
    elif arguments.format == "text":
        summaries.save(arguments.output, summaries.text(made).encode())
    else:
        for text in summaries.save_qr_pictures(arguments.output, made):
            print(text)
    return DONE


def _check(arguments: argparse.Namespace, translator: Translator) -> int:
    _ = translator.gettext
    with _opened(arguments, translator) as passport:
        found = passport.check()
    if not found.pages_sound:
        return _failed(_("The file of this passport is damaged."))
    if found.faults:
        return _failed(translator.ngettext("{n} record cannot be read.", "{n} records cannot be read.", found.faults))
    print(_("Every page of the file is sound."))
    print(translator.ngettext("{n} record can be read.", "All {n} records can be read.", found.records))
    return DONE


def _backup(arguments: argparse.Namespace, translator: Translator) -> int:
    _ = translator.gettext
    with _opened(arguments, translator) as passport:
        made = copies.back_up(passport)
        count = len(copies.backups(passport))
    print(_("The backup is made.") if made else _("Nothing has changed since the newest backup."))
    print(translator.ngettext("There is {n} backup.", "There are {n} backups.", count))
    return DONE


def _copy(arguments: argparse.Namespace, translator: Translator) -> int:
    with _opened(arguments, translator) as passport:
        copies.save_copy(passport, arguments.output)
    print(translator.gettext("The copy is saved, and it opens."))
    return DONE


def _restore(arguments: argparse.Namespace, translator: Translator) -> int:
    found = copies.restore(arguments.file, _asked(arguments, translator), arguments.folder)
    _ = translator.gettext
    print(_("The passport is restored as it was on {date}.", date=translator.date(found.made.date())))
    print(translator.ngettext("It has {n} record.", "It has {n} records.", found.entries))
    return DONE


def _rescue(arguments: argparse.Namespace, translator: Translator) -> int:
    _, found = translator.gettext, copies.restore_newest(arguments.folder, _asked(arguments, translator))
    if found.backup is not None:
        print(_("The newest good backup was made on {date}.", date=translator.date(found.backup.date())))
    text = translator.ngettext(
        "{n} more version was read from the damaged file.",
        "{n} more versions were read from the damaged file.",
        found.saved,
    )
    print(text)
    print(_("The passport is whole again. The damaged file is kept beside the backups."))
    return DONE


def _schema(_arguments: argparse.Namespace, _translator: Translator) -> int:
    print(exchange.schema_text(), end="")
    return DONE


# --- arguments


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
    commands = parser.add_subparsers(title=_("commands"), metavar="COMMAND", required=True, parser_class=CommandParser)

    def add(name: str, command: Command, text: str, *, folder: bool = True) -> CommandParser:
        made = commands.add_parser(name, translator=translator, help=text, description=text)
        made.set_defaults(command=command, parser=made)
        if folder:
            _add_folder(made, _("the passport's folder"), translator)
        return made

    add("new", _new, _("make an empty passport"))
    reading = add("import", _import, _("read an exchange file into a passport"))
    reading.needed.add_argument("file", metavar="FILE", type=path, help=_("the exchange file, JSON Lines"))
    _add_output(add("export", _export, _("write everything out as plain text")), translator)
    _add_summary(add("summary", _summary, _("write one page for an appointment")), translator)
    add("check", _check, _("look at every page of the file and every record"))
    add("backup", _backup, _("make a backup now and check it"))
    _add_output(add("copy", _copy, _("save everything as one encrypted file")), translator)
    _add_restore(add("restore", _restore, _("make a passport of a saved copy"), folder=False), translator)
    add("rescue", _rescue, _("make a damaged passport whole from its backups and what can still be read"))
    sample = add("demo", _demo, _("make a passport of a sample person"))
    sample.options.add_argument("--person", required=True, choices=demo.people(), help=_("which sample person"))
    add("schema", _schema, _("print the JSON Schema of an exchange file"), folder=False)
    return parser


def _add_folder(parser: CommandParser, text: str, translator: Translator) -> None:
    _ = translator.gettext
    parser.needed.add_argument("folder", metavar="FOLDER", type=path, help=text)
    parser.options.add_argument(
        "--passphrase-file",
        metavar="FILE",
        help=_("a file with the passphrase in it; - is the standard input"),
    )


def _add_output(parser: CommandParser, translator: Translator) -> None:
    _ = translator.gettext
    parser.options.add_argument("--output", metavar="FILE", type=path, required=True, help=_("the file to write"))


def _add_restore(parser: CommandParser, translator: Translator) -> None:
    _ = translator.gettext
    parser.needed.add_argument("file", metavar="FILE", type=path, help=_("the saved copy"))
    _add_folder(parser, _("a new folder for the passport"), translator)


def _add_summary(parser: CommandParser, translator: Translator) -> None:
    _ = translator.gettext
    parser.options.add_argument(
        "--for", dest="audience", required=True, choices=summaries.audiences(), help=_("who the page is for")
    )
    parser.options.add_argument("--language", required=True, choices=COMPLETE, help=_("the reader's language"))
    parser.options.add_argument(
        "--with", dest="with_language", choices=COMPLETE, help=_("your own language, on a second sheet")
    )
    parser.options.add_argument("--side-by-side", action="store_true", help=_("both languages on one sheet"))
    parser.options.add_argument("--format", required=True, choices=("pdf", "text", "qr-text"), help=_("what to write"))
    parser.options.add_argument(
        "--output", metavar="PATH", type=path, required=True, help=_("the file to write; for qr-text, a folder")
    )
    parser.options.add_argument("--as-of", metavar="YYYY-MM-DD", type=day, help=_("the day that the page speaks of"))


# --- passphrases


def _opened(arguments: argparse.Namespace, translator: Translator) -> Passport:
    return go_in(arguments.folder, _asked(arguments, translator))


def _asked(arguments: argparse.Namespace, translator: Translator) -> str:
    return asking.passphrase(arguments.passphrase_file, translator)


# --- sentences


def _made(passport: Passport, code: str, translator: Translator) -> int:
    passport.close()
    _ = translator.gettext
    print(_("The passport is made."))
    _say(_("Recovery code: {code}", code=code))
    _say(_("Write it down now and keep it safe. It opens the passport, and it is not shown again."))
    return DONE


def _say(sentence: str) -> None:
    print(sentence, file=sys.stderr)


def _failed(sentence: str) -> int:
    _say(sentence)
    return FAILED


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
