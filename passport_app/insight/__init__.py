"""Plain arithmetic over the diary."""
