"""Pictures of the clinician's side: codes coming in, and what they said."""

from __future__ import annotations

from functools import cache

from passport_app.services.passport import Passport
from passport_app.services.summaries import compose_summary
from passport_app.summary.hpq1 import encode
from tests.screenshots.shots import NotOfferedError, Prepare, Shot, Window, go, shown_place
from ui.common.context import Place
from ui.pages.reader.page import ReaderPlace

_PASSCODE = "ABCDE-12345"


def _place(app: Window) -> ReaderPlace:
    app._navigate(Place.READER)
    place = shown_place(app)
    assert isinstance(place, ReaderPlace)
    return place


@cache
def _parts(passport: Passport, *, locked: bool = False) -> tuple[str, ...]:
    summary = compose_summary(passport, "gp", ("en",))
    return encode(summary, _PASSCODE if locked else None).parts


def _taken(*places: int, locked: bool = False) -> Prepare:
    """Some of the codes, by their places; all where none is named."""

    def prepare(app: Window, passport: Passport | None) -> None:
        if passport is None:
            raise NotOfferedError
        parts = _parts(passport, locked=locked)
        _place(app).presenter.take("\n".join(parts[place] for place in places or range(len(parts))))

    return prepare


def _refused(app: Window, passport: Passport | None) -> None:
    _taken(0)(app, passport)
    shown = shown_place(app)
    assert isinstance(shown, ReaderPlace)
    shown.presenter.take("HPQ1:2/3/ABCDEFG/12345678901234567")


def _plain(app: Window, passport: Passport | None) -> None:
    if passport is None:
        raise NotOfferedError
    _place(app).presenter.take(compose_summary(passport, "gp", ("en",)).qr_text)


READER = [
    Shot(name="reader", prepare=go(Place.READER)),
    Shot(name="reader-some", prepare=_taken(0, 2)),
    Shot(name="reader-refused", prepare=_refused),
    Shot(name="reader-passcode", prepare=_taken(locked=True)),
    Shot(name="reader-shown", prepare=_taken()),
    Shot(name="reader-plain", prepare=_plain),
]
