"""The page of one draft: its text in reading order, what was found in place, what ties and what does not."""

from collections import defaultdict
from typing import Any

from datasette import Response, hookimpl

Row = dict[str, Any]

_STATES = {"ties": "khớp", "rounding": "khớp sau làm tròn", "differs": "lệch", "unconstrained": "chưa đối chiếu"}
_QUERIES = {
    "blocks": "select * from block where document = ? order by position",
    "sections": "select * from section where document = ? order by position, id",
    "grids": "select * from grid where document = ? order by id",
    "cells": "select cell.*, block.position from cell join block on block.id = cell.block "
             "where cell.document = ? order by cell.grid, cell.row, cell.col",
    "figures": "select figure.*, block.position as at from figure join block on block.id = figure.block "
               "where figure.document = ?",
    "findings": "select finding.*, block.position as at, severity.label as severity_label, rule.title as rule_title, "
                "certainty.label as certainty_label from finding left join block on block.id = finding.block "
                "left join rule on rule.code = finding.rule "
                "left join term severity on severity.code = finding.severity "
                "left join term certainty on certainty.code = finding.certainty "
                "where finding.document = ? order by finding.position",
    "evidence": "select evidence.*, block.position as at from evidence left join block on block.id = evidence.block "
                "where evidence.document = ? order by evidence.position",
    "relations": "select relation.*, block.position as at, term.label as kind_label from relation "
                 "left join block on block.id = relation.block left join term on term.code = relation.kind "
                 "where relation.document = ? order by relation.holds, relation.position",
    "remarks": "select * from remark where document = ? order by position",
    "skipped": "select * from skipped where document = ? order by position",
}  # fmt: skip


async def draft(datasette: Any, request: Any) -> Any:
    database = datasette.get_database("plans")
    key = int(request.url_vars["id"])
    found = (await database.execute("select * from document where id = ?", [key])).first()
    if found is None:  # not NotFound: Datasette prints a traceback for each
        return Response.html(await datasette.render_template("missing.html", {}, request=request), status=404)
    rows = await database.execute_fn(lambda connection: _rows(connection, key))
    context = {"document": dict(found), **rows, "items": _items(rows), "states": _states(rows["figures"])}
    context["day"] = "/".join(reversed(found["date"].split("-"))) if found["date"] else None
    context["visible"] = [f for f in rows["findings"] if f["severity"] != "info"]
    return Response.html(await datasette.render_template("draft.html", context, request=request))


def _rows(connection: Any, key: int) -> dict[str, list[Row]]:
    """All rows of a draft from one snapshot, so that a draft published meanwhile is never half shown.

    Read straight from the connection: the row limit of the site would cut a long draft off.
    """
    rows: dict[str, list[Row]] = {}
    connection.execute("begin")
    try:
        for name, sql in _QUERIES.items():
            cursor = connection.execute(sql, [key])
            names = [column[0] for column in cursor.description]
            rows[name] = [dict(zip(names, row, strict=True)) for row in cursor]
    finally:
        connection.execute("rollback")
    return rows


def _items(rows: dict[str, list[Row]]) -> list[Row]:
    """What the page shows, in order: a paragraph, or a whole table where its first cell stands."""
    marks, notes = _marks(rows), _notes(rows)
    headings = {section["position"]: section for section in rows["sections"]}
    cells: defaultdict[int, list[Row]] = defaultdict(list)
    for cell in rows["cells"]:
        cells[cell["grid"]].append(cell)
    grids = {grid["id"]: grid for grid in rows["grids"]}
    in_cells = {cell["position"] for cell in rows["cells"]}
    items: list[Row] = []
    for block in rows["blocks"]:
        at = block["position"]
        if at not in in_cells:
            section = headings.get(at)
            depth = min(6, 2 + section["level"]) if section else None
            items.append({"block": block, "marks": marks[at], "findings": notes[at], "depth": depth})
        elif block["grid"] in cells:
            table = _table(grids[block["grid"]], cells.pop(block["grid"]), marks, notes)
            above = items[-1]["block"]["text"] if items and "block" in items[-1] else ""
            items.append(table | {"told": (table["grid"]["caption"] or " ") in above})
    return items


def _table(grid: Row, cells: list[Row], marks: dict[int, list[Row]], notes: dict[int, list[Row]]) -> Row:
    lines: defaultdict[int, list[Row]] = defaultdict(list)
    for cell in cells:
        heads = cell["row"] < (grid["header_rows"] or 0)
        counts = cell["col_role"] not in ("order", "code")
        numeric = counts and bool(cell["text"]) and not cell["text"].strip("0123456789., %()-") and not heads
        lines[cell["row"]].append({**cell, "marks": marks[cell["position"]], "heads": heads, "numeric": numeric})
    findings = [note for cell in cells for note in notes[cell["position"]]]
    return {"grid": grid, "lines": [lines[n] for n in sorted(lines)], "findings": findings}


def _marks(rows: dict[str, list[Row]]) -> dict[int, list[Row]]:
    """Block position to the runs of text to be marked: figures by their state, findings by their severity."""
    marks: defaultdict[int, list[Row]] = defaultdict(list)
    for f in rows["figures"]:
        title = f"Số liệu: {_STATES[f['tie']]}"
        marks[f["at"]].append({"start": f["start"], "stop": f["stop"], "css": f"figure {f['tie']}", "title": title})
    for f in rows["findings"]:
        number = f["position"] + 1
        marks[f["at"]].append({
            "start": f["start"], "stop": f["stop"], "css": f"finding {f['severity']}", "note": number,
            "anchor": f"cho-{number}", "title": f"{f['severity_label']} {f['rule']}: {f['message']}",
        })  # fmt: skip
    return marks


def _notes(rows: dict[str, list[Row]]) -> dict[int, list[Row]]:
    """Block position to the findings to be told there, each with its evidence."""
    evidence: defaultdict[int, list[Row]] = defaultdict(list)
    for one in rows["evidence"]:
        evidence[one["finding"]].append(one)
    notes: defaultdict[int, list[Row]] = defaultdict(list)
    for finding in rows["findings"]:
        finding["evidence"] = evidence[finding["id"]]
        notes[finding["at"]].append(finding)
    return notes


def _states(figures: list[Row]) -> list[Row]:
    return [
        {"state": state, "label": label, "count": sum(f["tie"] == state for f in figures)}
        for state, label in _STATES.items()
    ]


@hookimpl
def register_routes() -> list[tuple[str, Any]]:
    return [(r"^/-/ke-hoach/(?P<id>\d{1,15})$", draft)]
