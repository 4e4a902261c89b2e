"""Which pages are pictured, and what is done to reach each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

from passport_app.domain.care import Appointment
from passport_app.domain.goals import Goal
from passport_app.domain.medicines import Medicine
from passport_app.domain.record import Record
from passport_app.services.passport import Passport
from ui.common.context import Place
from ui.main_window import MainWindow
from ui.pages.first_run.presenter import FirstRun, Others, Step
from ui.widgets.page import StackPage


class Window(Protocol):
    """The part of the application that is steered."""

    window: MainWindow

    def _navigate(self, name: str, payload: object = None) -> None: ...


Prepare = Callable[[Window, Passport | None], None]


@dataclass(frozen=True, kw_only=True)
class Shot:
    """One page and how to get there."""

    name: str
    prepare: Prepare


def _go(place: Place, payload: object = None) -> Prepare:
    return lambda app, _passport: app._navigate(place, payload)


def _first(place: Place, kind: type[Record], view: str = "") -> Prepare:
    def prepare(app: Window, passport: Passport | None) -> None:
        entry = passport.records.all(kind)[0] if passport is not None else None
        payload: object = entry.id if entry is not None else None
        app._navigate(place, (view, payload) if view else payload)

    return prepare


def _next_appointment(app: Window, passport: Passport | None) -> None:
    visits = passport.records.all(Appointment) if passport is not None else []
    latest = max(visits, key=lambda entry: entry.record.on)
    app._navigate(Place.CARE, ("appointments", latest.id))


def _check_in(steps: int) -> Prepare:
    def prepare(app: Window, passport: Passport | None) -> None:
        if passport is None:
            return
        app._navigate(Place.CHECKIN, passport.today() - timedelta(days=1))
        page = app.window.shell.page if app.window.shell else None
        for _step in range(steps):
            page._presenter.skip()  # type: ignore[union-attr]

    return prepare


def _step(step: Step) -> Prepare:
    def prepare(app: Window, _passport: Passport | None) -> None:
        code = "123456 234567 345678 456789 567890 678901 789012 890123"
        run = FirstRun(step=step, others=Others.YES, code=code, group=3)
        app._navigate(Place.FIRST_RUN, run)

    return prepare


def _put_into(app: Window, _passport: Passport | None) -> None:
    app._navigate(Place.SUMMARY)
    place = app.window.shell.page if app.window.shell else None
    place._put_into()  # type: ignore[union-attr]


def _settings_page(name: str) -> Prepare:
    def prepare(app: Window, _passport: Passport | None) -> None:
        app._navigate(Place.SETTINGS)
        place = app.window.shell.page if app.window.shell else None
        if isinstance(place, StackPage):
            getattr(place.current, name).click()

    return prepare


FIRST_RUN = [Shot(name=f"first-run-{step.value}-{step.name.lower()}", prepare=_step(step)) for step in Step]
LOCKED = [
    Shot(name="unlock", prepare=_go(Place.UNLOCK)),
    Shot(name="help-now-locked", prepare=_go(Place.HELP_NOW)),
    Shot(name="settings-locked", prepare=_go(Place.SETTINGS)),
]
OPEN = [
    Shot(name="today", prepare=_go(Place.TODAY)),
    Shot(name="check-in-1", prepare=_check_in(0)),
    Shot(name="check-in-pains", prepare=_check_in(4)),
    Shot(name="check-in-managed", prepare=_check_in(5)),
    Shot(name="diary", prepare=_go(Place.DIARY)),
    Shot(name="diary-purpose", prepare=_go(Place.DIARY, "purpose")),
    Shot(name="diary-observation", prepare=_go(Place.DIARY, ("observation", None))),
    Shot(name="diary-flare-up", prepare=_go(Place.DIARY, ("flare-up", None))),
    Shot(name="goals", prepare=_go(Place.GOALS)),
    Shot(name="goal", prepare=_first(Place.GOALS, Goal)),
    Shot(name="goal-new", prepare=_go(Place.GOALS, "new")),
    Shot(name="plan", prepare=_go(Place.PLAN)),
    Shot(name="plan-write", prepare=_go(Place.PLAN, "write")),
    Shot(name="plan-parts", prepare=_go(Place.PLAN, "parts")),
    Shot(name="plan-flare", prepare=_go(Place.PLAN, "flare")),
    Shot(name="treatments", prepare=_go(Place.TREATMENTS)),
    Shot(name="medicines", prepare=_go(Place.TREATMENTS, "medicines")),
    Shot(name="medicine", prepare=_first(Place.TREATMENTS, Medicine, "medicines")),
    Shot(name="tried", prepare=_go(Place.TREATMENTS, "tried")),
    Shot(name="try-out-new", prepare=_go(Place.TREATMENTS, ("try-outs", None))),
    Shot(name="about", prepare=_go(Place.ABOUT)),
    Shot(name="person", prepare=_go(Place.ABOUT, "person")),
    Shot(name="about-me", prepare=_go(Place.ABOUT, "about-me")),
    Shot(name="story", prepare=_go(Place.ABOUT, "story")),
    Shot(name="conditions", prepare=_go(Place.ABOUT, "conditions")),
    Shot(name="allergies", prepare=_go(Place.ABOUT, "allergies")),
    Shot(name="alert-new", prepare=_go(Place.ABOUT, ("alerts", None))),
    Shot(name="hospital-care", prepare=_go(Place.ABOUT, "hospital-care")),
    Shot(name="care", prepare=_go(Place.CARE)),
    Shot(name="team", prepare=_go(Place.CARE, "team")),
    Shot(name="appointment", prepare=_next_appointment),
    Shot(name="summary", prepare=_go(Place.SUMMARY)),
    Shot(name="summary-put-into", prepare=_put_into),
    Shot(name="help-now", prepare=_go(Place.HELP_NOW)),
    Shot(name="settings", prepare=_go(Place.SETTINGS)),
    Shot(name="settings-passphrase", prepare=_settings_page("passphrase")),
    Shot(name="settings-sheet", prepare=_settings_page("sheet")),
]
