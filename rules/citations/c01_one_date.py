"""C01: one document, one date."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from difflib import SequenceMatcher

from models.citation import Citation
from models.finding import Certainty, Evidence, Observation, Severity
from models.past import Past
from models.plan import Plan
from rules.rule import rule

_SIMILAR = 0.8


@rule(
    "C01",
    Severity.ERROR,
    Certainty.RULE,
    wrong="Thực hiện Quyết định số 31/QĐ-UBND ngày 05/3/2023 của Ủy ban nhân dân tỉnh An Lộc. "
    "Theo Quyết định số 31/QĐ-UBND ngày 15/3/2023 của Ủy ban nhân dân tỉnh An Lộc.",
    right="Thực hiện Quyết định số 31/QĐ-UBND ngày 05/3/2023 của Ủy ban nhân dân tỉnh An Lộc. "
    "Theo Quyết định số 31/QĐ-UBND ngày 05/3/2023 của Ủy ban nhân dân tỉnh An Lộc.",
    needs="citation",
)
def one_date(plan: Plan, past: Past) -> Iterator[Observation]:
    """Một văn bản chỉ có một ngày ban hành.

    Cùng một số, ký hiệu mà hai chỗ ghi hai ngày khác nhau thì một chỗ đã chép sai: người thẩm định không
    biết phải tra văn bản nào. Chỗ ghi ngày ít gặp hơn được đánh dấu, chỗ kia đi kèm làm bằng chứng.

    Không coi là lỗi: số dùng lại ở năm khác (Chỉ thị 17/CT-TTg năm 2019 và năm 2024), trừ khi số đã mang
    năm (15/2018/NĐ-CP) hoặc trích yếu giống nhau; cùng số nhưng của hai cơ quan (UBND tỉnh và UBND huyện);
    chỗ nhắc lại không ghi ngày. Nếu một chỗ không nêu cơ quan ban hành của văn bản địa phương thì chỉ cảnh báo.
    """
    known: dict[tuple[str, str | None], list[Citation]] = defaultdict(list)
    for citation in plan.citations:
        if citation.date:
            known[citation.undated_key, citation.type].append(citation)
    for mentions in known.values():
        yield from _conflicts(mentions, plan)


def _conflicts(mentions: list[Citation], plan: Plan) -> Iterator[Observation]:
    """Each date that differs from the one most often printed, once."""
    often = Counter(c.date for c in mentions)
    seen = set()
    for odd in sorted(mentions, key=lambda c: often[c.date]):
        others = [c for c in mentions if c.date != odd.date and _same_document(c, odd)]
        if not others:
            continue
        right = max(others, key=lambda c: often[c.date])
        odd, right = (odd, right) if often[odd.date] < often[right.date] else _in_order(odd, right)
        pair = frozenset((odd.date, right.date))
        if pair not in seen:
            seen.add(pair)
            yield _observation(odd, right, plan)


def _in_order(one: Citation, other: Citation) -> tuple[Citation, Citation]:
    """The later mention is the one to look at, the earlier one the evidence."""
    first, second = sorted((one, other), key=lambda c: (c.where.block, c.where.start))
    return second, first


def _same_document(one: Citation, other: Citation) -> bool:
    """The year in the number or of the date decides; in different years only a like title does."""
    if "@" in one.key and one.issuer and other.issuer and not _one_body(one.issuer, other.issuer):
        return False
    return one.key == other.key or _alike(one.title, other.title)


def _one_body(one: str, other: str) -> bool:
    a, b = one.casefold(), other.casefold()
    return a in b or b in a


def _alike(one: str | None, other: str | None) -> bool:
    """Alike, and with the same numerals: the directive on next year's budget has nearly the same title."""
    if not one or not other or re.findall(r"\d+", one) != re.findall(r"\d+", other):
        return False
    return min(len(one), len(other)) >= 20 and SequenceMatcher(a=one.casefold(), b=other.casefold()).ratio() >= _SIMILAR


def _observation(odd: Citation, right: Citation, plan: Plan) -> Observation:
    stated, other = f"{odd.date:%d/%m/%Y}", f"{right.date:%d/%m/%Y}"
    unsure = "@" in odd.key and (odd.issuer is None) != (right.issuer is None)
    return Observation(
        message="{number} ghi ngày {stated}, nhưng chỗ khác ghi ngày {computed}: một văn bản chỉ có một ngày ban hành.",
        where=odd.date_at or odd.where,
        about=(odd.undated_key, *sorted((stated, other))),
        values={"number": odd.number},
        stated=stated,
        computed=other,
        evidence=(Evidence(where=right.where, text=right.text, excerpt=plan.document.blocks[right.where.block].text),),
        severity=Severity.WARNING if unsure else None,
    )
