"""What was changed in two places stands side by side until one version is chosen; both stay in the history."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import pytest

from passport_app.domain.goals import Goal
from passport_app.domain.record import Entry
from passport_app.domain.words import own
from passport_app.exchange import codec
from passport_app.i18n import Translator
from passport_app.services.entries import new_id
from passport_app.services.passport import Passport
from tests.unit.ui_presenters.conftest import Clock
from ui.form_labels import form_labels
from ui.pages.today.presenter import TodayContent, TodayPresenter
from ui.pages.together.presenter import Pair, TogetherPresenter


def elsewhere(passport: Passport, entry: Entry[Goal], *, step: str = "", removed: bool = False) -> str:
    """A change of a record that was made on another computer, as a join brings it."""
    before = passport.vault.history(entry.id)[0]
    body = codec.encode(Goal(want=entry.record.want, first_step=own(step, "en") if step else None))
    there = replace(
        before, id=new_id(), parents=(before.id,), clock=before.clock + 1, device="b" * 32, removed=removed, body=body
    )
    passport.vault.append([there])
    return there.id


@dataclass
class Screen:
    """What the page shows."""

    pairs: tuple[Pair, ...] = ()
    chosen: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    def show_pairs(self, pairs: tuple[Pair, ...]) -> None:
        self.pairs = pairs

    def show_chosen(self, record_id: str) -> None:
        self.chosen.append(record_id)

    def show_problem(self, sentence: str) -> None:
        self.problems.append(sentence)


@dataclass
class Today:
    """What Today says."""

    content: TodayContent | None = None

    def show_today(self, content: TodayContent) -> None:
        self.content = content


@pytest.fixture
def screen() -> Screen:
    return Screen()


@pytest.fixture
def together(passport: Passport, t: Translator, screen: Screen) -> TogetherPresenter:
    return TogetherPresenter(passport, t, screen, form_labels(t))


@pytest.fixture
def goal(passport: Passport, clock: Clock) -> Entry[Goal]:
    """A goal whose first step was changed here and elsewhere."""
    entry = passport.records.add(Goal(want=own("walk", "en")))
    elsewhere(passport, entry, step="to the shop")
    clock.forward(hours=1)
    passport.vault.append(
        [
            replace(
                passport.vault.history(entry.id)[1],
                id=new_id(),
                written=clock().isoformat(timespec="seconds"),
                device=passport.vault.device,
                body=codec.encode(Goal(want=entry.record.want, first_step=own("to the gate", "en"))),
            )
        ]
    )
    return entry


def said(pair: Pair) -> set[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    return {(each.label, each.left, each.right) for each in pair.fields if each.differs}


def test_both_versions_stand_side_by_side(together: TogetherPresenter, screen: Screen, goal: Entry[Goal]) -> None:
    together.show()
    (pair,) = screen.pairs
    assert pair.record == goal.id
    ((label, left, right),) = said(pair)
    assert label == "A first tiny step"
    assert {left, right} == {("to the shop",), ("to the gate",)}


@pytest.mark.parametrize("side", [0, 1])
def test_one_click_chooses_and_both_are_kept(
    together: TogetherPresenter, screen: Screen, passport: Passport, goal: Entry[Goal], side: int
) -> None:
    together.show()
    (pair,) = screen.pairs
    wanted = next(each for each in pair.fields if each.differs)
    words = (wanted.left, wanted.right)[side]
    together.choose(goal.id, pair.sides[side].revision)
    assert (screen.pairs, screen.chosen) == ((), [goal.id])
    (stands,) = passport.records.all(Goal)
    assert stands.record.first_step is not None
    assert (stands.record.first_step.text,) == words
    history = passport.records.history(goal.id)
    steps = {version.record.first_step.text for version in history[1:]}  # type: ignore[attr-defined]  # goals
    assert steps == {"to the shop", "to the gate"}


def test_what_was_taken_out_elsewhere_says_so(together: TogetherPresenter, screen: Screen, passport: Passport) -> None:
    entry = passport.records.add(Goal(want=own("swim", "en")))
    elsewhere(passport, entry, step="", removed=True)
    there = passport.vault.history(entry.id)[1]
    body = codec.encode(Goal(want=entry.record.want, first_step=own("to the pool", "en")))
    passport.vault.append([replace(there, id=new_id(), removed=False, device=passport.vault.device, body=body)])
    together.show()
    (pair,) = screen.pairs
    out = next(each for each in pair.sides if each.removed)
    together.choose(entry.id, out.revision)
    assert passport.records.all(Goal) == []


def test_a_choice_that_is_no_longer_there_is_said(
    together: TogetherPresenter, screen: Screen, goal: Entry[Goal]
) -> None:
    together.choose(goal.id, "f" * 32)
    assert screen.problems
    assert screen.chosen == []


def test_today_leads_there_while_something_waits(
    passport: Passport, t: Translator, together: TogetherPresenter, screen: Screen, goal: Entry[Goal]
) -> None:
    today = Today()
    TodayPresenter(passport, t, today).show()
    assert today.content is not None
    assert today.content.apart.startswith("1 entry was changed in two places")
    together.show()
    together.choose(goal.id, screen.pairs[0].sides[0].revision)
    TodayPresenter(passport, t, today).show()
    assert not today.content.apart
