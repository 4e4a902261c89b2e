"""Compose one Summary from a passport; one renderer per format beside it."""
