"""Open from a copy."""
