"""Checks that could not run on a plan, and why: a rule that never looked must not pass for one that found nothing."""

from collections.abc import Collection, Iterator

from models.finding import Skipped
from models.past import Past
from models.plan import Plan
from rules.rule import Need, Rule

_REASONS: dict[Need, str] = {
    "table": "bản này không có bảng số liệu nào đọc được",
    "citation": "bản này không viện dẫn văn bản nào theo số, ký hiệu",
    "plan_year": "không xác định được năm kế hoạch của bản này",
    "past": "chưa có kế hoạch năm trước của cơ quan này",
}


def skipped(plan: Plan, past: Past, rules: Collection[Rule]) -> Iterator[Skipped]:
    """The rules whose need the plan or its past does not meet."""
    met = {
        "table": any(figure.table for figure in plan.figures),
        "citation": bool(plan.citations),
        "plan_year": plan.profile.plan_year is not None,
        "past": bool(past.plans),
    }
    for rule in rules:
        if rule.needs and not met[rule.needs]:
            yield Skipped(code=rule.code, reason=_REASONS[rule.needs])
