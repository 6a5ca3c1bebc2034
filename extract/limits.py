"""How much of one file is read before it is refused: no plan draft comes near any of these."""

MAX_FILE_BYTES = 64 * 2**20
"""A text or unpacked XML part beyond this is no draft; the largest plan with all its forms stays under 10 MB."""

MAX_PARAGRAPH = 1_000_000
"""Characters of one paragraph or cell."""

MAX_COLUMNS = 200
"""Columns of one table."""
