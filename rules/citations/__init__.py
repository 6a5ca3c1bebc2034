"""Cited documents (C)."""
