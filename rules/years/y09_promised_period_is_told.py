"""Y09: a heading that promises an estimate for the rest of the year, above a text that has none."""

import re
from collections.abc import Iterator

from models.finding import Certainty, Observation, Severity
from models.past import Past
from models.plan import Plan
from models.section import Section
from rules.rule import rule

_PROMISED = re.compile(r"ước\s+(?:thực hiện|giải ngân|kết quả|cả năm|đến)[^,;.]*", re.IGNORECASE)
_TOLD = re.compile(r"(?<!\w)(?:ước|dự kiến|ƯTH|phấn đấu|cuối năm|cả năm|dự ước)(?!\w)", re.IGNORECASE)


@rule(
    "Y09", Severity.WARNING, Certainty.HEURISTIC,
    wrong="1. Phân bổ dự toán năm 2023 và 6 tháng đầu năm 2024, ước thực hiện cả năm 2024\n"
    "Năm 2023, dự toán được phân bổ cho các đơn vị. Trong 6 tháng đầu năm 2024, tiếp tục phân bổ theo tiến độ.",
    right="1. Phân bổ dự toán năm 2023 và 6 tháng đầu năm 2024, ước thực hiện cả năm 2024\n"
    "Năm 2023, dự toán được phân bổ cho các đơn vị. Trong 6 tháng đầu năm 2024, tiếp tục phân bổ; ước cả năm đạt.",
)  # fmt: skip
def promised_period_is_told(plan: Plan, past: Past) -> Iterator[Observation]:
    """Đề mục hứa số ước thực hiện thì trong mục phải có số đó.

    Số ước thực hiện năm hiện hành là căn cứ để duyệt dự toán năm sau. Đề mục ghi “ước thực hiện đến hết năm” mà cả mục
    không có câu hay cột nào nói đến ước thực hiện thì bản còn thiếu nội dung.

    Chỉ xét mục không còn mục con; không hỏi khi trong mục có chữ ước, dự kiến, cả năm, cuối năm, kể cả ở đầu cột của
    bảng, hoặc khi mục dẫn sang phụ lục, biểu kèm theo.
    """
    parents = {section.parent for section in plan.sections}
    for section in plan.sections:
        match = _PROMISED.search(section.title)
        if match is None or section.id in parents:
            continue
        body = _body(plan, section)
        if body.strip() and not _TOLD.search(body) and not re.search(r"phụ lục|(?:biểu|bảng)[^.]*kèm", body, re.I):
            start = section.where.start + match.start()
            yield Observation(
                message="Đề mục hứa “{promise}” nhưng trong mục không có số ước thực hiện nào.",
                where=plan.document.place(section.where.block, start, start + len(match[0].rstrip())),
                about=("promise", section.title.casefold()), values={"promise": match[0].strip()},
            )  # fmt: skip


def _body(plan: Plan, section: Section) -> str:
    """All that stands in a section, without its title."""
    blocks = (
        b.text for n, b in enumerate(plan.document.blocks) if b.section == section.id and n != section.where.block
    )
    tail = plan.document.blocks[section.where.block].text[section.where.end :]
    return "\n".join((tail, *blocks))
