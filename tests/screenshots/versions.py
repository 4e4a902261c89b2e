"""Earlier versions, what was taken out, and what was changed in two places."""

from __future__ import annotations

from dataclasses import replace

from passport_app.domain.care import Appointment, LocalSupport
from passport_app.domain.diary import Activity
from passport_app.domain.health_background import Aid
from passport_app.domain.person import Person
from passport_app.domain.plans import FlarePlan
from passport_app.domain.record import Record
from passport_app.domain.words import own
from passport_app.services.entries import Draft, new_id, revision
from passport_app.services.passport import Passport
from tests.screenshots.deeper import _field, pressed
from tests.screenshots.shots import Prepare, Shot, Window, go
from ui.common.context import Place


def _history(kind: type[Record]) -> Prepare:
    """The earlier versions of the record of a kind that has most of them."""

    def prepare(app: Window, passport: Passport | None) -> None:
        assert passport is not None
        entry = max(passport.records.all(kind), key=lambda entry: len(passport.records.history(entry.id)))
        app._navigate(Place.HISTORY, entry.id)

    return prepare


def _removed(app: Window, passport: Passport | None) -> None:
    assert passport is not None
    for kind in (Aid, Activity):
        if not passport.records.removed(kind):
            passport.records.remove(passport.records.all(kind)[-1].id)
    app._navigate(Place.REMOVED)


def _together(app: Window, passport: Passport | None) -> None:
    """A phone number that was changed here, and what a place offers that was changed elsewhere meanwhile."""
    assert passport is not None
    support = passport.records.all(LocalSupport)[0]
    passport.records.edit(support.id, replace(support.record, phone="0113 496 0144"))
    elsewhere = Draft(
        record=support.id,
        content=replace(support.record, what=own("Only on Thursdays now", "en")),
        parents=(support.revision,),
        informant=support.informant,
        about=support.about,
        private=False,
    )
    now, clock = passport.now(), passport.vault.clock() + 1
    passport.vault.append([revision(elsewhere, clock=clock, recorder="person", device=new_id(), now=now)])
    app._navigate(Place.TOGETHER)


def _saved(app: Window, passport: Passport | None) -> None:
    """A form with an answer that was just saved."""
    assert passport is not None
    go(Place.ABOUT, "person")(app, passport)
    entry = passport.records.only(Person)
    assert entry is not None
    field = _field(app, "phone")
    field.set_raw("07700 900999")
    field.commit()


VERSIONS = [
    Shot(name="history-plan", prepare=_history(FlarePlan)),
    Shot(name="history-appointment", prepare=_history(Appointment)),
    Shot(name="history-compare", prepare=pressed(_history(FlarePlan), "Side by side with now")),
    Shot(name="form-saved", prepare=_saved),
    Shot(name="removed", prepare=_removed),
    Shot(name="removed-erase", prepare=pressed(_removed, "Erase for good")),
    Shot(name="together", prepare=_together),
    Shot(name="together-today", prepare=go(Place.TODAY)),
    Shot(name="together-chosen", prepare=pressed(go(Place.TOGETHER), "Use this one")),
]
