"""Further audiences and the forms, in the order in which they are offered."""

from __future__ import annotations

from typing import Final

from passport_app.summary.preset import Preset

MORE: Final[tuple[Preset, ...]] = ()
