"""X13: a place that was left to be filled in."""

import re
from collections.abc import Iterator

from models.finding import Certainty, Evidence, Observation, Severity
from models.past import Past
from models.plan import Plan
from rules.rule import rule

_BLANK = re.compile(
    r"\[\s*(?:\.{2,}|…+)?\s*\]|(?<!\w)(?-i:x{3,}|X{4,})(?!\w)|(?<!\w)(?:\?{2,}|_{4,})"
    r"|(?<![\w….”])(?:…[….]*|\.{3,})\s*(?=đồng|triệu|tỷ|%|nhiệm vụ|đề tài|dự án|người|cơ sở)"
    r"|<\s*(?:điền|nhập|ghi)[^<>\n]{0,40}>|\[\s*(?:điền|nhập|ghi|bổ sung)[^\[\]\n]{0,40}\]",
    re.IGNORECASE,
)


@rule(
    "X13", Severity.WARNING, Certainty.RULE,
    wrong="Năm 2025, tỉnh hỗ trợ cho xxx hợp tác xã ứng dụng công nghệ tưới tiết kiệm.",
    right="Năm 2025, tỉnh hỗ trợ cho hợp tác xã, trang trại, … ứng dụng công nghệ tưới tiết kiệm.",
)  # fmt: skip
def nothing_left_to_fill_in(plan: Plan, past: Past) -> Iterator[Observation]:
    """Không còn chỗ trống chờ điền trong nội dung.

    “xxx”, “[ ]”, “……. triệu đồng” là chỗ người soạn để lại chờ số liệu; gửi đi như vậy là thiếu nội dung.
    Mỗi kiểu chỗ trống báo một lần kèm mọi nơi gặp. Không tính dấu “…” cuối một liệt kê, số và ngày của
    chính bản dự thảo (“Số: …/KH-UBND”, “ngày … tháng …”), dòng chấm ở chỗ ký và ô trong bảng.
    """
    found: dict[str, list[Evidence]] = {}
    for index, block in enumerate(plan.document.blocks):
        if block.kind == "cell":
            continue
        for match in _BLANK.finditer(block.text):
            if match[0].strip("_ .…"):
                kind = re.sub(r"(.)\1+", r"\1", re.sub(r"\s", "", match[0].casefold()))
            elif len(block.text.strip("_ .…\n")) > 20:
                kind = "…"
            else:
                continue
            where = plan.document.place(index, match.start(), match.start() + len(match[0].rstrip()))
            found.setdefault(kind, []).append(Evidence(where=where, text=match[0].rstrip()))
    for kind, places in found.items():
        yield Observation(
            message="Còn chỗ trống chờ điền: “{blank}”.", values={"blank": places[0].text}, where=places[0].where,
            about=(kind,), evidence=tuple(places[1:]),
        )  # fmt: skip
