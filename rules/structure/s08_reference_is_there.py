"""S08: a reference to a section of the draft itself that it has not."""

import re
from collections.abc import Iterator

from models.finding import Certainty, Observation, Severity
from models.past import Past
from models.plan import Plan
from rules.rule import rule

_REFERENCE = re.compile(
    r"(?:tại|ở|xem|nêu tại|theo)\s+(?P<ref>(?:tiểu mục|mục|phần)\s+(?P<label>[A-ZĐ0-9]+(?:\.[A-Za-zĐđ0-9]+)*))"
    r"(?:,?\s+(?:mục|phần)\s+(?P<part>[A-ZĐ0-9]+))?\s*,?\s+(?:của\s+)?"
    r"(?:kế hoạch này|báo cáo này|dự toán này|thuyết minh này|nêu trên|ở trên|trên đây|dưới đây)",
    re.IGNORECASE,
)
_WORDS = ("mục ", "Mục ", "phần ", "Phần ")
_FEWEST_SECTIONS = 2


@rule(
    "S08", Severity.WARNING, Certainty.RULE,
    wrong="KẾ HOẠCH\nKhoa học và công nghệ năm 2025\n"
    "I. KẾT QUẢ\nĐã triển khai theo danh mục tại mục IV của Kế hoạch này.\nII. KẾ HOẠCH\nTiếp tục triển khai.",
    right="KẾ HOẠCH\nKhoa học và công nghệ năm 2025\n"
    "I. KẾT QUẢ\nĐã triển khai theo danh mục tại mục II của Kế hoạch này.\nII. KẾ HOẠCH\nTiếp tục triển khai.",
)  # fmt: skip
def reference_is_there(plan: Plan, past: Past) -> Iterator[Observation]:
    """Mục được dẫn trong chính bản này phải có.

    Khi thêm bớt mục, chỗ dẫn “tại mục … của Kế hoạch này” thường không được sửa theo, người đọc không tìm được số liệu.

    Chỉ xét chỗ nói rõ là mục của chính bản này (“của Kế hoạch này”, “nêu trên”, “dưới đây”) và bản có từ hai đề mục.
    Mục, phần của văn bản khác không xét.
    """
    if len(plan.sections) < _FEWEST_SECTIONS:
        return
    paths = [_steps(section.path) for section in plan.sections]
    listed = {block.text.split(maxsplit=1)[0].strip(".:)") for block in plan.document.blocks if block.text.strip()}
    for index, block in enumerate(plan.document.blocks):
        if not any(word in block.text for word in _WORDS):
            continue
        for match in _REFERENCE.finditer(block.text):
            if match["label"] not in listed and not any(_leads(path, match["label"], match["part"]) for path in paths):
                yield Observation(
                    message="Dẫn đến “{ref}” nhưng bản này không có mục đó.", values={"ref": match["ref"]},
                    where=plan.document.place(index, *match.span("ref")), about=("reference", match["ref"].casefold()),
                )  # fmt: skip


def _steps(path: str) -> list[str]:
    """The labels of a path: "PHẦN I.2" is I, 2."""
    return [step.split()[-1].casefold() for step in path.split(".") if step.split()]


def _leads(path: list[str], label: str, part: str | None) -> bool:
    steps = _steps(label)
    return path[-len(steps) :] == steps and (part is None or part.casefold() in path)
