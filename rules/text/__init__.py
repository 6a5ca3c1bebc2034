"""Wording (X)."""
