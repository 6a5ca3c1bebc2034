"""S03: a gap or a repetition in the numbering of headings."""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from models.finding import Certainty, Evidence, Observation, Severity
from models.past import Past
from models.plan import Plan
from models.section import Section
from rules.rule import rule

_LABELLED = re.compile(r"\s*\(?(?:[IVX]{1,4}|\d{1,2}(?:\.\d{1,2})*|[a-zđA-ZĐ])[.)](?:\s|$)")


@rule(
    "S03", Severity.WARNING, Certainty.RULE,
    wrong="I. KẾT QUẢ\nĐã triển khai nhiệm vụ.\nII. KHÓ KHĂN\nNguồn lực hạn chế.\nIV. KẾ HOẠCH\nTiếp tục triển khai.",
    right="I. KẾT QUẢ\nĐã triển khai nhiệm vụ.\nII. KHÓ KHĂN\nNguồn lực hạn chế.\nIII. KẾ HOẠCH\nTiếp tục triển khai.",
)  # fmt: skip
def numbering_runs_on(plan: Plan, past: Past) -> Iterator[Observation]:
    """Các đề mục ngang cấp phải đánh số liên tục.

    Nhảy số (II rồi đến IV) thường là một mục bị cắt mất; trùng số (hai mục 3) là mục được chèn thêm. Cả hai làm hỏng
    việc dẫn chiếu “tại mục …”.

    Chữ cái theo thứ tự tiếng Việt: a, b, c, d, đ, e, g, h, i, k (không có f, j, w, z); danh sách đánh nhất quán theo
    chữ cái La-tinh của Word cũng được nhận. Không hỏi khi đánh lại từ đầu, hoặc khi số còn thiếu đứng đầu một đoạn
    ở giữa hai đề mục.
    """
    families: dict[tuple[str | None, str], list[Section]] = defaultdict(list)
    for section in plan.sections:
        if section.orders:
            families[section.parent, section.style].append(section)
    for family in families.values():
        yield from _breaks(plan, family)


def _breaks(plan: Plan, family: list[Section]) -> Iterator[Observation]:
    for alphabet in range(len(family[0].orders)):
        numbers = [s.orders[min(alphabet, len(s.orders) - 1)] for s in family]
        if all(b in (a + 1, 1) for a, b in pairwise(numbers)):
            return
    for before, section in pairwise(family):
        a, b = before.orders[0], section.orders[0]
        if b in (a + 1, 1) or b < a or b > a + 3 or _is_between(plan, before, section):
            continue
        yield _observation(before, section, b == a)


def _is_between(plan: Plan, before: Section, after: Section) -> bool:
    """True if a paragraph between two headings begins with a label: it may be the one that seems missing."""
    between = plan.document.blocks[before.where.block + 1 : after.where.block]
    return any(not b.table and _LABELLED.match(b.label or b.text) for b in between)


def _observation(before: Section, section: Section, twice: bool) -> Observation:
    return Observation(
        message="Đề mục “{label}” đánh số trùng với mục trước." if twice
        else "Đánh số nhảy từ “{before}” đến “{label}”: có mục nào bị thiếu không?",
        where=section.where, about=("numbering", before.path, section.path, section.title.casefold()),
        values={"before": before.label, "label": section.label},
        evidence=(Evidence(where=before.where, text=f"{before.label}. {before.title}"),),
    )  # fmt: skip
