"""Ratios and shares (P)."""
