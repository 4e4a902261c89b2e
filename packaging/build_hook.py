"""Puts ``resources/`` and the compiled catalogs into the wheel, as data inside ``passport_app/_data``."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

LANGUAGES = ("pl", "ur")


class DataHook(BuildHookInterface[Any]):
    """Runs once for each wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - the build tool's signature
        """Compile the catalogs and name what the wheel carries beside its code."""
        root = Path(self.root)
        subprocess.run([sys.executable, str(root / "packaging" / "catalogs.py"), "compile"], check=True)
        carried = {root / "resources": "resources"}
        for language in LANGUAGES:
            binary = Path("i18n", language, "LC_MESSAGES", "passport.mo")
            if (root / binary).exists():
                carried[root / binary] = binary.as_posix()
        for source, target in carried.items():
            build_data["force_include"][str(source)] = f"passport_app/_data/{target}"
