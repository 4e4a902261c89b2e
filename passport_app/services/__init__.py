"""Use cases: the only part that the front ends talk to."""
