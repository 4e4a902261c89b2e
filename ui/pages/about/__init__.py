"""About me and my health background."""
