"""Planted errors: one mistake at a time in a clean draft, and what the checker says of it."""
