"""Standards and technical regulations: series, number and year."""

from models.citation import Standard
from models.plan import Plan
from tests.accuracy.gold import Gold, Row, overlap, told
from tests.accuracy.score import Score, pair


def score_standards(gold: Gold, plan: Plan) -> list[Score]:
    """Rows out of scope (VietGAP, HACCP …) count neither way."""
    rows = gold.rows("standards")
    scoped = [row for row in rows if row["in_scope"]]
    pairs, missed, rest = pair(scoped, plan.standards, lambda row, s: _same(gold, row, s))
    outside = [gold.spot(row) for row in rows if not row["in_scope"]]
    extra = [s for s in rest if not any(overlap(s.where, spot) for spot in outside)]
    score = Score(
        kind="tiêu chuẩn, quy chuẩn",
        hits=len(pairs),
        misses=tuple(told(r["line"], r["text"]) for r in missed),
        false=tuple(told(s.where.line, s.text, f"{s.series} {s.number}:{s.year}") for s in extra),
        target="P = R = 1,00",
        met=not missed and not extra,
    )
    return [score]


def _same(gold: Gold, row: Row, standard: Standard) -> bool:
    return (
        _bare(standard.series) == _bare(row["series"])
        and standard.number.lstrip("0") == str(row["number"]).lstrip("0")
        and standard.year == row["year"]
        and overlap(gold.spot(row), standard.where)
    )


def _bare(series: str) -> str:
    return series.replace(" ", "").casefold()
