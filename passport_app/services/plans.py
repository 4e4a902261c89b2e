"""What the window and the paper say alike about the flare-up plan."""

from __future__ import annotations

from passport_app.domain.plans import FlarePlan
from passport_app.summary.plan_words import agreement_words, level_title

__all__ = ["agreement_words", "is_written", "level_title"]


def is_written(plan: FlarePlan) -> bool:
    """Whether anything stands in the plan; an agreement about nothing is no plan."""
    return any((plan.usual, plan.notice, plan.do, plan.agreed_medicines, plan.contacts, plan.say, plan.after))
