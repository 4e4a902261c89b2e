"""All record kinds. A new kind is added here and nowhere else."""

from __future__ import annotations

from typing import Final

from passport_app.domain.about_me import AboutMe, HomeSafety, HospitalCare, Story
from passport_app.domain.care import (
    Appointment,
    CareTeamMember,
    Contact,
    Experience,
    LocalSupport,
    Referral,
)
from passport_app.domain.checkins import CheckIn
from passport_app.domain.diary import Activity, DiaryPurpose, Dose, FlareUp, Observation, Tracker
from passport_app.domain.goals import Goal, GoalReview
from passport_app.domain.health_background import Aid, Alert, AllergyList, Condition
from passport_app.domain.helpers import Helper
from passport_app.domain.measures import QuestionnaireResponse
from passport_app.domain.medicines import Medicine
from passport_app.domain.person import Person
from passport_app.domain.plans import BalanceItem, FlarePlan, Pacing, PlanPart
from passport_app.domain.record import Record
from passport_app.domain.sharing import SharedSummary
from passport_app.domain.treatments import Treatment, TryOut

ALL: Final[tuple[type[Record], ...]] = (
    Person,
    AboutMe,
    Story,
    HospitalCare,
    HomeSafety,
    Helper,
    Condition,
    AllergyList,
    Alert,
    Aid,
    Medicine,
    Goal,
    GoalReview,
    FlarePlan,
    PlanPart,
    Pacing,
    BalanceItem,
    Treatment,
    TryOut,
    CheckIn,
    FlareUp,
    Dose,
    Activity,
    Tracker,
    Observation,
    DiaryPurpose,
    QuestionnaireResponse,
    CareTeamMember,
    Referral,
    Appointment,
    Contact,
    Experience,
    LocalSupport,
    SharedSummary,
)

BY_NAME: Final[dict[str, type[Record]]] = {kind.KIND: kind for kind in ALL}
