"""The number and symbol of a document (số, ký hiệu): 569/QĐ-TTg, 15/2018/NĐ-CP, 20-CTr/TU.

State form (Nghị định 30/2020/NĐ-CP): number "/" TYPE "-" ISSUER; letters carry no type: number "/" ISSUER
"-" UNIT; legal documents put the year after the number (Luật 64/2025/QH15, Điều 7). Party form (Hướng dẫn
36-HD/VPTW): number "-" TYPE "/" ISSUER.
"""

import re

from msgspec import Struct

from extract.document_types import DocumentType, type_of_code
from extract.issuers import Issuer, canonical_symbol, issuer_of_symbol

_JOINT = ("TTLT", "NQLT", "CTPH", "KHPH", "QCPH", "KHLT", "HDLT")
"""Types that several bodies issue together: their symbols name them all."""
_WITH_UNITS = (*_JOINT, "VBHN", "SY", "SL", "TrS", "BC", "TB")
"""Types whose symbol may go on after the head of government."""
_GLUED_ISSUERS = ("central", "ministry", "assembly", "party_central", "party_local", "local")
_NOT_GLUED = ("TTHĐND", "TTUBND", "TTHDND", "CTUBND", "CĐ")
_TRUNG_UONG = re.compile(r"T\.?Ư(?!\w)|T\.W(?!\w)")
_PARTS = re.compile(r"(\d+)([a-zđA-ZĐ](?=[-/]))?((?:[-/]*(?:\d+[-/]+)*))(.+)", re.DOTALL)


class Symbol(Struct, frozen=True, kw_only=True):
    """A symbol, read. ``canonical`` is how it should be written, also the identity of the document.

    ``malformed`` says that its structure is wrong: a part doubled, left out or too many, an unknown
    type, separators of the other system. Unusual case, spaces, a D for Đ and the forms of before
    2005 (QĐ-UB, TTLT/BTC-BKHCN) are not malformed. ``certain`` is False where no one repair is plain.
    """

    number: int
    suffix: str
    year: str | None
    type: DocumentType | None
    issuers: tuple[str, ...]
    canonical: str
    malformed: bool
    certain: bool = True

    @property
    def issuer(self) -> Issuer | None:
        """The first issuer of the symbol, if the list has it."""
        return issuer_of_symbol(self.issuers[0]) if self.issuers else None

    @property
    def is_local(self) -> bool:
        """True if the same symbol exists in every province."""
        return self.issuer is None or not self.issuer.is_national

    @property
    def is_joint(self) -> bool:
        """True if several bodies issued the document together."""
        return self.type is not None and self.type.code in _JOINT and len(self.issuers) > 1


def read_symbol(printed: str, word: DocumentType | None = None, *, led: bool = False) -> Symbol | None:
    """Read a number with its symbol; ``word`` is the type that prose gives, ``led`` says that "số" or a
    type stands before it. None if it is not a document's number ("50/Km", "30/ha").

    >>> read_symbol("100/QĐ-QĐ-TTg").canonical, read_symbol("02-Ctr/TU").canonical
    ('100/QĐ-TTg', '2-CTr/TU')
    """
    compact = re.sub(r"\s+(?=[-/])|(?<=[-/])\s+", "", _TRUNG_UONG.sub("TW", printed))
    parts = _PARTS.fullmatch(compact)
    if parts is None:
        return None
    number, suffix, joint, tail = parts[1], (parts[2] or "").lower(), parts[3], parts[4]
    years = re.findall(r"\d+", joint)
    groups = [g for g in re.split(r"[-/.\s]+", tail) if g]
    separators = re.findall(r"[-/.\s]+", tail)
    first = re.match(r"[-/]*", joint)
    reading = _read_groups(groups, word, led=led)
    if reading is None or not _plausible(reading, years, word, led=led, glued=not (first and first[0])):
        return None
    kind, issuers, faulty = reading.type, reading.issuers, reading.fault
    party = _is_party(issuer_of_symbol(issuers[0]), joint, separators)
    if kind and party:
        kind = type_of_code(kind.code, "party") or kind
    canonical = _write(f"{int(number)}{suffix}", years[:1], kind, issuers, party=party, unknown=reading.unknown)
    odd_year = bool(years) and (len(years) > 1 or re.fullmatch(r"(?:19|20)\d\d", years[0]) is None)
    wrong = faulty or odd_year or _wrong_separators(joint, separators, kind, party=party)
    return Symbol(
        number=int(number), suffix=suffix, year=years[0] if years else None, type=kind, issuers=issuers,
        canonical=canonical, malformed=wrong, certain=reading.certain and not (odd_year and len(set(years)) > 1),
    )  # fmt: skip


class _Reading(Struct, frozen=True, kw_only=True):
    type: DocumentType | None
    issuers: tuple[str, ...]
    fault: bool = False
    certain: bool = True
    unknown: str = ""
    """A group that stands where the type should and is none."""


def _read_groups(groups: list[str], word: DocumentType | None, *, led: bool) -> _Reading | None:
    if not groups:
        return None
    if kind := type_of_code(groups[0]):
        return _typed(kind, groups[1:])
    if glued := _unglue(groups[0]):
        kind, issuer = glued
        rest = _typed(kind, [issuer, *groups[1:]])
        return rest and _Reading(type=rest.type, issuers=rest.issuers, fault=True)
    if issuer_of_symbol(groups[0]) or not any(_strong(g) for g in groups[1:]):
        return _Reading(type=None, issuers=tuple(map(canonical_symbol, groups)))
    if not led:
        return None
    issuers = tuple(map(canonical_symbol, groups[1:]))
    if word and word.code and word.code != "CV":
        return _Reading(type=word, issuers=issuers, fault=True)
    return _Reading(type=None, issuers=issuers, fault=True, certain=False, unknown=groups[0].upper())


def _typed(kind: DocumentType, groups: list[str]) -> _Reading | None:
    """Drop a type or an issuer that is said twice; whatever follows the head of government is too much."""
    issuers: list[str] = []
    fault = False
    for n, group in enumerate(groups):
        again = type_of_code(group)
        doubled = not issuers and again is not None and n < len(groups) - 1 and again.code == kind.code
        if doubled or (issuers and canonical_symbol(group) == issuers[-1]):
            fault = True
        else:
            issuers.append(canonical_symbol(group))
    if not issuers:
        return None
    if len(issuers) > 1 and issuers[0] in ("TTg", "CP") and kind.code not in _WITH_UNITS:
        return _Reading(type=kind, issuers=(issuers[0],), fault=True)
    return _Reading(type=kind, issuers=tuple(issuers), fault=fault)


def _unglue(group: str) -> tuple[DocumentType, str] | None:
    """Split "QĐTTg" into a type and an issuer, where the separator was left out."""
    if issuer_of_symbol(group) or group.upper().startswith(_NOT_GLUED):
        return None
    for cut in range(4, 1, -1):
        kind, issuer = type_of_code(group[:cut]), issuer_of_symbol(group[cut:])
        if kind and issuer and issuer.level in _GLUED_ISSUERS and len(group) - cut > 1:
            return kind, group[cut:]
    return None


def _strong(group: str) -> bool:
    issuer = issuer_of_symbol(group)
    return issuer is not None and issuer.level in ("central", "ministry", "assembly", "local", "party_central")


def _plausible(reading: _Reading, years: list[str], word: DocumentType | None, *, led: bool, glued: bool) -> bool:
    """A symbol that stands alone must be built of known parts; after "số" an unknown body is believed."""
    known = any(issuer_of_symbol(i) for i in reading.issuers)
    if glued:
        return led and reading.type is not None and known
    if reading.type is not None:
        return led or known or len(reading.issuers[0]) > 2
    if len(reading.issuers) == 1 and not reading.unknown:
        assembly = known and years and reading.issuers[0].startswith(("QH", "UBTVQH"))
        return bool(assembly) or (led and known) or (word is not None and word.code in ("CV", ""))
    return led or (known and issuer_of_symbol(reading.issuers[0]) is not None)


def _is_party(body: Issuer | None, joint: str, separators: list[str]) -> bool:
    """Known bodies decide; for mass organisations and unknown bodies the writing does."""
    if body is not None and not body.is_mass:
        return body.is_party
    return joint == "-" and separators[:1] == ["/"]


def _wrong_separators(joint: str, separators: list[str], kind: DocumentType | None, *, party: bool) -> bool:
    marks: list[str] = re.findall(r"[-/]+", joint)
    if not marks or any(len(m) > 1 for m in (*marks, *separators)):
        return True
    if kind is None:
        return marks[0] != "/"
    if party:
        return marks[0] != "-" or (bool(separators) and separators[0] != "/")
    joined = separators[:1] == ["/"] and kind.code not in _JOINT
    return bool(joined) or any(m != "/" for m in marks)


def _write(
    number: str, years: list[str], kind: DocumentType | None, issuers: tuple[str, ...], *, party: bool, unknown: str
) -> str:
    head = "/".join((number, *years))
    if party and kind:
        return f"{head}-{kind.code}/{'-'.join(issuers)}"
    first = (kind.code,) if kind else (unknown,) if unknown else ()
    return f"{head}/{'-'.join((*first, *issuers))}"
