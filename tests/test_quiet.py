"""Right drafts and sentences that look wrong: nothing may be said of them."""

from pathlib import Path

import pytest

from extract.read import read, read_text
from extract.understand import understand
from models.finding import Severity
from rules.check import check

QUIET = Path(__file__).parent / "quiet"
SENTENCES = (QUIET / "sentences.txt").read_text(encoding="utf-8").splitlines()
DRAFTS = sorted(p for p in QUIET.glob("*.txt") if p.name != "sentences.txt")


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_right_sentence_raises_nothing(sentence: str) -> None:
    report = check(understand(read_text(sentence)))
    assert [(f.code, f.message) for f in report.findings] == []
    assert all(relation.holds for relation in report.relations)


@pytest.mark.parametrize("draft", DRAFTS, ids=lambda p: p.stem)
def test_a_right_draft_raises_no_error_or_warning(draft: Path) -> None:
    report = check(understand(read(draft)))
    assert [(f.code, f.message) for f in report.findings if f.severity is not Severity.INFO] == []
    assert report.coverage.ties > 0
