"""What the README shows is what the program prints."""

import io
import re
from pathlib import Path

from rich.console import Console

from corpus.reports.as_text import as_text
from extract.read import read
from extract.understand import understand
from rules.check import check

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_finding_shown_is_printed_for_the_sample() -> None:
    shown = re.search(r"^\$ doisoat check (corpus/samples/\S+)\n(.*?)\n```", README, re.DOTALL | re.MULTILINE)
    assert shown
    out = io.StringIO()
    as_text(check(understand(read(ROOT / shown[1]))), Console(file=out, width=100, highlight=False, markup=False))
    assert shown[2] in out.getvalue()


def test_every_command_and_every_room_is_named() -> None:
    assert all(f"`doisoat {command}" in README for command in ("check", "rules", "schema", "publish", "serve"))
    assert all(f"\n{room}/ " in README for room in ("models", "extract", "rules", "corpus", "datasette"))
