"""What a file really is that calls itself .docx and is no zip archive."""

from io import BufferedReader

_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""Compound file binary: Word 97-2003, and also any Office file that is protected by a password."""

_HEADS = (
    (b"{\\rtf", "là tệp RTF mang đuôi .docx; hãy mở bằng Word và lưu lại thành .docx."),
    (b"%pdf", "là tệp PDF mang đuôi .docx; hãy đổi đuôi thành .pdf hoặc nộp bản Word."),
    (b"<!doctype html", "là trang web (HTML) mang đuôi .docx; hãy mở bằng Word và lưu lại thành .docx."),
    (b"<html", "là trang web (HTML) mang đuôi .docx; hãy mở bằng Word và lưu lại thành .docx."),
    (b"<?xml", "là tệp XML mang đuôi .docx; hãy mở bằng Word và lưu lại thành .docx."),
)


def describe_impostor(file: BufferedReader) -> str | None:
    """What was met and what to do, as one sentence; None for a zip archive that lost its end."""
    head = file.read(8192)
    if head.startswith(_COMPOUND):
        return _describe_compound(head + file.read(1 << 20))
    if head.startswith(b"PK"):
        return None
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    for mark, sentence in _HEADS:
        if start.startswith(mark):
            return sentence
    if _is_text(head):
        return "là văn bản thuần mang đuôi .docx; hãy đổi đuôi thành .txt hoặc lưu lại bằng Word."
    return "không phải tệp Word (.docx), hoặc đã hỏng ngay từ đầu tệp; hãy mở bằng Word và lưu lại thành .docx."


def _describe_compound(data: bytes) -> str:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return "tệp Word đặt mật khẩu; hãy bỏ mật khẩu (File > Info > Protect Document) rồi nộp lại."
    if "Workbook".encode("utf-16-le") in data:
        return "là bảng tính Excel đời cũ (.xls) mang đuôi .docx; hãy nộp bản Word (.docx)."
    return "là tệp Word đời cũ (.doc) mang đuôi .docx, hoặc tệp đặt mật khẩu; hãy mở bằng Word và lưu lại thành .docx."


def _is_text(head: bytes) -> bool:
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return True
    return b"\x00" not in head and not any(byte < 9 for byte in head)
