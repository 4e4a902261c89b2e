"""The first page: how are you now, and what comes next."""
