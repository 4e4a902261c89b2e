"""The summary to bring along: choose, see the exact page, give it."""
