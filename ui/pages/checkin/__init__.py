"""One question at a time about how a day was."""
