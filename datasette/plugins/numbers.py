"""Numbers as Vietnamese readers write them (30.106.000.000; 44,21), and links where a cell names a page."""

import re
from decimal import Decimal, InvalidOperation
from typing import Any
from urllib.parse import quote

from datasette import hookimpl
from markupsafe import Markup, escape

EXACT = {"amount", "value", "kinh_phi", "so_tien"}
COMPUTED = {"approx", "stated", "computed", "difference", "difference_approx", "tolerance", "so_ghi", "so_tinh",
            "chenh_lech"}  # fmt: skip
LINKED = {"document", "block", "section", "grid", "relation", "figure", "finding"}
"""Columns that hold the key of the table of the same name; on the page of one row Datasette shows it bare."""
_OWN_PAGE = re.compile(r"/-/(ke-hoach|quy-tac)/[\w#.-]+")


def dotted(value: Any, places: int | None = None) -> str:
    """Points between thousands, a decimal comma; text that is no number is given back as it is.

    ``places`` bounds the decimals shown, for quotients that have no end.
    """
    try:
        number = Decimal(str(value))
    except InvalidOperation:
        return str(value)
    if not number.is_finite():
        return str(value)
    if number == number.to_integral_value() and isinstance(value, float):
        number = number.to_integral_value()  # 1.0, as SQLite gives a REAL
    if places is not None and number.as_tuple().exponent < -places:  # type: ignore[operator]
        number = round(number, places).normalize()
    return f"{number:,f}".replace(",", " ").replace(".", ",").replace(" ", ".")


def _cell(value: Any, row: Any, column: str, table: str | None) -> Markup | str | None:
    if column in EXACT:
        return Markup('<span class="num">{}</span>').format(dotted(value))
    if column in COMPUTED and (table is None or table in ("figure", "relation", "operand")):
        return Markup('<span class="num" title="{}">{}</span>').format(value, dotted(value, 4))
    if isinstance(value, str) and column == "xem" and _OWN_PAGE.fullmatch(value):
        return Markup('<a href="{}">xem</a>').format(value)
    if table == "document" and column == "name":
        return Markup('<a href="/-/ke-hoach/{}">{}</a>').format(_plain(row["id"]), value)
    if table == "finding" and column == "message":
        place = f"/-/ke-hoach/{_plain(row['document'])}#phat-hien-{_plain(row['position']) + 1}"
        return Markup('<a href="{}">{}</a>').format(place, value)
    if column in LINKED and isinstance(value, int) and table not in (None, "document"):
        return Markup('<a href="/plans/{}/{}">{}</a>').format(column, value, value)
    if column == "rule" and table == "finding" and isinstance(value, str):
        return Markup('<a href="/-/quy-tac/{}">{}</a>').format(quote(value, safe=""), value)
    if table == "rule" and column == "code":
        return Markup('<a href="/-/quy-tac/{}">{}</a>').format(quote(str(value), safe=""), value)
    if table == "rule" and column in ("page", "wrong", "right"):
        return Markup('<span class="long">{}</span>').format(escape(value))
    return None


def _plain(value: Any) -> Any:
    """The key itself, where Datasette has put a label beside it."""
    return value["value"] if isinstance(value, dict) else value


@hookimpl
def render_cell(row: Any, value: Any, column: str, table: str | None) -> Markup | str | None:
    if value is None or isinstance(value, dict):
        return None
    try:
        return _cell(value, row, column, table)
    except (KeyError, IndexError, TypeError):
        return None  # a query that leaves out the columns a link is made of


@hookimpl
def prepare_jinja2_environment(env: Any) -> None:
    env.filters["dotted"] = dotted
