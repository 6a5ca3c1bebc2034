"""The home page lists the drafts with what was found in them; every page leads to drafts and rules."""

from collections.abc import Awaitable, Callable
from typing import Any

from datasette import hookimpl

_DRAFTS = """
    select id, name, submission, title, issuer, place, plan_year, errors, warnings, infos, figures,
           ties, rounding, differs
    from document order by plan_year desc, errors desc, warnings desc, name limit 500
"""
_COUNTS = "select count(*) as drafts, sum(errors) as errors, sum(warnings) as warnings from document"


@hookimpl
def extra_template_vars(view_name: str, datasette: Any) -> Callable[[], Awaitable[dict[str, Any]]] | None:
    if view_name != "index":
        return None

    async def home() -> dict[str, Any]:
        database = datasette.get_database("plans")
        drafts = [dict(row) for row in (await database.execute(_DRAFTS)).rows]
        counts = dict((await database.execute(_COUNTS)).first())
        described = (await _tables(datasette)).items()
        tables = [(name, about) for name, about in described if not about.get("hidden") and name != "term"]
        return {"drafts": drafts, "counts": counts, "tables": tables, "queries": await _queries(datasette)}

    return home


async def _tables(datasette: Any) -> dict[str, Any]:
    """Title and description by table; 1.0 keeps them in a database of its own."""
    if hasattr(datasette, "get_resource_metadata"):
        names = await datasette.get_database("plans").table_names()
        hidden = set(await datasette.get_database("plans").hidden_table_names())
        return {n: await datasette.get_resource_metadata("plans", n) for n in names if n not in hidden}
    return dict(datasette.metadata(database="plans")["tables"])


async def _queries(datasette: Any) -> list[dict[str, Any]]:
    if hasattr(datasette, "list_queries"):
        page = await datasette.list_queries("plans")
        found = [{"name": q.name, "title": q.title, "description": q.description} for q in page.queries]
    else:
        found = list((await datasette.get_canned_queries("plans", None)).values())
    return sorted(found, key=lambda query: str(query["title"]))


@hookimpl
def menu_links(datasette: Any) -> list[dict[str, str]]:
    return [
        {"href": datasette.urls.path("/"), "label": "Các dự thảo"},
        {"href": datasette.urls.path("/-/quy-tac"), "label": "Các quy tắc"},
        {"href": datasette.urls.database("plans"), "label": "Dữ liệu và câu truy vấn"},
    ]
