"""FHIR Questionnaires: load, answer, score."""
