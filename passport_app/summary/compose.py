"""Compose the one summary that all renderers read.

What goes out is decided here and nowhere else: the sections of the audience's preset as the person ticked
them, no private record unless it is named, and each line on every sheet under the same number. The sheets
are the clinician's first and then, where it differs, the person's.
"""

from __future__ import annotations

import gettext
from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import date

from passport_app import paths
from passport_app.domain.about_me import HomeSafety
from passport_app.domain.person import Person
from passport_app.domain.phrases import with_english
from passport_app.errors import N_
from passport_app.i18n import DOMAIN, base_language
from passport_app.insight.periods import days_up_to
from passport_app.summary.model import Footer, Said, Section, Summary
from passport_app.summary.people import People
from passport_app.summary.preset import Preset
from passport_app.summary.presets import preset
from passport_app.summary.qr_text import qr_text
from passport_app.summary.sections.builder import SectionBuilder, Task
from passport_app.summary.sections.changed import last_time
from passport_app.summary.sections.credits import Ledger, credited
from passport_app.summary.sections.header import foot_identity, header
from passport_app.summary.sections.registry import SECTIONS, UNNUMBERED
from passport_app.summary.sections.repeats import without_repeats
from passport_app.summary.selection import Selection
from passport_app.summary.source import Shared, Source
from passport_app.summary.wording import Sheet, text_of

_CHECKED_BY = "x-checked-by"
ORIGIN = N_("Written by the patient. Not checked by a clinician.")
"""Stands on every page that is given away."""
_UNCHECKED = N_("Translation not yet checked.")


def compose(
    source: Source,
    *,
    audience: str,
    language: str,
    with_language: str | None = None,
    as_of: date,
    selection: Selection | None = None,
    since: date | None = None,
    side_by_side: bool = False,
) -> Summary:
    """One summary for one appointment.

    Args:
        source: The standing records.
        audience: Name of a preset.
        language: The clinician's, a BCP 47 tag.
        with_language: The person's own, for a second sheet; ``None`` for one sheet.
        as_of: The day that it speaks of.
        selection: What the person chose; ``None`` for what the preset begins with.
        since: When it was last looked at together; ``None`` for what :func:`~.sections.changed.last_time` says.
        side_by_side: Whether both languages stand on one sheet, so that words refer to what is beside them.

    Raises:
        UnknownAudienceError: There is no preset for the audience.
        UnknownSectionError: The preset has no section of such a name.
    """
    chosen, selected = preset(audience), selection or Selection()
    shared = _shared(source, names := chosen.chosen(selected.sections), selected)
    task = Task(
        source=shared,
        sheets=tuple(Sheet(each, as_of, beside=side_by_side) for each in _languages(language, with_language)),
        people=People(shared),
        as_of=as_of,
        since=since or last_time(shared, as_of, audience),
        period=days_up_to(as_of, selected.days),
        sections=names,
        audience=audience,
    )
    return _summary(task, chosen, second=chosen.second() - {*selected.first})


def _shared(source: Source, names: Collection[str], selected: Selection) -> Shared:
    """Ticking safety at home lets its one private record out; the others go only where they are named."""
    private = {*selected.private, *([HomeSafety.KIND] if "home-safety" in names else [])}
    return Shared(source, private, selected.left_out)


def _languages(language: str, with_language: str | None) -> tuple[str, ...]:
    if with_language is None or base_language(with_language) == base_language(language):
        return (language,)
    return (language, with_language)


def _summary(task: Task, chosen: Preset, *, second: frozenset[str]) -> Summary:
    sheets = task.sheets
    ledger = Ledger()
    made = credited(without_repeats(tuple(_sections(task, ledger, second))), ledger, task.people, sheets)
    top = header(task, chosen.purpose)
    code = qr_text(task)
    return Summary(
        audience=chosen.audience,
        languages=tuple(sheet.language for sheet in sheets),
        as_of=task.as_of,
        title={sheet.language: text_of(sheet.say(chosen.purpose)) for sheet in sheets},
        header=top,
        sections=made,
        footer=_footer(task),
        more={sheet.language: text_of(sheet.say(N_("More, if you have time"))) for sheet in sheets},
        qr_text=code.text,
        qr_caption=_everywhere(task, N_("Text only. Open the right record first.")),
        left_out=_left_out(task, code.left_out),
        print_size=_print_size(task),
    )


def _print_size(task: Task) -> int | None:
    entry = task.source.only(Person)
    return entry.record.print_size if entry else None


def _sections(task: Task, ledger: Ledger, second: frozenset[str]) -> Iterator[Section]:
    number = 1
    for name in task.sections:
        make = SECTIONS.get(name)
        section = make(SectionBuilder(task, ledger, name, 0 if name in UNNUMBERED else number)) if make else None
        if section is not None:
            number += name not in UNNUMBERED
            yield replace(section, overflow=name in second)


def _footer(task: Task) -> Footer:
    entry = task.source.only(Person)
    person = entry.record if entry else Person()
    sheets = task.sheets
    return Footer(
        identity={sheet.language: foot_identity(person, sheet) for sheet in sheets},
        origin=_everywhere(task, ORIGIN),
        as_of={sheet.language: sheet.plain(sheet.date(task.as_of, "medium")) for sheet in sheets},
        page_of={sheet.language: sheet.t.gettext("page {n} of {m}") for sheet in sheets},
        notes={sheet.language: tuple(_notes(task, sheet)) for sheet in sheets},
    )


def _notes(task: Task, sheet: Sheet) -> Iterator[str]:
    if not is_checked(sheet.language):
        yield unchecked_note(sheet)
    for other in task.sheets:
        if other is not sheet and not sheet.beside:
            said = sheet.say(
                N_("The {language} sheet has the same line numbers."), language=sheet.t.language_name(other.language)
            )
            yield text_of(said)


def unchecked_note(sheet: Sheet) -> str:
    """That nobody has checked the translation yet, with its English."""
    return with_english(text_of(sheet.say(_UNCHECKED)), _UNCHECKED)


def is_checked(language: str) -> bool:
    """Whether a named person has checked the translations into a language; English is the original."""
    if base_language(language) == "en":
        return True
    try:
        catalog = gettext.translation(DOMAIN, paths.catalogs(), [language.replace("-", "_"), base_language(language)])
    except OSError:
        return False
    return bool(catalog.info().get(_CHECKED_BY))


def _left_out(task: Task, names: tuple[str, ...]) -> Said | None:
    if not names:
        return None
    return {
        sheet.language: sheet.say(
            N_("Not in the code, or not whole: {list}."), list=sheet.items([sheet.t.gettext(name) for name in names])
        )
        for sheet in task.sheets
    }


def _everywhere(task: Task, message: str) -> Said:
    return {sheet.language: sheet.say(message) for sheet in task.sheets}
