"""Who can open this passport: ways in, helpers, and who can read what."""
