"""Errors and warnings: none on what looks wrong and is right, not too many, each on a known defect."""

from models.finding import Finding, Severity
from models.place import Place
from models.report import Report
from tests.accuracy.gold import Gold, Row, overlap, told
from tests.accuracy.score import Score

MOST = 45
"""More errors and warnings than this on one draft, and nobody reads them."""


def score_findings(gold: Gold, report: Report) -> list[Score]:
    """The traps that stayed silent, then what is shown against the known defects."""
    shown = [finding for finding in report.findings if finding.severity is not Severity.INFO]
    defects = _defects(gold)
    return [_traps(gold, shown, defects), _shown(shown, defects)]


def _defects(gold: Gold) -> list[tuple[Row, Place]]:
    """Every place of every known defect."""
    rows = [(row, gold.spot(row)) for row in gold.rows("defects")]
    rows += [(row, gold.spot(also)) for row in gold.rows("defects") for also in row.get("also", ())]
    rows += [(row, gold.spot(row, line="text_line")) for row in gold.rows("figure_defects")]
    return [(row, spot) for row, spot in rows if spot]


def _known(finding: Finding, defects: list[tuple[Row, Place]]) -> Row | None:
    """The defect at the finding's own place, else at a place of its evidence."""
    places = (finding.where, *(evidence.where for evidence in finding.evidence))
    return next((row for place in places for row, spot in defects if overlap(place, spot)), None)


def _traps(gold: Gold, shown: list[Finding], defects: list[tuple[Row, Place]]) -> Score:
    """A finding may stand on a trap only if it says what a known defect there says."""
    traps = [(row, gold.spot(row, line="text_line")) for row in gold.rows("traps")]
    sprung = [
        f"{row['id']} {_told(finding)} — đúng vì: {row['right_because']}"
        for row, spot in traps
        for finding in shown
        if overlap(spot, finding.where) and not _excused(finding, defects)
    ]
    return Score(
        kind="bẫy: không báo nhầm",
        hits=len(traps) - len({line.split(" ")[0] for line in sprung}),
        false=tuple(sprung),
        target="không bẫy nào báo",
        met=not sprung,
    )


def _excused(finding: Finding, defects: list[tuple[Row, Place]]) -> bool:
    """A known defect at its own place, told no more severely than the annotator would."""
    grades = [row["severity"] for row, spot in defects if overlap(finding.where, spot)]
    return "error" in grades or (bool(grades) and finding.severity is not Severity.ERROR)


def _shown(shown: list[Finding], defects: list[tuple[Row, Place]]) -> Score:
    matched = [(finding, _known(finding, defects)) for finding in shown]
    return Score(
        kind="lỗi và cảnh báo đưa ra",
        hits=sum(row is not None for _, row in matched),
        false=tuple(f"không có trong bản chuẩn: {_told(f)}" for f, row in matched if row is None),
        remarks=tuple(f"{row['id']} {_told(f)}" for f, row in matched if row is not None),
        target=f"≤ {MOST}",
        met=len(shown) <= MOST,
    )


def _told(finding: Finding) -> str:
    where = finding.where
    return told(where.line, finding.excerpt[:80], f"{finding.code} {finding.severity}: {finding.message}")
