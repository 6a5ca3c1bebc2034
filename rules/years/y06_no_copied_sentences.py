"""Y06: a long sentence that stands word for word in two parts of the draft."""

import re
from collections.abc import Iterator

from msgspec import Struct

from models.finding import Certainty, Evidence, Observation, Severity
from models.past import Past
from models.place import Place
from models.plan import Plan
from rules.rule import rule

_SENTENCE = re.compile(r"(?<=[.;])\s+(?=[^\Wa-zđ\d_])")
_SHORTEST = 200
"""Characters: shorter sentences are formulas of office writing."""
_OPENING = re.compile(r"\s*(?:căn cứ|thực hiện|theo|trên đây)\s", re.IGNORECASE)


_EXAMPLE = (
    "Thời gian qua, các kết quả nghiên cứu được ứng dụng vào sản xuất, nhất là trồng trọt và nuôi trồng thủy sản, "
    "góp phần tăng năng suất, chất lượng và sức cạnh tranh của sản phẩm, nâng cao thu nhập cho người dân nông thôn, "
    "thúc đẩy chuyển dịch cơ cấu kinh tế của tỉnh."
)


class _Copy(Struct):
    """Copied sentences between the same two parts: the first of them there and here."""

    first: Place
    where: Place
    words: str


@rule(
    "Y06", Severity.WARNING, Certainty.HEURISTIC,
    wrong=f"A. KẾT QUẢ\n{_EXAMPLE}\nB. KẾ HOẠCH\n{_EXAMPLE}",
    right=f"A. KẾT QUẢ\n{_EXAMPLE}\nB. KẾ HOẠCH\nTiếp tục ứng dụng các kết quả nghiên cứu vào sản xuất.",
)  # fmt: skip
def no_copied_sentences(plan: Plan, past: Past) -> Iterator[Observation]:
    """Một câu dài không nên nằm nguyên văn ở cả phần kết quả và phần kế hoạch.

    Đoạn kể kết quả được chép xuống phần kế hoạch làm người đọc không biết năm tới sẽ làm gì; thường là sót khi soạn từ
    bản cũ.

    Chỉ hỏi khi câu dài từ 200 ký tự, giống nhau từng chữ (không kể hoa thường) và nằm ở hai phần lớn khác
    nhau. Không xét câu viện dẫn văn bản, câu trong bảng, đề mục và câu mở đầu, kết thúc.
    """
    tops = _tops(plan)
    cited = {c.where.block for c in plan.citations}
    seen: dict[str, tuple[Place, str]] = {}
    copies: dict[tuple[int, int], _Copy] = {}
    for index, block in enumerate(plan.document.blocks):
        if len(block.text) < _SHORTEST or block.kind != "paragraph" or block.section is None or index in cited:
            continue
        for start, end in _sentences(block.text):
            words = block.text[start:end].casefold()
            where, top = plan.document.place(index, start, end), tops[block.section]
            first, part = seen.setdefault(words, (where, top))
            if part != top:
                copies.setdefault((first.block, index), _Copy(first, where, words))
    yield from (_observation(plan, copy) for copy in copies.values())


def _tops(plan: Plan) -> dict[str, str]:
    """For every section the topmost one that it stands in."""
    tops: dict[str, str] = {}
    for section in plan.sections:
        tops[section.id] = tops[section.parent] if section.parent else section.id
    return tops


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for end in [*(m.start() for m in _SENTENCE.finditer(text)), len(text)]:
        start += len(text[start:end]) - len(text[start:end].lstrip())
        if end - start >= _SHORTEST and not _OPENING.match(text, start):
            yield start, end
        start = end


def _observation(plan: Plan, copy: _Copy) -> Observation:
    text = plan.document.quote(copy.first)
    return Observation(
        message="Câu “{head}…” chép nguyên văn từ phần trước: nội dung này có phải của mục này không?",
        where=copy.where, about=("copy", copy.words), values={"head": " ".join(text.split()[:12])},
        evidence=(Evidence(where=copy.first, text=text),),
    )  # fmt: skip
