"""Somebody else's summary, read from its codes: for the clinician's side, with no passport and nothing kept."""
