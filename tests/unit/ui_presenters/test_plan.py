"""The plan: the overview, having a flare-up, and the other parts."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from passport_app.domain.diary import FlareUp
from passport_app.domain.plans import (
    Agreement,
    BalanceItem,
    BalanceSide,
    FlarePlan,
    Pacing,
    PlanArea,
    PlanContact,
    PlanPart,
)
from passport_app.domain.words import own
from passport_app.i18n import Translator
from passport_app.services.passport import Passport
from passport_app.services.plans import agreement_words
from ui.pages.plan.presenter import (
    FlarePresenter,
    FlareStep,
    Overview,
    PlanPresenter,
    Told,
)
from ui.pages.plan.presenter_parts import ItemCard, PartCard, PartsPresenter


def w(text: str) -> Any:
    return own(text, "en")


class PlanView:
    overview: Overview
    problem = ""
    done = ""

    def show_overview(self, overview: Overview) -> None:
        self.overview = overview

    def show_problem(self, sentence: str) -> None:
        self.problem = sentence

    def say(self, sentence: str) -> None:
        self.done = sentence


class FlareView:
    step: FlareStep
    left = False

    def show_step(self, step: FlareStep) -> None:
        self.step = step

    def show_problem(self, sentence: str) -> None:
        raise AssertionError(sentence)

    def leave(self) -> None:
        self.left = True


class PartsView:
    parts: dict[PlanArea, PartCard]
    burdens: tuple[ItemCard, ...]
    forces: tuple[ItemCard, ...]

    def show_parts(
        self, parts: tuple[PartCard, ...], burdens: tuple[ItemCard, ...], forces: tuple[ItemCard, ...]
    ) -> None:
        self.parts, self.burdens, self.forces = {part.area: part for part in parts}, burdens, forces


class Form:
    def show_values(self, values: Any) -> None: ...
    def show_draft(self, key: str, raw: str) -> None: ...
    def show_saved(self, key: str) -> None: ...
    def show_problem(self, key: str, sentence: str) -> None:
        raise AssertionError(sentence)


PLAN = FlarePlan(
    usual=(w("Short walks"),),
    notice=(w("tight shoulders"),),
    do=(w("heat pad"), w("ring Ania")),
    contacts=(PlanContact(name="GP surgery", phone="0161 496 0000", hours=w("weekdays")),),
    say=w("My plan is not holding"),
)


@pytest.fixture
def flare(passport: Passport, t: Translator) -> tuple[FlarePresenter, FlareView]:
    view = FlareView()
    presenter = FlarePresenter(passport, t, view)
    return presenter, view


def overview(passport: Passport, t: Translator) -> Overview:
    view = PlanView()
    PlanPresenter(passport, t, view).show()
    return view.overview


def test_plan_that_is_not_written_says_so(passport: Passport, t: Translator) -> None:
    assert not overview(passport, t).written
    passport.records.put(FlarePlan(agreement=Agreement(agreed_with="Priya")))
    assert not overview(passport, t).written, "an agreement about nothing is no plan"


def test_overview_has_the_levels_with_their_lead_ins(passport: Passport, t: Translator) -> None:
    passport.records.put(PLAN)
    shown = overview(passport, t)
    assert shown.written
    assert shown.usual == (Told(lines=("Short walks",)),)
    assert [told.lead for told in shown.starting] == ["I notice:", "I do:"]
    assert shown.starting[1].lines == ("heat pad", "ring Ania")
    assert shown.after == ()


def test_phone_number_keeps_its_order_in_any_script(passport: Passport) -> None:
    passport.records.put(PLAN)
    line = overview(passport, Translator("ur")).people[0].lines[0]
    assert "\u20660161\u00a0496\u00a00000\u2069" in line


@pytest.mark.parametrize(
    ("agreement", "words"),
    [
        (None, ""),
        (Agreement(), ""),
        (Agreement(share=True), ""),
        (Agreement(agreed_with="Priya"), "Agreed with Priya."),
        (Agreement(agreed_on=date(2026, 11, 3)), "My own plan, written on"),
        (Agreement(review_on=date(2027, 2, 3)), "Look at it again on"),
    ],
)
def test_whose_plan_it_is(t: Translator, agreement: Agreement | None, words: str) -> None:
    said = agreement_words(agreement, t).replace("\u2068", "").replace("\u2069", "")
    assert said.startswith(words)
    assert bool(said) is bool(words)


def test_flare_goes_one_level_at_a_time_and_back(flare: Any, passport: Passport) -> None:
    presenter, view = flare
    passport.records.put(PLAN)
    presenter.start()
    seen = [(view.step.level, view.step.number, view.step.of)]
    presenter.forward()
    seen.append((view.step.level, view.step.number, view.step.of))
    presenter.forward()
    seen.append((view.step.level, view.step.number, view.step.of))
    assert seen == [("starting", 1, 3), ("help", 2, 3), ("after", 3, 3)]
    presenter.back()
    assert view.step.level == "help"
    presenter.forward()
    presenter.forward()
    assert view.left


def test_level_without_words_says_so(flare: Any) -> None:
    presenter, view = flare
    presenter.start()
    assert view.step.told == ()
    assert view.step.empty


def test_nothing_is_put_into_the_diary_unasked(flare: Any, passport: Passport) -> None:
    presenter, _view = flare
    presenter.start()
    presenter.forward()
    presenter.forward()
    presenter.forward()
    assert passport.records.all(FlareUp) == []
    assert presenter.noting() is None


def test_flare_up_is_recorded_once_written_about_and_ended(flare: Any, passport: Passport) -> None:
    presenter, view = flare
    presenter.start()
    presenter.record_start(date(2026, 11, 21))
    presenter.record_start(date(2026, 11, 22))
    assert "21" in view.step.recorded
    filling = presenter.noting()
    filling.left(Form(), "set_off", w("gardening"))
    presenter.record_end()
    (entry,) = passport.records.all(FlareUp)
    assert entry.record == FlareUp(started=date(2026, 11, 21), ended=date(2026, 11, 22), set_off=w("gardening"))
    assert entry.about == date(2026, 11, 21)
    assert view.step.recorded == ""


def parts(passport: Passport, t: Translator) -> tuple[PartsPresenter, PartsView]:
    view = PartsView()
    presenter = PartsPresenter(passport, t, view)
    presenter.show()
    return presenter, view


def test_every_area_says_what_it_is_for_until_it_is_written(passport: Passport, t: Translator) -> None:
    presenter, view = parts(passport, t)
    assert set(view.parts) == set(PlanArea)
    assert all(part.note and not part.lines for part in view.parts.values())
    presenter.part(PlanArea.SLEEP).left(Form(), "lines", (w("Same bedtime"),))
    presenter.part(PlanArea.SLEEP).left(Form(), "lines", (w("Same bedtime"), w("No phone")))
    presenter.show()
    assert view.parts[PlanArea.SLEEP].lines == ("Same bedtime", "No phone")
    assert len(passport.records.all(PlanPart)) == 1


def test_what_is_typed_in_one_area_does_not_show_in_another(passport: Passport, t: Translator) -> None:
    presenter, _view = parts(passport, t)
    presenter.part(PlanArea.SLEEP).typed("lines", "half a line")
    assert presenter.part(PlanArea.MIND).editing.drafts() == {}
    assert presenter.part(PlanArea.SLEEP).editing.drafts() == {"lines": "half a line"}


def test_paced_activities_stand_under_pacing_with_their_own_baseline(passport: Passport, t: Translator) -> None:
    passport.records.add(Pacing(activity=w("Hoovering"), baseline=w("6 minutes")))
    _presenter, view = parts(passport, t)
    assert view.parts[PlanArea.PACING].lines == ("Hoovering: 6 minutes",)


def test_only_one_burden_is_the_one_to_lighten(passport: Passport, t: Translator) -> None:
    presenter, view = parts(passport, t)
    force = passport.records.add(BalanceItem(side=BalanceSide.DRIVING_FORCE, what=w("Choir"), chosen=True))
    first = presenter.item(BalanceSide.BURDEN, None)
    first.left(Form(), "what", w("Noise"))
    first.left(Form(), "chosen", value=True)
    second = presenter.item(BalanceSide.BURDEN, None)
    second.left(Form(), "what", w("Broken sleep"))
    second.left(Form(), "size", "4")
    second.left(Form(), "chosen", value=True)
    presenter.show()
    assert [(card.title, card.mark) for card in view.burdens] == [("Broken sleep", "The one to lighten"), ("Noise", "")]
    assert "4" in view.burdens[0].text
    assert "big" in view.burdens[0].text
    assert [(card.id, card.mark) for card in view.forces] == [(force.id, "The one to feed")]


def test_what_is_taken_out_comes_back(passport: Passport, t: Translator) -> None:
    burden = passport.records.add(BalanceItem(side=BalanceSide.BURDEN, what=w("Noise")))
    presenter, view = parts(passport, t)
    presenter.take_out(burden.id)
    presenter.show()
    assert not view.burdens
    presenter.bring_back(burden.id)
    presenter.show()
    assert [card.id for card in view.burdens] == [burden.id]
