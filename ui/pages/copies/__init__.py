"""Copies and backups: what is kept by itself, what a person or a helper takes along, and what comes back."""
