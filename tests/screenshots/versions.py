"""Earlier versions, what was taken out, and what was changed in two places."""

from __future__ import annotations

from passport_app.domain.care import Appointment
from passport_app.domain.plans import FlarePlan
from passport_app.domain.record import Record
from passport_app.services.passport import Passport
from tests.screenshots.deeper import pressed
from tests.screenshots.shots import Prepare, Shot, Window
from ui.common.context import Place


def _history(kind: type[Record]) -> Prepare:
    """The earlier versions of the record of a kind that has most of them."""

    def prepare(app: Window, passport: Passport | None) -> None:
        assert passport is not None
        entry = max(passport.records.all(kind), key=lambda entry: len(passport.records.history(entry.id)))
        app._navigate(Place.HISTORY, entry.id)

    return prepare


VERSIONS = [
    Shot(name="history-plan", prepare=_history(FlarePlan)),
    Shot(name="history-appointment", prepare=_history(Appointment)),
    Shot(name="history-compare", prepare=pressed(_history(FlarePlan), "Side by side with now")),
]
