"""Writing the summary, in every form that it can be given away in."""

from __future__ import annotations

import argparse

from passport_app.command_line import CommandParser, day, path
from passport_app.commands.adding import DONE, Commands, opened
from passport_app.i18n import COMPLETE, Translator
from passport_app.services import summaries
from passport_app.services.summaries import Arrangement, Layout


def add_pages(commands: Commands) -> None:
    """Add ``summary``."""
    parser = commands.add("summary", _summary, commands.translator.gettext("write one page for an appointment"))
    _add_options(parser, commands.translator)


def _summary(arguments: argparse.Namespace, translator: Translator) -> int:
    if arguments.side_by_side and not arguments.with_language:
        arguments.parser.error(translator.gettext("--side-by-side needs --with"))
    languages = [arguments.language, *([arguments.with_language] if arguments.with_language else [])]
    with opened(arguments, translator) as passport:
        made = summaries.compose_summary(passport, arguments.audience, languages, as_of=arguments.as_of)
    if arguments.format == "pdf":
        summaries.save(arguments.output, summaries.pdf(made, _layout(arguments)))
    elif arguments.format == "text":
        summaries.save(arguments.output, summaries.text(made).encode())
    else:
        for text in summaries.save_qr_pictures(arguments.output, made):
            print(text)
    return DONE


def _layout(arguments: argparse.Namespace) -> Layout:
    return Layout(arrangement=Arrangement.SIDE_BY_SIDE if arguments.side_by_side else Arrangement.SHEETS)


def _add_options(parser: CommandParser, translator: Translator) -> None:
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
