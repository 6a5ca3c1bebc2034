"""C05: the year in a number is the year of the date."""

import datetime
from collections import defaultdict
from collections.abc import Iterator

from models.citation import Citation
from models.finding import Certainty, Evidence, Observation, Severity, Suggestion
from models.past import Past
from models.plan import Plan
from rules.citations.graph import cited
from rules.rule import rule

_CARRY_YEAR = ("Nghị định", "Thông tư", "Thông tư liên tịch")
_SINCE = datetime.date(1997, 1, 1)
"""Numbers of legal documents carry their year since Luật Ban hành văn bản quy phạm pháp luật 1996."""


@rule(
    "C05",
    Severity.ERROR,
    Certainty.RULE,
    wrong="Theo Thông tư số 71/2022/TT-BTC ngày 17/7/2023 của Bộ Tài chính.",
    right="Theo Thông tư số 71/2023/TT-BTC ngày 17/7/2023 của Bộ Tài chính.",
    needs="citation",
)
def year_of_number(plan: Plan, past: Past) -> Iterator[Observation]:
    """Năm ghi trong số của văn bản phải là năm ban hành.

    Văn bản quy phạm pháp luật mang năm trong số (15/2018/NĐ-CP); năm đó là năm của ngày ban hành, nên hai chỗ
    khác nhau thì một chỗ sai. Nghị định và thông tư từ năm 1997 luôn có năm trong số: “70/NĐ-CP” là thiếu.
    Cùng ngày, cùng cơ quan mà chỗ có năm, chỗ không (569/QĐ-TTg, 569/2022/QĐ-TTg) là hai văn bản khác nhau.

    Không coi là lỗi: văn bản cá biệt không có năm trong số, văn bản hợp nhất, chỗ không ghi ngày, hai ngày khác
    nhau của cùng một số (đã báo ở C01).
    """
    mentions = tuple(cited(plan))
    dates: dict[str, set[datetime.date]] = defaultdict(set)
    for citation in mentions:
        if citation.date:
            dates[citation.undated_key].add(citation.date)
    for citation in mentions:
        year = citation.parts.year if citation.parts else None
        if citation.date and year and citation.date.year != year and len(dates[citation.undated_key]) == 1:
            yield _other_year(citation, year)
        elif citation.parts and not year and _lacks_year(citation):
            yield _without_year(citation)
    yield from _both_forms(mentions, plan)


def _other_year(citation: Citation, year: int) -> Observation:
    stated = f"{citation.date:%d/%m/%Y}"
    return Observation(
        message="{number} mang năm {computed} trong số, nhưng ghi ngày {stated}: năm của số hoặc của ngày sai.",
        where=citation.where, about=(citation.undated_key, stated), values={"number": citation.number},
        stated=stated, computed=str(year),
    )  # fmt: skip


def _lacks_year(citation: Citation) -> bool:
    parts = citation.parts
    if parts is None or parts.party or citation.malformed or parts.type not in _CARRY_YEAR:
        return False
    national = all(body.level in ("central", "ministry") for body in parts.bodies)
    return national and (citation.date is None or citation.date >= _SINCE)


def _without_year(citation: Citation) -> Observation:
    digits, slash, rest = citation.number.partition("/")
    right = f"{digits}/{citation.date.year}{slash}{rest}" if citation.date else None
    return Observation(
        message="{number} thiếu năm ban hành trong số" + (": nên là {computed}." if right else "."),
        where=citation.number_at, about=(citation.undated_key, "thiếu năm"), values={"number": citation.number},
        stated=citation.number, computed=right,
        suggestion=Suggestion(kind="symbol", text=right, where=citation.number_at) if right else None,
    )  # fmt: skip


def _both_forms(mentions: tuple[Citation, ...], plan: Plan) -> Iterator[Observation]:
    """The same number of the same day once with and once without a year."""
    with_year: dict[tuple[str, datetime.date | None], Citation] = {
        (_without(c), c.date): c for c in mentions if c.date and c.parts and c.parts.year and c.parts.type
    }  # fmt: skip
    seen = set()
    for plain in mentions:
        twin = with_year.get((plain.undated_key, plain.date)) if plain.parts and not plain.parts.year else None
        if twin and not _lacks_year(plain) and plain.key not in seen:
            seen.add(plain.key)
            excerpt = plan.document.blocks[twin.where.block].text
            yield Observation(
                message="{stated} và {computed} cùng ngày: có năm và không có năm trong số là hai văn bản khác nhau.",
                where=plain.number_at, about=(plain.undated_key, twin.undated_key), stated=plain.number,
                computed=twin.number, evidence=(Evidence(where=twin.where, text=twin.text, excerpt=excerpt),),
            )  # fmt: skip


def _without(citation: Citation) -> str:
    year = citation.parts.year if citation.parts else None
    return citation.undated_key.replace(f"/{year}/", "/", 1)
