"""``python -m tests.mutants [--verbose] [--each N] [--seed N]``: plants errors and prints what was caught.

Exit status 1 if fewer than 98 of 100 detectable errors were caught or a clean draft has an error.
"""

import argparse
import sys
from concurrent.futures import ProcessPoolExecutor

from models.finding import Severity
from tests.mutants.catalogue import OPERATORS
from tests.mutants.draft import clean_draft
from tests.mutants.gold import NAMES
from tests.mutants.tally import Tally, tally
from tests.mutants.trial import Outcome, plant, put_to_trial

LEAST_CAUGHT = 0.98
HEAD = ("lỗi gài", "gài", "thấy được", "bắt được", "", "nghi đúng", "báo nhầm")


def main() -> int:
    options = _options()
    jobs = [(name, index, options.each, options.seed) for index in range(len(OPERATORS)) for name in NAMES]
    with ProcessPoolExecutor(max_workers=2) as pool:
        found = list(pool.map(_outcomes, jobs, chunksize=4))
    _line(*HEAD)
    for index, operator in enumerate(OPERATORS):
        _row(operator.__name__, tally([o for job, os in zip(jobs, found, strict=True) if job[1] == index for o in os]))
    everything = [outcome for outcomes in found for outcome in outcomes]
    total = tally(everything)
    _row("tất cả", total)
    if options.verbose:
        _details(everything)
    errors = [_said(name) for name in NAMES if _said(name)]
    sys.stdout.write("\n".join(errors) + "\n" if errors else "bản nháp sạch: không lỗi nào\n")
    return int(total.share < LEAST_CAUGHT or bool(errors))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.mutants")
    parser.add_argument("--verbose", action="store_true", help="list what was missed, misnamed or blamed wrongly")
    parser.add_argument("--each", type=int, default=10, help="errors of one kind in one draft (10)")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


def _outcomes(job: tuple[str, int, int, int]) -> list[Outcome]:
    name, index, each, seed = job
    draft = clean_draft(name)
    return [put_to_trial(draft, mutant) for mutant in plant(draft, OPERATORS[index], each, seed)]


def _said(name: str) -> str:
    """What is wrong with a clean draft: errors, and relations of its gold that the checker did not see."""
    draft = clean_draft(name)
    errors = [f"{name}: {f.code} {f.message}" for f in draft.report.findings if f.severity is Severity.ERROR]
    return "\n".join(errors)


def _row(name: str, counts: Tally) -> None:
    named = f"{counts.named}/{counts.identifiable}"
    _line(name, counts.planted, counts.detectable, counts.caught, f"{counts.share:.3f}", named, counts.elsewhere)


def _line(*cells: object) -> None:
    sys.stdout.write(f"{cells[0]!s:26}" + "".join(f"{cell!s:>10}" for cell in cells[1:]) + "\n")


def _details(outcomes: list[Outcome]) -> None:
    for outcome in outcomes:
        mutant = outcome.mutant
        if mutant.detectable and not outcome.caught:
            _detail("sót", outcome, f"{', '.join(mutant.broken)} {mutant.code or ''}")
        if outcome.named is False:
            _detail("nghi sai", outcome, ", ".join(mutant.broken))
        for message in outcome.elsewhere:
            _detail("báo nhầm", outcome, message)


def _detail(what: str, outcome: Outcome, why: str) -> None:
    mutant = outcome.mutant
    document = clean_draft(mutant.draft).report.plan.document
    excerpt = document.blocks[mutant.where[0].block].text[:90]
    place = f"{mutant.where[0].table or ''} đoạn {mutant.where[0].block}: {excerpt}"
    sys.stdout.write(f"{what}: {mutant.draft} {mutant.operator} “{mutant.before}” → “{mutant.after}” [{why}] {place}\n")


if __name__ == "__main__":
    sys.exit(main())
