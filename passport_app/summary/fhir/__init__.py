"""The summary as a FHIR document: the International Patient Summary of HL7, as a file."""

from passport_app.summary.fhir.document import render_fhir

__all__ = ["render_fhir"]
