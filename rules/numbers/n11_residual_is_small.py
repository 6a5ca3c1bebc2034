"""N11: a residual item that outweighs every item with a name."""

from collections.abc import Iterator
from decimal import Decimal

from models.claim import Claim, Operand
from models.finding import Certainty, Evidence, Observation, Severity
from models.past import Past
from models.plan import Plan
from models.writing import write_amount, write_number
from rules.rule import rule

_RESIDUAL = ("chi khác", "các khoản chi khác", "khoản chi khác", "nội dung khác", "các nội dung khác", "hoạt động khác",
             "các hoạt động khác", "nhiệm vụ khác", "các nhiệm vụ khác")  # fmt: skip
_SMALL = Decimal("0.1")
_FEWEST_NAMED = 3


@rule(
    "N11", Severity.WARNING, Certainty.HEURISTIC,
    wrong="Tổng kinh phí 100.000.000 đồng, gồm: hội thảo 20.000.000 đồng, in ấn 20.000.000 đồng, "
    "tập huấn 15.000.000 đồng, chi khác 45.000.000 đồng.",
    right="Tổng kinh phí 100.000.000 đồng, gồm: hội thảo 45.000.000 đồng, in ấn 30.000.000 đồng, "
    "tập huấn 17.000.000 đồng, chi khác 8.000.000 đồng.",
)  # fmt: skip
def residual_is_small(plan: Plan, past: Past) -> Iterator[Observation]:
    """Khoản “chi khác” lớn hơn mọi khoản có tên thì cần thuyết minh.

    Người thẩm định sẽ hỏi chi khác gồm những gì khi nó vượt 10% tổng và lớn hơn từng khoản đã nêu tên
    (ít nhất ba khoản). “Nguồn khác” là nguồn vốn, không phải khoản chi, nên không thuộc quy tắc này; khoản
    khác đã được chia nhỏ tiếp trong bản thì cũng không hỏi.
    """
    explained = {c.total.where for c in plan.claims}
    for claim in plan.claims:
        if claim.kind in ("table_sum", "breakdown") and claim.exhaustive and claim.total.unit == "đồng":
            residual = _residual(claim)
            if residual and residual.where not in explained:
                yield _observation(claim, residual)


def _residual(claim: Claim) -> Operand | None:
    """The residual among the parts, if it is large and the largest."""
    found = [p for p in claim.parts if _is_residual(p.label)]
    named = [Decimal(p.value) for p in claim.parts if not _is_residual(p.label)]
    if len(found) != 1 or len(named) < _FEWEST_NAMED or claim.total.value <= 0:
        return None
    value = Decimal(found[0].value)
    return found[0] if value > max(named) and value > _SMALL * Decimal(claim.total.value) else None


def _is_residual(label: str) -> bool:
    return label.casefold().strip(" -+:.;,()0123456789").removesuffix(" là") in _RESIDUAL


def _observation(claim: Claim, residual: Operand) -> Observation:
    share = Decimal(residual.value) * 100 / Decimal(claim.total.value)
    return Observation(
        message="Khoản “{label}” {stated} chiếm {share}% của {total}, lớn hơn mọi khoản có tên.",
        where=residual.where, about=("N11", *claim.about), stated=write_amount(residual.value, residual.unit),
        values={"label": residual.label.strip(), "share": write_number(share, 1), "total": claim.total.text},
        evidence=(Evidence(where=claim.total.where, text=claim.total.text),),
    )  # fmt: skip
