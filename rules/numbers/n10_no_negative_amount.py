"""N10: an amount below zero where there can be none."""

import re
from collections.abc import Iterator

from models.finding import Certainty, Observation, Severity
from models.past import Past
from models.place import Place
from models.plan import Plan
from models.table import Table
from rules.rule import rule

_MAY_FALL = re.compile(r"tăng|giảm|chênh lệch|so sánh|\+/-|điều chỉnh|bội chi|cân đối|hụt|thừa|thiếu", re.IGNORECASE)


@rule(
    "N10", Severity.ERROR, Certainty.RULE,
    wrong="Đơn vị tính: triệu đồng\n\tSTT\n\tDự án\n\tKinh phí\n\tCòn lại\n\n"
    "\t1\n\tGiống lúa\n\t900\n\t-100\n\n\t2\n\tGiống tôm\n\t600\n\t300\n",
    right="Đơn vị tính: triệu đồng\n\tSTT\n\tDự án\n\tKinh phí\n\tTăng, giảm\n\n"
    "\t1\n\tGiống lúa\n\t900\n\t-100\n\n\t2\n\tGiống tôm\n\t600\n\t300\n",
    needs="table",
)  # fmt: skip
def no_negative_amount(plan: Plan, past: Past) -> Iterator[Observation]:
    """Kinh phí và số còn lại không thể âm.

    Một ô âm ở cột kinh phí hay “còn lại” cho biết đã cấp nhiều hơn được duyệt, hoặc một dấu trừ gõ thừa.
    Cột và dòng tăng, giảm, chênh lệch, so sánh, điều chỉnh được phép âm.
    """
    tables = {table.id: table for table in plan.tables}
    for figure in plan.figures:
        if figure.money and figure.value < 0 and figure.table and not _may_fall(tables[figure.table], figure.where):
            yield Observation(
                message="Số âm {amount} ở nơi không thể âm.", values={"amount": figure.text}, where=figure.where,
                about=(figure.text, *_names(tables[figure.table], figure.where)), stated=figure.text,
            )  # fmt: skip


def _may_fall(table: Table, where: Place) -> bool:
    return any(_MAY_FALL.search(name) for name in _names(table, where))


def _names(table: Table, where: Place) -> list[str]:
    """The head of the column and the label of the row."""
    heads = [text for c in table.columns if c.index == where.col for text in c.header]
    return heads + [r.label for r in table.body if r.index == where.row]
