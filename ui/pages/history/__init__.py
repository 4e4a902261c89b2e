"""Earlier versions of any record."""
