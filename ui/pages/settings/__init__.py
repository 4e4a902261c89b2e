"""Settings: language and look, who is writing, lock, ways in."""
