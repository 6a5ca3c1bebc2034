"""K03: some of a number of things, and more than there are."""

from collections.abc import Iterator

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
    có thể trùng nhau (một đề tài thuộc hai lĩnh vực), và kết quả nêu ở câu sau có thể thuộc phạm vi khác:
    hai trường hợp ấy chỉ là cảnh báo.
    """
    for relation in failing(plan, "subset"):
        if relation.claim.total.unit != "đồng":
            severity = None if _is_tight(relation) else Severity.WARNING
            yield observe(relation, "Chỉ có {stated} nhưng phần nêu sau là {computed}.", severity)


def _is_tight(relation: Relation) -> bool:
    """One part, tied to its whole by "trong đó", a bracket or a stroke, not by the order of sentences."""
    cue = (relation.claim.cue or "").casefold()
    return len(relation.claim.parts) == 1 and (cue.startswith(("trong", "(", "/")) or "gồm" in cue)
