"""Relations: those that the annotation confirms must be found, and nothing right may be called broken."""

from decimal import Decimal

from models.claim import Operand, Relation
from models.place import Place
from models.report import Report
from tests.accuracy.gold import Gold, Row, overlap, told
from tests.accuracy.score import Score, pair

GROUPS: dict[str, tuple[str, set[str], set[str]]] = {
    "tổng bảng": ("table_sum", {"sum"}, {"table_sum"}),
    "tách khoản": ("prose_breakdown", {"sum"}, {"breakdown", "count_parts"}),
    "tỷ lệ": ("ratio", {"ratio"}, {"ratio", "share"}),
    "số đếm và danh sách": ("count_vs_list", {"count"}, {"count_list"}),
    "lời văn và bảng": ("text_vs_table", {"equal"}, {"text_table", "restated"}),
    "tập con": ("prose_breakdown", {"subset", "le"}, {"subset", "breakdown", "count_parts"}),
    "nhắc lại": ("restated", {"equal"}, {"restated"}),
}
"""Name of a group: kind and operators of the annotation, kinds of ours that may state the same."""
TARGETED = ("tổng bảng", "tách khoản", "tỷ lệ", "số đếm và danh sách")


def score_relations(gold: Gold, report: Report) -> list[Score]:
    """One line a group, one for the four groups that have a target, and one for broken relations."""
    rows = [row for row in gold.rows("relations") if row["expected"] == "confirm"]
    scores = [_group(name, gold, rows, report) for name in GROUPS]
    aimed = [score for score in scores if score.kind.removeprefix("quan hệ: ") in TARGETED]
    hits, missed = sum(s.hits for s in aimed), sum(len(s.misses) for s in aimed)
    pooled = Score(
        kind="quan hệ: bốn loại có chỉ tiêu",
        hits=hits,
        misses=("xem từng loại ở trên",) * missed,
        target="R ≥ 0,95",
        met=hits >= 0.95 * (hits + missed),
    )
    return [*scores, pooled, _broken(gold, report)]


def _group(name: str, gold: Gold, rows: list[Row], report: Report) -> Score:
    kind, operators, ours = GROUPS[name]
    wanted = [r for r in rows if r["kind"] == kind and r["op"] in operators and r["total"] and not _derived(r)]
    known = [relation for relation in report.relations if relation.claim.kind in ours]
    pairs, missed, _ = pair(wanted, known, lambda row, relation: relation.holds and _same(gold, row, relation))
    return Score(
        kind=f"quan hệ: {name}",
        hits=len(pairs),
        misses=tuple(_sentence(row) for row in missed),
    )


def _derived(row: Row) -> bool:
    """A total that the text does not print cannot be pointed at."""
    return bool(row["total"].get("derived"))


def _sentence(row: Row) -> str:
    parts = ", ".join(str(part["text"]) for part in row["parts"])
    return told(row["total"]["line"], f"{row['total']['text']} ← {parts}", row["id"])


def _same(gold: Gold, row: Row, relation: Relation) -> bool:
    """Same total at its place and same values of the parts; an equality may be told either way round."""
    claim = relation.claim
    if row["op"] == "count":
        return _matches(gold, row["total"], claim.total) and len(claim.parts) == len(row["parts"])
    if row["op"] == "equal":
        sides = [row["total"], *row["parts"]]
        told_sides = (claim.total, *claim.parts)
        return len(told_sides) > 1 and all(any(_matches(gold, side, o) for side in sides) for o in told_sides)
    values = sorted(Decimal(str(part["value"])) for part in row["parts"])
    return _matches(gold, row["total"], claim.total) and sorted(Decimal(p.value) for p in claim.parts) == values


def _matches(gold: Gold, side: Row, operand: Operand) -> bool:
    return Decimal(str(side["value"])) == operand.value and overlap(_spot(gold, side), operand.where)


def _spot(gold: Gold, side: Row) -> Place | None:
    return gold.spot(side) if side.get("text") else None


def _broken(gold: Gold, report: Report) -> Score:
    """Relations told as broken: none may be one that the annotation confirms or calls no relation."""
    rows = gold.rows("relations")
    broken = [relation for relation in report.relations if not relation.holds]
    blamed = [(r, row) for r in broken for row in [_wronged(gold, rows, r)] if row]
    unknown = [r for r in broken if not any(r is b for b, _ in blamed)]
    return Score(
        kind="quan hệ báo lệch",
        hits=len(unknown),
        false=tuple(f"{_told(r)} — chuẩn: {row['id']} {row['expected']}" for r, row in blamed),
        remarks=tuple(_told(r) for r in unknown),
        target="không lệch nào trái chuẩn",
        met=not blamed,
    )


def _wronged(gold: Gold, rows: list[Row], relation: Relation) -> Row | None:
    """The annotated relation that a broken one contradicts: they share the total and a part."""
    touching = [row for row in rows if _touches(gold, row, relation)]
    if any(row["expected"] in ("flag", "ask") for row in touching):
        return None
    return next((row for row in touching if row["expected"] in ("confirm", "no_relation")), None)


def _touches(gold: Gold, row: Row, relation: Relation) -> bool:
    sides = [spot for spot in (_spot(gold, s) for s in (row["total"], *row["parts"]) if s) if spot]
    claim = relation.claim
    if not any(overlap(spot, claim.total.where) for spot in sides):
        return False
    if claim.operator == "count":
        return bool(row["kind"] == "count_vs_list")
    return sum(any(overlap(spot, part.where) for part in claim.parts) for spot in sides) > 0


def _told(relation: Relation) -> str:
    claim = relation.claim
    parts = " + ".join(part.text for part in claim.parts)
    return told(claim.total.where.line, f"{claim.total.text} ← {parts}", f"{claim.kind}, lệch {relation.difference}")
