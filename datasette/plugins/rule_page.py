"""The rules: a list, and a page for each with its reason, its examples and what it found."""

import re
from typing import Any

from datasette import Response, hookimpl

_RULES = """
    select rule.code, rule.title, rule.severity, term.label, count(finding.id) as found
    from rule left join term on term.code = rule.severity left join finding on finding.rule = rule.code
    group by rule.code order by rule.code
"""
_RULE = """
    select rule.*, severity.label as severity_label, certainty.label as certainty_label
    from rule left join term severity on severity.code = rule.severity
      left join term certainty on certainty.code = rule.certainty
    where rule.code = ?
"""
_FOUND = """
    select finding.message, finding.severity, finding.position + 1 as number, document.id, document.name
    from finding join document on document.id = finding.document
    where finding.rule = ? order by document.id, finding.position limit 200
"""

_SOFT_BREAK = re.compile(r"\n(?![*+•-] |\s|\d+[.)] )")
"""The line ends of a docstring, but not those of a list in it."""


async def rules(datasette: Any, request: Any) -> Any:
    found = await datasette.get_database("plans").execute(_RULES)
    context = {"rules": [dict(row) for row in found.rows]}
    return Response.html(await datasette.render_template("rules.html", context, request=request))


async def rule(datasette: Any, request: Any) -> Any:
    code = request.url_vars["code"]
    database = datasette.get_database("plans")
    row = (await database.execute(_RULE, [code])).first()
    if row is None:
        return Response.html(await datasette.render_template("missing.html", {}, request=request), status=404)
    title, _, body = row["page"].partition("\n")
    found = [dict(one) for one in (await database.execute(_FOUND, [code])).rows]
    paragraphs = [_SOFT_BREAK.sub(" ", part) for part in body.strip().split("\n\n") if part.strip()]
    context = {"rule": dict(row), "title": title or row["title"], "paragraphs": paragraphs, "found": found}
    return Response.html(await datasette.render_template("rule.html", context, request=request))


@hookimpl
def register_routes() -> list[tuple[str, Any]]:
    return [(r"^/-/quy-tac$", rules), (r"^/-/quy-tac/(?P<code>[A-Za-z0-9]{1,8})$", rule)]
