"""The same thing told twice (Q)."""
