"""Clean drafts stay clean, say what their authors know, and show the errors that are planted in them."""

from pathlib import Path

import pytest

from corpus.samples.write_clean import TITLES, write_clean
from extract.read import read
from models.finding import Severity
from models.place import Place
from tests.mutants.catalogue import OPERATORS
from tests.mutants.draft import clean_draft
from tests.mutants.edit import Edit, Replacement
from tests.mutants.gold import NAMES, SAMPLES, gold_of, is_sum, truths
from tests.mutants.mutant import Mutant, Operator
from tests.mutants.tally import tally
from tests.mutants.trial import Outcome, plant, put_to_trial

LEAST_CAUGHT = 0.95
LEAST_NAMED = 0.90
MOST_WARNINGS = 3
FEWEST_OPERATORS = 25
SEED = 7


def _outcomes(operator: Operator, most: int) -> list[Outcome]:
    """A few errors of one kind: the first that can be seen, from drafts in turn."""
    found: list[Mutant] = []
    for name in NAMES:
        found += [m for m in plant(clean_draft(name), operator, 3, SEED) if m.detectable][:1]
    return [put_to_trial(clean_draft(m.draft), m) for m in found[:most]]


@pytest.mark.parametrize("name", NAMES)
def test_a_clean_draft_raises_no_error(name: str) -> None:
    report = clean_draft(name).report
    assert [(f.code, f.message) for f in report.findings if f.severity is Severity.ERROR] == []
    assert sum(f.severity is Severity.WARNING for f in report.findings) <= MOST_WARNINGS
    assert [r.claim.about for r in report.relations if not r.holds] == []


@pytest.mark.parametrize("name", NAMES)
def test_the_author_can_add_up(name: str) -> None:
    document = read(SAMPLES / f"{name}.docx")
    sums = [(document.quote(t.total), is_sum(document, t)) for t in truths(document, gold_of(name)) if t.total]
    assert [text for text, right in sums if right is False] == []
    assert sum(right is True for _, right in sums) > 5


@pytest.mark.parametrize("name", NAMES)
def test_what_a_clean_draft_states_is_seen(name: str) -> None:
    draft = clean_draft(name)
    quote = draft.report.plan.document.quote
    known = len(truths(draft.report.plan.document, gold_of(name)))
    missing = [(t.kind, t.total and quote(t.total)) for t in draft.missing if not t.observed]
    assert len(missing) <= 0.05 * known, missing
    assert len(draft.report.plan.figures) == gold_of(name).figures


def test_planted_errors_are_caught_and_nothing_else_is_said() -> None:
    outcomes = [outcome for operator in OPERATORS for outcome in _outcomes(operator, 2)]
    total = tally(outcomes)
    missed = [(o.mutant.operator, o.mutant.before, o.mutant.after) for o in outcomes if not o.caught]
    assert total.planted > len(OPERATORS)
    assert total.share >= LEAST_CAUGHT, missed
    assert total.right >= LEAST_NAMED
    assert [o.elsewhere for o in outcomes if o.elsewhere] == []


def test_there_are_many_kinds_of_errors_each_with_a_name_of_its_own() -> None:
    names = [operator.__name__ for operator in OPERATORS]
    assert len(set(names)) == len(names) >= FEWEST_OPERATORS


@pytest.mark.parametrize("operator", OPERATORS, ids=lambda o: o.__name__)
def test_the_same_seed_plants_the_same_errors_and_each_changes_the_draft(operator: Operator) -> None:
    for name in NAMES:
        draft = clean_draft(name)
        mutants = plant(draft, operator, 2, SEED)
        assert mutants == plant(draft, operator, 2, SEED)
        for mutant in mutants:
            document = draft.report.plan.document
            assert mutant.edit.apply(document).blocks != document.blocks


def test_places_move_with_the_text() -> None:
    document = read(SAMPLES / f"{NAMES[0]}.docx")
    block = next(i for i, b in enumerate(document.blocks) if "34 nhiệm vụ" in b.text)
    start = document.blocks[block].text.index("34 nhiệm vụ")
    after = document.blocks[block].text.index("09 dự án")
    edit = Edit(replaced=(Replacement(block, start, start + 2, "1.034"),))
    changed = edit.apply(document)
    moved = edit.spot(document, Place(block=block, start=after, end=after + 8))
    assert moved is not None
    assert changed.quote(moved) == "09 dự án"


def test_a_row_taken_out_or_doubled_keeps_the_grid_whole() -> None:
    document = read(SAMPLES / f"{NAMES[0]}.docx")
    grid = document.grids[1]
    for edit, by in ((Edit(row_removed=(grid.id, 3)), -1), (Edit(row_doubled=(grid.id, 3)), 1)):
        changed = edit.apply(document)
        new = changed.grids[1]
        assert new.height == grid.height + by
        assert len(new.cells) == len(grid.cells) + by * grid.width
        for cell in new.cells:
            block = changed.blocks[cell.block]
            assert (block.table, block.row, block.col) == (grid.id, cell.row, cell.col)


@pytest.mark.parametrize("name", TITLES)
def test_the_word_files_are_those_of_the_script(name: str, tmp_path: Path) -> None:
    write_clean(tmp_path)
    assert read(tmp_path / f"{name}.docx").blocks == read(SAMPLES / f"{name}.docx").blocks
