"""Dates and periods: the expression at its place with its kind and both ends."""

from models.period import Period
from models.plan import Plan
from tests.accuracy.gold import Gold, Row, overlap, told
from tests.accuracy.score import Score, held_to, pair

OPEN = {"range", "deadline"}
"""With one end open, "đến năm 2025" is a deadline or a range from now: either is right."""


def score_periods(gold: Gold, plan: Plan) -> list[Score]:
    """Festivals (a kind outside the contract) and crop seasons count neither way; festivals are told apart."""
    rows = gold.rows("dates")
    festivals = [row for row in rows if row["kind"] == "festival"]
    aside = [row for row in rows if row["kind"] == "festival" or _season(row)]
    scored = [row for row in rows if row not in aside]
    pairs, missed, rest = pair(scored, plan.periods, lambda row, p: _same(gold, row, p))
    spots = [gold.spot(row) for row in aside]
    extra = [p for p in rest if not any(overlap(p.where, spot) for spot in spots)]
    seen = sum(any(overlap(gold.spot(f), p.where) for p in plan.periods) for f in festivals)
    score = Score(
        kind="ngày, kỳ, giai đoạn",
        hits=len(pairs),
        misses=tuple(told(r["line"], r["text"], f"{r['kind']} {r['iso_start']}..{r['iso_end']}") for r in missed),
        false=tuple(told(p.where.line, p.text, f"{p.kind} {p.start}..{p.end}") for p in extra),
        remarks=(f"ngày lễ, kỷ niệm (ngoài hợp đồng): {seen}/{len(festivals)} có nhận ra",),
        target="P, R ≥ 0,97",
    )
    return [held_to(score, 0.97)]


def _season(row: Row) -> bool:
    return row["kind"] == "range" and row["iso_start"] is None and row["iso_end"] is None


def _same(gold: Gold, row: Row, period: Period) -> bool:
    ends = tuple(day.isoformat() if day else None for day in (period.start, period.end))
    if ends != (row["iso_start"], row["iso_end"]) or not overlap(gold.spot(row), period.where):
        return False
    return period.kind == row["kind"] or (None in ends and {period.kind, row["kind"]} <= OPEN)
