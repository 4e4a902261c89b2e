"""What is chosen, the page that comes of it, and nothing else, is what is given away."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from passport_app.domain.medicines import Medicine
from passport_app.domain.sharing import SharedSummary
from passport_app.services import printing
from passport_app.services.passport import Passport
from passport_app.services.printing import Job, NoPrinterError, Printers
from tests.ui.audit import focused, name_of
from tests.ui.pages.opened import go_to, press, type_into
from ui.common.context import PageContext, Place
from ui.pages.summary.page import SummaryPlace, build
from ui.pages.summary.put_into import PutIntoPage


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch) -> list[tuple[bytes, Job]]:
    """What reached the print queue."""
    sent: list[tuple[bytes, Job]] = []
    monkeypatch.setattr(printing, "print_pdf", lambda pdf, job: sent.append((pdf, job)))
    return sent


def sections(place: SummaryPlace) -> list[str]:
    page = place.page.presenter.page
    assert page is not None
    return [section.name for section in page.summary.sections]


def test_it_begins_with_english_for_them_and_the_persons_own_language(place: SummaryPlace) -> None:
    assert place.page.presenter.chosen.languages == ("en", "ur")


def test_the_paper_that_is_seen_is_the_page_itself(place: SummaryPlace, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: place.page._preview.is_made, timeout=20_000)
    assert len(place.page._preview._sheets) == place.page.giving.pages()


def test_the_usual_page_is_two_presses_for_whom_and_print(
    place: SummaryPlace, printed: list[tuple[bytes, Job]], full: Passport, qtbot: QtBot
) -> None:
    """Also where the second comes before the page of the first was made."""
    page = place.page.presenter.page
    place.page.card.audience.audience.committed.emit("ae")
    place.page.card.print_button.click()
    made = place.page.presenter.page
    assert made is not None
    assert made is not page
    assert printed == [(made.pdf, Job(paper="A4"))]
    record = full.records.all(SharedSummary)[-1].record
    assert (record.audience, record.given_as, record.format, record.edition) == ("ae", "paper", "pdf", "standard")


def test_who_has_it_is_asked_afterwards_and_may_stay_blank(
    place: SummaryPlace, printed: list[tuple[bytes, Job]], full: Passport
) -> None:
    given = place.page.card.given
    assert given.to.isHidden()
    press(place, "Print")
    type_into(place, "Who did you give it to?", "Dr Singh")
    assert full.records.all(SharedSummary)[-1].record.to == "Dr Singh"
    press(place, "Print")
    assert given.to.raw() == ""
    assert full.records.all(SharedSummary)[-1].record.to is None
    assert len(full.records.all(SharedSummary)) == 3


def test_what_was_typed_is_kept_when_the_page_is_left(
    place: SummaryPlace, printed: list[tuple[bytes, Job]], full: Passport, qtbot: QtBot
) -> None:
    press(place, "Print")
    qtbot.keyClicks(go_to(place, "Who did you give it to?"), "Ola")
    assert place.before_leave()
    assert full.records.all(SharedSummary)[-1].record.to == "Ola"


def test_without_a_printer_one_sentence_says_so(
    place: SummaryPlace, monkeypatch: pytest.MonkeyPatch, full: Passport
) -> None:
    def refuse(_pdf: bytes, _job: Job | None = None) -> None:
        raise NoPrinterError

    before = len(full.records.all(SharedSummary))
    monkeypatch.setattr(printing, "print_pdf", refuse)
    press(place, "Print")
    assert "No printer is set up" in place.page.card.given.note._problem.text()
    assert place.page.card.given.to.isHidden()
    assert len(full.records.all(SharedSummary)) == before


def test_the_usual_printer_is_named_before_anything_is_sent(place: SummaryPlace) -> None:
    place.page._show_printer(Printers(names=("Office", "Kitchen"), default="Kitchen"))
    assert "Kitchen" in place.page.card._printer.text()
    assert "Office" not in place.page.card._printer.text()


def test_a_section_that_is_unticked_leaves_the_page(place: SummaryPlace, qtbot: QtBot) -> None:
    presenter = place.page.presenter
    assert "Naproxen" in presenter.text()
    press(place, "What is in it")
    press(place, "Medicines")
    qtbot.waitUntil(lambda: "medicines" not in sections(place))
    assert name_of(focused()) == "Medicines"
    assert place.page.card.usual.isVisible()
    press(place, "As usual again")
    qtbot.waitUntil(lambda: "medicines" in sections(place))
    assert name_of(focused()) == "What is in it"


def test_a_line_that_is_unticked_leaves_the_page_and_the_keyboard_stays(place: SummaryPlace, qtbot: QtBot) -> None:
    presenter = place.page.presenter
    press(place, "Single lines")
    press(place, "Naproxen")
    qtbot.waitUntil(lambda: "Naproxen" not in presenter.text())
    assert "Omeprazole" in presenter.text()
    assert name_of(focused()).startswith("Naproxen")
    press(place, "Naproxen")
    qtbot.waitUntil(lambda: "Naproxen" in presenter.text())


def test_what_is_private_is_ticked_for_one_page_only(place: SummaryPlace, full: Passport, qtbot: QtBot) -> None:
    full.records.add(Medicine(name="Planted"), private=True)
    presenter = place.page.presenter
    presenter.compose()
    assert "Planted" not in presenter.text()
    press(place, "Single lines")
    press(place, "Planted")
    qtbot.waitUntil(lambda: "Planted" in presenter.text())
    assert place.page.card._private.isVisible()
    place._open_ledger()
    place.pop()
    qtbot.waitUntil(lambda: "Planted" in presenter.text())
    place.page.giving.copied("text")
    assert full.records.all(SharedSummary)[-1].private
    place.on_shown()
    qtbot.waitUntil(lambda: presenter.page is not None)
    assert "Planted" not in presenter.text()
    assert not place.page.card._private.isVisible()


def test_sections_are_put_in_order_with_the_keyboard(place: SummaryPlace, qtbot: QtBot) -> None:
    before = sections(place)
    second, third = before[1], before[2]
    press(place, "Order and first side")
    title = dict(place.page.presenter.ordered())[third]
    press(place, f"Up: {title}")
    qtbot.waitUntil(lambda: sections(place).index(third) < sections(place).index(second))
    assert name_of(focused()) == f"Up: {title}"
    press(place, f"Up: {title}")
    qtbot.waitUntil(lambda: sections(place)[0] == third)
    assert name_of(focused()) == f"Down: {title}"
    assert "place 1 of" in place._context.announcer.last


def test_what_went_to_the_second_side_is_said_and_can_come_forward(place: SummaryPlace, qtbot: QtBot) -> None:
    presenter = place.page.presenter
    second = [one for one in presenter.ranked() if one.second]
    assert second
    assert second[0].title in presenter.second_side()
    assert place.page.card._second.isVisible()
    press(place, "Choose what stays on the first side")
    wanted = second[0].name
    presenter.choose(first=(wanted,))
    assert presenter.ranked()[0].name == wanted
    assert wanted not in {one.name for one in presenter.ranked() if one.second}
    assert place.page.card.order.rank.isVisible()


def test_choices_are_remembered_for_the_audience(place: SummaryPlace, given: PageContext, qtbot: QtBot) -> None:
    press(place, "Language, print and codes")
    place.page.card.paper.mine.committed.emit("")
    qtbot.waitUntil(lambda: place.page.presenter.chosen.mine == "")
    again = build(given)
    assert isinstance(again, SummaryPlace)
    qtbot.addWidget(again)
    assert again.page.presenter.chosen.mine == ""
    again.on_shown("ae")
    assert again.page.presenter.chosen.mine == "ur"


def test_the_codes_on_the_paper_are_locked_with_a_passcode_that_stands_beside_the_choice(
    place: SummaryPlace, qtbot: QtBot
) -> None:
    presenter = place.page.presenter
    presenter.choose(reader=True, locked=True, mine="")
    page = presenter.page
    assert page is not None
    assert page.codes is not None
    assert page.layout.reader_parts == page.codes.parts
    assert presenter.passcode in place.page.card.paper.passcode.text()
    presenter.choose(edition=presenter.chosen.edition)
    assert presenter.page is not None
    assert presenter.page.codes == page.codes
    place.on_shown()
    qtbot.waitUntil(lambda: presenter.page is not None)
    assert presenter.page is not None
    assert presenter.page.codes is not None
    assert presenter.page.codes.passcode != page.codes.passcode


def test_words_that_cannot_be_read_are_put_into_english_by_a_named_person(place: SummaryPlace, qtbot: QtBot) -> None:
    presenter = place.page.presenter
    waiting = presenter.unread()
    assert waiting
    press(place, "Put them into that language")
    page = place.current
    assert isinstance(page, PutIntoPage)
    page._name.set_value("Bilal")
    box = page._boxes[0]
    qtbot.keyClicks(box.box, "my leg tingles at night")
    box.commit()
    place.pop()
    qtbot.waitUntil(lambda: "my leg tingles at night" in presenter.text())
    assert len(presenter.unread()) == len(waiting) - 1


def test_a_summary_of_somebody_else_can_be_read_from_here(place: SummaryPlace, given: PageContext) -> None:
    press(place, "Read someone’s summary")
    assert given.navigate.__self__.places == [(Place.READER, None)]  # type: ignore[attr-defined]  # the list behind it
