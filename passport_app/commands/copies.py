"""Backups, saved copies, and making a damaged passport whole."""

from __future__ import annotations

import argparse

from passport_app.command_line import path
from passport_app.commands.adding import DONE, Commands, asked, opened
from passport_app.i18n import Translator
from passport_app.services import copies


def add_copies(commands: Commands) -> None:
    """Add ``backup``, ``copy``, ``restore``, ``rescue``."""
    _ = commands.translator.gettext
    commands.add("backup", _backup, _("make a backup now and check it"))
    commands.add_output(commands.add("copy", _copy, _("save everything as one encrypted file")))
    restoring = commands.add("restore", _restore, _("make a passport of a saved copy"), folder=False)
    restoring.needed.add_argument("file", metavar="FILE", type=path, help=_("the saved copy"))
    commands.add_folder(restoring, _("a new folder for the passport"))
    commands.add("rescue", _rescue, _("make a damaged passport whole from its backups and what can still be read"))


def _backup(arguments: argparse.Namespace, translator: Translator) -> int:
    _ = translator.gettext
    with opened(arguments, translator) as passport:
        made = copies.back_up(passport)
        count = len(copies.backups(passport))
    print(_("The backup is made.") if made else _("Nothing has changed since the newest backup."))
    print(translator.ngettext("There is {n} backup.", "There are {n} backups.", count))
    return DONE


def _copy(arguments: argparse.Namespace, translator: Translator) -> int:
    with opened(arguments, translator) as passport:
        copies.save_copy(passport, arguments.output)
    print(translator.gettext("The copy is saved, and it opens."))
    return DONE


def _restore(arguments: argparse.Namespace, translator: Translator) -> int:
    found = copies.restore(arguments.file, asked(arguments, translator), arguments.folder)
    _ = translator.gettext
    print(_("The passport is restored as it was on {date}.", date=translator.date(found.made.date())))
    print(translator.ngettext("It has {n} record.", "It has {n} records.", found.entries))
    return DONE


def _rescue(arguments: argparse.Namespace, translator: Translator) -> int:
    _, found = translator.gettext, copies.restore_newest(arguments.folder, asked(arguments, translator))
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
