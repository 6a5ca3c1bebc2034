"""How long a check takes beside python-docx merely reading the same draft: ``python -m tests.bench``."""
