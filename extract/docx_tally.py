"""What a Word file holds that is not shown as it stands, counted while it is read."""

from collections import Counter

from models.document import Document, Remark

_QUOTED = 80

_REVISIONS = {
    "inserted": "{} chỗ thêm",
    "deleted": "{} chỗ xoá",
    "moved": "{} chỗ chuyển đi",
    "rows_inserted": "{} hàng bảng thêm",
    "rows_deleted": "{} hàng bảng xoá",
    "cells_deleted": "{} ô bảng xoá",
}
_NOTICES = {
    "nfd": "{} đoạn có dấu tổ hợp (NFD), đã ghép lại.",
    "bookmark": "{} dấu trang Word còn sót, đã bỏ qua.",
    "comment": "Có {} nhận xét (comment) bên lề, không tính là nội dung dự thảo.",
    "picture": "Có {} hình ảnh, biểu đồ hoặc đối tượng nhúng; chữ và số trong đó không đọc được.",
    "embedded": "Có {} tài liệu nhúng (altChunk, subDoc), chưa đọc được; hãy dán nội dung ấy vào dự thảo.",
}


class Tally:
    """Counts by code, with the block at which each was first met (``at`` is kept by the walk)."""

    def __init__(self) -> None:
        self.at = 0
        self._counts: Counter[str] = Counter()
        self._first: dict[str, int] = {}
        self._authors: dict[str, None] = {}
        self._quotes: dict[str, str] = {}

    def note(self, code: str, count: int = 1, *, author: str | None = None, quote: str = "") -> None:
        """One more of a kind; ``quote`` is the text concerned, ``author`` who revised it."""
        self._counts[code] += count
        self._first.setdefault(code, self.at)
        if author:
            self._authors.setdefault(author)
        if quote and len(self._quotes.get(code, "")) < _QUOTED:
            self._quotes[code] = self._quotes.get(code, "") + quote

    def remarks(self, document: Document) -> tuple[Remark, ...]:
        """One remark a kind, for the reviewer, each with the first place it concerns."""
        remarks = [self._revisions(document), self._hidden(document)]
        for code, message in _NOTICES.items():
            if self._counts[code]:
                remarks.append(self._remark(document, code, (code,), message.format(self._counts[code])))
        return (*(r for r in remarks if r), *self._furniture())

    def _revisions(self, document: Document) -> Remark | None:
        met = [text.format(self._counts[code]) for code, text in _REVISIONS.items() if self._counts[code]]
        if not met:
            return None
        authors = f" Người sửa: {', '.join(self._authors)}." if self._authors else ""
        message = f"Có vết sửa (Track Changes): {', '.join(met)}; đã đọc như khi chấp nhận tất cả.{authors}"
        return self._remark(document, "tracked", tuple(_REVISIONS), message)

    def _hidden(self, document: Document) -> Remark | None:
        if not self._counts["hidden"]:
            return None
        quote = _shortened(self._quotes.get("hidden", ""))
        message = f"Có {self._counts['hidden']} chỗ chữ ẩn, không hiện trên bản in, đã bỏ qua: “{quote}”."
        return self._remark(document, "hidden", ("hidden",), message)

    def _furniture(self) -> tuple[Remark, ...]:
        quote = _shortened(self._quotes.get("furniture", ""))
        if not quote:
            return ()
        message = f"Chữ ở đầu trang, chân trang không tính là nội dung dự thảo: “{quote}”."
        return (Remark(code="furniture", message=message),)

    def _remark(self, document: Document, code: str, counted: tuple[str, ...], message: str) -> Remark:
        first = min(self._first[c] for c in counted if c in self._first)
        last = len(document.blocks) - 1
        where = document.whole(min(first, last)) if last >= 0 else None
        return Remark(code=code, message=message, where=where)


def _shortened(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _QUOTED else text[: _QUOTED - 1] + "…"
