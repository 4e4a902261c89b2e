"""Writing the summary, in every form that it can be given away in."""

from __future__ import annotations

import argparse
from functools import partial

from passport_app.command_line import CommandParser, day, days, path
from passport_app.commands.adding import DONE, Commands, opened, say
from passport_app.errors import N_
from passport_app.i18n import COMPLETE, Translator
from passport_app.services import formats, reader_codes, summaries
from passport_app.services.summaries import Arrangement, Edition, Layout, Paper, Selection, Summary

FORMATS = ("pdf", "html", "text", "message", "qr-text", "qr", "fhir")
_ON_PAPER = ("pdf", "html")
_ONLY_FOR = {
    "side_by_side": ("--side-by-side", _ON_PAPER),
    "edition": ("--edition", _ON_PAPER),
    "paper": ("--paper", _ON_PAPER),
    "message_length": ("--message-length", ("message",)),
    "passcode": ("--passcode", ("qr",)),
}
"""Options that mean nothing elsewhere: somebody who gives one there expects what will not happen."""


def add_pages(commands: Commands) -> None:
    """Add ``summary``."""
    parser = commands.add("summary", _summary, commands.translator.gettext("write one page for an appointment"))
    _add_content(parser, commands.translator)
    _add_form(parser, commands.translator)


def _summary(arguments: argparse.Namespace, translator: Translator) -> int:
    _look_at(arguments, translator)
    layout = _layout(arguments)
    languages = [arguments.language, *([arguments.with_language] if arguments.with_language else [])]
    audience = layout.edition.value if layout.edition.form else arguments.audience
    with opened(arguments, translator) as passport:
        made = summaries.compose_summary(
            passport,
            audience,
            languages,
            as_of=arguments.as_of,
            selection=Selection(days=arguments.days) if arguments.days else None,
            layout=layout,
        )
    _write(made, layout, arguments, translator)
    return DONE


def _look_at(arguments: argparse.Namespace, translator: Translator) -> None:
    """End with one sentence where options do not go together."""
    wrong = partial(_wrong, arguments, translator)
    form = bool(arguments.edition) and Edition(arguments.edition).form
    for name, (option, meant) in _ONLY_FOR.items():
        if getattr(arguments, name) and arguments.format not in meant and not (form and name == "edition"):
            wrong(N_("{option} is only for --format {format}."), option=option, format="|".join(meant))
    if not arguments.audience and not form:
        wrong(N_("This is missing: {names}."), names="--for")
    if arguments.side_by_side and not arguments.with_language:
        wrong(N_("--side-by-side needs --with"))


def _wrong(arguments: argparse.Namespace, translator: Translator, sentence: str, **fields: str) -> None:
    arguments.parser.error(translator.gettext(sentence, **fields))


def _layout(arguments: argparse.Namespace) -> Layout:
    return Layout(
        edition=Edition(arguments.edition or Edition.STANDARD),
        arrangement=Arrangement.SIDE_BY_SIDE if arguments.side_by_side else Arrangement.SHEETS,
        paper=Paper(arguments.paper or Paper.A4),
    )


def _write(made: Summary, layout: Layout, arguments: argparse.Namespace, translator: Translator) -> None:
    if arguments.format == "qr-text":
        _save(arguments, formats.text_pictures(made))
    elif arguments.format == "qr":
        passcode = reader_codes.new_passcode() if arguments.passcode else ""
        _save(arguments, formats.reader_pictures(reader_codes.reader_codes(made, passcode)))
        if passcode:
            say(translator.gettext("Passcode: {passcode}", passcode=passcode))
            say(translator.gettext("Give it apart from the codes. It is not shown again."))
    else:
        most = int(arguments.message_length or formats.SHORT)
        summaries.save(arguments.output, formats.render(made, arguments.format, layout, most=most))


def _save(arguments: argparse.Namespace, pictures: tuple[formats.Picture, ...]) -> None:
    formats.save_pictures(arguments.output, pictures)
    for picture in pictures:
        print(picture.text)


def _add_content(parser: CommandParser, translator: Translator) -> None:
    _ = translator.gettext
    add = parser.options.add_argument
    add("--for", dest="audience", choices=summaries.audiences(), help=_("who the page is for"))
    add("--language", required=True, choices=COMPLETE, help=_("the reader's language"))
    add("--with", dest="with_language", choices=COMPLETE, help=_("your own language, on a second sheet"))
    add("--as-of", metavar="YYYY-MM-DD", type=day, help=_("the day that the page speaks of"))
    add("--days", metavar="N", type=days, help=_("how many days it looks back on; 28 if not given"))


def _add_form(parser: CommandParser, translator: Translator) -> None:
    _ = translator.gettext
    add = parser.options.add_argument
    add("--format", required=True, choices=FORMATS, help=_("what to write"))
    add(
        "--output",
        metavar="PATH",
        type=path,
        required=True,
        help=_("the file to write; for qr-text and qr, a folder"),
    )
    add("--side-by-side", action="store_true", help=_("both languages on one sheet"))
    add(
        "--edition",
        choices=[edition.value for edition in Edition],
        help=_("size of print, or a form with content of its own, which needs no --for"),
    )
    add("--paper", choices=[paper.value for paper in Paper], help=_("size of the paper; a4 if not given"))
    lengths = [str(length) for length in formats.LENGTHS]
    add("--message-length", choices=lengths, help=_("characters that the message may have; 500 if not given"))
    add("--passcode", action="store_true", help=_("lock the codes of qr with a passcode that is made and shown once"))
