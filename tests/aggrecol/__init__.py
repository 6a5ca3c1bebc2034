"""How many hand-labelled sums of real spreadsheets are found: ``python -m tests.aggrecol``."""
