"""Whose passport it is and who is writing, for the top of the side list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from passport_app.i18n import Translator, isolate

if TYPE_CHECKING:
    from passport_app.services.passport import Passport


def person_line(passport: Passport, translator: Translator) -> tuple[str, str]:
    """The person's name, and "Writing: …" with the name of whoever types."""
    from passport_app.domain.person import Person  # noqa: PLC0415 - lazy for start-up time
    from ui.common.wording import name_of  # noqa: PLC0415 - lazy for start-up time

    _ = translator.gettext
    found = passport.records.only(Person)
    person = found.record if found is not None else Person()
    name = person.legal_name or person.preferred_name or ""
    called = person.preferred_name or person.legal_name or ""
    called = name_of(passport.writer, passport) or ("" if passport.carer else called)
    name = name or (_("Health Passport") if passport.carer else _("My passport"))
    if passport.carer and not called:
        return name, _("Writing: a carer")
    return name, _("Writing: {name}", name=isolate(called)) if called else _("Writing: me")
