"""K03: some of a number of things, and more than there are."""

from collections.abc import Iterator
from decimal import Decimal

from models.claim import Relation
from models.finding import Certainty, Observation, Severity
from models.past import Past
from models.plan import Plan
from rules.mismatch import failing, observe
from rules.rule import rule


@rule(
    "K03", Severity.ERROR, Certainty.ARITHMETIC,
    wrong="Toàn tỉnh có 12 doanh nghiệp khoa học và công nghệ, trong đó có 15 doanh nghiệp hoạt động hiệu quả.",
    right="Toàn tỉnh có 15 doanh nghiệp khoa học và công nghệ, trong đó có 12 doanh nghiệp hoạt động hiệu quả.",
)  # fmt: skip
def some_are_not_more_than_all(plan: Plan, past: Past) -> Iterator[Observation]:
    """Một phần thì không thể nhiều hơn toàn bộ.

    “Nghiệm thu 15 trong 12 đề tài”, “kiểm tra 20 cơ sở … kết quả có 25 cơ sở vi phạm”: một trong hai số
    đã ghi sai, hoặc hai số nói về hai việc khác nhau mà câu không cho biết. Nhiều phần của một “trong đó”
    có thể trùng nhau (một đề tài thuộc hai lĩnh vực, một người vừa là nữ vừa là tiến sĩ), khi từng phần vẫn
    nhỏ hơn tổng thì chỉ ghi chú; kết quả nêu ở câu sau có thể thuộc phạm vi khác nên chỉ là cảnh báo.
    """
    for relation in failing(plan, "subset"):
        if relation.claim.total.unit != "đồng":
            yield observe(relation, "Chỉ có {stated} nhưng phần nêu sau là {computed}.", _severity(relation))


def _severity(relation: Relation) -> Severity | None:
    """Full where one part is tied by "trong đó", a bracket or a stroke; less where scopes may differ or overlap."""
    claim, cue = relation.claim, (relation.claim.cue or "").casefold()
    if len(claim.parts) > 1 and all(Decimal(p.value) <= Decimal(claim.total.value) for p in claim.parts):
        return Severity.INFO
    return None if cue.startswith(("trong", "(", "/")) or "gồm" in cue else Severity.WARNING
