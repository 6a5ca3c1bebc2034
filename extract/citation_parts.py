"""What the symbol of a cited document says, and the area of its issuer, as the rules need them."""

import datetime
import re
from functools import cache

from extract.issuers import eras_of, issuer_of_symbol
from extract.provinces import province_named
from extract.symbol import Symbol
from models.citation import Area, Body, SymbolParts

_DISTRICT = re.compile(r"(?:huyện|quận|thị xã|thành phố)\s", re.IGNORECASE)
_LAST_DAY_OF_DISTRICTS = datetime.date(2025, 6, 30)
"""Nghị quyết 203/2025/QH15; Luật Tổ chức chính quyền địa phương 72/2025/QH15."""


def symbol_parts(symbol: Symbol) -> SymbolParts:
    """The parts of a symbol, its bodies with the years in which they bore their names."""
    return SymbolParts(
        number=symbol.number, suffix=symbol.suffix, year=_full_year(symbol.year),
        type=symbol.type.name if symbol.type else None, bodies=tuple(map(_body, symbol.issuers)),
        party=symbol.issuer is not None and symbol.issuer.is_party,
    )  # fmt: skip


def area_named(place: str | None) -> Area | None:
    """The area of an issuer: a province by its bare name, a lower area with its kind."""
    if place is None:
        return None
    if _DISTRICT.match(place):
        return Area(name=place, ended=_LAST_DAY_OF_DISTRICTS)
    province = province_named(place)
    if province is None:
        return Area(name=place)
    return Area(name=province.name, ended=province.valid_to, successor=province.successor)


def _full_year(printed: str | None) -> int | None:
    return int(printed) if printed and re.fullmatch(r"(?:19|20)\d\d", printed) else None


@cache
def _body(symbol: str) -> Body:
    issuer = issuer_of_symbol(symbol)
    if issuer is None:
        return Body(symbol=symbol)
    names, first, last = eras_of(issuer)
    return Body(symbol=symbol, names=names, level=issuer.level, valid_from=first, valid_to=last)
