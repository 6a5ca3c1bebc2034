"""A database with one of everything for the tests of the site, and a way to ask it for pages."""

import asyncio
import datetime
from pathlib import Path
from typing import Any

import msgspec

from corpus.serve import site
from corpus.store import Store
from models.claim import Claim, Relation
from models.plan import Plan
from models.report import Report
from models.table import Column, Row
from tests.a_report import a_report, a_rule, operand

RULES = tuple(
    msgspec.structs.replace(
        a_rule(code), page=f"Quy tắc {code}.\n\nVì sao: <b>thử</b>.", wrong="1 + 1 = 3", right="1 + 1 = 2"
    )
    for code in ("Z01", "Z02", "Z03")
)
HOSTILE = "<script>alert(1)</script>"


def a_database(folder: Path) -> Path:
    """Two drafts: the one of ``a_report``, and one that cites the same decision with another date, hostile in text."""
    db = folder / "du-lieu.db"  # not plans.db: the addresses of the site do not depend on it
    with Store(db, RULES) as store:
        store.put(a_report())
        store.put(_hostile())
    return db


def _hostile() -> Report:
    report = a_report()
    plan, replace = report.plan, msgspec.structs.replace
    blocks = (replace(plan.document.blocks[0], text=HOSTILE), *plan.document.blocks[1:])
    decision = plan.citations[0]
    row = Row(index=1, order="1", label="Sở Y tế", level=0, parent=None, role="item")
    column = Column(index=2, role="value", header=("Số tiền",))
    plan = replace(
        plan,
        document=replace(plan.document, blocks=blocks, name="xấu & lạ.txt", sha256="a" * 64),
        citations=(replace(decision, date=datetime.date(2024, 3, 6)),),
        profile=replace(plan.profile, title=HOSTILE, plan_year=None),
        figures=tuple(replace(figure, period="2024-H1") for figure in plan.figures),
        tables=(replace(plan.tables[0], body=(row,), columns=(column,)),),
    )
    finding = replace(report.findings[0], message=HOSTILE)
    return replace(report, plan=plan, findings=(finding,), relations=(_broken_sum(plan),))


def _broken_sum(plan: Plan) -> Relation:
    total = msgspec.structs.replace(operand(plan.figures[4]), label="Tổng cộng")
    claim = Claim(
        kind="table_sum", operator="sum", total=total, parts=(operand(plan.figures[1]),), exhaustive=True, cue=None,
        tolerance=0, about=("tổng cộng",),
    )  # fmt: skip
    return Relation(id="r1", claim=claim, computed=14000, difference=1200 - 14000, holds=False)


class Pages:
    """The site without a server: ``get`` gives the answer to one request."""

    def __init__(self, db: Path) -> None:
        self._site, self._loop = site(db), asyncio.new_event_loop()
        self._loop.run_until_complete(self._site.invoke_startup())

    def close(self) -> None:
        self._loop.close()

    def get(self, path: str) -> Any:
        return self._loop.run_until_complete(self._site.client.get(path, follow_redirects=True))

    def html(self, path: str) -> str:
        answer = self.get(path)
        assert answer.status_code == 200, (path, answer.status_code, answer.text[:500])
        return str(answer.text)

    def rows(self, path: str) -> list[dict[str, Any]]:
        joined = "&" if "?" in path else "?"
        answer = self.get(f"{path}{joined}_shape=array")
        assert answer.status_code == 200, (path, answer.text[:500])
        return list(answer.json())
