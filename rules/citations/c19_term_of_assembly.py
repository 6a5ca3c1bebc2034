"""C19: the term in the symbol of the National Assembly fits the year."""

import re
from collections.abc import Iterator

from models.citation import Citation
from models.finding import Certainty, Observation, Severity
from models.past import Past
from models.plan import Plan
from rules.citations.graph import cited
from rules.citations.rows import rows
from rules.rule import rule

_TERM = re.compile(r"(?:QH|UBTVQH)(\d{1,2})")


@rule(
    "C19",
    Severity.ERROR,
    Certainty.RULE,
    wrong="Theo Luật Quản lý nợ công số 20/2017/QH13 của Quốc hội.",
    right="Theo Luật Quản lý nợ công số 20/2017/QH14 của Quốc hội.",
    needs="citation",
)
def term_of_assembly(plan: Plan, past: Past) -> Iterator[Observation]:
    """Khóa Quốc hội trong ký hiệu phải khớp với năm.

    QH13 là Quốc hội khóa XIII (2011 - 2016), QH14 là khóa XIV (2016 - 2021), QH15 là khóa XV (2021 - 2026). Năm ngoài
    khóa đó thì năm hoặc khóa đã gõ sai, và không có luật nào như vậy.

    Không coi là lỗi: năm giáp ranh thuộc cả hai khóa, chỗ không ghi năm, khóa không có trong danh sách.
    """
    for citation in cited(plan):
        term, year = _term(citation), citation.parts.year if citation.parts else None
        row = next((r for r in rows("assembly_terms") if r["term"] == term), None)
        if row and year and not int(row["first_year"]) <= year <= int(row["last_year"]):
            yield Observation(
                message="{number}: khóa {term} là của các năm {computed}, không có năm {stated}.",
                where=citation.number_at,
                about=(citation.undated_key, "khóa"),
                values={"number": citation.number, "term": row["term"]},
                stated=str(year),
                computed=f"{row['first_year']} - {row['last_year']}",
            )


def _term(citation: Citation) -> str | None:
    bodies = citation.parts.bodies if citation.parts else ()
    match = _TERM.fullmatch(bodies[0].symbol) if bodies else None
    return match[1] if match else None
