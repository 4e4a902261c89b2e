"""What can be wrong with an exchange file, each with its own sentence, line and field, and never a word of it."""

from __future__ import annotations

from typing import ClassVar

from passport_app.errors import N_, PassportError


class ExchangeError(PassportError):
    """Something about an exchange file."""

    code: ClassVar[str] = "exchange"
    hint: ClassVar[str] = N_("Nothing was changed.")


class EmptyFileError(ExchangeError):
    """Not a single byte."""

    code = "empty-file"
    template = N_("This file is empty.")


class NotAnExchangeFileError(ExchangeError):
    """The first line is not the header of an exchange file."""

    code = "not-an-exchange-file"
    template = N_("This is not a Health Passport file.")


class NewerFileError(ExchangeError):
    """The file has a later format version."""

    code = "newer-file"
    template = N_("This file was made by a newer version of this program.")
    hint = N_("Update this program, then try again. Nothing was changed.")


class FileTooBigError(ExchangeError):
    """More bytes than any passport has."""

    code = "file-too-big"
    template = N_("This file is too big. A file can have at most {most} megabytes.")


class TooManyLinesError(ExchangeError):
    """More lines than any passport has."""

    code = "too-many-lines"
    template = N_("This file has too many lines. It can have at most {most}.")


class LineError(ExchangeError):
    """Something about one line."""

    code: ClassVar[str] = "line"


class LineTooLongError(LineError):
    """More bytes in a line than any record has."""

    code = "line-too-long"
    template = N_("Line {line} is too long. A line can have at most {most} kilobytes.")


class TooDeepError(LineError):
    """Brackets within brackets, further than any record goes."""

    code = "too-deep"
    template = N_("Line {line} has too many brackets inside each other.")


class NotJsonError(LineError):
    """The line is no JSON object, or not UTF-8, or cut short."""

    code = "not-json"
    template = N_("Line {line} is damaged or cut short. It is not valid JSON.")


class UnknownKindError(LineError):
    """A kind of record that this version does not have."""

    code = "unknown-kind"
    template = N_("Line {line} holds a kind of entry that this program does not know.")


class UnknownFieldError(LineError):
    """A field that its kind does not have. Its name is not shown: it could be a word of the person's."""

    code = "unknown-field"
    template = N_("Line {line} has something in “{field}” that this program does not know.")


class UnknownPartError(LineError):
    """A key beside the known ones of a line."""

    code = "unknown-part"
    template = N_("Line {line} has a part that this program does not know.")


class MissingFieldError(LineError):
    """A field that is needed and not there."""

    code = "missing-field"
    template = N_("Line {line} does not have “{field}”, which it needs.")


class WrongTypeError(LineError):
    """A field with a value of the wrong type or form."""

    code = "wrong-type"
    template = N_("Line {line} has a wrong value in “{field}”.")


class BrokenRuleError(LineError):
    """A value of the right type that its record cannot hold."""

    code = "broken-rule"
    template = N_("Line {line} has a value in “{field}” that cannot be kept.")


class WrongOrderError(LineError):
    """A line that should stand before the one above it."""

    code = "wrong-order"
    template = N_("Line {line} is in the wrong place. The lines must be in the order of their counters.")


class ClashingLinesError(LineError):
    """Two lines with one id that are not the same."""

    code = "clashing-lines"
    template = N_("Line {line} has the same id as another line, but says something else.")


class MissingParentLineError(LineError):
    """A line that follows one that does not stand before it."""

    code = "missing-parent-line"
    template = N_("Line {line} follows another entry that is not in this file.")


class OtherPassportError(ExchangeError):
    """The file is of another passport than the one that is open."""

    code = "other-passport"
    template = N_("This file comes from another passport, so it cannot be added to this one.")
    hint = N_("Make a new, empty passport and import it there. Nothing was changed.")


class RecordTooBigError(PassportError):
    """A record so big that no exchange file could hold it."""

    code = "record-too-big"
    template = N_("There is too much in this one entry to keep it.")
    hint = N_("Please share it out over several entries.")
