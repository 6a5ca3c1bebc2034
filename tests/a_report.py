"""A report made by hand, with one of everything, for the tests of what is printed."""

import datetime
from decimal import Decimal

from extract.read import read_text
from models.citation import Citation, Standard
from models.claim import Claim, Operand, Relation
from models.document import Document, Remark
from models.figure import Figure, Number
from models.finding import Certainty, Evidence, Finding, Severity, Skipped, Suggestion
from models.period import Period
from models.place import Place
from models.plan import Plan, Profile
from models.report import Coverage, Report
from models.section import Section
from models.table import Table
from models.task import Task
from rules.check import excerpt
from rules.rule import Rule

TEXT = """KẾ HOẠCH
Khoa học và công nghệ tỉnh An Lộc năm 2025
I. Kinh phí
Tổng kinh phí là 30.000 đồng; trong đó ngân sách tỉnh 14.000 đồng, nguồn khác 15.000 đồng.
Theo Quyết định số 12/QĐ-UBND ngày 05/3/2024 và TCVN 7000:2020, tỷ lệ đạt 44,5%.
\tSTT
\tĐơn vị
\tSố tiền

\t1
\tSở Y tế
\t1.200

"""


def at(document: Document, text: str) -> Place:
    """The first place of a text in a document."""
    block = next(n for n, b in enumerate(document.blocks) if text in b.text)
    start = document.blocks[block].text.index(text)
    return document.place(block, start, start + len(text))


def figure(document: Document, id: str, text: str, value: Number, *, money: bool = True) -> Figure:
    where = at(document, text)
    return Figure(
        id=id, text=text, value=value, unit="đồng" if money else "%", money=money, where=where, number=where,
        table=where.table,
    )  # fmt: skip


def operand(of: Figure) -> Operand:
    return Operand(text=of.text, value=of.value, where=of.where, figure=of.id)


def a_document() -> Document:
    document = read_text(TEXT, "ke-hoach.txt")
    section = tuple("s1" if n >= 2 else None for n in range(len(document.blocks)))
    return Document(
        name=document.name, sha256=document.sha256, format="txt", blocks=document.in_sections(section).blocks,
        grids=document.grids,
        reading=(Remark(code="nfd", message="1 dòng có dấu tổ hợp."), Remark(code="x", message="Y.", where=WHERE)),
    )  # fmt: skip


WHERE = Place(block=0, start=0, end=2, page=3, bbox=(1.0, 2.5, 3.0, 4.0))


def a_plan() -> Plan:
    d = a_document()
    number = at(d, "12/QĐ-UBND")
    day = datetime.date(2024, 3, 5)
    return Plan(
        document=d, profile=Profile(title="Kế hoạch tỉnh An Lộc", kind="Kế hoạch", plan_year=2025, date=day),
        sections=(
            Section(id="s1", label="I", path="I", title="Kinh phí", level=0, parent=None, where=at(d, "I. Kinh phí")),
        ),
        tables=(
            Table(id="t1", caption=None, unit="đồng", header_rows=1, where=at(d, "STT"),
                  rows=(("STT", "Đơn vị", "Số tiền"), ("1", "Sở Y tế", "1.200"))),
        ),
        figures=(
            figure(d, "f1", "30.000 đồng", 30000), figure(d, "f2", "14.000 đồng", 14000),
            figure(d, "f3", "15.000 đồng", 15000), figure(d, "f4", "44,5%", Decimal("44.5"), money=False),
            figure(d, "f5", "1.200", 1200),
        ),
        citations=(
            Citation(id="c1", text="Quyết định số 12/QĐ-UBND ngày 05/3/2024", type="Quyết định", number="12/QĐ-UBND",
                     key="qd:12/QĐ-UBND", date=day, issuer="UBND tỉnh An Lộc", title=None, malformed=False,
                     where=at(d, "Quyết định số 12/QĐ-UBND ngày 05/3/2024"), number_at=number),
        ),
        standards=(
            Standard(text="TCVN 7000:2020", series="TCVN", number="7000", year=2020, where=at(d, "TCVN 7000:2020")),
        ),
        periods=(
            Period(text="năm 2025", kind="year", start=datetime.date(2025, 1, 1), end=datetime.date(2025, 12, 31),
                   where=at(d, "năm 2025")),
        ),
        tasks=(Task(id="k1", name="nguồn khác", kind="dự án", quoted=False, where=at(d, "nguồn khác")),),
        claims=(),
    )  # fmt: skip


def a_report() -> Report:
    plan = a_plan()
    total, *parts, ratio, cell = plan.figures
    claim = Claim(
        kind="breakdown", operator="sum", total=operand(total), parts=tuple(map(operand, parts)), exhaustive=True,
        cue="trong đó", tolerance=0, about=("tổng kinh phí",),
    )  # fmt: skip
    share = Claim(
        kind="ratio", operator="percent", total=operand(ratio), parts=(operand(parts[0]), operand(total)),
        exhaustive=True, cue="đạt", tolerance=Decimal("0.05"), about=("tỷ lệ",),
    )  # fmt: skip
    computed = Decimal(14000) * 100 / Decimal(30000)
    relations = (
        Relation(id="r1", claim=claim, computed=29000, difference=1000, holds=False),
        Relation(id="r2", claim=share, computed=computed, difference=Decimal("44.5") - computed, holds=False),
    )
    findings = (
        _finding(plan, "Z01", Severity.ERROR, total, parts[1]),
        _finding(plan, "Z02", Severity.INFO, ratio),
        _finding(plan, "Z03", Severity.WARNING, cell),
    )
    coverage = Coverage(numbers=6, figures=5, money=4, ties=0, differs=4, unconstrained=1, unread=1)
    skipped = (Skipped(code="Y02", reason="chưa có kế hoạch năm trước của tỉnh này"),)
    return Report(plan=plan, relations=relations, findings=findings, coverage=coverage, skipped=skipped)


def _finding(plan: Plan, code: str, severity: Severity, seen: Figure, other: Figure | None = None) -> Finding:
    evidence = (
        (Evidence(where=other.where, text="phần bị lệch", excerpt=excerpt(plan.document, other.where)),)
        if other
        else ()
    )
    return Finding(
        code=code, severity=severity, certainty=Certainty.ARITHMETIC, message=f"Con số {seen.text} cần xem lại.",
        fingerprint="0123456789abcdef", stated="30.000", computed="29.000", difference="1.000",
        tolerance="0" if other else None, where=seen.where, excerpt=excerpt(plan.document, seen.where),
        evidence=evidence,
        suggestion=Suggestion(kind="digit_swap", text="sửa 15.000 thành 16.000", where=other.where) if other else None,
    )  # fmt: skip


def a_rule(code: str) -> Rule:
    """A rule that is not in the catalogue, so that reports can be tested without any."""
    return Rule(
        code=code, name="x", severity=Severity.ERROR, certainty=Certainty.ARITHMETIC, title=f"Quy tắc {code}", page="",
        wrong="", right="", check=lambda plan, past: iter(()),
    )  # fmt: skip
