"""C11: the first mention of a document is complete."""

from collections.abc import Iterator

from models.finding import Certainty, Observation, Severity
from models.past import Past
from models.plan import Plan
from rules.citations.graph import CitedDocument, cited_documents
from rules.rule import rule

_FEWEST = 3
"""Documents cited in full from which a draft is seen to have the habit."""


@rule(
    "C11",
    Severity.INFO,
    Certainty.RULE,
    wrong="Thực hiện Quyết định số 41/QĐ-TTg ngày 05/3/2021 của Thủ tướng Chính phủ phê duyệt Đề án chuyển đổi số; "
    "Quyết định số 58/QĐ-TTg ngày 12/4/2022 của Thủ tướng Chính phủ phê duyệt Đề án trồng rừng; "
    "Quyết định số 77/QĐ-TTg ngày 19/5/2023 của Thủ tướng Chính phủ phê duyệt Đề án đô thị thông minh; "
    "Nghị định số 33/2021/NĐ-CP của Chính phủ quy định về quản lý cảng cá.",
    right="Thực hiện Quyết định số 41/QĐ-TTg ngày 05/3/2021 của Thủ tướng Chính phủ phê duyệt Đề án chuyển đổi số; "
    "Quyết định số 58/QĐ-TTg ngày 12/4/2022 của Thủ tướng Chính phủ phê duyệt Đề án trồng rừng; "
    "Quyết định số 77/QĐ-TTg ngày 19/5/2023 của Thủ tướng Chính phủ phê duyệt Đề án đô thị thông minh; "
    "Nghị định số 33/2021/NĐ-CP ngày 29/3/2021 của Chính phủ quy định về quản lý cảng cá.",
    needs="citation",
)
def first_mention_is_full(plan: Plan, past: Past) -> Iterator[Observation]:
    """Lần đầu viện dẫn phải ghi đủ ngày, cơ quan ban hành và trích yếu.

    Nghị định 30/2020/NĐ-CP: lần đầu ghi tên loại, số, ký hiệu, thời gian ban hành, cơ quan ban hành và trích
    yếu; các lần sau chỉ cần tên loại và số. Thiếu thì người đọc khó tra. Chỉ ghi chú phần nào mà chính bản này
    thường ghi (từ ba văn bản và hai phần ba), để không nhắc những bản cố ý viết gọn.

    Không coi là lỗi: các lần nhắc lại, luật (chỉ cần tên), cơ quan đã rõ từ ký hiệu (QĐ-TTg, NĐ-CP).
    """
    documents = [d for d in cited_documents(plan) if not _is_law(d)]
    missing = {id(d): _missing(d) for d in documents}
    habits = {part for part in ("ngày", "cơ quan ban hành", "trích yếu") if _usual(part, list(missing.values()))}
    for document in documents:
        lacks = [part for part in missing[id(document)] if part in habits]
        if lacks:
            yield Observation(
                message="Lần đầu viện dẫn {number} chưa ghi {stated}.",
                where=document.first.where,
                about=(document.first.undated_key, *lacks),
                values={"number": document.first.number},
                stated=", ".join(lacks),
            )


def _is_law(document: CitedDocument) -> bool:
    bodies = document.first.parts.bodies if document.first.parts else ()
    return bool(bodies) and bodies[0].level == "assembly"


def _missing(document: CitedDocument) -> tuple[str, ...]:
    """What the first mention leaves out; a date that is none is not left out."""
    first = document.first
    has = {"ngày": first.date_said, "cơ quan ban hành": first.issuer, "trích yếu": first.title}
    return tuple(part for part, said in has.items() if not said)


def _usual(part: str, missing: list[tuple[str, ...]]) -> bool:
    given = sum(part not in lacks for lacks in missing)
    return given >= _FEWEST and 3 * given >= 2 * len(missing)
