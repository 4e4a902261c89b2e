"""How many bytes and codes a page needs as HPQ1, as deflated FHIR, and as a SMART Health Card with the same facts.

python -m tests.bench.codes FOLDER

The card is a yardstick and nothing that is offered: it needs an issuer on the web, and its rules leave free text out.
It is built as its specification says: a FHIR bundle without ids, narratives and displays, with references by place;
in a signed token with a deflated payload; printed as digits, two a character, in a code of version 22 at level L that
holds 1,195 characters, or 1,191 in each of several, a form that the specification has given up since. Words of codes
are kept, against those rules: nearly all facts of a page are words. The signature's bytes are made up, not its length.
Ours holds every word of the page beside its facts; the card and the facts without narratives do not.
"""

from __future__ import annotations

import base64
import hashlib
import json
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from passport_app.services.passport import open_passport
from passport_app.services.summaries import compose_summary
from passport_app.summary.fhir import render_fhir
from passport_app.summary.hpq1 import encode
from passport_app.summary.hpq1.parts import ROOM
from passport_app.summary.model import Summary
from tests.bench.measure import Figure
from tests.bench.sample import PASSPHRASE

ALONE, EACH = 1195, 1191
"""Characters of a token in one code, and in each of several."""


def figures(folder: Path) -> list[Figure]:
    """The clinician's page of a passport in English, against each yardstick."""
    with open_passport(folder, PASSPHRASE) as passport:
        return list(compared(compose_summary(passport, "gp", ("en",))))


def compared(summary: Summary) -> Iterator[Figure]:
    """Bytes first, then codes."""
    codes, document = encode(summary), render_fhir(summary)
    facts = json.dumps(bundle(document), ensure_ascii=False, separators=(",", ":")).encode()
    token = signed(document)
    ours = len(codes.container)
    sizes = {
        "FHIR document, deflated": len(_deflated(document)),
        "its facts without narratives, deflated": len(_deflated(facts)),
        "SMART Health Card of the facts": len(token),
    }
    for name, size in sizes.items():
        yield Figure(name="page as HPQ1, words and facts", ours=ours, yardstick=name, reference=size, unit="B")
    in_codes = {
        "FHIR document, deflated, in codes like ours": -(-sizes["FHIR document, deflated"] // ROOM),
        "SMART Health Card of the facts, at level L": len(chunks(token)),
    }
    for name, count in in_codes.items():
        yield Figure(
            name="page as HPQ1, at level M", ours=len(codes.parts), yardstick=name, reference=count, unit="codes"
        )


def bundle(document: bytes) -> dict[str, Any]:
    """The facts of a document as a card holds them: no composition, no narrative, references by place."""
    entries = json.loads(document)["entry"][1:]
    places = {entry["fullUrl"]: f"resource:{place}" for place, entry in enumerate(entries)}
    made = [{"fullUrl": places[one["fullUrl"]], "resource": _lean(one["resource"], places)} for one in entries]
    return {"resourceType": "Bundle", "type": "collection", "entry": made}


def signed(document: bytes) -> str:
    """The card's token."""
    subject = {"fhirVersion": "4.0.1", "fhirBundle": bundle(document)}
    claims = {
        "iss": "https://issuer.example/cards",
        "nbf": 1795305600,
        "vc": {"type": ["https://smarthealth.cards#health-card"], "credentialSubject": subject},
    }
    head = {"zip": "DEF", "alg": "ES256", "kid": _base64(hashlib.sha256(b"key").digest())}
    payload = json.dumps(claims, ensure_ascii=False, separators=(",", ":")).encode()
    return ".".join(map(_base64, (json.dumps(head, separators=(",", ":")).encode(), _deflated(payload), bytes(64))))


def chunks(token: str) -> list[str]:
    """The texts of a card's codes, as even as can be."""
    if len(token) <= ALONE:
        return [f"shc:/{_digits(token)}"]
    count = -(-len(token) // EACH)
    size = -(-len(token) // count)
    return [f"shc:/{place + 1}/{count}/{_digits(token[place * size :][:size])}" for place in range(count)]


def _digits(token: str) -> str:
    return "".join(f"{ord(character) - 45:02}" for character in token)


def _lean(value: Any, places: dict[str, str]) -> Any:
    if isinstance(value, list):
        return [_lean(one, places) for one in value]
    if isinstance(value, dict):
        return {name: _lean(one, places) for name, one in value.items() if not _dropped(name, one)}
    return places.get(value, value) if isinstance(value, str) else value


def _dropped(name: str, value: Any) -> bool:
    if isinstance(value, dict):
        return name == "meta" or "div" in value
    return name in {"id", "language", "display", "fullUrl"}


def _deflated(data: bytes) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(data) + packer.flush()


def _base64(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


if __name__ == "__main__":
    for figure in figures(Path(sys.argv[1])):
        print(f"{figure.name}\t{figure.ours:,.0f} {figure.unit}\t{figure.yardstick}\t{figure.reference:,.0f}")
