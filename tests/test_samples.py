"""The sample draft: every deliberate mistake is found and nothing else; its corrected twin is clean."""

from pathlib import Path

import pytest

from corpus.samples.draft_text import parts_of
from corpus.samples.write_samples import HERE, NAME, mistakes, write_samples
from extract.read import read
from extract.understand import understand
from models.finding import Finding, Severity
from models.report import Report
from rules.check import check

TWIN = f"{NAME}-da-sua"


def _report(name: str) -> Report:
    return check(understand(read(HERE / f"{name}.docx")))


def _shown(report: Report) -> list[Finding]:
    return [finding for finding in report.findings if finding.severity is not Severity.INFO]


def test_each_mistake_is_found_once_and_nothing_else() -> None:
    report = _report(NAME)
    quote = report.plan.document.quote
    found = [(f.code, f.severity.value, quote(f.where)) for f in _shown(report)]
    assert found == [(m.code, m.severity, m.text) for m in mistakes()]


def test_the_corrected_draft_is_clean() -> None:
    assert [(f.code, f.message) for f in _shown(_report(TWIN))] == []


def test_the_corrected_draft_was_really_checked() -> None:
    kinds = {relation.claim.kind for relation in _report(TWIN).relations if relation.holds}
    assert kinds >= {"table_sum", "row_sum", "breakdown", "ratio", "count_list", "count_parts", "text_table"}


@pytest.mark.parametrize("name", [NAME, TWIN])
def test_the_word_files_are_those_of_the_script(name: str, tmp_path: Path) -> None:
    write_samples(tmp_path)
    assert read(tmp_path / f"{name}.docx").blocks == read(HERE / f"{name}.docx").blocks


def test_writing_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    write_samples(tmp_path)
    once = (tmp_path / f"{NAME}.docx").read_bytes()
    write_samples(tmp_path)
    assert (tmp_path / f"{NAME}.docx").read_bytes() == once


def test_the_readme_lists_every_mistake() -> None:
    page = (HERE / "README.md").read_text(encoding="utf-8")
    rows = [line.split(" | ")[0].strip("| ") for line in page.splitlines() if line.startswith("| ") and "`" not in line]
    assert rows[2:] == [m.code for m in mistakes()]


def test_the_word_file_has_what_real_drafts_have() -> None:
    document = read(HERE / f"{NAME}.docx")
    labels = [block.label for block in document.blocks if block.heading]
    assert labels[:5] == ["A.", "I.", "II.", "B.", "I."]
    assert {"1.1.", "a)", "III."} <= set(labels)
    assert any(block.kind == "note" for block in document.blocks)
    assert any(cell.colspan == 3 for grid in document.grids for cell in grid.cells)
    assert [grid.framed for grid in document.grids] == [False, True, True, True, False]


def test_a_change_must_fit_exactly_one_place() -> None:
    with pytest.raises(ValueError, match="2 chỗ"):
        parts_of("Một xã.\nMột xã.", [("Một xã", "Hai xã")])
