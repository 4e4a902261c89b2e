"""Making a passport, and reading and writing its records."""

from __future__ import annotations

import argparse

from passport_app import asking
from passport_app.command_line import path
from passport_app.commands.adding import DONE, Commands, failed, opened, say
from passport_app.errors import N_
from passport_app.i18n import Translator
from passport_app.services import demo, exchange
from passport_app.services.passport import Passport, create_passport

_PLAIN_TEXT = N_("Warning: the file is plain text. Anyone who gets it can read everything, private entries too.")


def add_making(commands: Commands) -> None:
    """Add ``new``, ``demo``."""
    _ = commands.translator.gettext
    commands.add("new", _new, _("make an empty passport"))
    sample = commands.add("demo", _demo, _("make a passport of a sample person"))
    sample.options.add_argument("--person", required=True, choices=demo.people(), help=_("which sample person"))


def add_exchange(commands: Commands) -> None:
    """Add ``import``, ``export``, ``schema``."""
    _ = commands.translator.gettext
    reading = commands.add("import", _import, _("read an exchange file into a passport"))
    reading.needed.add_argument("file", metavar="FILE", type=path, help=_("the exchange file, JSON Lines"))
    commands.add_output(commands.add("export", _export, _("write everything out as plain text")))
    commands.add("schema", _schema, _("print the JSON Schema of an exchange file"), folder=False)


def add_check(commands: Commands) -> None:
    """Add ``check``."""
    commands.add("check", _check, commands.translator.gettext("look at every page of the file and every record"))


def _new(arguments: argparse.Namespace, translator: Translator) -> int:
    secret = asking.new_passphrase(arguments.passphrase_file, translator)
    return _made(*create_passport(arguments.folder, secret), translator)


def _demo(arguments: argparse.Namespace, translator: Translator) -> int:
    secret = asking.new_passphrase(arguments.passphrase_file, translator)
    return _made(*demo.make_demo(arguments.folder, arguments.person, secret), translator)


def _made(passport: Passport, code: str, translator: Translator) -> int:
    passport.close()
    _ = translator.gettext
    print(_("The passport is made."))
    say(_("Recovery code: {code}", code=code))
    say(_("Write it down now and keep it safe. It opens the passport, and it is not shown again."))
    return DONE


def _import(arguments: argparse.Namespace, translator: Translator) -> int:
    with opened(arguments, translator) as passport:
        done = exchange.import_file(passport, arguments.file)
    print(translator.ngettext("{n} new version was read in.", "{n} new versions were read in.", done.added))
    if done.known:
        print(translator.ngettext("{n} was here already.", "{n} were here already.", done.known))
    if done.erased:
        print(translator.ngettext("{n} was erased here before.", "{n} were erased here before.", done.erased))
    return DONE


def _export(arguments: argparse.Namespace, translator: Translator) -> int:
    with opened(arguments, translator) as passport:
        say(translator.gettext(_PLAIN_TEXT))
        count = exchange.export_file(passport, arguments.output)
    print(translator.ngettext("{n} version was written.", "{n} versions were written.", count))
    return DONE


def _schema(_arguments: argparse.Namespace, _translator: Translator) -> int:
    print(exchange.schema_text(), end="")
    return DONE


def _check(arguments: argparse.Namespace, translator: Translator) -> int:
    _ = translator.gettext
    with opened(arguments, translator) as passport:
        found = passport.check()
    if not found.pages_sound:
        return failed(_("The file of this passport is damaged."))
    if found.faults:
        return failed(translator.ngettext("{n} record cannot be read.", "{n} records cannot be read.", found.faults))
    print(_("Every page of the file is sound."))
    print(translator.ngettext("{n} record can be read.", "All {n} records can be read.", found.records))
    return DONE
