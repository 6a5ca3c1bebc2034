"""A path to a document: one function a format, chosen by the suffix."""

import hashlib
from collections.abc import Callable
from pathlib import Path

from extract.join_lines import join_lines
from extract.read_txt import parse_txt, read_txt
from models.document import Document
from models.errors import UnreadableInput


def _read_docx(path: Path) -> Document:
    from extract.read_docx import read_docx  # lxml: 0.1 s, paid only when a .docx is read

    return read_docx(path)


def _read_csv(path: Path) -> Document:
    from extract.read_csv import read_csv

    return read_csv(path)


READERS: dict[str, Callable[[Path], Document]] = {".csv": _read_csv, ".docx": _read_docx, ".txt": read_txt}
"""A new format is one module and one entry here."""


def read(path: Path) -> Document:
    """Read a draft.

    :raises UnreadableInput: missing, empty, damaged or of an unknown kind, in one Vietnamese sentence.
    """
    if not path.exists():
        raise UnreadableInput(path.name, "không tìm thấy tệp; hãy kiểm tra lại đường dẫn.")
    if path.is_dir():
        raise UnreadableInput(path.name, "là một thư mục; hãy chỉ ra từng tệp, hoặc dùng lệnh publish cho cả thư mục.")
    if path.stat().st_size == 0:
        raise UnreadableInput(path.name, "tệp rỗng (0 byte); hãy nộp lại bản có nội dung.")
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        known = ", ".join(sorted(READERS))
        raise UnreadableInput(path.name, f"chưa đọc được loại tệp “{path.suffix}”; các loại đọc được: {known}.")
    try:
        return join_lines(reader(path))
    except OSError as error:
        raise UnreadableInput(path.name, f"không mở được tệp ({error.strerror}); hãy kiểm tra quyền đọc.") from error


def read_text(text: str, name: str = "văn bản.txt") -> Document:
    """The document of a text in memory: one line, one paragraph; lines that begin with TAB are cells."""
    return join_lines(parse_txt(text, name, hashlib.sha256(text.encode()).hexdigest()))
