"""S05: appendices that the draft names and does not have."""

from collections.abc import Iterator

from models.finding import Certainty, Evidence, Observation, Severity
from models.past import Past
from models.plan import Plan
from rules.rule import rule
from rules.structure.appendices import Appendix, attached_appendices, named_appendices

_FIRST_PAGE = 15
"""Blocks: the mark "DỰ THẢO" stands among the first."""


@rule(
    "S05", Severity.WARNING, Certainty.RULE,
    wrong="DỰ THẢO\nKẾ HOẠCH\nKhoa học và công nghệ năm 2025\nDanh mục nhiệm vụ được lập riêng.\n"
    "(Kèm theo Phụ lục I-Biểu TK1-1 và Phụ lục II-Biểu TK1-2).",
    right="DỰ THẢO\nKẾ HOẠCH\nKhoa học và công nghệ năm 2025\nDanh mục nhiệm vụ được lập riêng.\n"
    "(Kèm theo Phụ lục I-Biểu TK1-1).\nPHỤ LỤC I - BIỂU TK1-1\nDANH MỤC NHIỆM VỤ",
)  # fmt: skip
def appendices_are_attached(plan: Plan, past: Past) -> Iterator[Observation]:
    """Phụ lục, biểu ghi là kèm theo thì phải có trong bản.

    Số liệu chi tiết nằm ở phụ lục; thiếu phụ lục thì tổng trong lời văn không kiểm được.

    Các phụ lục thiếu được báo một lần. Là cảnh báo khi một bản dự thảo ghi kèm theo biểu mẫu có mã (TK1-1 …), vì biểu
    mẫu là phần bắt buộc của hồ sơ; còn lại chỉ ghi chú, vì phụ lục có thể gửi thành tệp riêng. Phụ lục của văn bản
    khác (“Phụ lục II Nghị định số …”) và biểu chỉ được nhắc đến mà không ghi là kèm theo thì không xét.
    """
    attached = {appendix.key for appendix in attached_appendices(plan)}
    missing = {a.key: a for a in reversed(tuple(named_appendices(plan))) if _is_missing(a, attached)}
    found = list(reversed(missing.values()))
    if found:
        yield Observation(
            message="Nhắc đến {names} nhưng trong bản không có.", where=found[0].where, about=tuple(sorted(missing)),
            values={"names": ", ".join(a.text for a in found)},
            severity=None if _is_draft(plan) and any(_is_form(a) for a in found) else Severity.INFO,
            evidence=tuple(Evidence(where=a.where, text=a.text) for a in found[1:]),
        )  # fmt: skip


def _is_draft(plan: Plan) -> bool:
    return any("dự thảo" in block.text.casefold() for block in plan.document.blocks[:_FIRST_PAGE])


def _is_missing(appendix: Appendix, attached: set[str]) -> bool:
    return appendix.key not in attached and (appendix.enclosed or appendix.key.startswith("phụ lục"))


def _is_form(appendix: Appendix) -> bool:
    """True for a form with a code of its own, said to be enclosed."""
    return appendix.enclosed and "-" in appendix.key
