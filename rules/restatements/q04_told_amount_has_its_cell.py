"""Q04: an amount told in the text whose column is blank."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from msgspec import Struct

from models.figure import Figure
from models.finding import Certainty, Evidence, Observation, Severity
from models.past import Past
from models.plan import Plan
from models.table import Column, Table
from rules.csv_rows import csv_rows
from rules.rule import rule

_TOLD = "Dự án đầu tư trạm quan trắc năm 2024 được cấp 406 triệu đồng.\nĐơn vị tính: triệu đồng\n"
_TABLE = (
    "\tSTT\n\tĐơn vị\n\tSự nghiệp\n\tĐầu tư phát triển\n\n\tI\n\tNĂM 2024\n\t900\n\t{}\n\n\t1\n\tSở Y tế\n\t900\n\t{}\n"
)


class Topic(Struct, frozen=True):
    """What a column is about: words of its head, and words of a sentence or heading about the same."""

    head: re.Pattern[str]
    told: re.Pattern[str]


@rule(
    "Q04", Severity.WARNING, Certainty.HEURISTIC,
    wrong=_TOLD + _TABLE.format("", ""),
    right=_TOLD + _TABLE.format("406", "406"),
    needs="table",
)  # fmt: skip
def told_amount_has_its_cell(plan: Plan, past: Past) -> Iterator[Observation]:
    """Số tiền lời văn nêu cho một năm thì cột của nó trong bảng năm ấy không nên để trống.

    Lời văn nói có vốn đầu tư của năm, bảng phân bổ của năm ấy lại để trống cả cột “Đầu tư phát triển”: hoặc
    bảng thiếu, hoặc cột chỉ ghi phần giao mới. Chỉ là câu hỏi. Chỉ xét cột để trống ở mọi dòng của năm
    trong khi cột khác có số, và câu hoặc đề mục gọi đúng loại vốn của cột.
    """
    for table in plan.tables:
        cells = [f for f in plan.figures if f.table == table.id]
        for column, topic in _topical(table):
            for year in sorted({c.period[:4] for c in cells if c.period}):
                if all(c.where.col != column.index for c in cells if (c.period or "")[:4] == year):
                    told = next(_told(plan, topic, year), None)
                    if told is not None:
                        yield _observe(table, column, year, told)


def _topical(table: Table) -> Iterator[tuple[Column, Topic]]:
    for column in table.columns:
        for topic in _topics():
            if column.role in ("value", "note") and topic.head.search(" ".join(column.header)):
                yield column, topic


def _told(plan: Plan, topic: Topic, year: str) -> Iterator[Figure]:
    """Amounts of a year, in sentences of the topic or under headings of it."""
    headed = {s.id for s in plan.sections if topic.told.search(s.title)}
    for figure in plan.figures:
        if figure.table or not figure.money or figure.period != year or figure.where.table:
            continue
        before = plan.document.blocks[figure.where.block].text[: figure.where.start]
        if figure.where.section in headed or topic.told.search(before.rpartition(". ")[2]):
            yield figure


def _observe(table: Table, column: Column, year: str, told: Figure) -> Observation:
    return Observation(
        message="Lời văn nêu {amount} của năm {year}, nhưng cột “{column}” của năm ấy để trống ở mọi dòng.",
        values={"amount": told.text, "year": year, "column": column.header[-1]}, where=told.where,
        about=(year, *column.header), evidence=(Evidence(where=table.where, text=column.header[-1]),),
    )  # fmt: skip


@cache
def _topics() -> tuple[Topic, ...]:
    return tuple(
        Topic(re.compile(row["head"], re.IGNORECASE), re.compile(row["told"], re.IGNORECASE))
        for row in csv_rows(Path(__file__).parent / "column_topics.csv")
    )
