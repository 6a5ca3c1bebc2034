"""How the rows of a table hang together: totals, groups, items, "Trong đó"."""

import re

from msgspec import Struct, structs

from extract.row_label import is_consists, is_of_which, is_order, is_total, order_of, split_label
from extract.row_ladder import Kind, Step, climb
from extract.table_header import is_column_numbers
from extract.table_layout import Layout, flat
from extract.table_period import period_in
from models.document import Document
from models.table import Column, Row, RowRole

_PERIOD_ROW = re.compile(
    r"(?:(?:kế hoạch|dự toán|kinh phí|thực hiện|ước thực hiện)\s+)?(?:năm|quý|0?6 tháng|giai đoạn)\b", re.I
)
_PERIOD_WORDS = 8
_NUMBERED_TOTAL = re.compile(r"(?:tổng|tổng số|tổng cộng|cộng)\s*:?", re.I)
_IDLE = ("blank", "column_numbers")
_TOTAL: Kind = ("total", 0)
_BARE: Kind = ("of", 0)
_VALUED: Kind = ("of", 1)


class _Look(Struct, frozen=True):
    """A row before it has a place: what it prints and how it is set."""

    index: int
    order: str
    label: str
    valued: bool
    bold: bool
    indent: int
    unit: str | None
    total: bool = False


def table_rows(document: Document, layout: Layout, columns: tuple[Column, ...], first: int) -> tuple[Row, ...]:
    """The body rows from row ``first`` down, blank and repeated head rows included."""
    head = {layout.rows[r] for r in range(first)}
    looks = [_look(document, layout, columns, r) for r in range(first, len(layout.rows))]
    looks = [structs.replace(look, total=_is_total(look, looks)) for look in looks]
    ranks = _ranks(looks)
    rows: list[Row] = []
    stack: list[Step] = []
    for look, rank in zip(looks, ranks, strict=True):
        if role := _idle(layout.rows[look.index], head):
            rows.append(_row(look, 0, None, role))
        else:
            rows.append(_placed(look, rank, stack, rows, first))
    return _with_periods(_under_total(rows))


def _idle(cells: tuple[str, ...], head: set[tuple[str, ...]]) -> RowRole | None:
    if not any(cells):
        return "blank"
    return "column_numbers" if cells in head or is_column_numbers(cells) else None


def _look(document: Document, layout: Layout, columns: tuple[Column, ...], r: int) -> _Look:
    cells = layout.rows[r]
    order_at = next((c.index for c in columns if c.role == "order"), None)
    label_at = next((c.index for c in columns if c.role == "label"), None)
    unit_at = next((c.index for c in columns if c.role == "unit"), None)
    said = cells[order_at] if order_at is not None else ""
    label = cells[label_at] if label_at is not None else ""
    if said and not is_order(said):
        label, said, label_at = f"{said} {label}".strip(), "", order_at
    order, rest = (order_of(said) or said, label) if said else split_label(label)
    block = (
        document.blocks[owner] if label_at is not None and (owner := layout.owner[r][label_at]) is not None else None
    )
    return _Look(
        r, order, flat(rest), any(cells[c.index] for c in columns if c.role in ("value", "share")),
        block.bold if block else False, block.indent if block else 0,
        (layout.spread[r][unit_at] or None) if unit_at is not None else None,
    )  # fmt: skip


def _is_total(look: _Look, looks: list[_Look]) -> bool:
    """A total has no number of its own, but for forms that number every line ("01 TỔNG CỘNG", "02 …")."""
    if not look.order:
        return is_total(look.label)
    if not look.order.isdecimal() or not _NUMBERED_TOTAL.fullmatch(look.label):
        return False
    return not any(other.order.startswith(f"{look.order}.") for other in looks)


def _ranks(looks: list[_Look]) -> list[int | None]:
    """Depths of rows without numbers, from their indents, else from bold type, else None."""
    plain = [look for look in looks if look.label and not is_total(look.label)]
    if any(look.order for look in plain):
        return [None] * len(looks)
    indents = sorted({look.indent for look in plain})
    if len(indents) > 1:
        return [indents.index(look.indent) if look.indent in indents else 0 for look in looks]
    if len({look.bold for look in plain}) > 1:
        return [int(not look.bold) for look in looks]
    return [None] * len(looks)


def _placed(look: _Look, rank: int | None, stack: list[Step], rows: list[Row], first: int) -> Row:
    if look.total:
        stack[:] = [Step(_TOTAL, "", look.index, look.bold)]
        return _row(look, 0, None, "total")
    if is_of_which(look.label) or (is_consists(look.label) and not look.valued):
        return _of_which(look, stack)
    if not _stays_inside(look, rank, stack):
        if stack and stack[0].kind == _TOTAL and not _is_open(stack, _BARE):
            stack.clear()
        climb(stack, look.order, look.index, look.bold, rank)
    parent = stack[-2] if len(stack) > 1 else None
    if parent and parent.kind == _VALUED:
        return _beside_of_which(look, stack, rows, first)
    if parent and rows[parent.row - first].role == "item":
        rows[parent.row - first] = structs.replace(rows[parent.row - first], role="group")
    return _row(look, len(stack) - 1, parent.row if parent else None, "item")


def _of_which(look: _Look, stack: list[Step]) -> Row:
    """ "Trong đó" belongs to the open row above it; without an amount of its own it opens a level."""
    while stack and stack[-1].kind in (_BARE, _VALUED):
        stack.pop()
    parent = stack[-1].row if stack else None
    stack.append(Step(_VALUED if look.valued else _BARE, "", look.index))
    return _row(look, len(stack) - 1, parent, "of_which")


def _stays_inside(look: _Look, rank: int | None, stack: list[Step]) -> bool:
    """Rows without numbers after "Trong đó" stay inside it, unless their indent or type says otherwise."""
    at = next((i for i, step in enumerate(stack) if step.kind in (_BARE, _VALUED)), None)
    if at is None or look.order:
        return False
    above = stack[at - 1].kind if at else None
    if rank is not None and above and above[0] == "rank" and rank <= above[1]:
        return False
    del stack[at + 1 :]
    stack.append(Step(("", 0), "", look.index, look.bold))
    return True


def _beside_of_which(look: _Look, stack: list[Step], rows: list[Row], first: int) -> Row:
    """After "Trong đó: A 40" a row "- B 20" is another part of the same; a numbered row is not."""
    before = rows[stack[-2].row - first]
    if look.order and look.order not in "-–+*•":
        step = stack.pop()
        stack[-1] = step
        if stack[0].kind == _TOTAL:
            stack.pop(0)
        return _row(look, len(stack) - 1, stack[-2].row if len(stack) > 1 else None, "item")
    stack.pop()
    return _row(look, before.level, before.parent, "of_which")


def _is_open(stack: list[Step], kind: Kind) -> bool:
    return any(step.kind == kind for step in stack)


def _row(look: _Look, level: int, parent: int | None, role: RowRole) -> Row:
    period = period_in(look.label) if _names_period(look.label) else None
    return Row(
        index=look.index, order=look.order, label=look.label, level=level, parent=parent, role=role,
        period=period, unit=look.unit,
    )  # fmt: skip


def _names_period(label: str) -> bool:
    return bool(_PERIOD_ROW.match(label)) and len(label.split()) <= _PERIOD_WORDS


def _under_total(rows: list[Row]) -> list[Row]:
    """With one total over all the rest, the topmost rows are its parts."""
    totals = [row for row in rows if row.role == "total"]
    said = [row for row in rows if row.role not in _IDLE]
    if len(totals) != 1 or totals[0] not in (said[0], said[-1]) or len(said) == 1:
        return rows
    total = totals[0]
    return [
        row
        if row is total or row.role in _IDLE or row.parent == total.index
        else structs.replace(row, level=row.level + 1, parent=total.index if row.parent is None else row.parent)
        for row in rows
    ]


def _with_periods(rows: list[Row]) -> tuple[Row, ...]:
    """A row under "NĂM 2022" is of 2022."""
    known: dict[int, str | None] = {}
    done = []
    for row in rows:
        period = row.period or known.get(row.parent if row.parent is not None else -1)
        known[row.index] = period
        done.append(structs.replace(row, period=period) if period != row.period else row)
    return tuple(done)
