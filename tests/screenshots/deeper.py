"""Pages that lie deeper, and things on a page that only show once they are asked for."""

from __future__ import annotations

import shutil
import tempfile
import time
from datetime import timedelta
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from passport_app.domain.goals import Goal, GoalStatus
from passport_app.services.passport import Passport
from tests.screenshots.shots import NotOfferedError, Prepare, Shot, Window, first, go, shown_place
from ui.common.context import Place
from ui.widgets.buttons import BaseButton
from ui.widgets.field import Field
from ui.widgets.form import Form
from ui.widgets.page import StackPage
from ui.widgets.paper_preview import PaperPreview
from ui.widgets.password_field import PasswordField

_ABOUT = ("alerts", "aids", "helpers", "conditions")
_CARE = ("appointments", "team", "referrals", "contacts", "experiences", "local-support")
_TREATMENTS = ("medicines", "tried", "try-outs")
_MOST_STEPS = 12
_WAITS = 150


def pressed(way: Prepare, *words: str) -> Prepare:
    """Go some way and press buttons by their English words, which are looked up in the window's language."""

    def prepare(app: Window, passport: Passport | None) -> None:
        way(app, passport)
        for each in words:
            _button(app, each).click()

    return prepare


def _button(app: Window, words: str) -> BaseButton:
    """The button with those words, as soon as what is made in the background shows it."""
    shown = app._context().translator.gettext(words)
    for _wait in range(_WAITS):
        QApplication.processEvents()
        buttons: list[BaseButton] = shown_place(app).findChildren(BaseButton)
        for button in buttons:
            if button.isVisible() and button.words == shown:
                return button
        time.sleep(0.02)
    raise NotOfferedError(words)


def _check_in(*, days_ago: int, question: str) -> Prepare:
    """Walk through the check-in of a day until a question of that kind is open."""

    def prepare(app: Window, passport: Passport | None) -> None:
        assert passport is not None
        app._navigate(Place.CHECKIN, passport.today() - timedelta(days=days_ago))
        presenter = shown_place(app)._presenter
        for _step in range(_MOST_STEPS):
            if presenter._step.asked == question:
                return
            presenter.skip()

    return prepare


def _answered(*, days_ago: int) -> Prepare:
    """Answer the first question of a day as last time, and finish."""

    def prepare(app: Window, passport: Passport | None) -> None:
        assert passport is not None
        app._navigate(Place.CHECKIN, passport.today() - timedelta(days=days_ago))
        presenter = shown_place(app)._presenter
        presenter.same_as_last_time()
        presenter.enough()

    return prepare


def _put_aside(app: Window, passport: Passport | None) -> None:
    """Open a goal that is put aside."""
    assert passport is not None
    goals = passport.records.all(Goal)
    aside = next((goal for goal in goals if goal.record.status is GoalStatus.PARKED), None)
    if aside is None:
        raise NotOfferedError("a goal that is put aside")
    app._navigate(Place.GOALS, aside.id)


def with_paper(app: Window, _passport: Passport | None) -> None:
    """Open the summary, and wait for its page."""
    app._navigate(Place.SUMMARY)
    paper: PaperPreview = shown_place(app).findChild(PaperPreview)
    for _wait in range(_WAITS):
        QApplication.processEvents()
        if paper.is_made:
            return
        time.sleep(0.02)


def refused(app: Window, _passport: Passport | None) -> None:
    """Try to unlock with words that do not fit, and wait for the answer."""
    app._navigate(Place.UNLOCK)
    page = shown_place(app)
    page._folder = Path(shutil.copytree(page._folder, Path(tempfile.mkdtemp()) / "copy"))  # the other one is open
    field: PasswordField = page.findChild(PasswordField)
    field.line.setText("not the right words")
    _button(app, "Unlock").click()
    for _wait in range(_WAITS):
        QApplication.processEvents()
        if field.error:
            return
        time.sleep(0.02)


def _wrong(way: Prepare, key: str, typed: str) -> Prepare:
    """Go some way, type into a field what is not an answer, and leave it."""

    def prepare(app: Window, passport: Passport | None) -> None:
        way(app, passport)
        field = _field(app, key)
        field.set_raw(typed)
        field.commit()
        field.set_focus()

    return prepare


def _field(app: Window, key: str) -> Field:
    place = shown_place(app)
    page: QWidget = place.current if isinstance(place, StackPage) else place
    return next(form.fields[key] for form in page.findChildren(Form) if key in form.fields)


def _focused(way: Prepare, key: str) -> Prepare:
    def prepare(app: Window, passport: Passport | None) -> None:
        way(app, passport)
        app.window.activateWindow()  # the ring is only seen in the window that has the keyboard
        _field(app, key).set_focus()

    return prepare


_GOAL = first(Place.GOALS, Goal)
_PARTS = go(Place.PLAN, "parts")
_NEW_GOAL = go(Place.GOALS, "new")
_NEW_FLARE_UP = go(Place.DIARY, ("flare-up", None))
DEEPER = [
    *(Shot(name=f"form-{name}", prepare=go(Place.ABOUT, (name, None))) for name in _ABOUT),
    *(Shot(name=f"form-{name}", prepare=go(Place.CARE, (name, None))) for name in _CARE),
    *(Shot(name=f"form-{name}", prepare=go(Place.TREATMENTS, (name, None))) for name in _TREATMENTS),
    Shot(name="check-in-done", prepare=_answered(days_ago=6)),
    Shot(name="goal-put-aside", prepare=_put_aside),
    Shot(name="more-languages", prepare=pressed(go(Place.ABOUT, "person"), "Show more languages")),
    Shot(name="home-safety", prepare=go(Place.ABOUT, "home-safety")),
    Shot(name="goal-stronger", prepare=pressed(_GOAL, "Make it stronger")),
    Shot(name="goal-review", prepare=pressed(_GOAL, "Look back at it")),
    Shot(name="plan-pacing", prepare=lambda app, passport: _open_part(app, passport, "pacing")),
    Shot(name="plan-pacing-new", prepare=lambda app, passport: _open_part(app, passport, "pacing", "Add an activity")),
    Shot(name="plan-sleep", prepare=lambda app, passport: _open_part(app, passport, "sleep")),
    Shot(name="plan-balance", prepare=pressed(_PARTS, "Add one")),
    Shot(name="flare-2", prepare=pressed(go(Place.PLAN, "flare"), "Continue")),
    Shot(name="flare-3", prepare=pressed(go(Place.PLAN, "flare"), "Continue", "Continue")),
    Shot(name="check-in-note", prepare=_check_in(days_ago=1, question="note")),
    Shot(name="check-in-extra-managed", prepare=_check_in(days_ago=2, question="managed")),
    Shot(name="check-in-extra-pains", prepare=_check_in(days_ago=3, question="pains")),
    Shot(name="check-in-tracker", prepare=_check_in(days_ago=4, question="tracker")),
    Shot(name="diary-add", prepare=pressed(go(Place.DIARY), "Add to the diary")),
    Shot(name="diary-how", prepare=pressed(go(Place.DIARY), "How it has been")),
    Shot(name="diary-tracker", prepare=pressed(go(Place.DIARY, "purpose"), "Add one")),
    Shot(name="diary-dose", prepare=go(Place.DIARY, ("dose", None))),
    Shot(name="diary-activity", prepare=go(Place.DIARY, ("activity", None))),
    Shot(name="bank-open", prepare=pressed(_NEW_GOAL, "Choose from ready-made words")),
    Shot(name="language-open", prepare=pressed(_NEW_GOAL, "Say it in another language")),
    Shot(name="error", prepare=_wrong(go(Place.ABOUT, "person"), "nhs_number", "123")),
    Shot(name="focus-in-a-form", prepare=_focused(_NEW_FLARE_UP, "worst")),
]


def _open_part(app: Window, passport: Passport | None, area: str, *words: str) -> None:
    _PARTS(app, passport)
    shown_place(app).current.part_requested.emit(area)
    for each in words:
        _button(app, each).click()
