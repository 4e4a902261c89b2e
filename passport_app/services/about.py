"""Which version of the program this is."""

from __future__ import annotations

import tomllib
from importlib import metadata

from passport_app import paths


def version() -> str:
    """The version that was installed; in a checkout that was not, the one that it says of itself."""
    try:
        return metadata.version("health-passport")
    except metadata.PackageNotFoundError:
        project = tomllib.loads((paths.data_root() / "pyproject.toml").read_text(encoding="utf-8"))["project"]
        return str(project["version"])
