"""Medicines, what was tried, and try-outs."""
