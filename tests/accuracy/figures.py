"""Money and other figures of the prose, leniently: the numeral at its place with its value."""

from decimal import Decimal

from models.figure import Figure
from models.fold import fold
from models.plan import Plan
from tests.accuracy.gold import Gold, Row, overlap, told
from tests.accuracy.score import Score, agreement, held_to, pair

ARGUABLE = {
    (11, "đối tượng"), (31, "đoàn"), (54, "lớp"), (55, "lớp"), (87, "ha"), (87, "hộ"), (89, "đơn vị"),
    (132, "hình thức"), (219, "phần"),
}  # fmt: skip
"""Line and unit of what the annotator calls arguable: counted neither way."""
ARGUABLE_OUT = {"event_name", "plan_span"}
"""Numbers left out of the annotation that may as well be figures: counted neither way."""
STATUSES = {
    "actual": {"thực hiện"},
    "estimate": {"ước"},
    "plan": {"kế hoạch", "đề nghị"},
    "budget": {"giao", "kế hoạch", "đề nghị", "dự toán"},
}


def score_figures(gold: Gold, plan: Plan) -> list[Score]:
    """Money first, then all figures; cells of tables are scored with the tables."""
    prose = [figure for figure in plan.figures if figure.table is None]
    rows = gold.rows("figures")
    money = _score("tiền", gold, [r for r in rows if r["is_money"]], [f for f in prose if f.money], 1.0)
    return [money, _score("số liệu", gold, rows, prose, 0.97)]


def _score(kind: str, gold: Gold, rows: list[Row], figures: list[Figure], target: float) -> Score:
    pairs, missed, rest = pair(rows, figures, lambda row, f: _same(gold, row, f))
    excused = [gold.spot(r) for r in gold.rows("excluded_numbers") if r["category"] in ARGUABLE_OUT]
    hits = [(row, f) for row, f in pairs if not _arguable(row)]
    missed = [row for row in missed if not _arguable(row)]
    extra = [f for f in rest if not any(overlap(f.number, spot) for spot in excused)]
    score = Score(
        kind=kind,
        hits=len(hits),
        misses=tuple(told(r["line"], r["text"], f"= {r['value']}") for r in missed),
        false=tuple(told(f.where.line, f.text, f"= {f.value}") for f in extra),
        remarks=tuple(_remarks(hits)),
        target=f"P, R ≥ {target:.2f}".replace(".", ","),
    )
    return held_to(score, target)


def _same(gold: Gold, row: Row, figure: Figure) -> bool:
    spot = gold.spot(row, text="num", start="num_start")
    return figure.value == Decimal(str(row["value"])) and overlap(spot, figure.number)


def _arguable(row: Row) -> bool:
    return (row["line"], row["unit"]) in ARGUABLE


def _remarks(hits: list[tuple[Row, Figure]]) -> list[str]:
    agree = [
        agreement("đơn vị", (_unit(r["unit"], f) for r, f in hits)),
        agreement("mức độ chính xác", (r["qualifier"] == f.qualifier for r, f in hits)),
        agreement("kỳ", (r["year_or_period"] == f.period for r, f in hits)),
        agreement("loại số liệu", (f.status in STATUSES[r["status"]] for r, f in hits)),
    ]
    differ = [
        told(r["line"], f.text, f"{name}: chuẩn {want}, máy {have}")
        for r, f in hits
        for name, want, have, same in (
            ("đơn vị", r["unit"], f.unit, _unit(r["unit"], f)),
            ("mức độ", r["qualifier"], f.qualifier, r["qualifier"] == f.qualifier),
            ("kỳ", r["year_or_period"], f.period, r["year_or_period"] == f.period),
            ("loại", r["status"], f.status, f.status in STATUSES[r["status"]]),
        )
        if not same
    ]
    return [*agree, *(f"  {line}" for line in differ)]


def _unit(wanted: str, figure: Figure) -> bool:
    """The annotation names the bare counted noun: ours may say more of it."""
    return f" {fold(figure.unit or '')} ".startswith(f" {fold(wanted)} ")
