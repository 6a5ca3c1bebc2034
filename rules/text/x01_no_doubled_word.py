"""X01: a word typed twice."""

import csv
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from models.finding import Certainty, Observation, Severity, Suggestion
from models.past import Past
from models.plan import Plan
from rules.rule import rule

_DOUBLED = re.compile(r"(?<![\w-])([^\W\d_]+)[ \n]+(\1)(?![\w-])")


@cache
def _reduplications() -> frozenset[str]:
    with (Path(__file__).parent / "reduplications.csv").open(encoding="utf-8", newline="") as lines:
        return frozenset(row["word"] for row in csv.DictReader(lines))


@rule(
    "X01", Severity.WARNING, Certainty.RULE,
    wrong="Hiện nay trên địa bàn tỉnh có có các tổ chức khoa học và công nghệ công lập.",
    right="Hiện nay trên địa bàn tỉnh có các tổ chức khoa học và công nghệ ngày ngày làm việc.",
)  # fmt: skip
def no_doubled_word(plan: Plan, past: Past) -> Iterator[Observation]:
    """Một từ không viết hai lần liền nhau.

    Lỗi của việc sửa câu dở dang: “có có”, “của của”. Từ láy và từ lặp có nghĩa (“ngày ngày”, “dần dần”,
    “luôn luôn”) được bỏ qua theo danh mục. So nguyên dạng chữ và dấu: “gia Giải thưởng” không phải là lặp.
    Từ viết hoa toàn bộ ở tên riêng lặp âm (“Ba Ba”) cũng bỏ qua.
    """
    for index, block in enumerate(plan.document.blocks):
        for match in _DOUBLED.finditer(block.text):
            word = match[1]
            if word.casefold() in _reduplications() or word[0].isupper():
                continue
            where = plan.document.place(index, match.start(), match.end())
            yield Observation(
                message="Từ “{word}” viết hai lần liền nhau.", values={"word": word}, where=where,
                about=(word, block.text[max(0, match.start() - 30) : match.start()].casefold()),
                suggestion=Suggestion(kind="delete_word", text=word, where=where),
            )  # fmt: skip
