"""The office's own list of documents: ``doisoat check --known documents.csv``."""

import csv
import datetime
import re
from collections.abc import Sequence
from pathlib import Path

from extract.citation_key import citation_key
from extract.document_types import type_of_word
from extract.issuer_phrase import issuer_at
from extract.symbol import read_symbol
from models.errors import UnreadableInput
from models.fold import fold
from models.known import KnownDocument

_COLUMNS = {
    "number": ("so", "so ky hieu", "so hieu", "number"),
    "type": ("loai", "loai van ban", "type"),
    "date": ("ngay", "ngay ban hanh", "date"),
    "issuer": ("co quan", "co quan ban hanh", "issuer"),
    "title": ("trich yeu", "title"),
    "expired": ("het hieu luc", "expired"),
    "successor": ("thay the", "thay bang", "successor"),
    "source": ("nguon", "source"),
    "confirmed": ("xac nhan", "confirmed"),
}
"""Columns by their folded headings; only the number is required."""
_NO = ("khong", "chua", "no", "false", "0")


def read_known(path: Path) -> tuple[KnownDocument, ...]:
    """The documents of a CSV file; a row counts as confirmed unless it says "chưa".

    Dates are 11/5/2022 or 2022-05-11. A row without a number is skipped.

    :raises UnreadableInput: if the file cannot be read, has no column of numbers, or a number or date makes no sense.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise UnreadableInput(path.name, "không đọc được; danh sách văn bản phải là tệp CSV mã UTF-8.") from None
    first = text.partition("\n")[0]
    reader = csv.DictReader(text.splitlines(), delimiter=max(",;\t", key=first.count))
    columns = {name: _column(reader.fieldnames or (), headings) for name, headings in _COLUMNS.items()}
    if columns["number"] is None:
        raise UnreadableInput(path.name, "không có cột “số” (số, ký hiệu của văn bản) ở dòng đầu.")
    rows = ({name: (row.get(at or "") or "").strip() for name, at in columns.items()} for row in reader)
    return tuple(_known(row, path.name, line) for line, row in enumerate(rows, start=2) if row["number"])


def _column(heads: Sequence[str], headings: tuple[str, ...]) -> str | None:
    return next((head for head in heads if fold(head or "") in headings), None)


def _known(row: dict[str, str], name: str, line: int) -> KnownDocument:
    word = type_of_word(row["type"]) if row["type"] else None
    symbol = read_symbol(row["number"], word, led=True)
    if symbol is None:
        raise UnreadableInput(name, f"dòng {line}: “{row['number']}” không phải số, ký hiệu văn bản.")
    issuer = issuer_at(row["issuer"], 0) if row["issuer"] else None
    return KnownDocument(
        key=citation_key(symbol, issuer.place if issuer else None, None), number=row["number"],
        type=row["type"] or None, date=_day(row["date"], name, line), issuer=row["issuer"] or None,
        title=row["title"] or None, expired=_day(row["expired"], name, line), successor=row["successor"] or None,
        source=row["source"] or name, confirmed=fold(row["confirmed"]) not in _NO,
    )  # fmt: skip


def _day(text: str, name: str, line: int) -> datetime.date | None:
    if not text:
        return None
    parts = re.fullmatch(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})|(\d{4})-(\d{1,2})-(\d{1,2})", text)
    try:
        if parts and parts[1]:
            return datetime.date(int(parts[3]), int(parts[2]), int(parts[1]))
        if parts:
            return datetime.date(int(parts[4]), int(parts[5]), int(parts[6]))
    except ValueError:
        pass
    raise UnreadableInput(name, f"dòng {line}: “{text}” không phải ngày có thật; hãy ghi như 11/5/2022.")
