"""A function measured inside this process, after it has been run once."""

import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from corpus.reports.as_json import as_json
from extract.read import read
from extract.understand import understand
from rules.check import check


def seconds_of(work: Callable[[], object], runs: int) -> float:
    """Median wall time."""
    work()
    times = []
    for _ in range(runs):
        begin = time.perf_counter()
        work()
        times.append(time.perf_counter() - begin)
    return median(times)


def merely_read(draft: Path) -> int:
    """What python-docx costs to give the text of a draft, cells included: the yardstick."""
    import docx

    document = docx.Document(str(draft))
    cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    return sum(map(len, (*(paragraph.text for paragraph in document.paragraphs), *cells)))


def stages(draft: Path, runs: int) -> dict[str, float]:
    """Seconds for each stage of the line from a file to its report, and for all of it."""
    document = read(draft)
    plan = understand(document)
    report = check(plan)
    return {
        "đọc": seconds_of(lambda: read(draft), runs),
        "hiểu": seconds_of(lambda: understand(document), runs),
        "đối soát": seconds_of(lambda: check(plan), runs),
        "viết JSON": seconds_of(lambda: as_json(report), runs),
        "tất cả": seconds_of(lambda: as_json(check(understand(read(draft)))), runs),
    }
