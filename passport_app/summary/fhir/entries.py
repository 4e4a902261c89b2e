"""The resources of a document, each named by what it says: the same summary gives the same names."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterator
from typing import Final

from passport_app.summary.fhir.nodes import Node, node

_NAMES: Final = uuid.UUID("5a7e2f0c-6d1b-5c3e-9b64-0d8f2c1a7e39")
"""Ours alone, so that our names meet nobody else's."""


class Entries:
    """Resources in the order in which they were added; what says the same twice is there once."""

    def __init__(self) -> None:
        """Begin with none."""
        self._resources: dict[str, Node] = {}

    def add(self, kind: str, **fields: object) -> Node:
        """Add a resource and give the reference to it.

        Args:
            kind: Its ``resourceType``.
            fields: Its elements; what is empty is left out.
        """
        said = node(**fields)
        name = name_of(kind, said)
        self._resources[name] = {"resourceType": kind, "id": name, **said}
        return node(reference=f"urn:uuid:{name}")

    def listed(self) -> Iterator[Node]:
        """Entries of a bundle."""
        for name, resource in self._resources.items():
            yield node(fullUrl=f"urn:uuid:{name}", resource=resource)


def name_of(kind: str, said: object) -> str:
    """A UUID made from what is said, and from nothing else."""
    return str(uuid.uuid5(_NAMES, f"{kind} {json.dumps(said, ensure_ascii=True)}"))
