"""Get help now: on every screen, the locked one too."""
