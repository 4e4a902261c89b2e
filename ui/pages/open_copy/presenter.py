"""Looking into a copy, and what can be done with it; no Qt."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from passport_app.i18n import Translator, isolate
from passport_app.services import copies, folders
from passport_app.services.copies import Preview
from ui.common.wording import moment_words

if TYPE_CHECKING:
    from passport_app.services.passport import Passport


@dataclass(kw_only=True)
class CopyPresenter:
    """One copy: the file, what opens it, what is in it.

    Attributes:
        translator: The window's language.
        passport: The open passport, if one is.
        path: The chosen file.
        secret: What opened it; forgotten with the page.
        preview: What is in it, once it was opened.
        folder: Where a passport would be made of it.
    """

    translator: Translator
    passport: Passport | None
    path: Path | None = None
    secret: str = ""
    preview: Preview | None = None
    folder: Path = field(default_factory=folders.new_folder)

    def look(self, path: Path, secret: str) -> Preview:
        """Open the copy and say what is in it; slow, for another thread.

        Raises:
            PassportError: one subclass per reason.
        """
        return copies.preview(path, secret)

    def seen(self, path: Path, secret: str, preview: Preview) -> None:
        """Keep what was found."""
        self.path, self.secret, self.preview = path, secret, preview

    def told(self) -> list[str]:
        """Whose it is, as of when, and how much is in it, a sentence each."""
        tr, _, found = self.translator, self.translator.gettext, self.preview
        if found is None:
            return []
        whose = _("This is the passport of {name}.", name=isolate(found.name)) if found.name else ""
        when = _("It is as it was on {moment}.", moment=moment_words(found.made, tr))
        count = tr.ngettext("There is {n} entry in it.", "There are {n} entries in it.", found.entries)
        return [sentence for sentence in (whose, when, count) if sentence]

    @property
    def can_replace(self) -> bool:
        """Whether it can take the place of what the open passport holds."""
        found, here = self.preview, self.passport
        return found is not None and here is not None and not here.carer and found.whole and found.passport == here.id

    def replace(self) -> None:
        """Put it in place of what the open passport holds; slow.

        Raises:
            PassportError: everything is then as before.
        """
        if self.passport is not None and self.path is not None:
            copies.replace_from(self.passport, self.path, self.secret)

    def restore(self) -> Passport:
        """Make a passport of it in a folder of its own, and open that; slow.

        Raises:
            PassportError: nothing of it is then left.
        """
        from passport_app.services.ways_in import go_in  # noqa: PLC0415 - lazy for start-up time

        if self.path is None:
            raise ValueError("there is no copy yet")
        self.folder.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        copies.restore(self.path, self.secret, self.folder)
        return go_in(self.folder, self.secret)
