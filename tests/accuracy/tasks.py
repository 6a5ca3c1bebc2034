"""Named tasks: the core ones (đề tài, dự án, nhiệm vụ), then all that the annotator holds named."""

from collections.abc import Sequence

from models.place import Place
from models.plan import Plan
from models.task import Task
from tests.accuracy.gold import Gold, Row, overlap, told
from tests.accuracy.score import Score, agreement, pair

CORE = {"đề tài", "dự án", "nhiệm vụ"}
ENOUGH = 0.8
"""Share of characters that two spans of one name must have in common."""


def score_tasks(gold: Gold, plan: Plan) -> list[Score]:
    """Weakly named tasks, and the plan itself, count neither way."""
    rows = gold.rows("tasks")
    firm = [row for row in rows if not row.get("optional") and not row.get("self_doc")]
    core = [row for row in firm if row["core"]]
    kernel = [task for task in plan.tasks if task.kind.casefold() in CORE]
    return [
        _score("nhiệm vụ: đề tài, dự án", gold, core, rows, plan.tasks, kernel),
        _score("nhiệm vụ: mọi loại", gold, firm, rows, plan.tasks, plan.tasks),
    ]


def _score(
    kind: str, gold: Gold, wanted: list[Row], rows: list[Row], tasks: Sequence[Task], blamed: Sequence[Task]
) -> Score:
    pairs, missed, rest = pair(wanted, tasks, lambda row, t: _share(gold.spot(row, text="name"), t.where) >= ENOUGH)
    spots = [gold.spot(row, text="name") for row in rows]
    extra = [t for t in rest if t in blamed and not any(overlap(t.where, spot) for spot in spots)]
    return Score(
        kind=kind,
        hits=len(pairs),
        misses=tuple(told(r["line"], r["name"], r["kind"]) for r in missed),
        false=tuple(told(t.where.line, t.name, t.kind) for t in extra),
        remarks=(agreement("loại", (r["kind"] == t.kind.casefold() for r, t in pairs)),),
    )


def _share(one: Place | None, other: Place) -> float:
    if not overlap(one, other) or one is None:
        return 0.0
    common = min(one.end, other.end) - max(one.start, other.start)
    return common / max(one.end - one.start, other.end - other.start)
