"""The flare-up plan on paper: the person's own copy, with the signs that need help before everything else.

All of the plan stands on it, also what is not to be shared in a summary; a private plan is printed only where the
person says so on that print. Own words are printed as they were written;
where a named person put them into the sheet's language, that stands beside them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from passport_app.domain.help_now import DRAFT_NOTICE, HelpCard, Said, help_page
from passport_app.domain.person import Nation, Person
from passport_app.domain.plans import FlarePlan, PlanContact
from passport_app.domain.words import Words as Written
from passport_app.errors import N_, PassportError
from passport_app.i18n import base_language
from passport_app.services.passport import Passport
from passport_app.summary.compose import ORIGIN, is_checked, unchecked_note
from passport_app.summary.editions import STANDARD_SIZE
from passport_app.summary.model import Span
from passport_app.summary.pdf.boxes import Box, Heading, Paragraph, Setting
from passport_app.summary.pdf.document import Printed, Sheet, print_sheets
from passport_app.summary.pdf.feet import Footer
from passport_app.summary.pdf.frames import Columns, Frame
from passport_app.summary.pdf.itemizing import Words
from passport_app.summary.pdf.lists import Item, Listing
from passport_app.summary.pdf.parts import LARGE, MARKS, printed
from passport_app.summary.people import known, putter, readable
from passport_app.summary.plan_words import DO, EMPTY, MEDICINES, NOTICE, RING, SAY, SIGNS, agreement_words, level_title
from passport_app.summary.sections.header import foot_identity, full_name
from passport_app.summary.telling import is_professional
from passport_app.summary.wording import Sheet as Language
from passport_app.summary.wording import Spans, items, sentences

_SIZES = (12.0, 11.0, STANDARD_SIZE)
"""Body type sizes in points; the largest with which all fits on one page is taken."""


class PrivatePlanError(PassportError):
    """A plan that is private, and nobody said that it may go on paper this time."""

    code = "private-plan"
    template = N_("This plan is private, so it was not printed or saved.")
    hint = N_("Tick that it may go on paper this time, then try again.")


def plan_sheet(passport: Passport, language: str, *, private: bool = False) -> bytes:
    """The plan as a PDF: one page of A4, or more where the plan is long or the person's print is large.

    Args:
        passport: Whose plan.
        language: BCP 47 tag of the sheet.
        private: Whether a private plan may go on paper this time.

    Raises:
        PrivatePlanError: The plan is private, and it may not.
    """
    who, plan = passport.records.only(Person), passport.records.only(FlarePlan)
    if plan and plan.private and not private:
        raise PrivatePlanError
    person = who.record if who else Person()
    copy = _Copy(Language(language, passport.today()), person, plan.record if plan else FlarePlan())
    return copy.best().pdf


@dataclass(frozen=True, slots=True, kw_only=True)
class _Look:
    """How it is laid out.

    Attributes:
        size: Of the body's type, in points.
        beside: Whether levels stand beside each other, or one below the other, where a page may end between them.
        listed: Whether each sign has a line of its own.
    """

    size: float
    beside: bool = True
    listed: bool = True


class _Copy:
    """One plan in one language."""

    def __init__(self, language: Language, person: Person, plan: FlarePlan) -> None:
        self._in, self._person, self._plan = language, person, plan
        self._help = help_page(person.nation or Nation.ENGLAND, language.language)

    def best(self) -> Printed:
        """On one page if it can be; else the signs on one side and the plan on the other; else as long as it is."""
        own = self._person.print_size
        sizes = (max(float(own), STANDARD_SIZE),) if own else _SIZES
        # With its English after each there is no room for every sign on a line of its own.
        listing = (False,) if any(card.action.english for card in self._help.cards) else (True, False)
        looks = [_Look(size=size, listed=listed) for listed in listing for size in sizes if size <= LARGE]
        for most in (1, 2):
            for made in map(self.printed, looks):
                if made.pages == (most,):
                    return made
        return self.printed(_Look(size=sizes[0], beside=False, listed=listing[0]))

    def printed(self, look: _Look) -> Printed:
        """Lay it out."""
        title = self._in.t.gettext("My flare-up plan")
        setting = Setting(language=self._in.language, size=look.size)
        boxes = (*self._top(title), *self._signs(look), *self._levels(beside=look.beside))
        return print_sheets(title, [Sheet(setting=setting, boxes=boxes, footers=(self._footer(),))])

    def _top(self, title: str) -> list[Box]:
        name = full_name(self._person, self._in)
        born = self._person.date_of_birth
        about = items((name,), self._in.say(N_("born {date}"), date=self._in.date(born)) if born else ())
        agreed = agreement_words(self._plan.agreement, self._in.t)
        return [
            Heading(words=self._plain(title, bold=True), kind="H1", scale=1.7, before=0),
            Paragraph(words=printed(about, bold=True), before=4),
            *([Paragraph(words=self._plain(agreed))] if agreed else []),
        ]

    def _signs(self, look: _Look) -> list[Box]:
        page = self._help
        title = f"{MARKS['new']} {self._in.t.gettext(SIGNS)}"
        notice = self._in.t.gettext(DRAFT_NOTICE)
        draft = Said(text=notice, english="" if notice == DRAFT_NOTICE else DRAFT_NOTICE)
        inside = [*(self._both(draft) if page.draft else []), *self._cards(page.cards, look)]
        if not look.beside:
            return [Heading(words=self._plain(title, bold=True)), *inside]
        heading = Paragraph(words=self._plain(title, bold=True), kind="H2", scale=1.15, keeps=True)
        return [Frame(boxes=(heading, *inside), weight=1.5, before=8)]

    def _cards(self, cards: Sequence[HelpCard], look: _Look) -> list[Box]:
        if not look.listed:
            return [box for card in cards for box in self._running(card)]
        if not look.beside:
            return [box for card in cards for box in self._card(card)]
        return [Columns(columns=tuple(tuple(self._card(card)) for card in cards), widths=(1.25, 1.1, 1), before=4)]

    def _card(self, card: HelpCard) -> list[Box]:
        """Every sign on a line of its own."""
        action = Paragraph(words=self._plain(card.action.text, bold=True), before=3, keeps=True)
        return [action, self._list([self._in.plain(item.text) for item in card.items])]

    def _running(self, card: HelpCard) -> list[Box]:
        """Signs one after the other, and all their English after them: with it there is no room for lines."""
        signs = items(*(self._in.plain(item.text) for item in card.items))
        words = (*self._plain(f"{card.action.text} ", bold=True), *printed(signs))
        if not card.action.english:
            return [Paragraph(words=words, before=3)]
        english = items(*((Span(text=item.english, language="en"),) for item in card.items))
        lead = Words(text=f"{card.action.english} ", language="en", bold=True, quiet=True)
        return [Paragraph(words=words, before=3), Paragraph(words=(lead, *printed(english, quiet=True)))]

    def _levels(self, *, beside: bool) -> list[Box]:
        plan = self._plan
        usual = self._level("usual", MARKS["usual"], self._lines(plan.usual))
        starting = self._level(
            "starting",
            MARKS["flare"],
            [
                *self._lines(plan.notice, NOTICE),
                *self._lines(plan.do, DO),
                *self._lines(plan.agreed_medicines, MEDICINES),
            ],
        )
        people = self._level("help", MARKS["help"], [*self._contacts(), *self._say()])
        after = self._level("after", "", self._lines(plan.after))
        if not beside:
            return [*usual, *starting, *people, *after]
        return [Columns(columns=((*usual, *starting), (*people, *after)), widths=(1, 1), gap=22, before=4)]

    def _level(self, level: str, mark: str, inside: list[Box]) -> list[Box]:
        title = level_title(level, self._in.t)
        words = self._plain(f"{mark} {title}" if mark else title, bold=True)
        empty = printed(self._in.say(EMPTY), quiet=True)
        return [Heading(words=words, before=9), *(inside or [Paragraph(words=empty)])]

    def _lines(self, lines: tuple[Written, ...], lead: str = "") -> list[Box]:
        if not lines:
            return []
        told = self._list([self._own(words) for words in lines])
        return [*self._lead(lead), told] if lead else [told]

    def _contacts(self) -> list[Box]:
        if not self._plan.contacts:
            return []
        return [*self._lead(RING), self._list([self._contact(each) for each in self._plan.contacts])]

    def _contact(self, contact: PlanContact) -> Spans:
        phone = self._in.plain(self._in.figure(contact.phone)) if contact.phone else ()
        name = self._in.plain(self._in.name(contact.name))
        return items(name, phone, self._own(contact.hours) if contact.hours else ())

    def _say(self) -> list[Box]:
        if self._plan.say is None:
            return []
        return [
            *self._lead(SAY),
            Paragraph(words=printed(self._in.say(N_("“{words}”"), words=self._own(self._plan.say)))),
        ]

    def _own(self, words: Written) -> Spans:
        """Ready-made words in the sheet's language; own words as written, with what somebody put them into."""
        words = known(words)
        if words.code is not None:
            text = readable(words, self._in.language) or words.text
            return (self._in.foreign(text, self._in.language),)
        written = (self._in.foreign(words.text, words.language),)
        rendering = words.into(self._in.language)
        if rendering is None or base_language(words.language) == base_language(self._in.language):
            return written
        put = self._in.quoted(self._in.foreign(rendering.text, self._in.language))
        language, who = self._in.t.language_name(self._in.language), putter(rendering, self._in)
        if is_professional(rendering):
            return sentences(
                written, put, self._in.say(N_("(put into {language} by {who})"), language=language, who=who)
            )
        template = N_("(put into {language} by {who}, not a professional translation)")
        return sentences(written, put, self._in.say(template, language=language, who=who))

    def _both(self, said: Said) -> list[Box]:
        boxes: list[Box] = [Paragraph(words=self._plain(said.text, bold=True), before=3, keeps=True)]
        if said.english:
            english = (Words(text=said.english, language="en", bold=True, quiet=True),)
            boxes.append(Paragraph(words=english, keeps=True))
        return boxes

    def _lead(self, message: str) -> list[Box]:
        return [Paragraph(words=printed(self._in.say(message), bold=True), before=3, keeps=True)]

    def _list(self, lines: list[Spans]) -> Listing:
        bullet = self._plain("•")
        return Listing(items=tuple(Item(label=bullet, words=printed(line)) for line in lines), before=1)

    def _plain(self, text: str, *, bold: bool = False) -> tuple[Words, ...]:
        return (Words(text=text, language=self._in.language, bold=bold),)

    def _footer(self) -> Footer:
        unchecked = () if is_checked(self._in.language) else self._plain(unchecked_note(self._in))
        return Footer(
            language=self._in.language,
            start=printed(foot_identity(self._person, self._in)),
            middle=printed(self._in.say(ORIGIN), bold=True),
            end=printed(self._in.plain(self._in.date(self._in.as_of, "medium"))),
            page_of=self._in.t.gettext("page {n} of {m}"),
            notes=unchecked,
        )
