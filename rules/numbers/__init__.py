"""Sums and totals (N)."""
