"""Dates and periods (D)."""
