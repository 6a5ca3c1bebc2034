"""S03: a gap or a repetition in the numbering of headings."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from string import ascii_lowercase

from extract.heading_label import SMALL, Label, read_label
from models.finding import Certainty, Evidence, Observation, Severity
from models.past import Past
from models.plan import Plan
from models.section import Section
from rules.rule import rule

_LETTERS = ("a", "A", "a)", "(a)", "A)")


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
    families: dict[tuple[str | None, str], list[tuple[Section, Label]]] = defaultdict(list)
    for section in plan.sections:
        label = read_label(f"{section.label}. ") if section.label else None
        if label:
            families[section.parent, _style(label)].append((section, label))
    for (_, style), family in families.items():
        yield from _breaks(plan, style, family)


def _style(label: Label) -> str:
    """A Roman numeral wherever the label can be one, apart from a family of letters."""
    return label.readings[0][0] + label.prefix


def _breaks(plan: Plan, style: str, family: list[tuple[Section, Label]]) -> Iterator[Observation]:
    orders = [_orders(label, style) for _, label in family]
    for alphabet in range(len(orders[0])):
        numbers = [order[min(alphabet, len(order) - 1)] for order in orders]
        if all(b in (a + 1, 1) for a, b in pairwise(numbers)):
            return
    numbers = [order[0] for order in orders]
    for ((before, _), (section, label)), (a, b) in zip(pairwise(family), pairwise(numbers), strict=True):
        if b in (a + 1, 1) or b < a or b > a + 3 or _is_between(plan, before, section, label):
            continue
        yield _observation(before, section, b == a)


def _orders(label: Label, style: str) -> tuple[int, ...]:
    """The places of a label: for letters in the Vietnamese and in the Latin alphabet."""
    letter = label.text.strip("().").lower()
    if label.readings[0][0] in _LETTERS and len(letter) == 1:
        return (SMALL.find(letter) + 1, ascii_lowercase.find(letter) + 1)
    return (label.readings[0][1],)


def _is_between(plan: Plan, before: Section, after: Section, label: Label) -> bool:
    """True if a paragraph between two headings begins with a label of their style."""
    styles = {style for style, _ in label.readings}
    for block in plan.document.blocks[before.where.block + 1 : after.where.block]:
        found = read_label(f"{block.label.strip()} " if block.label else block.text) if not block.table else None
        if found and styles & {style for style, _ in found.readings}:
            return True
    return False


def _observation(before: Section, section: Section, twice: bool) -> Observation:
    return Observation(
        message="Đề mục “{label}” đánh số trùng với mục trước." if twice
        else "Đánh số nhảy từ “{before}” đến “{label}”: có mục nào bị thiếu không?",
        where=section.where, about=("numbering", before.path, section.path, section.title.casefold()),
        values={"before": before.label, "label": section.label},
        evidence=(Evidence(where=before.where, text=f"{before.label}. {before.title}"),),
    )  # fmt: skip
