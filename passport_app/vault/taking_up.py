"""What of a helper's copy can come in: what the helper wrote, and nothing in anybody else's name.

Versions by others that are not known here are in the copy after an older state was put back, or because somebody
forged them; nobody can tell which. They are left out. What the helper wrote on top of one begins anew, under an id
that follows from its own: so it comes in once, however often the copy is brought back.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from passport_app.vault.errors import RevisionClashError
from passport_app.vault.ledger import Ledger
from passport_app.vault.revisions import Revision, begun_anew, is_id

_BATCH = 400


@dataclass(frozen=True, kw_only=True)
class TakenUp:
    """What of a copy is new here.

    Attributes:
        revisions: What comes in, as it does.
        known: How many are here already under the id with which they began anew.
        left_out: How many are unknown here and not by the helper.
    """

    revisions: list[Revision]
    known: int = 0
    left_out: int = 0


def taken_up(ledger: Ledger, new: Sequence[Revision], helper: str) -> TakenUp:
    """Sort out what is in a helper's copy and not here.

    Raises:
        RevisionClashError: one of them came in before and said something else.
    """
    here, unborne = _here_anew(ledger, new), _not_borne_out(ledger, new, helper)
    anew: dict[str, str] = {}
    left_out: set[str] = set()
    wanted: list[Revision] = []
    for one in sorted(new, key=lambda one: (one.clock, one.id)):
        if one.id in here:
            if not _says_the_same(here[one.id], one):
                raise RevisionClashError
            anew[one.id] = here[one.id].id
        elif one.recorder != helper:
            left_out.add(one.id)
        else:
            parents = {anew.get(parent, parent) for parent in one.parents if parent not in left_out}
            if parents == set(one.parents):
                wanted.append(one)
            else:
                anew[one.id] = begun_anew(one.id)
                informant = helper if (one.record, one.informant) in unborne else one.informant
                fresh = replace(one, id=anew[one.id], parents=tuple(sorted(parents)), informant=informant)
                wanted.append(fresh)
    return TakenUp(revisions=wanted, known=len(here), left_out=len(left_out))


def _not_borne_out(ledger: Ledger, new: Sequence[Revision], helper: str) -> set[tuple[str, str]]:
    """Records, each with another helper whose words nothing here says they are: so they are those of who typed them."""
    claimed = {(one.record, one.informant) for one in new if is_id(one.informant) and one.informant != helper}
    heard = {(record, past.informant) for record, _ in claimed for past in ledger.history(record)}
    return claimed - heard


def _here_anew(ledger: Ledger, new: Sequence[Revision]) -> dict[str, Revision]:
    """What is here under the id with which it began anew, by its own id."""
    by_fresh = {begun_anew(one.id): one.id for one in new}
    ids = list(by_fresh)
    batches = (ledger.rows_of(ids[at : at + _BATCH]) for at in range(0, len(ids), _BATCH))
    return {by_fresh[fresh]: ledger.read(row) for rows in batches for fresh, row in rows.items()}


def _says_the_same(here: Revision, there: Revision) -> bool:
    return there == replace(here, id=there.id, parents=there.parents, informant=there.informant, private=False)
