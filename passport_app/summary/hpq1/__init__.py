"""``HPQ1``: the whole summary in a few QR codes, for a clinic that has the reader (``resources/reader/HPQ1.md``)."""

from passport_app.summary.hpq1.carried import carried
from passport_app.summary.hpq1.codes import Codes, Received, decode, encode
from passport_app.summary.hpq1.container import is_locked, new_passcode
from passport_app.summary.hpq1.errors import (
    DamagedError,
    Hpq1Error,
    IncompleteError,
    NewerVersionError,
    NotOursError,
    PasscodeNeededError,
    TooMuchError,
    TwoSummariesError,
    WrongPasscodeError,
)
from passport_app.summary.hpq1.fields import NewerField
from passport_app.summary.hpq1.matrices import qr_matrices
from passport_app.summary.hpq1.parts import Collector, Progress, split_pasted

__all__ = [
    "Codes",
    "Collector",
    "DamagedError",
    "Hpq1Error",
    "IncompleteError",
    "NewerField",
    "NewerVersionError",
    "NotOursError",
    "PasscodeNeededError",
    "Progress",
    "Received",
    "TooMuchError",
    "TwoSummariesError",
    "WrongPasscodeError",
    "carried",
    "decode",
    "encode",
    "is_locked",
    "new_passcode",
    "qr_matrices",
    "split_pasted",
]
