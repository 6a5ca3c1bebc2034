"""C10: a cited document is cited as it is known."""

from collections.abc import Iterator
from difflib import SequenceMatcher

from models.citation import Citation
from models.finding import Certainty, Observation, Severity
from models.known import KnownDocument
from models.past import Past
from models.plan import Plan
from rules.citations.graph import cited
from rules.citations.known_documents import known_document
from rules.citations.title_words import content_words, overlap, title_words
from rules.rule import rule

_DRIFT = 0.75
"""From here on two titles are one with a slip in it, below they are a title and a short form of it."""
_OTHER = 0.25
_FEWEST_WORDS = 4


@rule(
    "C10",
    Severity.ERROR,
    Certainty.RULE,
    wrong="Thực hiện Quyết định số 569/QĐ-TTg ngày 15/11/2022 của Thủ tướng Chính phủ.",
    right="Thực hiện Quyết định số 569/QĐ-TTg ngày 11/5/2022 của Thủ tướng Chính phủ.",
    needs="citation",
)
def as_known(plan: Plan, past: Past) -> Iterator[Observation]:
    """Văn bản đã biết phải được viện dẫn đúng ngày và trích yếu.

    Phần mềm có danh sách ngắn các văn bản hay được viện dẫn, mỗi dòng ghi nguồn; đơn vị có thể thêm danh sách
    của mình (--known). Ngày khác danh sách đã xác nhận là lỗi; trích yếu nói về việc khác là cảnh báo; trích
    yếu thêm, bớt hoặc gõ sai vài chữ là ghi chú. Dòng chưa xác nhận chỉ sinh ghi chú.

    Không coi là lỗi: văn bản không có trong danh sách; trích yếu viết gọn hoặc bỏ phần cuối; số dùng lại ở năm
    khác; ngày lệch với năm trong số (đã báo ở C05).
    """
    seen = set()
    for citation in cited(plan):
        known = known_document(citation, past)
        for observation in _compare(citation, known) if known else ():
            if observation.about not in seen:
                seen.add(observation.about)
                yield observation


def _compare(citation: Citation, known: KnownDocument) -> Iterator[Observation]:
    severity = None if known.confirmed else Severity.INFO
    year = citation.parts.year if citation.parts else None
    if citation.date and known.date and citation.date != known.date and year in (None, citation.date.year):
        stated, computed = f"{citation.date:%d/%m/%Y}", f"{known.date:%d/%m/%Y}"
        yield Observation(
            message="{number} ghi ngày {stated}; theo {source}, văn bản này ban hành ngày {computed}.",
            where=citation.date_at or citation.where, about=(citation.undated_key, stated),
            values={"number": citation.number, "source": known.source}, stated=stated, computed=computed,
            severity=severity,
        )  # fmt: skip
    elif citation.title and known.title:
        yield from _titles(citation, citation.title, known, known.title)


def _titles(citation: Citation, said: str, known: KnownDocument, title: str) -> Iterator[Observation]:
    if len(content_words(said)) < _FEWEST_WORDS:
        return
    if overlap(said, title) < _OTHER:
        message = "{number} ở đây là “{stated}”; theo {source}, văn bản này là “{computed}”."
        yield _on_title(citation, known, message, said, Severity.WARNING if known.confirmed else Severity.INFO)
    elif slips := _slips(said, title):
        message = "Trích yếu {number} khác bản đã biết: " + "; ".join(slips) + "."
        yield _on_title(citation, known, message, said, Severity.INFO)


def _on_title(citation: Citation, known: KnownDocument, message: str, said: str, severity: Severity) -> Observation:
    return Observation(
        message=message, where=citation.where, about=(citation.undated_key, said.casefold()),
        values={"number": citation.number, "source": known.source}, stated=said, computed=known.title,
        severity=severity,
    )  # fmt: skip


def _slips(said: str, title: str) -> list[str]:
    """The words that differ inside the part that both titles have; how each begins and ends is free."""
    a, b = title_words(said), title_words(title)
    codes = SequenceMatcher(a=a, b=b, autojunk=False).get_opcodes()
    same = [n for n, code in enumerate(codes) if code[0] == "equal"]
    inner = codes[same[0] : same[-1] + 1] if same else []
    alike = sum(2 * (j - i) for tag, i, j, _, _ in inner if tag == "equal")
    if alike < _DRIFT * sum(j - i + m - k for _, i, j, k, m in inner):
        return []
    return [_slip(a[i:j], b[k:m]) for tag, i, j, k, m in inner if tag != "equal"]


def _slip(here: list[str], there: list[str]) -> str:
    if not there:
        return f"thừa “{' '.join(here)}”"
    if not here:
        return f"thiếu “{' '.join(there)}”"
    return f"“{' '.join(here)}” thay cho “{' '.join(there)}”"
