"""What goes wrong with units and with amounts in words."""

import re
from collections.abc import Iterator
from decimal import Decimal
from random import Random

from models.figure import Figure
from models.place import Place
from tests.mutants.draft import CleanDraft
from tests.mutants.edit import Edit, Replacement
from tests.mutants.misprint import figures_of, linked
from tests.mutants.mutant import Mutant
from tests.mutants.predict import broken_by, is_sole

_LADDER = ("đồng", "triệu đồng", "tỷ đồng")
_THOUSAND, _MILLION = 10**3, 10**6
_UNIT_LINE = re.compile(r"(?:Đơn vị tính|ĐVT): (đồng|triệu đồng)$")
_MONEY = re.compile(r"(?:kinh phí|vốn|ngân sách|dự toán|giải ngân|số tiền)(?:\s+[^\s\d;:,.]+){0,6}\s*$", re.I)
_DIGIT_WORDS = ("hai", "ba", "bốn", "sáu", "bảy", "tám", "chín")
_LEAST_WITHOUT_UNIT = 10_000


def raise_unit(draft: CleanDraft, chance: Random) -> Iterator[Mutant]:
    """triệu đồng becomes tỷ đồng, đồng becomes triệu đồng."""
    yield from _changed(draft, chance, 1, "raise_unit")


def lower_unit(draft: CleanDraft, chance: Random) -> Iterator[Mutant]:
    """tỷ đồng becomes triệu đồng, triệu đồng becomes đồng."""
    yield from _changed(draft, chance, -1, "lower_unit")


def remove_unit(draft: CleanDraft, chance: Random) -> Iterator[Mutant]:
    """An amount has lost its unit: F02, where the words before it say that it is money."""
    document = draft.report.plan.document
    for figure in _amounts(draft, chance):
        text = document.blocks[figure.where.block].text
        numeral = document.quote(figure.number)
        large = int(numeral.partition(",")[0].replace(".", "")) >= _LEAST_WITHOUT_UNIT
        shared = text[figure.where.end :].startswith("/")
        money = large and not shared and _MONEY.search(text[: figure.where.start])
        yield Mutant(
            draft=draft.name, operator="remove_unit", where=(figure.where,), before=figure.text, after=numeral,
            edit=Edit(replaced=(Replacement(figure.where.block, figure.number.end, figure.where.end, ""),)),
            code="F02" if money else None, linked=linked(draft, (figure.where,)), sole=bool(money),
        )  # fmt: skip


def change_unit_line(draft: CleanDraft, chance: Random) -> Iterator[Mutant]:
    """The line above a table says another unit."""
    plan = draft.report.plan
    for index, block in enumerate(plan.document.blocks):
        if not (found := _UNIT_LINE.search(block.text)):
            continue
        table = next((t for t in plan.tables if t.where.block > index), None)
        if table is None:
            continue
        cells = {f.where: f for f in plan.figures if f.table == table.id and f.money}
        new = "triệu đồng" if found[1] == "đồng" else "tỷ đồng"
        factor = _MILLION if found[1] == "đồng" else _THOUSAND
        broken = broken_by(draft, {at: f.value * factor for at, f in cells.items()})
        yield Mutant(
            draft=draft.name, operator="change_unit_line", where=tuple(cells), before=found[1], after=new,
            edit=Edit(replaced=(Replacement(index, found.start(1), found.end(1), new),)), broken=broken,
            linked=linked(draft, tuple(cells)), table=table.id,
        )  # fmt: skip


def change_words(draft: CleanDraft, chance: Random) -> Iterator[Mutant]:
    """One word of an amount in words is another digit."""
    told = [(r, p.where) for r in draft.stated if r.claim.kind == "words_digits" for p in r.claim.parts]
    for relation, where in told:
        text = draft.report.plan.document.quote(where)
        for found in re.finditer(rf"\b(?:{'|'.join(_DIGIT_WORDS)})\b", text):
            new = chance.choice([w for w in _DIGIT_WORDS if w != found[0]])
            start = where.start + found.start()
            yield Mutant(
                draft=draft.name, operator="change_words", where=(where,), before=found[0], after=new,
                edit=Edit(replaced=(Replacement(where.block, start, start + len(found[0]), new),)),
                broken=(relation.id,), linked=linked(draft, (where,)), sole=is_sole(draft, where, (relation.id,)),
            )  # fmt: skip


def _changed(draft: CleanDraft, chance: Random, by: int, name: str) -> Iterator[Mutant]:
    for figure in _amounts(draft, chance):
        unit = draft.report.plan.document.quote(figure.where)[figure.number.end - figure.where.start :].strip()
        at = _LADDER.index(unit) + by if unit in _LADDER else -1
        if not 0 <= at < len(_LADDER):
            continue
        factor = _MILLION if min(at, at - by) == 0 else _THOUSAND
        value = Decimal(figure.value) * (factor if by > 0 else Decimal(1) / factor)
        yield _otherwise(draft, figure, f" {_LADDER[at]}", value, name)


def _otherwise(draft: CleanDraft, figure: Figure, unit: str, value: Decimal, name: str) -> Mutant:
    where: Place = figure.where
    broken = broken_by(draft, {where: value})
    return Mutant(
        draft=draft.name, operator=name, where=(where,), before=figure.text,
        after=draft.report.plan.document.quote(figure.number) + unit,
        edit=Edit(replaced=(Replacement(where.block, figure.number.end, where.end, unit),)),
        broken=broken, linked=linked(draft, (where,)), sole=is_sole(draft, where, broken),
    )  # fmt: skip


def _amounts(draft: CleanDraft, chance: Random) -> list[Figure]:
    """Amounts of money in running text with a unit of their own behind the numeral."""
    found = [f for f in figures_of(draft) if f.money and not f.table and f.number.end < f.where.end]
    chance.shuffle(found)
    return found
