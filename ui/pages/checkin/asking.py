"""Words one question of a check-in; no Qt and nothing that is kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from passport_app.domain.diary import AnswerStyle, DiaryPurpose, Tracker
from passport_app.i18n import Translator, isolate
from ui.common.wording import pain_words, phrase, shown
from ui.pages.checkin.questions import Asked, Question, Step, answer_words, rating_code, rating_words


@dataclass(frozen=True, kw_only=True)
class Asking:
    """How questions are worded for one check-in.

    Attributes:
        translator: The window's language.
        purpose: What the diary is kept for, and how.
        trackers: The person's own trackers by record id.
        about: The day that the check-in is about.
        today: The day that it is.
    """

    translator: Translator
    purpose: DiaryPurpose
    trackers: Mapping[str, Tracker]
    about: date
    today: date

    def worded(self, plain: Question, *, answered: bool, empty: bool) -> Question:
        """Put words to a question.

        Args:
            plain: The question without its words.
            answered: Whether it has an answer already.
            empty: Whether nothing was put in at any question.
        """
        makers: dict[Asked, Callable[[Question], Question]] = {
            Asked.DAY: self._day,
            Asked.NUMBER: lambda found: self._rating(found, answered=answered),
            Asked.WORD: lambda found: self._rating(found, answered=answered),
            Asked.TRACKER: self._tracker,
            Asked.MANAGED: self._managed,
            Asked.PAINS: self._pains,
            Asked.NOTE: self._note,
            Asked.END: lambda found: self._end(found, empty=empty),
        }
        return makers[plain.step.asked](replace(plain, place=self._place(plain)))

    def last_words(self, step: Step, last: object) -> str:
        """What the button says that gives the answer of last time again."""
        _ = self.translator.gettext
        if isinstance(last, tuple):
            places = self.translator.join(isolate(pain_words(pain, self.translator)) for pain in last)
            return _("Same as last time: {places}", places=places)
        if self.purpose.hide_numbers:
            return _("Same as last time")
        return _("Same as last time: {answer}", answer=isolate(answer_words(step.key, last, self.translator)))

    def _place(self, plain: Question) -> str:
        _ = self.translator.gettext
        if plain.step.extra:
            return _("A little more, if you like")
        if self.about != self.today:
            return _("Check-in for {day}", day=self.translator.day(self.about))
        return _("Check-in")

    def _day(self, plain: Question) -> Question:
        _, yesterday = self.translator.gettext, self.today - timedelta(days=1)
        options = (
            (yesterday.isoformat(), _("Yesterday, {day}", day=self.translator.day(yesterday))),
            (self.today.isoformat(), _("Today, {day}", day=self.translator.day(self.today))),
        )
        title = _("Today or yesterday?")
        return replace(plain, title=title, note=_("It is after midnight. Which day is this about?"), options=options)

    def _rating(self, plain: Question, *, answered: bool) -> Question:
        _, code = self.translator.gettext, rating_code(plain.step.key)
        words = self.purpose.style is AnswerStyle.WORDS
        note = _("Choose a number or type it. There is no right answer.")
        if words:
            note = _("Choose what fits best. There is no right answer.")
        if answered and self.purpose.hide_numbers:
            note = _("You have answered this. Your answer is kept and not shown.")
        return replace(
            plain,
            title=phrase("rating-question", code, self.translator),
            note=note,
            low=phrase("rating-low", code, self.translator),
            high=phrase("rating-high", code, self.translator),
            options=rating_words(plain.step.key, self.translator) if words else (),
        )

    def _tracker(self, plain: Question) -> Question:
        tracker = self.trackers[plain.step.key]
        return replace(
            plain,
            title=shown(tracker.name, self.translator),
            note=self.translator.gettext("One of your own things to keep an eye on."),
            low=shown(tracker.low_end, self.translator),
            high=shown(tracker.high_end, self.translator),
            tracker=tracker.type,
            unit=tracker.unit or "",
        )

    def _managed(self, plain: Question) -> Question:
        _ = self.translator.gettext
        note = _("However small. It need not have been done well.")
        return replace(plain, title=_("What did I manage that mattered?"), note=note, bank="managed")

    def _pains(self, plain: Question) -> Question:
        _ = self.translator.gettext
        note = _("Put in as many places as you like. Left and right are your own left and right.")
        return replace(plain, title=_("Where does it hurt?"), note=note)

    def _note(self, plain: Question) -> Question:
        _ = self.translator.gettext
        return replace(plain, title=_("Anything else to remember?"), note=_("In your own words."))

    def _end(self, plain: Question, *, empty: bool) -> Question:
        _ = self.translator.gettext
        if empty:
            return replace(plain, title=_("Nothing was put in."), note=_("That is fine. Nothing was kept."))
        return replace(plain, title=_("Done."), note=_("Your answers are kept. You can change them in the diary."))
