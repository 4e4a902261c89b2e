"""Which pages are pictured, and what is done to reach each."""

from __future__ import annotations

from datetime import timedelta

from passport_app.domain.care import Appointment
from passport_app.domain.goals import Goal
from passport_app.domain.medicines import Medicine
from passport_app.services.passport import Passport
from tests.screenshots.access import ACCESS
from tests.screenshots.copies import COPIES, DAMAGED
from tests.screenshots.deeper import DEEPER, refused
from tests.screenshots.reader import READER
from tests.screenshots.shots import Prepare, Shot, Window, first, go, shown_place
from tests.screenshots.summary import SUMMARY
from tests.screenshots.versions import VERSIONS
from ui.common.context import Place
from ui.pages.first_run.presenter import FirstRun, Others, Step


def _next_appointment(app: Window, passport: Passport | None) -> None:
    visits = passport.records.all(Appointment) if passport is not None else []
    latest = max(visits, key=lambda entry: entry.record.on)
    app._navigate(Place.CARE, ("appointments", latest.id))


def _check_in(steps: int) -> Prepare:
    def prepare(app: Window, passport: Passport | None) -> None:
        if passport is None:
            return
        app._navigate(Place.CHECKIN, passport.today() - timedelta(days=1))
        page = shown_place(app)
        for _step in range(steps):
            page._presenter.skip()

    return prepare


def _step(step: Step) -> Prepare:
    def prepare(app: Window, _passport: Passport | None) -> None:
        code = "123456 234567 345678 456789 567890 678901 789012 890123"
        run = FirstRun(step=step, others=Others.YES, code=code, group=3)
        app._navigate(Place.FIRST_RUN, run)

    return prepare


def _put_into(app: Window, _passport: Passport | None) -> None:
    app._navigate(Place.SUMMARY)
    shown_place(app)._put_into()


FIRST_RUN = [Shot(name=f"first-run-{step.value}-{step.name.lower()}", prepare=_step(step)) for step in Step]
LOCKED = [
    Shot(name="unlock", prepare=go(Place.UNLOCK)),
    Shot(name="unlock-refused", prepare=refused),
    Shot(name="reader-locked", prepare=go(Place.READER)),
    Shot(name="help-now-locked", prepare=go(Place.HELP_NOW)),
    Shot(name="settings-locked", prepare=go(Place.SETTINGS)),
    *DAMAGED,
]
OPEN = [
    Shot(name="today", prepare=go(Place.TODAY)),
    Shot(name="check-in-1", prepare=_check_in(0)),
    Shot(name="check-in-pains", prepare=_check_in(4)),
    Shot(name="check-in-managed", prepare=_check_in(5)),
    Shot(name="diary", prepare=go(Place.DIARY)),
    Shot(name="diary-purpose", prepare=go(Place.DIARY, "purpose")),
    Shot(name="diary-observation", prepare=go(Place.DIARY, ("observation", None))),
    Shot(name="diary-flare-up", prepare=go(Place.DIARY, ("flare-up", None))),
    Shot(name="goals", prepare=go(Place.GOALS)),
    Shot(name="goal", prepare=first(Place.GOALS, Goal)),
    Shot(name="goal-new", prepare=go(Place.GOALS, "new")),
    Shot(name="plan", prepare=go(Place.PLAN)),
    Shot(name="plan-write", prepare=go(Place.PLAN, "write")),
    Shot(name="plan-parts", prepare=go(Place.PLAN, "parts")),
    Shot(name="plan-flare", prepare=go(Place.PLAN, "flare")),
    Shot(name="treatments", prepare=go(Place.TREATMENTS)),
    Shot(name="medicines", prepare=go(Place.TREATMENTS, "medicines")),
    Shot(name="medicine", prepare=first(Place.TREATMENTS, Medicine, "medicines")),
    Shot(name="tried", prepare=go(Place.TREATMENTS, "tried")),
    Shot(name="try-out-new", prepare=go(Place.TREATMENTS, ("try-outs", None))),
    Shot(name="about", prepare=go(Place.ABOUT)),
    Shot(name="person", prepare=go(Place.ABOUT, "person")),
    Shot(name="about-me", prepare=go(Place.ABOUT, "about-me")),
    Shot(name="story", prepare=go(Place.ABOUT, "story")),
    Shot(name="conditions", prepare=go(Place.ABOUT, "conditions")),
    Shot(name="allergies", prepare=go(Place.ABOUT, "allergies")),
    Shot(name="alert-new", prepare=go(Place.ABOUT, ("alerts", None))),
    Shot(name="hospital-care", prepare=go(Place.ABOUT, "hospital-care")),
    Shot(name="care", prepare=go(Place.CARE)),
    Shot(name="team", prepare=go(Place.CARE, "team")),
    Shot(name="appointment", prepare=_next_appointment),
    *SUMMARY,
    Shot(name="summary-put-into", prepare=_put_into),
    Shot(name="help-now", prepare=go(Place.HELP_NOW)),
    Shot(name="settings", prepare=go(Place.SETTINGS)),
    *ACCESS,
    *COPIES,
    *DEEPER,
    *VERSIONS,
    *READER,
]
