"""How numbers are written (F)."""
