"""May one figure be a part of another: money of money, dự án of đề tài, dự án (cùng loại)."""

from models.figure import Figure
from models.fold import fold

_TASKS = frozenset({"đề tài", "dự án", "đề án", "nhiệm vụ", "chương trình", "đề tài, dự án"})

_CLASSIFIERS = frozenset({"bài", "tờ", "cuộc", "buổi", "bản", "cuốn", "quyển", "cây", "con", "chiếc", "mẫu", "đợt"})
"""Loại từ: alone they stand for the noun just counted ("64 bài báo, gồm 23 bài …")."""
_PERSONS = frozenset({"người", "lượt người", "đại biểu", "học viên", "cán bộ", "công chức", "viên chức"})
_SEXES = frozenset({"nữ", "nam"})


def same_kind(total: Figure, part: Figure) -> bool:
    """True if ``part`` counts or measures the same thing as ``total``; a bare number takes any unit."""
    if total.malformed or part.malformed:
        return False
    if total.money or part.money:
        return total.money and part.money
    if part.unit is None or total.unit is None:
        return part.unit is None and total.unit is not None and total.printed_unit is None
    if total.unit == part.unit:
        return True
    if total.unit in _TASKS and part.unit in _TASKS:
        return total.unit in ("nhiệm vụ", "đề tài, dự án") or "," in (total.noun or "")
    if part.unit in _CLASSIFIERS and total.unit.split()[0] == part.unit:
        return True
    if total.unit in _PERSONS and part.unit in _SEXES:
        return True
    return fold(part.unit) in map(fold, (total.noun or "").split(", "))


def is_count(figure: Figure) -> bool:
    """True for numbers of things, as against amounts, shares and measures."""
    return not figure.money and figure.printed_unit is None and isinstance(figure.value, int)
