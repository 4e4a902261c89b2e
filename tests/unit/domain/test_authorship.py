"""A score is the person's, an observation is a carer's, and a letter cannot type."""

from __future__ import annotations

import pytest

from passport_app.domain.authorship import (
    LetterCannotWriteError,
    ObservedOnlyError,
    PersonOnlyWordsError,
    check_authorship,
)
from passport_app.domain.kinds import ALL
from passport_app.domain.record import Record

CARER = "a" * 32


@pytest.mark.parametrize("kind", ALL, ids=lambda kind: kind.KIND)
def test_each_kind_has_the_authors_that_it_can_have(kind: type[Record]) -> None:
    for recorder in ("person", CARER):
        for informant in ("person", CARER, "letter"):
            wrong = (
                PersonOnlyWordsError
                if kind.PERSON_ONLY and informant != "person"
                else ObservedOnlyError
                if kind.OBSERVED_ONLY and informant != CARER
                else None
            )
            if wrong is None:
                check_authorship(kind, recorder=recorder, informant=informant)
            else:
                with pytest.raises(wrong) as caught:
                    check_authorship(kind, recorder=recorder, informant=informant)
                assert caught.value.field == "informant"
    with pytest.raises(LetterCannotWriteError):
        check_authorship(kind, recorder="letter", informant=CARER)


def test_every_score_is_the_persons_own() -> None:
    names = {kind.KIND for kind in ALL if kind.PERSON_ONLY}
    assert {"check-in", "questionnaire-response"} <= names
    assert {kind.KIND for kind in ALL if kind.OBSERVED_ONLY} == {"observation"}
