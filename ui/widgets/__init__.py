"""Accessible building blocks; every form control comes from here."""
