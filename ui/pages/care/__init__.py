"""Appointments, the team, and everyone else who is involved."""
