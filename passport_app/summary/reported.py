"""Whose a line is, in the words that a clinical record uses: patient-reported, carer-reported, copied from a letter."""

from __future__ import annotations

from passport_app.errors import N_
from passport_app.i18n import Translator
from passport_app.summary.model import Origin
from passport_app.summary.pasting import pasted

_MARKS = {
    Origin.PATIENT: N_("patient-reported"),
    Origin.TOLD: N_("patient-reported"),
    Origin.CARER: N_("carer-reported"),
    Origin.LETTER: N_("copied from a letter"),
    Origin.PROGRAM: N_("written by the program"),
}
_NAMED = {Origin.TOLD: N_("patient-reported, told to {who}"), Origin.CARER: N_("carer-reported: {who}")}


def kind_of_report(origin: Origin, translator: Translator) -> str:
    """The mark of a line without anybody's name."""
    return translator.gettext(_MARKS[origin])


def report(origin: Origin, by: str, translator: Translator) -> str:
    """The mark of a line, with who saw or typed it where that is somebody else than the patient."""
    if by and origin in _NAMED:
        return translator.gettext(_NAMED[origin], who=pasted(by))
    return kind_of_report(origin, translator)
