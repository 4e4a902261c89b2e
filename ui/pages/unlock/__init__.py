"""Opening a passport that is locked."""
