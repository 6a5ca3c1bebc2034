"""C15: in one series of numbers the later document has the greater number."""

import datetime
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from models.citation import Citation
from models.finding import Certainty, Evidence, Observation, Severity
from models.past import Past
from models.plan import Plan
from rules.citations.graph import cited_documents
from rules.rule import rule

_SLACK = datetime.timedelta(days=10)
"""A number may be taken some days before the document is signed."""
_LEVELS = ("central", "ministry", "local", "department")


@rule(
    "C15",
    Severity.WARNING,
    Certainty.HEURISTIC,
    wrong="Theo Quyết định số 212/QĐ-UBND ngày 14/02/2022 và Quyết định số 176/QĐ-UBND ngày 09/11/2022 "
    "của UBND tỉnh An Lộc.",
    right="Theo Quyết định số 212/QĐ-UBND ngày 14/02/2022 và Quyết định số 1760/QĐ-UBND ngày 09/11/2022 "
    "của UBND tỉnh An Lộc.",
    needs="citation",
)
def numbers_grow_with_dates(plan: Plan, past: Past) -> Iterator[Observation]:
    """Trong một năm, văn bản ra sau phải có số lớn hơn.

    Cùng cơ quan, cùng loại, cùng năm thì số chạy từ 01/01 đến 31/12. Văn bản ngày 09/11 mà số nhỏ hơn văn bản ngày
    14/02 cùng sổ thì số hoặc ngày của một trong hai có thể đã gõ sai.

    Không coi là lỗi: lệch dưới 10 ngày, số chèn (58a), số của Đảng, của Quốc hội (theo nhiệm kỳ), văn bản quy phạm
    và văn bản cá biệt (hai sổ riêng), công văn (nhiều sổ), hai tỉnh, hai cấp khác nhau.
    """
    series: dict[tuple[str, ...], list[Citation]] = defaultdict(list)
    for document in cited_documents(plan):
        if (citation := document.dated) and (book := _book(citation)):
            series[book].append(citation)
    for same in series.values():
        seen: set[str] = set()
        for one, other in combinations(same, 2):
            if _crossed(one, other) and not seen & {one.key, other.key}:
                seen |= {one.key, other.key}
                yield _observe(one, other, plan)


def _book(citation: Citation) -> tuple[str, ...] | None:
    """Type, bodies, place and year: what one series of numbers has in common."""
    parts = citation.parts
    if parts is None or parts.party or parts.suffix or not parts.type or not parts.bodies or citation.malformed:
        return None
    if citation.date is None or parts.bodies[0].level not in _LEVELS or len(parts.bodies) > 1:
        return None
    if parts.year not in (None, citation.date.year):
        return None
    place = citation.undated_key.partition("@")[2]
    issuer = (citation.issuer or "").casefold() if place else ""
    return parts.type, parts.bodies[0].symbol, place, issuer, str(bool(parts.year)), str(citation.date.year)


def _crossed(one: Citation, other: Citation) -> bool:
    early, late = sorted((_entry(one), _entry(other)))
    return late[0] - early[0] > _SLACK and late[1] < early[1]


def _entry(citation: Citation) -> tuple[datetime.date, int]:
    """Day and number; a book holds only documents that have both."""
    return citation.date or datetime.date.min, citation.parts.number if citation.parts else 0


def _observe(one: Citation, other: Citation, plan: Plan) -> Observation:
    return Observation(
        message="{stated} và {computed} cùng một sổ, nhưng số lớn hơn lại có ngày sớm hơn: xem lại số hoặc ngày.",
        where=other.where,
        about=tuple(sorted((one.key, other.key))),
        stated=f"{other.number} ngày {other.date:%d/%m/%Y}",
        computed=f"{one.number} ngày {one.date:%d/%m/%Y}",
        evidence=(Evidence(where=one.where, text=one.text, excerpt=plan.document.blocks[one.where.block].text),),
    )
