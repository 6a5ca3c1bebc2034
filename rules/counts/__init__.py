"""Counts and lists (K)."""
