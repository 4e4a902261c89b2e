"""Every field that a summary prints can be entered on some page of the window."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from passport_app.domain.checkins import RATINGS, CheckIn
from passport_app.domain.diary import Activity, FlareUp, Observation, Tracker
from passport_app.domain.goals import Goal, GoalReview
from passport_app.domain.plans import BalanceItem, BalanceSide, FlarePlan, Pacing, PlanArea, PlanPart
from passport_app.domain.record import Record
from passport_app.i18n import Translator
from passport_app.summary.sections.registry import printed_fields
from ui.common.fields import RecordView
from ui.pages.about import background, views
from ui.pages.care import views as care
from ui.pages.checkin import questions
from ui.pages.diary import forms as diary
from ui.pages.goals import forms as goals
from ui.pages.plan import forms as plan
from ui.pages.treatments import views as treatments
from ui.widgets.form_fields import FormGroup

Field = tuple[str, str]
ENGLISH = Translator("en")
CHOSEN_ELSEWHERE = {
    ("goal", "status"),  # a look back at a goal keeps, parks or ends it
    ("goal-review", "goal"),  # a look back begins on the page of its goal
    ("plan-part", "area"),  # each area has a page of its own
    ("balance", "side"),  # so has each side
    ("check-in", "trackers"),  # each tracker is a question of its own
}


def of_views(found: Sequence[RecordView[Record]]) -> Iterable[Field]:
    return ((view.kind.KIND, field.key.split(".")[0]) for view in found for field in view.fields())


def of_groups(kind: type[Record], groups: Sequence[FormGroup]) -> Iterable[Field]:
    return ((kind.KIND, field.key.split(".")[0]) for group in groups for field in group.fields)


def enterable() -> set[Field]:
    found = set(CHOSEN_ELSEWHERE)
    for each in (views.VIEWS, background.VIEWS, care.VIEWS, treatments.VIEWS):
        found |= set(of_views(each))
    found |= set(of_groups(Goal, [*goals.three_questions(ENGLISH), *goals.stronger(ENGLISH, [])]))
    found |= set(of_groups(GoalReview, goals.review(ENGLISH, [])))
    found |= set(of_groups(FlareUp, diary.flare_up(ENGLISH)))
    found |= set(of_groups(Observation, diary.observation(ENGLISH)))
    found |= set(of_groups(Activity, diary.activity(ENGLISH))) | set(of_groups(Tracker, diary.tracker(ENGLISH)))
    found |= set(of_groups(FlarePlan, plan.flare_plan(ENGLISH))) | set(of_groups(Pacing, plan.pacing(ENGLISH)))
    found |= set(of_groups(PlanPart, [group for area in PlanArea for group in plan.part(ENGLISH, area)]))
    found |= set(of_groups(BalanceItem, [group for side in BalanceSide for group in plan.balance(ENGLISH, side)]))
    found |= {(CheckIn.KIND, rating) for rating in RATINGS}
    return found | {(CheckIn.KIND, step.key) for step in questions.EXTRAS}


def test_every_printed_field_can_be_entered() -> None:
    assert printed_fields() - enterable() == set()


def test_the_test_sees_what_is_missing() -> None:
    assert ("person", "shoe_size") not in enterable()
    assert ("medicine", "name") in enterable()
