"""What was given out is listed, says what it does not know yet without telling it, and can be taken out."""

from __future__ import annotations

from passport_app.domain.medicines import Medicine
from passport_app.domain.sharing import SharedAs, SharedSummary
from passport_app.i18n import Translator
from passport_app.services import sharing, summaries
from passport_app.services.passport import Passport
from tests.ui.pages.opened import press, type_into
from ui.pages.summary.ledger import Ledger
from ui.pages.summary.ledger_page import EntryPage, LedgerPage
from ui.pages.summary.page import SummaryPlace
from ui.widgets.entry_row import EntryRow


def old_copy(passport: Passport) -> str:
    return passport.records.all(SharedSummary)[0].id


def test_each_copy_says_who_has_it_and_what_it_does_not_know(full: Passport) -> None:
    (line,) = Ledger(full, Translator("en")).lines()
    assert "Pain clinic" in line.title
    assert "Shazia Hussain" in line.second
    assert "On paper" in line.second
    assert line.stale.startswith("This copy is out of date. Changed since then: A goal (8 November 2026)")


def test_what_changed_is_named_by_kind_and_day_and_never_told(full: Passport) -> None:
    full.records.add(Medicine(name="Planted"))
    told = " ".join(Ledger(full, Translator("en")).changes(old_copy(full)))
    assert "A medicine (new" in told
    assert "Planted" not in told


def test_a_copy_of_today_is_up_to_date(full: Passport) -> None:
    page = summaries.compose_summary(full, "gp", ("en",))
    given = sharing.record_given(full.records, page, given_as=SharedAs.PAPER, edition="large-18", format_name="pdf")
    line = Ledger(full, Translator("en")).line(given.id)
    assert line is not None
    assert line.stale == ""
    assert "Large print, 18 point" in line.second


def test_one_is_opened_named_taken_out_and_brought_back(place: SummaryPlace, full: Passport) -> None:
    press(place, "What I have given out")
    page = place.current
    assert isinstance(page, LedgerPage)
    press(page, "Pain clinic")
    one = place.current
    assert isinstance(one, EntryPage)
    assert one.to is not None
    one.to.set_value("")
    type_into(one, "Who has it?", "The clinic")
    assert sharing.ledger(full.records)[0].record.to == "The clinic"
    press(one, "Take it out of this list")
    assert sharing.ledger(full.records) == []
    press(one, "Undo")
    assert len(sharing.ledger(full.records)) == 1
    press(one, "Back to the list")
    assert isinstance(place.current, LedgerPage)
    assert place.current.findChildren(EntryRow)


def test_the_list_opens_at_once_where_an_entry_leads_to_it(place: SummaryPlace) -> None:
    place.on_shown("given")
    assert isinstance(place.current, LedgerPage)
