"""Everything that a health passport is and does, without any window."""
