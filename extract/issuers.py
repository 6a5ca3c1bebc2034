"""Who issues documents (cơ quan ban hành): symbols, full names and eras."""

import datetime
import re
from functools import cache

from msgspec import Struct

from extract.vocabulary import vocabulary
from models.fold import fold


class Issuer(Struct, frozen=True):
    """One issuer under one symbol.

    ``level``: assembly, central, ministry, agency, shared (several bodies use the symbol), local,
    department, police, mass_central, mass_local (Mặt trận, đoàn thể), party_central or party_local.
    """

    symbol: str
    name: str
    level: str
    valid_from: datetime.date | None
    valid_to: datetime.date | None
    successor: str | None

    @property
    def is_party(self) -> bool:
        return self.level.startswith("party")

    @property
    def is_mass(self) -> bool:
        """Mass organisations write their numbers in the form of the state or of the Party, as they like."""
        return self.level.startswith("mass")

    @property
    def is_national(self) -> bool:
        """True if the body exists once in the country: its numbers need no place to be told apart."""
        return self.level in ("assembly", "central", "ministry", "agency", "mass_central", "party_central")


_TERM = re.compile(r"(QH|UBTVQH)(\d{1,2})", re.IGNORECASE)


def issuer_of_symbol(symbol: str) -> Issuer | None:
    """The issuer of one group of a symbol, in any case and with or without Đ ("ttg", "QH14", "BKHDT")."""
    term = _TERM.fullmatch(symbol)
    letters = term[1] if term else symbol
    return _by_symbol().get(letters.casefold()) or _by_symbol().get(fold(letters))


def canonical_symbol(symbol: str) -> str:
    """The symbol as the list writes it, with the term of an assembly; upper case where unknown."""
    issuer = issuer_of_symbol(symbol)
    if issuer is None:
        return symbol.upper()
    term = _TERM.fullmatch(symbol)
    return issuer.symbol + (term[2] if term else "")


def issuer_named(name: str) -> Issuer | None:
    """The issuer that a full or short name stands for; None if the name is not in the list."""
    return _by_name().get(fold(name))


@cache
def eras_of(issuer: Issuer) -> tuple[tuple[str, ...], datetime.date | None, datetime.date | None]:
    """All names under the symbol of an issuer, and the first and last day on which it bore its own.

    A symbol may go out of use before the body does (BKH, UB): then the era is that of the name.
    """
    rows = [(r, i) for r, i in zip(vocabulary("issuers"), _issuers(), strict=True)]
    names = [n for r, i in rows if i.symbol == issuer.symbol for n in (r["name"], *r["names"].split("|")) if n]
    same = [i for _, i in rows if i.name == issuer.name]
    first = None if any(i.valid_from is None for i in same) else min(i.valid_from for i in same if i.valid_from)
    last = None if any(i.valid_to is None for i in same) else max(i.valid_to for i in same if i.valid_to)
    return tuple(names), first, last


@cache
def issuer_names() -> str:
    """An alternation of all names, longest first, blind to tone placement, for a regular expression."""
    names = {n for r in vocabulary("issuers") for n in (r["name"], *r["names"].split("|")) if n}
    return "|".join(_loose(n) for n in sorted(names, key=len, reverse=True))


def _loose(name: str) -> str:
    text = re.escape(name).replace("\\ ", r"\s+").replace("\\-", "[-–]").replace(r"\s+[-–]\s+", r"\s*[-–]\s*")
    for new, old in (("òa", "oà"), ("óa", "oá"), ("ủy", "uỷ"), ("Ủy", "Uỷ")):
        text = text.replace(new, f"(?:{new}|{old})")
    return text


@cache
def _issuers() -> tuple[Issuer, ...]:
    return tuple(
        Issuer(r["symbol"], r["name"], r["level"], _day(r["valid_from"]), _day(r["valid_to"]), r["successor"] or None)
        for r in vocabulary("issuers")
    )


@cache
def _by_symbol() -> dict[str, Issuer]:
    rows = tuple(reversed(_issuers()))
    return {fold(i.symbol): i for i in rows} | {i.symbol.casefold(): i for i in rows}


@cache
def _by_name() -> dict[str, Issuer]:
    known: dict[str, Issuer] = {}
    for row, issuer in zip(vocabulary("issuers"), _issuers(), strict=True):
        for name in filter(None, (row["name"], *row["names"].split("|"))):
            known.setdefault(fold(name), issuer)
    return known


def _day(text: str) -> datetime.date | None:
    return datetime.date.fromisoformat(text) if text else None
