"""What a reviewer sees of some drafts, line by line.

``pytest --golden`` rewrites the expected reports; read the difference before it is committed.
"""

import io
from pathlib import Path

import pytest
from rich.console import Console

from corpus.reports.as_text import as_text
from extract.read import read
from extract.understand import understand
from rules.check import check

DRAFTS = sorted(Path(__file__).with_name("golden").glob("*.txt"))


def _report(draft: Path) -> str:
    out = io.StringIO()
    console = Console(file=out, width=100, highlight=False, markup=False, emoji=False)
    as_text(check(understand(read(draft))), console, unfold=True)
    return out.getvalue()


@pytest.mark.parametrize("draft", DRAFTS, ids=lambda path: path.stem)
def test_report_is_as_it_was(draft: Path, pytestconfig: pytest.Config) -> None:
    expected = draft.with_suffix(".report")
    if pytestconfig.getoption("--golden"):
        expected.write_text(_report(draft), encoding="utf-8")
    assert _report(draft) == expected.read_text(encoding="utf-8")


def test_there_is_a_report_for_every_draft_and_a_draft_for_every_report() -> None:
    reports = Path(__file__).with_name("golden").glob("*.report")
    assert DRAFTS
    assert {path.stem for path in reports} == {path.stem for path in DRAFTS}
