"""Citations by number and date, and the issuers they name."""

import re

from models.citation import Citation
from models.fold import fold
from models.plan import Plan
from tests.accuracy.gold import Gold, Row, overlap, told
from tests.accuracy.score import Score, agreement, pair


def score_citations(gold: Gold, plan: Plan) -> list[Score]:
    """Numbers with their dates; then, among those found, the issuer where the annotation names one.

    Documents cited by name only are outside the output contract and count neither way.
    """
    rows = gold.rows("citations")
    numbered = [row for row in rows if row["number"]]
    pairs, missed, rest = pair(numbered, plan.citations, lambda row, c: _same(gold, row, c))
    named = [gold.spot(row) for row in rows if not row["number"]]
    extra = [c for c in rest if not any(overlap(c.where, spot) for spot in named)]
    exact = Score(
        kind="viện dẫn: số và ngày",
        hits=len(pairs),
        misses=tuple(told(r["line"], r["text"]) for r in missed),
        false=tuple(told(c.where.line, c.text, f"{c.number}, {c.date}") for c in extra),
        remarks=(
            agreement("đúng nguyên văn", (r.get("text_nfc", r["text"]) == c.text for r, c in pairs)),
            agreement("loại văn bản", (fold(r["type"]) == fold(c.type or "") for r, c in pairs)),
            agreement("ký hiệu sai thể thức", (r["malformed"] == c.malformed for r, c in pairs)),
        ),
        target="P = R = 1,00",
        met=not missed and not extra,
    )
    return [exact, _issuers(pairs)]


def _same(gold: Gold, row: Row, citation: Citation) -> bool:
    date = citation.date.isoformat() if citation.date else None
    return citation.number == row["number"] and date == row["date"] and overlap(gold.spot(row), citation.where)


def _issuers(pairs: list[tuple[Row, Citation]]) -> Score:
    wanted = [(row, c) for row, c in pairs if row["issuer"]]
    wrong = [(row, c) for row, c in wanted if not _agree(row["issuer"], c.issuer or c.issuer_said or "")]
    return Score(
        kind="viện dẫn: cơ quan ban hành",
        hits=len(wanted) - len(wrong),
        misses=tuple(told(r["line"], r["text"], r["issuer"]) for r, _ in wrong),
        false=tuple(told(c.where.line, c.text, c.issuer or "") for _, c in wrong if c.issuer),
    )


def _agree(one: str, other: str) -> bool:
    """Equal bodies of a joint document; a name may go on with its place, a congress term is dropped."""
    ours, theirs = _bodies(one), _bodies(other)
    return len(ours) == len(theirs) and all(any(_extends(a, b) for b in theirs) for a in ours)


def _extends(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    return bool(shorter) and (longer == shorter or longer.startswith(f"{shorter} "))


def _bodies(issuer: str) -> list[str]:
    parts = re.split(r"[;,]\s*(?=Bộ |Ủy |Uỷ |Ban |Hội |Tổng )", issuer)
    return [re.sub(r" khoa [ivx]+$", "", fold(part)) for part in parts]
