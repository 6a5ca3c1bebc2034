"""C17: an amendment is named with the standard that it amends."""

import re
from collections.abc import Iterator

from models.citation import Standard
from models.finding import Certainty, Observation, Severity
from models.past import Past
from models.plan import Plan
from rules.citations.rows import confirmed, rows
from rules.rule import rule

_AMENDMENT = re.compile(r"(\d+)\s?:\s?(\d{4})$")


@rule(
    "C17",
    Severity.WARNING,
    Certainty.RULE,
    wrong="Khảo sát thiết bị điện theo QCVN 4:2009/BKHCN sửa đổi 1:2018.",
    right="Khảo sát thiết bị điện theo QCVN 4:2009/BKHCN sửa đổi 1:2016.",
)
def amendment_of_its_base(plan: Plan, past: Past) -> Iterator[Observation]:
    """Bản sửa đổi phải đi cùng quy chuẩn mà nó sửa đổi.

    Mỗi quy chuẩn có các bản sửa đổi riêng: Sửa đổi 1:2018 là của QCVN 9:2012/BKHCN (Thông tư 07/2018/TT-BKHCN),
    còn QCVN 4:2009/BKHCN có Sửa đổi 1:2016. Ghép nhầm thì không biết đo theo bản nào. Chỉ so với các quy chuẩn có
    trong danh sách kèm theo, và chỉ khi bản sửa đổi đó thuộc một quy chuẩn khác.

    Không coi là lỗi: quy chuẩn hoặc bản sửa đổi không có trong danh sách; “Sửa đổi 1:2018 QCVN 9:2012/BKHCN”
    và “QCVN 9:2012/BKHCN sửa đổi 1:2018” là hai cách viết của một bản.
    """
    for standard in plan.standards:
        match = _AMENDMENT.search(standard.amendment or "")
        if match is None:
            continue
        said = f"{int(match[1])}:{match[2]}"
        own = [r for r in rows("standards") if _is_base(r, standard)]
        others = [r for r in rows("standards") if r["amendment"] == said and r not in own]
        if own and others and all(r["amendment"] != said for r in own):
            yield _observe(standard, said, own, others)


def _is_base(row: dict[str, str], standard: Standard) -> bool:
    number = standard.number.lstrip("0")
    return bool(row["amendment"]) and (row["series"], row["number"], row["year"]) == (
        standard.series,
        number,
        str(standard.year),
    )


def _observe(standard: Standard, said: str, own: list[dict[str, str]], others: list[dict[str, str]]) -> Observation:
    sure = all(map(confirmed, (*own, *others)))
    return Observation(
        message="Sửa đổi {stated} là của {computed} ({source}); {base} có Sửa đổi {own}.",
        where=standard.where,
        about=(own[0]["full_name"], said),
        values={
            "source": others[0]["source"],
            "base": own[0]["full_name"],
            "own": ", ".join(r["amendment"] for r in own),
        },
        stated=said,
        computed=others[0]["full_name"],
        severity=None if sure else Severity.INFO,
    )
