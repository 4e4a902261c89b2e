"""A passport that cannot be opened because something in it is damaged; no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from passport_app.i18n import Translator, isolate
from passport_app.services import copies
from passport_app.services.copies import Rescue
from ui.common.broken import Broken
from ui.common.wording import moment_words

if TYPE_CHECKING:
    from passport_app.services.passport import Passport


@dataclass(kw_only=True)
class MendPresenter:
    """What can be had of a damaged passport, and having it."""

    translator: Translator
    broken: Broken

    def offer(self) -> Rescue:
        """Look what can be had; nothing is changed. Slow.

        Raises:
            PassportError: nothing can.
        """
        return copies.offer(self.broken.folder, self.broken.secret)

    def told(self, found: Rescue) -> list[str]:
        """What can be had, a sentence each."""
        tr, _ = self.translator, self.translator.gettext
        sentences = []
        if found.name:
            sentences.append(_("This is the passport of {name}.", name=isolate(found.name)))
        if found.backup is not None:
            sentences.append(_("The newest good backup is from {moment}.", moment=moment_words(found.backup, tr)))
            if found.saved:
                sentences.append(
                    tr.ngettext(
                        "{n} newer change could be read as well.",
                        "{n} newer changes could be read as well.",
                        found.saved,
                    )
                )
        else:
            sentences.append(_("There is no good backup on this computer."))
            sentences.append(
                tr.ngettext("{n} change could still be read.", "{n} changes could still be read.", found.saved)
            )
        if found.lost and found.pages:
            sentences.append(
                _(
                    "{lost} of {pages} parts of the damaged file cannot be read.",
                    lost=tr.number(found.lost),
                    pages=tr.number(found.pages),
                )
            )
        return sentences

    def mend(self) -> Passport:
        """Put together what there is in place of what is damaged, and open it. Slow.

        Raises:
            PassportError: the folder is then as it was.
        """
        from passport_app.services.ways_in import go_in  # noqa: PLC0415 - lazy for start-up time

        copies.restore_newest(self.broken.folder, self.broken.secret)
        return go_in(self.broken.folder, self.broken.secret)
