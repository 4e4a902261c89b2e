"""The sections of the further audiences and the forms."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from passport_app.summary.model import Section
from passport_app.summary.sections.builder import SectionBuilder

MORE: Final[dict[str, Callable[[SectionBuilder], Section | None]]] = {}
MORE_PRINTED: Final[frozenset[tuple[str, str]]] = frozenset()
