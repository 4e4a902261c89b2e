"""The one family of errors that a person may be told about.

Every situation has its own subclass with its sentence in it. The sentence is an untranslated template:
the window and the command line translate it, so that an error raised deep inside needs no language.
Parameters are numbers, field names and dates of the program's own; never anything that a person wrote.
"""

from __future__ import annotations

from typing import ClassVar


def N_(message: str) -> str:  # noqa: N802 - the marker's usual name, known to every catalog tool
    """Mark a sentence for the catalogs without translating it here."""
    return message


class PassportError(Exception):
    """A situation that a person can be told about in one plain sentence.

    Attributes:
        code: Stable name of the situation, for logs and tests.
        template: English sentence with ``{named}`` fields, the key in the message catalogs.
        hint: What the person can do, as a second sentence; may be empty.
        params: Values for the fields. Never health data.
    """

    code: ClassVar[str] = "passport"
    template: ClassVar[str] = N_("Something went wrong. Nothing was changed.")
    hint: ClassVar[str] = ""

    def __init__(self, **params: str | int) -> None:
        self.params = params
        super().__init__(self.sentence())

    def sentence(self) -> str:
        """The English sentence, hint included."""
        return " ".join(part.format(**self.params) for part in (self.template, self.hint) if part)
