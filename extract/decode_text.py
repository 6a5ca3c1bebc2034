"""The bytes of a text file to its text, whatever Unicode encoding Windows chose."""

from extract.limits import MAX_FILE_BYTES
from models.errors import UnreadableInput

_MAGIC = {
    b"PK\x03\x04": "thực ra là tệp nén hoặc tệp Word (.docx); hãy đổi lại đuôi tệp cho đúng.",
    b"%PDF": "thực ra là tệp PDF; hãy đổi lại đuôi tệp cho đúng.",
    b"\xd0\xcf\x11\xe0": "thực ra là tệp Office đời cũ (.doc, .xls); hãy lưu lại thành .docx.",
    b"{\\rtf": "thực ra là tệp RTF; hãy lưu lại thành .docx.",
}
_CONTROL = frozenset(range(32)) - {9, 10, 11, 12, 13} | {127}
_SAMPLE = 4096


def decode_text(name: str, data: bytes) -> str:
    """UTF-8, UTF-16 (both with or without BOM) or Windows-1258.

    :raises UnreadableInput: too large, another format under a wrong name, or no text at all.
    """
    if len(data) > MAX_FILE_BYTES:
        raise UnreadableInput(
            name, f"lớn hơn {MAX_FILE_BYTES // 2**20} MB, không thể là một dự thảo; hãy kiểm tra lại tệp."
        )
    for magic, reason in _MAGIC.items():
        if data.startswith(magic):
            raise UnreadableInput(name, reason)
    for encoding in _encodings(data):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if _is_text(text):
            return text
    raise UnreadableInput(name, "không phải tệp văn bản; hãy lưu lại dưới dạng văn bản UTF-8 hoặc nộp bản .docx.")


def _encodings(data: bytes) -> list[str]:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return ["utf-16"]
    if b"\x00" in data[:_SAMPLE]:
        return _wide(data[:_SAMPLE])
    return ["utf-8-sig", "cp1258"]


def _wide(sample: bytes) -> list[str]:
    """UTF-16 without BOM: spaces and line ends have their zero on the one side or the other."""
    pairs = [sample[i : i + 2] for i in range(0, len(sample) - 1, 2)]
    little = sum(pair in (b" \x00", b"\n\x00", b"\t\x00") for pair in pairs)
    big = sum(pair in (b"\x00 ", b"\x00\n", b"\x00\t") for pair in pairs)
    return ["utf-16-le" if little > big else "utf-16-be"] if little or big else []


def _is_text(text: str) -> bool:
    """No NUL, hardly a control character, and letters of the alphabets in use here."""
    if "\x00" in text:
        return False
    sample = text[:_SAMPLE]
    odd = sum(ord(c) in _CONTROL or 0xE000 <= ord(c) <= 0xF8FF or c == "\ufffd" for c in sample)
    foreign = sum(0x2E80 <= ord(c) <= 0xD7FF for c in sample)
    return odd * 50 <= len(sample) and foreign * 3 <= len(sample)
