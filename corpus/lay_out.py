"""A report as rows: one function a kind of thing, keys and foreign keys already in place."""

from msgspec import structs

from corpus.rows import Row, Rows, nearest, number
from models.claim import Operand, Relation
from models.figure import Number
from models.finding import Finding, Severity
from models.fold import fold
from models.plan import Plan
from models.report import Report
from rules.coverage import figure_states

_OPENING = 60
"""Characters of a block that stand for it in lists of other tables."""


def lay_out(report: Report, rows: Rows) -> None:
    """Add all rows of a report but the document's own."""
    plan = report.plan
    rows.know(plan)
    _sections(plan, rows)
    _blocks(plan, rows)
    _grids(plan, rows)
    _mentions(report, rows)
    _relations(report.relations, rows)
    _findings(report.findings, rows)
    for n, remark in enumerate(plan.document.reading):
        rows.add("remark", position=n, code=remark.code, message=remark.message, **rows.at(remark.where))
    for n, skipped in enumerate(report.skipped):
        rows.add("skipped", position=n, code=skipped.code, reason=skipped.reason)


def document_row(report: Report) -> Row:
    """What the document table says of a draft, but for its key, submission and edition."""
    document, profile = report.plan.document, report.plan.profile
    row: Row = structs.asdict(profile) | structs.asdict(report.coverage)
    row["date"] = profile.date and profile.date.isoformat()
    for severity, column in ((Severity.ERROR, "errors"), (Severity.WARNING, "warnings"), (Severity.INFO, "infos")):
        row[column] = sum(f.severity is severity for f in report.findings)
    row |= {"name": document.name, "format": document.format, "sha256": document.sha256}
    row["fold"] = fold(" ".join(filter(None, (document.name, profile.title, profile.issuer, profile.place))))
    return row


def _blocks(plan: Plan, rows: Rows) -> None:
    for n, block in enumerate(plan.document.blocks):
        rows.add(
            "block", position=n, opening=block.text[:_OPENING].replace("\n", " "), kind=block.kind, label=block.label,
            text=block.text, heading=block.heading, section=rows.section(block.section), grid=rows.grid(block.table),
            row=block.row, col=block.col, line=block.line_at(0), page=block.page, fold=fold(block.text),
        )  # fmt: skip


def _sections(plan: Plan, rows: Rows) -> None:
    for s in plan.sections:
        rows.add(
            "section", ref=s.id, label=s.label, path=s.path, title=s.title, level=s.level,
            parent=rows.section(s.parent), position=s.where.block,
        )  # fmt: skip


def _grids(plan: Plan, rows: Rows) -> None:
    understood = {table.id: table for table in plan.tables}
    for n, grid in enumerate(plan.document.grids, start=1):
        table = understood.get(grid.id)
        caption = table.caption if table else None
        key = rows.add(
            "grid", ref=grid.id, name=caption or f"Bảng {n}", caption=caption, unit=table.unit if table else None,
            header_rows=table.header_rows if table else None, height=grid.height, width=grid.width,
            framed=int(grid.framed), parent=rows.grid(grid.parent),
        )  # fmt: skip
        lines = {row.index: row for row in table.body} if table else {}
        columns = {column.index: column for column in table.columns} if table else {}
        for cell in grid.cells:
            line, column = lines.get(cell.row), columns.get(cell.col)
            rows.add(
                "cell", grid=key, row=cell.row, col=cell.col, rowspan=cell.rowspan, colspan=cell.colspan,
                text=plan.document.blocks[cell.block].text, label=line.label if line else None,
                header=" · ".join(dict.fromkeys(column.header)) if column else None,
                period=(line.period if line else None) or (column.period if column else None),
                row_role=line.role if line else None, col_role=column.role if column else None,
                level=line.level if line else None, block=rows.block(cell.block),
            )  # fmt: skip


def _mentions(report: Report, rows: Rows) -> None:
    plan, tie = report.plan, figure_states(report.relations)
    for n, f in enumerate(plan.figures):
        rows.add(
            "figure", position=n, ref=f.id, text=f.text, **number(f.value, money=f.money), unit=f.unit,
            money=int(f.money), qualifier=f.qualifier, noun=f.noun, period=f.period, status=f.status,
            tie=tie.get(f.id, "unconstrained"), section=rows.section(f.where.section), grid=rows.grid(f.where.table),
            row=f.where.row, col=f.where.col, fold=fold(f"{f.text} {f.noun or ''}"), **rows.at(f.where),
        )  # fmt: skip
    for n, c in enumerate(plan.citations):
        rows.add(
            "citation", position=n, ref=c.id, text=c.text, type=c.type, number=c.number, key=c.key,
            date=c.date and c.date.isoformat(), issuer=c.issuer, title=c.title, malformed=int(c.malformed),
            repaired=c.repaired, section=rows.section(c.where.section),
            fold=fold(" ".join(filter(None, (c.text, c.title, c.issuer)))), **rows.at(c.where),
        )  # fmt: skip
    for n, s in enumerate(plan.standards):
        rows.add("standard", position=n, text=s.text, series=s.series, number=s.number, year=s.year,
                 suffix=s.suffix, amendment=s.amendment, **rows.at(s.where))  # fmt: skip
    for n, p in enumerate(plan.periods):
        rows.add(
            "period", position=n, text=p.text, kind=p.kind, key=p.key, start_date=p.start and p.start.isoformat(),
            end_date=p.end and p.end.isoformat(), inferred=int(p.inferred), **rows.at(p.where),
        )  # fmt: skip
    for n, t in enumerate(plan.tasks):
        rows.add("task", position=n, ref=t.id, name=t.name, kind=t.kind, quoted=int(t.quoted),
                 section=rows.section(t.where.section), fold=fold(t.name), **rows.at(t.where))  # fmt: skip


def _relations(relations: tuple[Relation, ...], rows: Rows) -> None:
    position = 0
    for n, relation in enumerate(relations):
        claim = relation.claim
        key = rows.add(
            "relation", position=n, ref=relation.id, summary=claim.total.label or claim.total.text, kind=claim.kind,
            operator=claim.operator, holds=int(relation.holds), stated=_exact(claim.total.value),
            computed=_exact(relation.computed), difference=_exact(relation.difference),
            difference_approx=nearest(relation.difference), tolerance=_exact(claim.tolerance),
            exhaustive=int(claim.exhaustive), cue=claim.cue, about=" · ".join(claim.about),
            **rows.at(claim.total.where),
        )  # fmt: skip
        for side, operand in (("total", claim.total), *(("part", part) for part in claim.parts)):
            _operand(rows, key, position, side, operand)
            position += 1


def _operand(rows: Rows, relation: int, position: int, side: str, operand: Operand) -> None:
    rows.add(
        "operand", position=position, relation=relation, side=side, label=operand.label, text=operand.text,
        **number(operand.value), figure=rows.figure(operand.figure), **rows.at(operand.where),
    )  # fmt: skip


def _findings(findings: tuple[Finding, ...], rows: Rows) -> None:
    position = 0
    for n, f in enumerate(findings):
        key = rows.add(
            "finding", position=n, rule=f.code, severity=f.severity.value, certainty=f.certainty.value,
            message=f.message, stated=f.stated, computed=f.computed, difference=f.difference, tolerance=f.tolerance,
            excerpt=f.excerpt, suggestion=f.suggestion.text if f.suggestion else None, fingerprint=f.fingerprint,
            section=rows.section(f.where.section), fold=fold(f"{f.message} {f.excerpt}"), **rows.at(f.where),
        )  # fmt: skip
        for e in f.evidence:
            rows.add("evidence", position=position, finding=key, text=e.text, excerpt=e.excerpt, **rows.at(e.where))
            position += 1


def _exact(value: Number) -> str:
    return f"{value:f}" if not isinstance(value, int) else str(value)
