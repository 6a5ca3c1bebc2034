"""X01: a word typed twice."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from models.finding import Certainty, Observation, Severity, Suggestion
from models.past import Past
from models.place import Place
from models.plan import Plan
from rules.csv_rows import csv_rows
from rules.rule import rule

_DOUBLED = re.compile(r"(?<![\w-])(?:([^\W\d_]+)[ \n]+)?([^\W\d_]+)[ \n]+(\2)(?![\w-])(?:[ \n]+([^\W\d_]+))?")


@rule(
    "X01", Severity.WARNING, Certainty.RULE,
    wrong="Hiện nay trên địa bàn tỉnh có có các tổ chức khoa học và công nghệ công lập.",
    right="Hiện nay trên địa bàn tỉnh có các tổ chức khoa học và công nghệ bị xử phạt do hành vi vi phạm.",
)  # fmt: skip
def no_doubled_word(plan: Plan, past: Past) -> Iterator[Observation]:
    """Một từ không viết hai lần liền nhau.

    Lỗi của việc sửa câu dở dang: “có có”, “của của”. Hư từ lặp lại thì báo ngay. Tiếng có nghĩa lặp lại có
    thể là cuối từ này và đầu từ kia (“hành vi vi phạm”, “triệu đồng đồng thời”), nên chỉ báo khi bỏ một
    tiếng thì được cụm từ đã dùng ở chỗ khác trong chính bản này. Từ láy (“dần dần”, “luôn luôn”) được bỏ
    qua theo danh mục. So nguyên dạng chữ và dấu: “gia Giải thưởng” không phải là lặp.
    """
    seen: str | None = None
    for index, block in enumerate(plan.document.blocks):
        for match in _DOUBLED.finditer(block.text):
            seen = seen or "\n".join(b.text for b in plan.document.blocks).casefold()
            if _is_slip(match, seen):
                where = plan.document.place(index, match.start(2), match.end(3))
                yield _observe(match, where, block.text)


def _observe(match: re.Match[str], where: Place, text: str) -> Observation:
    return Observation(
        message="Từ “{word}” viết hai lần liền nhau.", values={"word": match[2]}, where=where,
        about=(match[2], text[max(0, match.start(2) - 30) : match.start(2)].casefold()),
        suggestion=Suggestion(kind="delete_word", text=f"bỏ một chữ “{match[2]}”", where=where),
    )  # fmt: skip


def _is_slip(match: re.Match[str], text: str) -> bool:
    before, word, after = match[1], match[2], match[4]
    if word.casefold() in _words("reduplications") or word[0].isupper():
        return False
    if word in _words("function_words"):
        return True
    return bool(before and after) and re.search(rf"(?<!\w){before} {word} {after}(?!\w)", text, re.I) is not None


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(row["word"] for row in csv_rows(Path(__file__).parent / f"{name}.csv"))
