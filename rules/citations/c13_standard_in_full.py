"""C13: a standard is named in full."""

from collections.abc import Iterator

from models.citation import Standard
from models.finding import Certainty, Observation, Severity, Suggestion
from models.past import Past
from models.plan import Plan
from rules.citations.rows import confirmed, rows
from rules.rule import rule


@rule(
    "C13",
    Severity.WARNING,
    Certainty.RULE,
    wrong="Áp dụng TCVN 18091 tại các cơ quan hành chính của tỉnh.",
    right="Áp dụng TCVN ISO 18091 tại các cơ quan hành chính của tỉnh.",
)
def standard_in_full(plan: Plan, past: Past) -> Iterator[Observation]:
    """Tiêu chuẩn, quy chuẩn phải ghi đủ ký hiệu.

    Tiêu chuẩn quốc gia chấp nhận tiêu chuẩn ISO có chữ ISO trong tên: TCVN ISO 9001:2015; bỏ chữ đó thì thành
    một tiêu chuẩn khác hoặc không có. Quy chuẩn phải có năm và cơ quan ban hành: QCVN 01:2022/BKHCN. Năm của
    tiêu chuẩn không thể sau năm kế hoạch. Thiếu ISO là cảnh báo (ghi chú nếu số đó cũng có thể là một TCVN khác),
    thiếu năm hoặc cơ quan của quy chuẩn là ghi chú.

    Không coi là lỗi: TCVN không ghi năm, cách viết 1:2015 và 01:2022, lần nhắc lại viết gọn, ISO không kèm TCVN.
    """
    full = {(s.series, s.number.lstrip("0")) for s in plan.standards if s.year and s.suffix}
    seen = set()
    for standard in plan.standards:
        observation = _adopted(standard) or _future(standard, plan) or _regulation(standard, full)
        if observation and observation.about not in seen:
            seen.add(observation.about)
            yield observation


def _adopted(standard: Standard) -> Observation | None:
    """A number of ISO under TCVN alone; only national numbers of four or five digits may be meant otherwise."""
    fitting = [r for r in rows("standards") if (r["series"], r["number"]) == (standard.series, standard.number)]
    named = [r for r in fitting if "ISO" in r["full_name"] and standard.year in (None, int(r["year"]))]
    if not named:
        return None
    right = named[-1]["full_name"] if standard.year else named[-1]["full_name"].partition(":")[0]
    sure = confirmed(named[-1]) and (standard.year is not None or int(standard.number) > 15000)
    return Observation(
        message="{stated} thiếu chữ ISO: nên là {computed}.",
        where=standard.where, about=(standard.text, right), stated=standard.text, computed=right,
        suggestion=Suggestion(kind="symbol", text=right, where=standard.where),
        severity=None if sure else Severity.INFO,
    )  # fmt: skip


def _future(standard: Standard, plan: Plan) -> Observation | None:
    if not standard.year or not plan.profile.plan_year or standard.year <= plan.profile.plan_year:
        return None
    return Observation(
        message="{stated} mang năm sau năm kế hoạch ({computed}).",
        where=standard.where, about=(standard.text, "năm"), stated=standard.text,
        computed=str(plan.profile.plan_year),
    )  # fmt: skip


def _regulation(standard: Standard, full: set[tuple[str, str]]) -> Observation | None:
    if standard.series != "QCVN" or (standard.series, standard.number.lstrip("0")) in full:
        return None
    lacks = [what for what, there in (("năm", standard.year), ("cơ quan ban hành", standard.suffix)) if not there]
    return Observation(
        message="{stated} chưa ghi {lacks} của quy chuẩn.",
        where=standard.where, about=(standard.text, *lacks), values={"lacks": " và ".join(lacks)},
        stated=standard.text, severity=Severity.INFO,
    )  # fmt: skip
